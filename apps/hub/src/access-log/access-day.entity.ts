import { Field, ObjectType } from 'type-graphql';
import { connectionTypeOf } from '../graphql/connection.type.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import { ParticipantKind } from '../graphql/words.js';
import { AccessOutcome, Looked } from './access-record.entity.js';

@ObjectType({
  description:
    'What one person saw on one day for one participant, or was refused. Names as they stood.',
  simpleResolvers: true,
})
class AccessOfPerson {
  @Field(() => DateTimeScalar, {
    description: 'When something was seen or refused first, that day.',
  })
  firstAt!: string;

  @Field(() => String)
  personName!: string;

  @Field(() => String, { nullable: true })
  participantName!: string | null;

  @Field(() => ParticipantKind, { nullable: true })
  participantKind!: ParticipantKind | null;

  @Field(() => AccessOutcome)
  outcome!: AccessOutcome;

  @Field(() => String, { description: 'In what quality they looked first: a stable word.' })
  ground!: string;

  @Field(() => Boolean)
  me!: boolean;

  @Field(() => [Looked], { description: 'Each thing once.' })
  looked!: Looked[];
}

/** Read by a statement of this slice. */
@ObjectType({
  description: 'Who looked on one day (in Europe/Amsterdam), who began last first.',
  simpleResolvers: true,
})
export class AccessDay {
  @Field(() => DateScalar)
  day!: string;

  @Field(() => [AccessOfPerson])
  people!: AccessOfPerson[];
}

export const AccessDayConnection = connectionTypeOf(AccessDay, 'AccessDay');

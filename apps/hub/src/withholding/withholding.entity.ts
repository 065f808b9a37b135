import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../graphql/node.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { enumOf } from '../graphql/words.js';

export const Withheld = enumOf(['PARTICIPANT', 'MESSAGES', 'ACCESS_RECORDS', 'GROUNDS']);
export type Withheld = keyof typeof Withheld;
registerEnumType(Withheld, {
  name: 'Withheld',
  description:
    'What a guardian does not see. PARTICIPANT: the participant, its people, ties, messages, grounds and looks. MESSAGES: ' +
    'those that are marked. ACCESS_RECORDS: that its people looked. GROUNDS: the grounds it opened.',
});

export const WithholdingState = enumOf(['WAITING', 'IN_FORCE', 'ENDED']);
export type WithholdingState = keyof typeof WithholdingState;
registerEnumType(WithholdingState, {
  name: 'WithholdingState',
  description:
    'WAITING for a second person of the same participant; only IN_FORCE withholds anything.',
});

@ObjectType({
  implements: Node,
  description:
    'What a participant does not show a guardian, until a day; proposed by one person of it and countersigned by a second ' +
    '(G4). Seen by the people of that participant alone.',
  simpleResolvers: true,
})
@Entity({ tableName: 'withholding' })
export class Withholding implements Node {
  @PrimaryKey({ type: 'uuid', fieldName: 'id' })
  uuid!: string;

  id!: string;

  @Property({ type: 'uuid', fieldName: 'child_id' })
  childUuid!: string;

  @Property({ type: 'uuid', fieldName: 'participant_id' })
  participantUuid!: string;

  @Field(() => ID)
  childId!: string;

  @Field(() => String)
  childName!: string;

  @Field(() => ID, { description: 'Whose things they are.' })
  participantId!: string;

  @Field(() => String)
  participantName!: string;

  @Field(() => String, { description: 'The guardian who does not see them.' })
  @Property({ type: 'string' })
  fromName!: string;

  @Field(() => Withheld)
  @Property({ type: 'string' })
  what!: Withheld;

  @Field(() => String)
  @Property({ type: 'string' })
  reason!: string;

  @Field(() => WithholdingState)
  state!: WithholdingState;

  @Field(() => DateTimeScalar)
  proposedAt!: string;

  @Field(() => String)
  proposedByName!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'From then on it is in force.' })
  countersignedAt!: string | null;

  @Field(() => String, { nullable: true })
  countersignedByName!: string | null;

  @Field(() => DateTimeScalar)
  @Property({ type: 'string', columnType: 'timestamptz' })
  endsAt!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When somebody ended it before that.',
  })
  endedAt!: string | null;

  @Field(() => String, { nullable: true })
  endedByName!: string | null;

  @Field(() => Boolean, { description: 'The viewer is a second person it waits for.' })
  mayCountersign!: boolean;

  @Field(() => Boolean)
  mayEnd!: boolean;
}

import { DateTimeScalar } from '../graphql/scalars.js';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionTypeOf } from '../graphql/connection.type.js';
import { LOOKED } from '../graphql/context.js';
import { Node } from '../graphql/node.js';
import { enumOf, ParticipantKind } from '../graphql/words.js';

export const Looked = enumOf(LOOKED);
export type Looked = keyof typeof Looked;
registerEnumType(Looked, {
  name: 'Looked',
  description:
    'What someone looked at. MESSAGES: a list of them. MESSAGE: some by themselves, as they came in, were sent or were asked for. INBOX: what waits. ' +
    'Of MESSAGE and INBOX, unless refused, only who looked is told (S7).',
});

export const AccessOutcome = enumOf(['SHOWN', 'REFUSED']);
export type AccessOutcome = keyof typeof AccessOutcome;
registerEnumType(AccessOutcome, {
  name: 'AccessOutcome',
  description: 'Refusals are recorded too (D7).',
});

/** Written by the access log and read by statements of this slice; no act touches it, so it is no entity. */
@ObjectType({
  implements: Node,
  description: 'One line of "who looked" (Dutch: wie keek mee; NEN 7513). Names as they stood.',
  simpleResolvers: true,
})
export class AccessRecord implements Node {
  id!: string;

  @Field(() => DateTimeScalar)
  at!: string;

  @Field(() => String)
  personName!: string;

  @Field(() => String, { nullable: true })
  participantName!: string | null;

  @Field(() => ParticipantKind, { nullable: true })
  participantKind!: ParticipantKind | null;

  @Field(() => Boolean, { description: 'They looked as the coordinator.' })
  coordinator!: boolean;

  @Field(() => Looked)
  looked!: Looked;

  @Field(() => AccessOutcome)
  outcome!: AccessOutcome;

  @Field(() => String, { description: 'In what quality they looked: a stable word.' })
  ground!: string;

  @Field(() => Boolean)
  me!: boolean;
}

export const AccessRecordConnection = connectionTypeOf(AccessRecord, 'AccessRecord');

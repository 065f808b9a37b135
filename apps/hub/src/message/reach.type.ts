import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf, ParticipantKind } from '../graphql/words.js';

export const Reachability = enumOf([
  'REACHABLE',
  'NOT_AGREED',
  'WAITING',
  'ENDED',
  'NOT_TIED',
  'NOBODY_THERE',
]);
export type Reachability = keyof typeof Reachability;
registerEnumType(Reachability, {
  name: 'Reachability',
  description: 'Whether a message would get there and, as far as the sender may know it, why not.',
});

@ObjectType({
  description: 'Who gets a message and who does not, and why (D3).',
  simpleResolvers: true,
})
export class Reach {
  @Field(() => ID)
  participantId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => ParticipantKind)
  kind!: ParticipantKind;

  @Field(() => Reachability)
  reachability!: Reachability;

  @Field(() => [String], { description: 'The names of the people who would read it.' })
  people!: string[];
}

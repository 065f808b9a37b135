import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../graphql/words.js';

export const SeatRole = enumOf(['ASSIGNED', 'GUARDIAN', 'CHILD', 'SERVED']);
export type SeatRole = keyof typeof SeatRole;
registerEnumType(SeatRole, {
  name: 'SeatRole',
  description:
    'ASSIGNED acts for a participant, GUARDIAN holds authority, CHILD is the child itself, SERVED is the parent whom a participant serves.',
});

@ObjectType({
  description: 'What the viewer is to one child: for which participant they act.',
  simpleResolvers: true,
})
export class Seat {
  @Field(() => SeatRole)
  role!: SeatRole;

  @Field(() => ID, { nullable: true })
  participantId!: string | null;

  @Field(() => String, { nullable: true })
  participantName!: string | null;

  @Field(() => Boolean, { description: 'The participant keeps the web.' })
  coordinates!: boolean;
}

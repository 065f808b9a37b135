import { DateTimeScalar } from '../graphql/scalars.js';
import { Field, ObjectType } from 'type-graphql';
import { Child } from '../child/child.entity.js';
import { Handover } from '../handover/handover.entity.js';
import { Participant } from '../participant/participant.entity.js';
import { Seat } from '../seat/seat.type.js';
import { Tie } from '../tie/tie.entity.js';

@ObjectType({
  description: 'The web of one child as one viewer may see it.',
  simpleResolvers: true,
})
export class Network {
  @Field(() => Child)
  child!: Child;

  @Field(() => DateTimeScalar)
  at!: string;

  @Field(() => [Seat])
  seats!: Seat[];

  @Field(() => [Participant])
  participants!: Participant[];

  @Field(() => [Tie])
  ties!: Tie[];

  @Field(() => Handover, {
    nullable: true,
    description:
      'The latest offer of the coordination of the last thirty days that the viewer may see (D1).',
  })
  handover!: Handover | null;
}

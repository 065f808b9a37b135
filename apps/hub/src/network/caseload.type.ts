import { DateTimeScalar } from '../graphql/scalars.js';
import { Field, Int, ObjectType } from 'type-graphql';
import { Child } from '../child/child.entity.js';
import { connectionTypeOf } from '../graphql/connection.type.js';
import { Seat } from '../seat/seat.type.js';

@ObjectType({
  description: "One line of the caseload (or of a parent's children).",
  simpleResolvers: true,
})
export class Caseload {
  @Field(() => Child)
  child!: Child;

  @Field(() => [Seat])
  seats!: Seat[];

  @Field(() => Int, { description: 'Open requests that the viewer may see.' })
  waiting!: number;

  @Field(() => Int)
  silentTies!: number;

  @Field(() => Int, {
    description: 'People of the web, whom the viewer may see, who are away now.',
  })
  away!: number;

  @Field(() => Int)
  unread!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  lastMessageAt!: string | null;
}

export const CaseloadConnection = connectionTypeOf(Caseload, 'Caseload');

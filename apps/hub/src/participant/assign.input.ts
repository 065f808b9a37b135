import { Field, ID, InputType } from 'type-graphql';
import { Words } from '../graphql/check-words.js';
import { DateTimeScalar } from '../graphql/scalars.js';

@InputType({ description: 'Who will act for a participant, as what, and from when until when.' })
export class AssignInput {
  @Field(() => ID)
  participantId!: string;

  @Field(() => ID, { nullable: true, description: 'Somebody who works there.' })
  personId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'For an informal participant: the name of somebody new, instead of `personId`.',
  })
  @Words({ max: 120 })
  personName?: string | null;

  @Field(() => String)
  @Words({ max: 80 })
  function!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The assignment of the person they stand in for.',
  })
  substituteForId?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null: from now.' })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null: no end is known.' })
  until?: Date | null;
}

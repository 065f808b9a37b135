import { Field, ID, InputType } from 'type-graphql';
import { DateTimeScalar } from '../graphql/scalars.js';

@InputType({
  description: 'Who is away, from when until when, and perhaps who stands in meanwhile.',
})
export class RecordAbsenceInput {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null: from now.' })
  from?: Date | null;

  @Field(() => DateTimeScalar)
  until!: Date;

  @Field(() => ID, {
    nullable: true,
    description: 'The person who stands in for just as long, with the same function.',
  })
  substituteId?: string | null;
}

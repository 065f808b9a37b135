import { Field, ID, InputType } from 'type-graphql';
import { DateTimeScalar } from '../graphql/scalars.js';

@InputType({ description: 'Until when a guardian may see the web of a child of 16 or over (S1).' })
export class AllowGuardianInput {
  @Field(() => ID)
  childId!: string;

  @Field(() => ID)
  personId!: string;

  @Field(() => DateTimeScalar, { description: 'At most a year away.' })
  until!: Date;
}

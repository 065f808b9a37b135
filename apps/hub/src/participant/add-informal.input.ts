import { Field, ID, InputType } from 'type-graphql';
import { Words } from '../graphql/check-words.js';

@InputType({ description: 'Somebody of the family’s own circle, whom the family adds to the web.' })
export class AddInformalInput {
  @Field(() => ID)
  childId!: string;

  @Field(() => String, { description: 'As the child calls them.' })
  @Words({ max: 120 })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The full name of the person.' })
  @Words({ max: 120 })
  personName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What they are to the child, such as a grandmother; with `personName`.',
  })
  @Words({ max: 80 })
  function?: string | null;
}

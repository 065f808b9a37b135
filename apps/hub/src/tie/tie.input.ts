import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Between whom a tie is made, and in whose name.' })
export class TieInput {
  @Field(() => ID, {
    description: 'The participant in whose name the viewer acts: an end of it or the coordinator.',
  })
  asId!: string;

  @Field(() => ID)
  aId!: string;

  @Field(() => ID)
  bId!: string;
}

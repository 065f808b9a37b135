import { ArgsType, Field, Int } from 'type-graphql';

/** The arguments of every paged list. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, { defaultValue: 50, description: '1 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'The cursor of the last one seen.' })
  after?: string;
}

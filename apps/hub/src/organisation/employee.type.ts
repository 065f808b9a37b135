import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'Someone who works for an organisation and can be assigned to its participant.',
  simpleResolvers: true,
})
export class Employee {
  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  function!: string;
}

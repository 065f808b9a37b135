import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../graphql/scalars.js';

@ObjectType({
  description: 'A parent or voogd of the child, with or without authority (gezag).',
  simpleResolvers: true,
})
export class Guardian {
  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Boolean, { description: 'Holds authority now.' })
  authority!: boolean;

  @Field(() => Boolean, { description: 'The child of 16 or over lets this guardian see its web.' })
  allowed!: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  allowedUntil!: string | null;

  @Field(() => Boolean)
  me!: boolean;
}

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

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when it is recorded; for the guardian themself and the coordinator.',
  })
  authorityFrom!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null: until further notice.' })
  authorityUntil!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where it was read; for the guardian themself and the coordinator.',
  })
  authoritySource!: string | null;

  @Field(() => Boolean, { description: 'The child of 16 or over lets this guardian see its web.' })
  allowed!: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  allowedUntil!: string | null;

  @Field(() => Boolean)
  me!: boolean;
}

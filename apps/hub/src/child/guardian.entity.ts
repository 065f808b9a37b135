import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTimeScalar } from '../graphql/scalars.js';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'A parent or voogd of the child, with or without authority (gezag).',
  simpleResolvers: true,
})
@Entity({ tableName: 'guardianship' })
export class Guardian {
  @PrimaryKey({ type: 'uuid', fieldName: 'id' })
  uuid!: string;

  @Property({ type: 'uuid', fieldName: 'child_id' })
  childUuid!: string;

  @Property({ type: 'uuid', fieldName: 'person_id' })
  personUuid!: string;

  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  @Property({ type: 'string', fieldName: 'person_name' })
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

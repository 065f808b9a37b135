import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../graphql/node.js';

@ObjectType({
  implements: Node,
  description: 'Someone who can sign in, or is only named.',
  simpleResolvers: true,
})
@Entity({ tableName: 'person' })
export class Person implements Node {
  @PrimaryKey({ type: 'uuid', fieldName: 'id' })
  uuid!: string;

  id!: string;

  @Field(() => String)
  @Property({ type: 'string' })
  name!: string;
}

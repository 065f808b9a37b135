import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../graphql/node.js';

@ObjectType({
  implements: Node,
  description: 'The one in the centre of a web.',
  simpleResolvers: true,
})
@Entity({ tableName: 'child' })
export class Child implements Node {
  @PrimaryKey({ type: 'uuid', fieldName: 'id' })
  uuid!: string;

  id!: string;

  @Field(() => String)
  @Property({ type: 'string' })
  firstName!: string;

  @Field(() => Int, { description: 'In whole years, today in Europe/Amsterdam.' })
  age!: number;

  /** Date of birth, YYYY-MM-DD. The rules need it; nobody is shown it. */
  @Property({ type: 'date' })
  bornOn!: string;
}

import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../graphql/node.js';
import { OrganisationKind } from '../graphql/words.js';

@ObjectType({ implements: Node, description: 'Where professionals work.', simpleResolvers: true })
@Entity({ tableName: 'organisation' })
export class Organisation implements Node {
  @PrimaryKey({ type: 'uuid', fieldName: 'id' })
  uuid!: string;

  id!: string;

  @Field(() => String)
  @Property({ type: 'string' })
  name!: string;

  @Field(() => OrganisationKind)
  @Property({ type: 'string' })
  kind!: OrganisationKind;
}

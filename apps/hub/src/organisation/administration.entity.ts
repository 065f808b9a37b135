import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../graphql/node.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { Organisation } from './organisation.entity.js';

@ObjectType({
  implements: Node,
  description: 'The office of who adds and ends people, or organisations; it shows no child (D6).',
  simpleResolvers: true,
})
@Entity({ tableName: 'administration' })
export class Administration implements Node {
  @PrimaryKey({ type: 'uuid', fieldName: 'id' })
  uuid!: string;

  id!: string;

  @Field(() => String, { description: 'As who appointed them wrote it.' })
  @Property({ type: 'string' })
  personName!: string;

  @Field(() => Organisation, { nullable: true, description: 'Null: of the hub itself.' })
  organisation!: Organisation | null;

  // As text, since an open end is 'infinity', which no Date can be.
  @Property({ type: 'string', columnType: 'timestamptz' })
  validUntil!: string;

  @Field(() => DateTimeScalar)
  since!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  until!: string | null;

  @Field(() => Boolean)
  me!: boolean;
}

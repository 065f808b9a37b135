import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../graphql/node.js';
import { DateTimeScalar } from '../graphql/scalars.js';

@ObjectType({
  implements: Node,
  description:
    'Somebody’s work for an organisation, as its administrators see it: for no child and by no account (D6).',
  simpleResolvers: true,
})
@Entity({ tableName: 'employment' })
export class Employment implements Node {
  @PrimaryKey({ type: 'uuid', fieldName: 'id' })
  uuid!: string;

  id!: string;

  @Property({ type: 'uuid', fieldName: 'organisation_id' })
  organisationUuid!: string;

  @Field(() => String, { description: 'As an administrator of this organisation wrote it.' })
  @Property({ type: 'string' })
  personName!: string;

  @Field(() => String)
  @Property({ type: 'string' })
  function!: string;

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

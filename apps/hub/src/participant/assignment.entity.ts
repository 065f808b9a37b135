import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTimeScalar } from '../graphql/scalars.js';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../graphql/node.js';

@ObjectType({
  implements: Node,
  description:
    "A person acting for a participant. A guardian at home has the function 'ouder' or 'voogd' and no end.",
  simpleResolvers: true,
})
@Entity({ tableName: 'assignment' })
export class Assignment implements Node {
  @PrimaryKey({ type: 'uuid', fieldName: 'id' })
  uuid!: string;

  id!: string;

  @Property({ type: 'uuid', fieldName: 'child_id' })
  childUuid!: string;

  @Property({ type: 'uuid', fieldName: 'participant_id' })
  participantUuid!: string;

  @Property({ type: 'uuid', fieldName: 'person_id' })
  personUuid!: string;

  @Field(() => String)
  @Property({ type: 'string' })
  personName!: string;

  @Field(() => String)
  @Property({ type: 'string' })
  function!: string;

  @Property({ type: 'uuid', fieldName: 'substitute_for_id', nullable: true })
  substituteForUuid!: string | null;

  // As text, since an open end is 'infinity', which no Date can be.
  @Property({ type: 'string', columnType: 'timestamptz' })
  validFrom!: string;

  @Property({ type: 'string', columnType: 'timestamptz' })
  validUntil!: string;

  @Field(() => DateTimeScalar)
  since!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  until!: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the person they stand in for.' })
  substituteFor!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  awayFrom!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  awayUntil!: string | null;

  @Field(() => Boolean)
  me!: boolean;
}

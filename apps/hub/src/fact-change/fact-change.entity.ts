import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../graphql/node.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import { enumOf } from '../graphql/words.js';

export const FactKind = enumOf([
  'AUTHORITY_BEGINS',
  'AUTHORITY_ENDS',
  'AUTHORITY_NEVER',
  'HOLD_BEGINS',
  'HOLD_ENDS',
  'INABILITY_BEGINS',
  'INABILITY_ENDS',
]);
export type FactKind = keyof typeof FactKind;
registerEnumType(FactKind, {
  name: 'FactKind',
  description:
    'AUTHORITY is gezag; NEVER: its record was wrong from the start, and what was signed by it never counted. HOLD: a guardian sees nothing of the child (S1). INABILITY: the child cannot weigh its interests (C1).',
});

export const FactState = enumOf(['WAITING', 'IN_EFFECT', 'DROPPED']);
export type FactState = keyof typeof FactState;
registerEnumType(FactState, {
  name: 'FactState',
  description: 'WAITING for a second person of the coordinator.',
});

@ObjectType({
  implements: Node,
  description:
    'A change of who decides for a child or sees it, written down by one person of the coordinator and in effect once a second countersigned. For the coordinator alone.',
  simpleResolvers: true,
})
@Entity({ tableName: 'fact_change' })
export class FactChange implements Node {
  @PrimaryKey({ type: 'uuid', fieldName: 'id' })
  uuid!: string;

  id!: string;

  @Property({ type: 'uuid', fieldName: 'child_id' })
  childUuid!: string;

  @Property({ type: 'uuid', fieldName: 'person_id', nullable: true })
  personUuid!: string | null;

  @Field(() => ID)
  childId!: string;

  @Field(() => FactKind)
  @Property({ type: 'string' })
  what!: FactKind;

  @Field(() => FactState)
  state!: FactState;

  @Field(() => ID, { nullable: true })
  personId!: string | null;

  @Field(() => String, { nullable: true, description: 'The guardian; null: the child itself.' })
  personName!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'From midnight of this day in Europe/Amsterdam; of a hold: until then.',
  })
  @Property({ type: 'date', fieldName: 'on_day', nullable: true })
  day!: string | null;

  @Field(() => String, { description: "Where it was read, e.g. 'gezagsregister 2026-11-01'." })
  @Property({ type: 'string' })
  source!: string;

  @Field(() => String)
  writtenByName!: string;

  @Field(() => DateTimeScalar)
  writtenAt!: string;

  @Field(() => String, { nullable: true })
  countersignedByName!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  countersignedAt!: string | null;

  @Field(() => Boolean, { description: 'The viewer did not write it, and may countersign it now.' })
  mayCountersign!: boolean;

  @Field(() => Boolean)
  mayDrop!: boolean;
}

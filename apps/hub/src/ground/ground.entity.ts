import { GROUND_KINDS, type GroundKind as GroundKindName } from '@spinnenweb/domain';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { connectionTypeOf } from '../graphql/connection.type.js';
import { Node } from '../graphql/node.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { enumOf, Scope } from '../graphql/words.js';
import { Person } from '../person/person.entity.js';

export const GroundKind = enumOf(GROUND_KINDS);
export type GroundKind = GroundKindName;
registerEnumType(GroundKind, {
  name: 'GroundKind',
  description: 'The grounds that a participant weighs and opens itself (G1, G2).',
});

export const GroundState = enumOf(['WAITING', 'IN_FORCE', 'ENDED']);
export type GroundState = keyof typeof GroundState;
registerEnumType(GroundState, {
  name: 'GroundState',
  description:
    'WAITING for a second person of the same participant; only IN_FORCE shares anything.',
});

@ObjectType({
  implements: Node,
  description:
    'Why one participant may tell another without consent: opened by one person of it, countersigned by a second, until a day (G2).',
  simpleResolvers: true,
})
@Entity({ tableName: 'ground' })
export class Ground implements Node {
  @PrimaryKey({ type: 'uuid', fieldName: 'id' })
  uuid!: string;

  id!: string;

  @Property({ type: 'uuid', fieldName: 'child_id' })
  childUuid!: string;

  @Property({ type: 'uuid', fieldName: 'tie_id' })
  tieUuid!: string;

  @Property({ type: 'uuid', fieldName: 'from_id' })
  fromUuid!: string;

  @Property({ type: 'uuid', fieldName: 'about_person_id', nullable: true })
  aboutPersonUuid!: string | null;

  @Property({ type: 'uuid', fieldName: 'opened_by_person_id' })
  openedByUuid!: string;

  @Field(() => ID)
  childId!: string;

  @Field(() => String)
  childName!: string;

  @Field(() => ID)
  tieId!: string;

  @Field(() => ID, { description: 'Who tells, and weighed whether it may.' })
  fromId!: string;

  @Field(() => String)
  fromName!: string;

  @Field(() => ID)
  toId!: string;

  @Field(() => String)
  toName!: string;

  @Field(() => GroundKind)
  @Property({ type: 'string' })
  kind!: GroundKind;

  @Field(() => [Scope])
  @Property({ type: 'string[]', columnType: 'text[]' })
  scopes!: Scope[];

  @Field(() => Person, {
    nullable: true,
    description: 'Null: about the child. Else the parent it is about.',
  })
  aboutPerson!: Person | null;

  @Field(() => GroundState)
  state!: GroundState;

  @Field(() => String, {
    nullable: true,
    description: 'The article of law. Null also for who only keeps the web.',
  })
  @Property({ type: 'string', nullable: true })
  article!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it must be, in words; for the people who weighed it and the family it is about.',
  })
  @Property({ type: 'string', nullable: true })
  weighing!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the weighing says to an earlier no; for the same people.',
  })
  @Property({ type: 'string', nullable: true })
  answersRefusal!: string | null;

  @Field(() => DateTimeScalar)
  openedAt!: string;

  @Field(() => String, { nullable: true, description: 'For the same people.' })
  openedByName!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'From then on it is in force.' })
  countersignedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'For the same people.' })
  countersignedByName!: string | null;

  @Field(() => DateTimeScalar)
  @Property({ type: 'string', columnType: 'timestamptz' })
  endsAt!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it ended before that: somebody ended it, or one of the two left the web.',
  })
  endedAt!: string | null;

  @Field(() => Boolean, { description: 'The viewer is a second person it waits for.' })
  mayCountersign!: boolean;

  @Field(() => Boolean)
  mayEnd!: boolean;
}

export const GroundConnection = connectionTypeOf(Ground, 'Ground');

import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTimeScalar } from '../graphql/scalars.js';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../graphql/node.js';
import { ParticipantKind } from '../graphql/words.js';
import { Person } from '../person/person.entity.js';
import { Assignment } from './assignment.entity.js';

@ObjectType({
  implements: Node,
  description: "A home, an organisation or an informal helper in a child's web.",
  simpleResolvers: true,
})
@Entity({ tableName: 'participant' })
export class Participant implements Node {
  @PrimaryKey({ type: 'uuid', fieldName: 'id' })
  uuid!: string;

  id!: string;

  @Property({ type: 'uuid', fieldName: 'child_id' })
  childUuid!: string;

  @Field(() => ParticipantKind)
  @Property({ type: 'string' })
  kind!: ParticipantKind;

  @Property({ type: 'uuid', fieldName: 'organisation_id', nullable: true })
  organisationUuid!: string | null;

  @Field(() => String)
  @Property({ type: 'string' })
  name!: string;

  /** The parent whom it serves, whose helper it is rather than the child's (S2). */
  @Property({ type: 'uuid', fieldName: 'serves_person_id', nullable: true })
  servesPersonUuid!: string | null;

  // As text, since an open end is 'infinity', which no Date can be.
  @Property({ type: 'string', columnType: 'timestamptz' })
  validUntil!: string;

  @Field(() => DateTimeScalar)
  since!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  until!: string | null;

  @Field(() => Boolean, { description: 'It keeps the web.' })
  @Property({ type: 'boolean', fieldName: 'coordinates' })
  coordinator!: boolean;

  @Field(() => Boolean, { description: 'The family added it, and may end it (D1).' })
  @Property({ type: 'boolean' })
  addedByFamily!: boolean;

  @Field(() => Boolean, { description: 'Seen only by its own people and those tied to it.' })
  @Property({ type: 'boolean' })
  confidential!: boolean;

  @Field(() => Boolean, { description: 'The viewer acts for this participant.' })
  mine!: boolean;

  @Field(() => Boolean, {
    description: "It serves the viewing parent; it is no part of the child's web for others.",
  })
  servesMe!: boolean;

  @Field(() => Person, {
    nullable: true,
    description: 'The parent it serves; only for its own people and that parent.',
  })
  servesPerson!: Person | null;

  @Field(() => [Assignment])
  people!: Assignment[];

  @Field(() => Boolean, { description: 'Everyone of it is away now.' })
  away!: boolean;
}

/**
 * Whether something in a web has ended.
 *
 * @param until as PostgreSQL writes it; 'infinity' is no time, and so never past
 */
export function hasEnded(until: string, now: Date): boolean {
  return new Date(until) <= now;
}

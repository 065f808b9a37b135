import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTimeScalar } from '../graphql/scalars.js';
import { Field, ID, ObjectType } from 'type-graphql';
import { connectionTypeOf } from '../graphql/connection.type.js';
import { Node } from '../graphql/node.js';
import { ConsentState, Scope } from '../graphql/words.js';
import { Person } from '../person/person.entity.js';
import { Invalidation } from './invalidation.entity.js';
import { Signature } from './signature.entity.js';

@ObjectType({
  implements: Node,
  description:
    'Permission on a tie: from whom to whom, scopes, purpose, about whom, period, signatures (C3).',
  simpleResolvers: true,
})
@Entity({ tableName: 'consent' })
export class Consent implements Node {
  @PrimaryKey({ type: 'uuid', fieldName: 'id' })
  uuid!: string;

  id!: string;

  @Property({ type: 'uuid', fieldName: 'child_id' })
  childUuid!: string;

  @Property({ type: 'uuid', fieldName: 'tie_id' })
  tieUuid!: string;

  @Property({ type: 'uuid', fieldName: 'from_id' })
  fromUuid!: string;

  @Property({ type: 'uuid', fieldName: 'asked_by_id' })
  askedByUuid!: string;

  @Property({ type: 'uuid', fieldName: 'about_person_id', nullable: true })
  aboutPersonUuid!: string | null;

  @Field(() => ID)
  childId!: string;

  @Field(() => String)
  childName!: string;

  @Field(() => ID)
  tieId!: string;

  @Field(() => ID)
  fromId!: string;

  @Field(() => String)
  fromName!: string;

  @Field(() => ID)
  toId!: string;

  @Field(() => String)
  toName!: string;

  @Field(() => String)
  askedByName!: string;

  @Field(() => [Scope])
  @Property({ type: 'string[]', columnType: 'text[]' })
  scopes!: Scope[];

  @Field(() => String, {
    nullable: true,
    description:
      'Null for the coordinator of a web who neither signs, asked nor stands at an end (S4).',
  })
  @Property({ type: 'string' })
  purpose!: string | null;

  @Field(() => Person, {
    nullable: true,
    description: 'Null: about the child. Else the parent it is about.',
  })
  aboutPerson!: Person | null;

  @Field(() => ConsentState)
  @Property({ type: 'string' })
  state!: ConsentState;

  @Field(() => DateTimeScalar)
  requestedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  decidedAt!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Asked ahead: gives nothing before (C3). Null: from when it is given.',
  })
  @Property({ type: 'string', columnType: 'timestamptz', nullable: true })
  startsAt!: string | null;

  @Field(() => DateTimeScalar)
  @Property({ type: 'string', columnType: 'timestamptz' })
  endsAt!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  endedAt!: string | null;

  @Field(() => [Signature], { nullable: true, description: 'Null for who is no signer.' })
  signatures!: Signature[] | null;

  @Field(() => Boolean, {
    description: 'The viewer is a required signer and has not (finally) answered.',
  })
  mayAnswer!: boolean;

  @Field(() => Boolean)
  mayWithdraw!: boolean;

  @Field(() => Boolean, {
    description:
      'The yes that counts for the viewer was recorded by another; here they can say that it is not theirs (D2).',
  })
  mayDispute!: boolean;

  @Field(() => Boolean, {
    description: 'The viewer asked, or coordinates, and can say that it should never have counted.',
  })
  mayInvalidate!: boolean;

  @Field(() => Boolean, {
    description: 'The viewer can write down what a signer says on paper or in person (D2).',
  })
  mayRecordAnswer!: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'After a refusal or a conflict: from when the same may be asked again (C8).',
  })
  mayAskAgainAt!: string | null;

  @Field(() => Invalidation, {
    nullable: true,
    description: 'Why it should never have counted; null for who may not know.',
  })
  invalidation!: Invalidation | null;
}

export const ConsentConnection = connectionTypeOf(Consent, 'Consent');

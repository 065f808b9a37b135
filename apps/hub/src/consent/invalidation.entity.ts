import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../graphql/scalars.js';
import { enumOf } from '../graphql/words.js';

export const InvalidationKind = enumOf(['WRONG_PERSON', 'NO_AUTHORITY', 'NOT_SAID', 'OTHER']);
export type InvalidationKind = keyof typeof InvalidationKind;
registerEnumType(InvalidationKind, {
  name: 'InvalidationKind',
  description:
    'Why a consent should never have counted (C4). NOT_SAID: a signer says that the answer that was recorded for them is not theirs.',
});

@ObjectType({
  description: 'Why a consent should never have counted, and who said so (C4).',
  simpleResolvers: true,
})
@Entity({ tableName: 'invalidation' })
export class Invalidation {
  @PrimaryKey({ type: 'uuid', fieldName: 'consent_id' })
  consentUuid!: string;

  @Field(() => InvalidationKind)
  @Property({ type: 'string' })
  kind!: InvalidationKind;

  @Field(() => String, { nullable: true })
  @Property({ type: 'string', nullable: true })
  reason!: string | null;

  @Field(() => String)
  byPersonName!: string;

  @Field(() => String, { nullable: true, description: 'Null where a signer said it.' })
  byParticipantName!: string | null;

  @Field(() => DateTimeScalar)
  at!: string;
}

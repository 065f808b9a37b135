import { Field, ID, InputType } from 'type-graphql';
import { Words } from '../graphql/check-words.js';
import { InvalidationKind } from './invalidation.entity.js';

@InputType({ description: 'Why a consent in force should never have counted (C4).' })
export class InvalidateConsentInput {
  @Field(() => ID)
  consentId!: string;

  @Field(() => InvalidationKind)
  kind!: InvalidationKind;

  @Field(() => String, {
    nullable: true,
    description: 'In words, for who signed; only NOT_SAID, which a signer says, needs none.',
  })
  @Words({ max: 500 })
  reason?: string | null;
}

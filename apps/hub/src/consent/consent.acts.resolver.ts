import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { HubContext } from '../graphql/context.js';
import { answerConsent } from './answer-consent.js';
import { AnswerConsentInput } from './answer-consent.input.js';
import { Consent } from './consent.entity.js';
import { readConsent } from './consent.reader.js';
import { invalidateConsent } from './invalidate-consent.js';
import { InvalidateConsentInput } from './invalidate-consent.input.js';
import { recordAnswer } from './record-answer.js';
import { RecordAnswerInput } from './record-answer.input.js';
import { requestConsent } from './request-consent.js';
import { RequestConsentInput } from './request-consent.input.js';
import { withdrawConsent } from './withdraw-consent.js';

/** Asking, answering and withdrawing. */
@Resolver()
export class ConsentActsResolver {
  @Mutation(() => Consent, { description: 'Asks a consent on a tie (D2).' })
  async requestConsent(
    @Ctx() context: HubContext,
    @Arg('input', () => RequestConsentInput) input: RequestConsentInput,
  ) {
    return readConsent(context, await requestConsent(context, input));
  }

  @Mutation(() => Consent, { description: 'A required signer says yes or no (C2).' })
  async answerConsent(
    @Ctx() context: HubContext,
    @Arg('input', () => AnswerConsentInput) input: AnswerConsentInput,
  ) {
    return readConsent(context, await answerConsent(context, input));
  }

  @Mutation(() => Consent, {
    description: 'Any signer ends a consent, alone, in one step; it ends at once (C4).',
  })
  async withdrawConsent(@Ctx() context: HubContext, @Arg('consentId', () => ID) consentId: string) {
    return readConsent(context, await withdrawConsent(context, consentId));
  }

  @Mutation(() => Consent, {
    description: 'Writes down what a signer said on paper or in person; the signer is told (D2).',
  })
  async recordAnswer(
    @Ctx() context: HubContext,
    @Arg('input', () => RecordAnswerInput) input: RecordAnswerInput,
  ) {
    return readConsent(context, await recordAnswer(context, input));
  }

  @Mutation(() => Consent, {
    description:
      'Ends a consent that should never have counted, at once, with a reason for who signed (C4).',
  })
  async invalidateConsent(
    @Ctx() context: HubContext,
    @Arg('input', () => InvalidateConsentInput) input: InvalidateConsentInput,
  ) {
    return readConsent(context, await invalidateConsent(context, input));
  }
}

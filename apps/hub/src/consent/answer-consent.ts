import type { HubContext } from '../graphql/context.js';
import { uuidOf } from '../graphql/opaque-id.js';
import type { AnswerConsentInput } from './answer-consent.input.js';
import { sign } from './sign.js';

/**
 * A required signer says yes or no (C1, C2), with the wording and language that were shown (C6).
 *
 * @returns uuid of the consent
 * @throws Refusal NOT_FOUND for who does not see the consent, NOT_ALLOWED for who does not sign it, NOT_OPEN when it is
 *   decided already or its end has passed
 */
export async function answerConsent(
  context: HubContext,
  { consentId, answer, language, wording }: AnswerConsentInput,
): Promise<string> {
  const consent = uuidOf('Consent', consentId);
  await sign(context, consent, { act: answer, language, wording });
  return consent;
}

import type { HubContext } from '../graphql/context.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { sign } from './sign.js';

/**
 * Any signer ends a consent that is in force, alone, in one step, without a reason; at once (C4). No message that needs it
 * commits after this returned (C5).
 *
 * @returns uuid of the consent
 * @throws Refusal NOT_FOUND for who does not see the consent, NOT_ALLOWED for who does not sign it, NOT_OPEN when it is
 *   not in force
 */
export async function withdrawConsent(context: HubContext, consentId: string): Promise<string> {
  const consent = uuidOf('Consent', consentId);
  await sign(context, consent, { act: 'WITHDRAWN' });
  return consent;
}

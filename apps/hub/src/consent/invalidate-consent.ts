import { act, add, ifAllowed } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { badInput, notFound, Refusal, refusalOf } from '../graphql/errors.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { Consent } from './consent.entity.js';
import type { InvalidateConsentInput } from './invalidate-consent.input.js';
import { Invalidation } from './invalidation.entity.js';

/**
 * Ends a consent that should never have counted, at once; kept apart from a withdrawal (C4). The participant that asked
 * or the coordinator says so, with a reason for who signed; a signer alone says NOT_SAID, of an answer that was recorded
 * for them (D2).
 *
 * @returns uuid of the consent
 * @throws Refusal NOT_FOUND for who does not see the consent; NOT_ALLOWED for who sees it and may not say this of it;
 *   NOT_OPEN when it is not in force; BAD_INPUT on `reason`: REQUIRED
 */
export async function invalidateConsent(
  context: HubContext,
  { consentId, kind, reason = null }: InvalidateConsentInput,
): Promise<string> {
  const consentUuid = uuidOf('Consent', consentId);
  if (kind !== 'NOT_SAID' && reason === null) throw badInput('reason', 'REQUIRED');
  return act(context, async ({ em }) => {
    const found = await em.findOne(Consent, { uuid: consentUuid });
    if (!found) throw notFound();
    try {
      await ifAllowed(add(em, Invalidation, { consentUuid, kind, reason }));
    } catch (error) {
      // The viewer sees the consent: that it is not theirs to say tells nothing more.
      throw refusalOf(error).code === 'NOT_FOUND' ? new Refusal('NOT_ALLOWED') : error;
    }
    return { changed: [found.childUuid], result: consentUuid };
  });
}

import { act, add } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { notFound, Refusal } from '../graphql/errors.js';
import { Consent } from './consent.entity.js';
import { Signature } from './signature.entity.js';

/** What a signer adds to a consent (C6). */
export type OwnSignature = Pick<Signature, 'act'> &
  Partial<Pick<Signature, 'wording' | 'language'>>;

/**
 * Adds the viewer's signature. Only ever added: what the signatures come to, the database decides, under the lock on
 * which a send and a withdrawal meet (C2, C5).
 *
 * @param consent uuid
 * @throws Refusal NOT_FOUND for who does not see the consent, NOT_ALLOWED for who sees it and does not sign it, NOT_OPEN
 *   when it stands otherwise by now
 */
export async function sign(
  context: HubContext,
  consent: string,
  signature: OwnSignature,
): Promise<void> {
  await act(context, async ({ em }) => {
    const found = await em.findOne(Consent, { uuid: consent });
    if (!found) throw notFound();
    const places = await em.execute('SELECT FROM app.signer WHERE consent_id = ?', [consent]);
    if (places.length === 0) throw new Refusal('NOT_ALLOWED');
    await add(em, Signature, { consentUuid: consent, ...signature });
    return { changed: [found.childUuid], result: undefined };
  });
}

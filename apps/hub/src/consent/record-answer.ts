import { act } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { notFound } from '../graphql/errors.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { Consent } from './consent.entity.js';
import type { RecordAnswerInput } from './record-answer.input.js';

/**
 * Writes down what a signer said on paper or in person, naming the document (D2, C6). It counts as if the signer had said
 * it in the app, and the signer is told and can correct it. By the people of the participant that asked, or of the
 * coordinator.
 *
 * @returns uuid of the consent
 * @throws Refusal NOT_FOUND for who does not see the consent or may not record on it, and for a name that no signer has;
 *   NOT_ALLOWED for one's own answer; NOT_OPEN when the consent stands otherwise by now; BAD_INPUT on `answeredOn`:
 *   IN_THE_FUTURE, BEFORE_THE_REQUEST
 */
export async function recordAnswer(context: HubContext, input: RecordAnswerInput): Promise<string> {
  const consent = uuidOf('Consent', input.consentId);
  return act(context, async ({ em }) => {
    const found = await em.findOne(Consent, { uuid: consent });
    if (!found) throw notFound();
    await em.execute('SELECT app.record_answer(?, ?, ?, ?, ?, ?::date)', [
      consent,
      input.signerName,
      input.answer,
      input.how,
      input.document,
      input.answeredOn.toISOString().slice(0, 10),
    ]);
    return { changed: [found.childUuid], result: consent };
  });
}

import { act, add } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { notFound, Refusal } from '../graphql/errors.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { Message } from '../message/message.entity.js';
import { WithheldMessage } from './withheld-message.entity.js';
import { Withholding } from './withholding.entity.js';

/**
 * Who wrote a message marks it, after sending, as one that a guardian does not see under a withholding of MESSAGES (G4).
 * Marked twice is marked once.
 *
 * @returns uuid of the message
 * @throws Refusal NOT_FOUND for who does not see the message, and for a withholding that is not of its sender; NOT_ALLOWED
 *   for who did not write it; NOT_OPEN when the withholding is not in force; BAD_INPUT on `withheldUnder`: TOLD_TO_THEM when
 *   it is about that guardian, or was sent to where they live or work
 */
export async function withholdMessage(
  context: HubContext,
  messageId: string,
  withheldUnder: string,
): Promise<string> {
  const messageUuid = uuidOf('Message', messageId);
  const withholdingUuid = uuidOf('Withholding', withheldUnder);
  return act(context, async ({ em, me }) => {
    const message = await em.findOne(Message, { uuid: messageUuid });
    const withholding = await em.findOne(Withholding, { uuid: withholdingUuid });
    if (!message || !withholding) throw notFound();
    if (message.authorUuid !== me) throw new Refusal('NOT_ALLOWED');
    const marked = await em.findOne(WithheldMessage, { messageUuid, withholdingUuid });
    if (!marked) await add(em, WithheldMessage, { messageUuid, withholdingUuid });
    return { changed: [message.childUuid], result: messageUuid };
  });
}

import { raw } from '@mikro-orm/postgresql';
import { act } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { notFound, Refusal } from '../graphql/errors.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { Message } from './message.entity.js';

/**
 * Whoever wrote a message takes its words back; its place and time stay (D4).
 *
 * @returns uuid of the message
 * @throws Refusal NOT_FOUND for who does not see it, NOT_ALLOWED for who did not write it, NOT_OPEN when it was retracted
 *   already
 */
export async function retractMessage(context: HubContext, messageId: string): Promise<string> {
  const uuid = uuidOf('Message', messageId);
  return act(context, async ({ em }) => {
    const message = await em.findOne(Message, { uuid });
    if (!message) throw notFound();
    const retractedAt = raw('statement_timestamp()');
    const retracted = await em.nativeUpdate(Message, { uuid }, { retractedAt });
    if (retracted === 0) throw new Refusal('NOT_ALLOWED');
    return { changed: [message.childUuid], result: uuid };
  });
}

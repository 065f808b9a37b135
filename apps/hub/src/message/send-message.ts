import { randomUUID } from 'node:crypto';
import { subjectOfScope } from '@spinnenweb/domain';
import { isUniqueViolation } from '../database/errors.js';
import { act, add, type Doing, type Done, ifAllowed } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { badInput, notFound } from '../graphql/errors.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { Participant } from '../participant/participant.entity.js';
import { WithheldMessage } from '../withholding/withheld-message.entity.js';
import { Delivery } from './delivery.entity.js';
import { Message } from './message.entity.js';
import type { SendMessageInput } from './send-message.input.js';

const ONCE = 'message_author_id_client_message_id_key';

/**
 * Sends a message to every receiver named or to none (D3), each under a ground in force at that moment (C5). The same
 * client message id sends nothing twice: it gives back the first, whatever else is in the input.
 *
 * @returns uuid of the message
 * @throws Refusal NOT_FOUND for who does not see the sender or a receiver, in one web; NOT_ALLOWED for who does not act for
 *   the sender; NO_GROUND when one of the receivers may not hear this; BAD_INPUT on `aboutPersonId`: REQUIRED, NOT_APPLICABLE;
 *   and what withholdMessage() refuses of `withheldUnder`, with nothing sent
 */
export async function sendMessage(context: HubContext, input: SendMessageInput): Promise<string> {
  const asked = readAsked(input);
  try {
    return await act(context, (doing) => sendOnce(doing, asked));
  } catch (error) {
    if (!isUniqueViolation(error, ONCE)) throw error;
    // The same message was sent a moment ago, by another request of the same person: this one finds it.
    return act(context, (doing) => sendOnce(doing, asked));
  }
}

type Asked = ReturnType<typeof readAsked>;

function readAsked(input: SendMessageInput) {
  const isAboutParent = subjectOfScope(input.scope) === 'PARENT';
  if (isAboutParent && !input.aboutPersonId) throw badInput('aboutPersonId', 'REQUIRED');
  if (!isAboutParent && input.aboutPersonId) throw badInput('aboutPersonId', 'NOT_APPLICABLE');
  return {
    message: {
      clientMessageUuid: input.clientMessageId.toLowerCase(),
      fromUuid: uuidOf('Participant', input.fromId),
      scope: input.scope,
      aboutPersonUuid: input.aboutPersonId ? uuidOf('Person', input.aboutPersonId) : null,
      body: input.body,
    },
    receivers: [...new Set(input.toIds.map((id) => uuidOf('Participant', id)))].toSorted(),
    withholdings: [...new Set((input.withheldUnder ?? []).map((id) => uuidOf('Withholding', id)))],
  };
}

async function sendOnce(
  { em, me }: Doing,
  { message, receivers, withholdings }: Asked,
): Promise<Done<string>> {
  const { clientMessageUuid, fromUuid } = message;
  const first = await em.findOne(Message, { authorUuid: me, clientMessageUuid });
  if (first) return { changed: [], result: first.uuid };

  const seen = await em.find(Participant, { uuid: { $in: [fromUuid, ...receivers] } });
  const from = seen.find(({ uuid }) => uuid === fromUuid);
  if (!from) throw notFound();
  const inReach = new Set(
    seen.filter(({ childUuid }) => childUuid === from.childUuid).map(({ uuid }) => uuid),
  );
  if (!receivers.every((receiver) => inReach.has(receiver))) throw notFound();
  if (receivers.includes(fromUuid)) throw badInput('toIds', 'SAME');

  const uuid = randomUUID();
  await ifAllowed(add(em, Message, { uuid, ...message }));
  await em.insertMany(
    Delivery,
    receivers.map((toUuid) => ({ messageUuid: uuid, toUuid })),
  );
  for (const withholdingUuid of withholdings) {
    await add(em, WithheldMessage, { messageUuid: uuid, withholdingUuid });
  }
  return { changed: [from.childUuid], result: uuid };
}

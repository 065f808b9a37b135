import { raw } from '@mikro-orm/postgresql';
import { act } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { notFound, Refusal } from '../graphql/errors.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { hasEnded, Participant } from './participant.entity.js';

/**
 * Ends a participant now: by the coordinator, by its own people, who leave, or by the family that added it (D1). What its
 * people saw by it they no longer see.
 *
 * @throws Refusal NOT_FOUND for who does not see it; NOT_ALLOWED for others than those, and for the coordinating participant
 *   itself, which hands over first; NOT_OPEN when it has ended
 */
export async function endParticipant(context: HubContext, participantId: string): Promise<void> {
  const uuid = uuidOf('Participant', participantId);
  await act(context, async ({ em, now }) => {
    const participant = await em.findOne(Participant, { uuid });
    if (!participant) throw notFound();
    const ended = await em.nativeUpdate(
      Participant,
      { uuid, validUntil: { $gt: raw('statement_timestamp()') } },
      { validUntil: raw('statement_timestamp()') },
    );
    if (ended === 0)
      throw new Refusal(hasEnded(participant.validUntil, now) ? 'NOT_OPEN' : 'NOT_ALLOWED');
    return { changed: [participant.childUuid], result: undefined };
  });
}

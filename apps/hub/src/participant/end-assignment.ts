import { raw } from '@mikro-orm/postgresql';
import { act } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { notFound, Refusal } from '../graphql/errors.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { Assignment } from './assignment.entity.js';
import { hasEnded, Participant } from './participant.entity.js';

/**
 * Ends a person's work for a participant now: by a colleague, by that person or by the coordinator. One that was still
 * to begin never does.
 *
 * @returns uuid of the participant; null when the viewer no longer sees it, having ended their own work
 * @throws Refusal NOT_FOUND for who does not see the assignment, NOT_ALLOWED for others than those, NOT_OPEN when it has
 *   ended
 */
export async function endAssignment(
  context: HubContext,
  assignmentId: string,
): Promise<string | null> {
  const uuid = uuidOf('Assignment', assignmentId);
  return act(context, async ({ em, now }) => {
    const assignment = await em.findOne(Assignment, { uuid });
    if (!assignment) throw notFound();
    const ended = await em.nativeUpdate(
      Assignment,
      { uuid, validUntil: { $gt: raw('statement_timestamp()') } },
      { validUntil: raw('greatest(statement_timestamp(), valid_from)') },
    );
    if (ended === 0)
      throw new Refusal(hasEnded(assignment.validUntil, now) ? 'NOT_OPEN' : 'NOT_ALLOWED');
    const participant = assignment.participantUuid;
    const isSeen = (await em.count(Participant, { uuid: participant })) > 0;
    return { changed: [assignment.childUuid], result: isSeen ? participant : null };
  });
}

import { randomUUID } from 'node:crypto';
import { act, add, type Doing } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { notFound } from '../graphql/errors.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { mustActFor } from '../seat/seat.reader.js';
import { Assignment } from './assignment.entity.js';
import type { RecordAbsenceInput } from './record-absence.input.js';

/**
 * Records that somebody who acts for a participant is away: by themselves or a colleague. With a substitute, who sees
 * what they see for just that long.
 *
 * @returns uuid of the participant
 * @throws Refusal NOT_FOUND for who does not see the assignment, and for a substitute who does not work there; NOT_ALLOWED
 *   for who does not act for the same participant; NOT_OPEN when the assignment has ended; BAD_INPUT: `from` or `until`
 *   IN_THE_PAST, `until` BEFORE_START, `from` ALREADY_AWAY, `personId` ALREADY_THERE
 */
export async function recordAbsence(
  context: HubContext,
  { assignmentId, from, until, substituteId }: RecordAbsenceInput,
): Promise<string> {
  const uuid = uuidOf('Assignment', assignmentId);
  const substitute = substituteId ? uuidOf('Person', substituteId) : null;
  return act(context, async (doing) => {
    const { em, now } = doing;
    const assignment = await getColleague(doing, uuid);
    await em.execute('SELECT app.be_away(?, ?, ?)', [
      uuid,
      (from ?? now).toISOString(),
      until.toISOString(),
    ]);
    if (substitute) {
      await add(em, Assignment, {
        uuid: randomUUID(),
        participantUuid: assignment.participantUuid,
        personUuid: substitute,
        function: assignment.function,
        substituteForUuid: uuid,
        ...(from && from > now ? { validFrom: from.toISOString() } : {}),
        validUntil: until.toISOString(),
      });
    }
    return { changed: [assignment.childUuid], result: assignment.participantUuid };
  });
}

/**
 * Somebody is back, or is not going away after all: by themselves or a colleague. Who stands in for them goes on until
 * their own end.
 *
 * @returns uuid of the participant
 * @throws Refusal NOT_FOUND for who does not see the assignment; NOT_ALLOWED for who does not act for the same participant;
 *   NOT_OPEN when they are not away, nor going to be
 */
export async function endAbsence(context: HubContext, assignmentId: string): Promise<string> {
  const uuid = uuidOf('Assignment', assignmentId);
  return act(context, async (doing) => {
    const assignment = await getColleague(doing, uuid);
    await doing.em.execute('SELECT app.be_away(?, NULL, NULL)', [uuid]);
    return { changed: [assignment.childUuid], result: assignment.participantUuid };
  });
}

/** The assignment of the viewer or of someone they work with. @throws Refusal NOT_FOUND, NOT_ALLOWED */
async function getColleague({ em }: Doing, uuid: string): Promise<Assignment> {
  const assignment = await em.findOne(Assignment, { uuid });
  if (!assignment) throw notFound();
  await mustActFor(em, assignment.participantUuid);
  return assignment;
}

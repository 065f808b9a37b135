import { randomUUID } from 'node:crypto';
import { act, add, ifAllowed } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { badInput, notFound, Refusal } from '../graphql/errors.js';
import { uuidOf } from '../graphql/opaque-id.js';
import type { AssignInput } from './assign.input.js';
import { Assignment } from './assignment.entity.js';
import { hasEnded, Participant } from './participant.entity.js';

/** The clocks of devices differ: a start no longer ago than this is now. */
const NOW_WITHIN_MS = 5 * 60_000;

/**
 * Lets a person act for a participant: by a colleague or the coordinator, and for an informal one that the family added by
 * the family. Whoever acts for an organisation works there (D6); for a home act its guardians, and nobody else (D5); for an
 * informal participant somebody who is named here, or acts for another one in the same web.
 *
 * @throws Refusal NOT_FOUND for who does not see the participant, a person who does not work there, or an assignment of
 *   another participant; NOT_ALLOWED for others than those, and at a home; NOT_OPEN when the participant has ended;
 *   BAD_INPUT: `from` or `until` IN_THE_PAST, `until` BEFORE_START, `personId` ALREADY_THERE or REQUIRED, `personName`
 *   NOT_APPLICABLE (also beside `personId`), `substituteForId` NOT_THERE (they have ended by then)
 */
export async function assign(context: HubContext, input: AssignInput): Promise<void> {
  const participantUuid = uuidOf('Participant', input.participantId);
  const person = readPerson(input);
  const substituteForUuid = input.substituteForId
    ? uuidOf('Assignment', input.substituteForId)
    : null;
  await act(context, async ({ em, now }) => {
    const participant = await em.findOne(Participant, { uuid: participantUuid });
    if (!participant) throw notFound();
    if (participant.kind === 'HOME') throw new Refusal('NOT_ALLOWED');
    if (hasEnded(participant.validUntil, now)) throw new Refusal('NOT_OPEN');
    const isNamed = 'personName' in person;
    if (isNamed && participant.kind !== 'INFORMAL') throw badInput('personName', 'NOT_APPLICABLE');
    const period = periodOf(input, now);

    await ifAllowed(
      add(em, Assignment, {
        uuid: randomUUID(),
        participantUuid,
        ...person,
        function: input.function,
        ...(substituteForUuid ? { substituteForUuid } : {}),
        ...period,
      }),
    );
    return { changed: [participant.childUuid], result: undefined };
  });
}

function readPerson({ personId, personName }: AssignInput) {
  if (personId && personName) throw badInput('personName', 'NOT_APPLICABLE');
  if (personName) return { personName };
  if (!personId) throw badInput('personId', 'REQUIRED');
  return { personUuid: uuidOf('Person', personId) };
}

function periodOf(
  { from, until }: AssignInput,
  now: Date,
): { validFrom?: string; validUntil?: string } {
  if (from && from.getTime() < now.getTime() - NOW_WITHIN_MS) throw badInput('from', 'IN_THE_PAST');
  if (until && until <= now) throw badInput('until', 'IN_THE_PAST');
  if (from && until && until <= from) throw badInput('until', 'BEFORE_START');
  return {
    ...(from && from > now ? { validFrom: from.toISOString() } : {}),
    ...(until ? { validUntil: until.toISOString() } : {}),
  };
}

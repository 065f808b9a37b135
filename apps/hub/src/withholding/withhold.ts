import { randomUUID } from 'node:crypto';
import { mayGroundEndAt } from '@spinnenweb/domain';
import { act, add, ifAllowed } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { badInput, notFound } from '../graphql/errors.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { hasEnded, Participant } from '../participant/participant.entity.js';
import { mustActFor } from '../seat/seat.reader.js';
import type { WithholdInput } from './withhold.input.js';
import { Withholding } from './withholding.entity.js';

/**
 * Proposes to withhold something of the viewer's own participant from a guardian (G4; Jeugdwet 7.3.11, AVG 23). It
 * withholds nothing until a second person of that participant countersigns.
 *
 * @returns uuid of the withholding
 * @throws Refusal NOT_FOUND for who does not see the participant, or when it has ended; NOT_ALLOWED for who is not assigned
 *   to it, and for a home or an informal helper; BAD_INPUT: `fromName` UNKNOWN when it is not the name of one guardian of
 *   this child, NOT_APPLICABLE for who works there or whom it serves, `what` NOT_APPLICABLE when the coordinator would
 *   withhold itself, `endsAt` IN_THE_PAST or LATER_THAN_SIX_MONTHS
 */
export async function withhold(context: HubContext, input: WithholdInput): Promise<string> {
  const { fromName, what, reason, endsAt } = input;
  const participantUuid = uuidOf('Participant', input.participantId);
  return act(context, async ({ em, now }) => {
    const participant = await em.findOne(Participant, { uuid: participantUuid });
    if (!participant || hasEnded(participant.validUntil, now)) throw notFound();
    await mustActFor(em, participantUuid);
    const problem = mayGroundEndAt(now, endsAt);
    if (problem) throw badInput('endsAt', problem);

    const uuid = randomUUID();
    const row = { uuid, participantUuid, fromName, what, reason, endsAt: endsAt.toISOString() };
    await ifAllowed(add(em, Withholding, row));
    return { changed: [participant.childUuid], result: uuid };
  });
}

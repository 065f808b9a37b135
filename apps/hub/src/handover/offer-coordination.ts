import { act } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { notFound, Refusal } from '../graphql/errors.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { Participant } from '../participant/participant.entity.js';

/**
 * The coordinator offers the coordination to another participant (D1). Nothing changes until that one accepts.
 *
 * @returns uuid of the handover
 * @throws Refusal NOT_FOUND for who does not see the participant; NOT_ALLOWED for who does not act for the coordinator;
 *   NOT_OPEN when it has left, or an offer is open already; BAD_INPUT on `participantId`: ALREADY_THERE (it coordinates),
 *   CANNOT_COORDINATE (a home, an informal participant, a hidden one), NOBODY_THERE (nobody acts for it)
 */
export async function offerCoordination(
  context: HubContext,
  participantId: string,
): Promise<string> {
  const uuid = uuidOf('Participant', participantId);
  return act(context, async ({ em }) => {
    const receiver = await em.findOne(Participant, { uuid });
    if (!receiver) throw notFound();
    const seats = await em.execute(
      "SELECT FROM app.seat WHERE child_id = ? AND role = 'ASSIGNED' AND coordinates",
      [receiver.childUuid],
    );
    if (seats.length === 0) throw new Refusal('NOT_ALLOWED');
    const [made] = await em.execute<[{ handover: string }]>(
      'SELECT app.offer_coordination(?) AS handover',
      [uuid],
    );
    return { changed: [receiver.childUuid], result: made.handover };
  });
}

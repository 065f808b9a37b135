import { act } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { notFound } from '../graphql/errors.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { mustActFor } from '../seat/seat.reader.js';
import { Handover } from './handover.entity.js';

/** What can become of an offer, and the end of it whose people decide that. */
const WHO_MAY = { ACCEPTED: 'toUuid', DECLINED: 'toUuid', REVOKED: 'fromUuid' } as const;

/**
 * Answers an offer of the coordination, or takes it back (D1). Of what meets at one moment the database lets the first
 * count. Accepted, the coordination moves at once, and with it what its people see.
 *
 * @returns uuid of the handover
 * @throws Refusal NOT_FOUND for who does not see the offer; NOT_ALLOWED for who sees it and does not act for that end,
 *   and, with the problem WITHHOLDS_ITSELF, for a participant that is withheld from a guardian: it first shows itself again;
 *   NOT_OPEN when it was answered, revoked or has lapsed
 */
export async function moveHandover(
  context: HubContext,
  handoverId: string,
  move: keyof typeof WHO_MAY,
): Promise<string> {
  const uuid = uuidOf('Handover', handoverId);
  return act(context, async ({ em }) => {
    const handover = await em.findOne(Handover, { uuid });
    if (!handover) throw notFound();
    await mustActFor(em, handover[WHO_MAY[move]]);
    await em.execute('SELECT app.move_handover(?, ?)', [uuid, move]);
    return { changed: [handover.childUuid], result: uuid };
  });
}

import { act } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { notFound } from '../graphql/errors.js';
import { mustActFor } from '../seat/seat.reader.js';
import { Ground } from './ground.entity.js';

/** What the people of a participant do with its ground; functions of the database by these names decide. */
type OwnAct = 'countersign_ground' | 'end_ground';

/**
 * Does something with a ground of the viewer's own participant.
 *
 * @param ground uuid
 * @throws Refusal NOT_FOUND for who does not see it; NOT_ALLOWED for who sees it and does not act for who opened it; and
 *   what the function refuses
 */
export async function doWithOwnGround(
  context: HubContext,
  ground: string,
  what: OwnAct,
): Promise<void> {
  await act(context, async ({ em }) => {
    const found = await em.findOne(Ground, { uuid: ground });
    if (!found) throw notFound();
    await mustActFor(em, found.fromUuid);
    await em.execute(`SELECT app.${what}(?)`, [ground]);
    return { changed: [found.childUuid], result: undefined };
  });
}

import { act } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { notFound } from '../graphql/errors.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { Withholding } from './withholding.entity.js';

/** What the people of a participant do with what it withholds; functions of the database by these names decide. */
type OwnAct = 'countersign_withholding' | 'end_withholding';

/**
 * Does something with a withholding of the viewer's own participant. Nobody else sees it.
 *
 * @returns uuid of the withholding
 * @throws Refusal NOT_FOUND for who does not see it; and what the function refuses
 */
export async function doWithOwnWithholding(
  context: HubContext,
  withholdingId: string,
  what: OwnAct,
): Promise<string> {
  const uuid = uuidOf('Withholding', withholdingId);
  return act(context, async ({ em }) => {
    const found = await em.findOne(Withholding, { uuid });
    if (!found) throw notFound();
    await em.execute(`SELECT app.${what}(?)`, [uuid]);
    return { changed: [found.childUuid], result: uuid };
  });
}

import { raw } from '@mikro-orm/postgresql';
import { act } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { notFound, Refusal } from '../graphql/errors.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { hasEnded } from '../participant/participant.entity.js';
import { Administration } from './administration.entity.js';

/**
 * Ends an administration now; by an administrator of the hub (D6).
 *
 * @returns uuid of the administration; null when the viewer administers the hub no more, having ended their own
 * @throws Refusal NOT_FOUND for anybody else, NOT_OPEN when it has ended, NOT_ALLOWED for the last of the hub: nobody could
 *   appoint another
 */
export async function endAdministration(
  context: HubContext,
  administrationId: string,
): Promise<string | null> {
  const uuid = uuidOf('Administration', administrationId);
  return act(context, async ({ em, now }) => {
    const administration = await em.findOne(Administration, { uuid });
    if (!administration) throw notFound();
    const ended = await em.nativeUpdate(
      Administration,
      { uuid, validUntil: { $gt: raw('statement_timestamp()') } },
      { validUntil: raw('greatest(statement_timestamp(), valid_from)') },
    );
    // One's own is seen by who may not end it.
    if (ended === 0)
      throw hasEnded(administration.validUntil, now) ? new Refusal('NOT_OPEN') : notFound();
    const isSeen = (await em.count(Administration, { uuid })) > 0;
    return { changed: [], result: isSeen ? uuid : null };
  });
}

import { raw } from '@mikro-orm/postgresql';
import { act } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { notFound, Refusal } from '../graphql/errors.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { Employment } from './employment.entity.js';
import { hasEnded } from '../participant/participant.entity.js';

/**
 * Ends somebody's work for an organisation now, and with it all that they see by it, on open screens too (D6). The
 * database tells the hubs: for which children that person worked is not for the administrator to know.
 *
 * @returns uuid of the employment; null when the viewer administers the organisation no more, having ended their own
 * @throws Refusal NOT_FOUND for who does not administer the organisation, NOT_OPEN when it has ended
 */
export async function endEmployment(
  context: HubContext,
  employmentId: string,
): Promise<string | null> {
  const uuid = uuidOf('Employment', employmentId);
  return act(context, async ({ em, now }) => {
    const employment = await em.findOne(Employment, { uuid });
    if (!employment) throw notFound();
    const ended = await em.nativeUpdate(
      Employment,
      { uuid, validUntil: { $gt: raw('statement_timestamp()') } },
      { validUntil: raw('greatest(statement_timestamp(), valid_from)') },
    );
    // A professional sees colleagues everywhere, and ends nobody's work.
    if (ended === 0)
      throw hasEnded(employment.validUntil, now) ? new Refusal('NOT_OPEN') : notFound();
    const isSeen = (await em.count(Employment, { uuid })) > 0;
    return { changed: [], result: isSeen ? uuid : null };
  });
}

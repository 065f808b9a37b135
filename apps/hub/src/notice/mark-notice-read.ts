import { raw } from '@mikro-orm/postgresql';
import { act } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { notFound } from '../graphql/errors.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { Notice } from './notice.entity.js';

/**
 * Marks a notice as read by who was told; once, and again changes nothing. It concerns no web: other screens of the same
 * person hear of it at the next tick.
 *
 * @returns uuid of the notice
 * @throws Refusal NOT_FOUND for who was not told, or no longer sees what it is about
 */
export async function markNoticeRead(context: HubContext, noticeId: string): Promise<string> {
  const uuid = uuidOf('Notice', noticeId);
  return act(context, async ({ em }) => {
    if ((await em.count(Notice, { uuid })) === 0) throw notFound();
    await em.nativeUpdate(Notice, { uuid, readAt: null }, { readAt: raw('statement_timestamp()') });
    return { changed: [], result: uuid };
  });
}

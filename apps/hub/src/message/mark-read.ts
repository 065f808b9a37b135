import { act } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { badInput } from '../graphql/errors.js';
import { uuidOf } from '../graphql/opaque-id.js';

const MOST_AT_ONCE = 200;

/**
 * Marks messages as read by the viewer. One that the viewer does not see is passed over, as one that is not there: it may
 * have gone from view while it was on the screen.
 *
 * @returns how many of those given the viewer sees and has read, now or before
 * @throws Refusal BAD_INPUT on `messageIds`: TOO_MANY
 */
export async function markRead(
  context: HubContext,
  messageIds: readonly string[],
): Promise<number> {
  if (messageIds.length > MOST_AT_ONCE) throw badInput('messageIds', 'TOO_MANY');
  const messages = JSON.stringify(messageIds.map((id) => uuidOf('Message', id)));
  return act(context, async ({ em }) => {
    const seen = await em.execute<{ child: string }[]>(
      `SELECT m.child_id AS child FROM app.message m
       WHERE m.id = ANY (ARRAY(SELECT jsonb_array_elements_text(?::jsonb)::uuid))`,
      [messages],
    );
    await em.execute(
      `INSERT INTO app.message_read (message_id, person_id)
       SELECT m.id, app.viewer() FROM app.message m
       WHERE m.id = ANY (ARRAY(SELECT jsonb_array_elements_text(?::jsonb)::uuid))
       ON CONFLICT DO NOTHING`,
      [messages],
    );
    return { changed: [...new Set(seen.map(({ child }) => child))], result: seen.length };
  });
}

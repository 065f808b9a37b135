import type { HubContext } from '../graphql/context.js';
import { look } from '../graphql/look.js';
import { INBOX_SQL } from './inbox.sql.js';
import type { Inbox } from './inbox.type.js';

const INBOX = { name: 'inbox', text: INBOX_SQL };

/** What waits for the viewer. */
export async function readInbox(context: HubContext): Promise<Inbox> {
  return look<Inbox>(context, { looked: 'INBOX', statement: INBOX, values: [], child: null });
}

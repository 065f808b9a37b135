import type { HubContext } from '../graphql/context.js';
import { look } from '../graphql/look.js';
import type { Notice } from './notice.entity.js';
import { NOTICE_SQL } from './notice.sql.js';

const NOTICE = { name: 'notice', text: NOTICE_SQL };

/** One notice to the viewer. @param notice uuid */
export async function readNotice(context: HubContext, notice: string): Promise<Notice> {
  return look<Notice>(context, {
    looked: 'INBOX',
    statement: NOTICE,
    values: [notice],
    child: null,
  });
}

import type { Connection } from '../graphql/connection.js';
import type { HubContext } from '../graphql/context.js';
import { lookAtPage, type PageArgs } from '../graphql/page.js';
import type { AccessDay } from './access-day.entity.js';
import { ACCESS_DAYS_SQL } from './access-day.sql.js';
import type { AccessRecord } from './access-record.entity.js';
import { ACCESS_RECORDS_SQL } from './access-record.sql.js';

const ACCESS_RECORDS = { name: 'access records', text: ACCESS_RECORDS_SQL };
const ACCESS_DAYS = { name: 'access days', text: ACCESS_DAYS_SQL };

/** Who looked at one child, as far as this viewer may know (S7), newest first. Reading it is recorded too (D7). */
export async function readAccessRecords(
  context: HubContext,
  child: string,
  page: PageArgs,
): Promise<Connection<AccessRecord>> {
  return lookAtPage<AccessRecord>(context, page, {
    looked: 'ACCESS_RECORD',
    purpose: `access ${child}`,
    statement: ACCESS_RECORDS,
    values: (place, fetch) => [child, place?.[0] ?? null, place?.[1] ?? null, fetch],
    child,
  });
}

/**
 * The same, told once a day for each person: always whole days, however often somebody looked.
 *
 * @param othersOnly leaves out what the viewer looked at
 */
export async function readAccessDays(
  context: HubContext,
  child: string,
  othersOnly: boolean,
  page: PageArgs,
): Promise<Connection<AccessDay>> {
  return lookAtPage<AccessDay>(context, page, {
    looked: 'ACCESS_RECORD',
    purpose: `access days ${child} ${othersOnly}`,
    statement: ACCESS_DAYS,
    values: (place, fetch) => [child, place?.[0] ?? null, othersOnly, fetch],
    child,
  });
}

import type { Connection } from '../graphql/connection.js';
import type { HubContext } from '../graphql/context.js';
import { lookAtPage, type PageArgs } from '../graphql/page.js';
import { CASELOAD_SQL } from './caseload.sql.js';
import type { Caseload } from './caseload.type.js';

const CASELOAD = { name: 'caseload', text: CASELOAD_SQL };

/** The children whose web the viewer has a seat in, by name. */
export async function readCaseload(
  context: HubContext,
  page: PageArgs,
): Promise<Connection<Caseload>> {
  return lookAtPage<Caseload>(context, page, {
    looked: 'CASELOAD',
    purpose: 'children',
    statement: CASELOAD,
    values: (place, fetch) => [place?.[0] ?? null, place?.[1] ?? null, fetch],
    child: null,
  });
}

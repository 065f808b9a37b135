import type { HubContext } from '../graphql/context.js';
import { look } from '../graphql/look.js';
import type { Handover } from './handover.entity.js';
import { HANDOVER_SQL } from './handover.sql.js';

const HANDOVER = { name: 'handover', text: HANDOVER_SQL };

/** One handover as this viewer may see it. @param handover uuid */
export async function readHandover(context: HubContext, handover: string): Promise<Handover> {
  return look<Handover>(context, {
    looked: 'WEB',
    statement: HANDOVER,
    values: [handover],
    child: null,
  });
}

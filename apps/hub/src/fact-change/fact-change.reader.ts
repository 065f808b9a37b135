import type { HubContext } from '../graphql/context.js';
import { look } from '../graphql/look.js';
import type { FactChange } from './fact-change.entity.js';
import { FACT_CHANGE_SQL, FACT_CHANGES_SQL } from './fact-change.sql.js';

const FACT_CHANGE = { name: 'fact change', text: FACT_CHANGE_SQL };
const FACT_CHANGES = { name: 'fact changes', text: FACT_CHANGES_SQL };

/**
 * One change, for the coordinator's people.
 *
 * @param change uuid
 * @throws Refusal as look() does
 */
export async function readFactChange(context: HubContext, change: string): Promise<FactChange> {
  return look<FactChange>(context, {
    looked: 'WEB',
    statement: FACT_CHANGE,
    values: [change],
    child: null,
  });
}

/** All of a child, newest first; to everyone but the coordinator's people there are none. */
export async function readFactChanges(context: HubContext, child: string): Promise<FactChange[]> {
  return look<FactChange[]>(context, {
    looked: 'WEB',
    statement: FACT_CHANGES,
    values: [child],
    child,
  });
}

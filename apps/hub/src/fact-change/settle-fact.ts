import { act } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { uuidOf } from '../graphql/opaque-id.js';

/**
 * A second person of the coordinator countersigns: from here it holds, with all that follows for consents and for who
 * sees the child.
 *
 * @returns uuid of the change
 * @throws Refusal NOT_FOUND for who does not coordinate and for whom it is about; NOT_ALLOWED for who wrote it; NOT_OPEN
 *   when it is countersigned or dropped already, its writer left, or things stand otherwise by now
 */
export async function countersignFact(context: HubContext, changeId: string): Promise<string> {
  return settleFact(context, changeId, 'SELECT app.countersign_fact(?) AS child');
}

/**
 * Any of the coordinator's people drops one that waits; it will never hold.
 *
 * @returns uuid of the change
 * @throws Refusal NOT_FOUND as {@link countersignFact}; NOT_OPEN when it waits no more
 */
export async function dropFact(context: HubContext, changeId: string): Promise<string> {
  return settleFact(context, changeId, 'SELECT app.drop_fact(?) AS child');
}

async function settleFact(context: HubContext, changeId: string, sql: string): Promise<string> {
  const change = uuidOf('FactChange', changeId);
  return act(context, async ({ em }) => {
    const [{ child }] = await em.execute<[{ child: string }]>(sql, [change]);
    return { changed: [child], result: change };
  });
}

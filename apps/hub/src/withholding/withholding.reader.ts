import type { HubContext } from '../graphql/context.js';
import { look } from '../graphql/look.js';
import type { Withholding } from './withholding.entity.js';
import { WITHHOLDING_SQL, WITHHOLDINGS_SQL } from './withholding.sql.js';

const WITHHOLDING = { name: 'withholding', text: WITHHOLDING_SQL };
const WITHHOLDINGS = { name: 'withholdings', text: WITHHOLDINGS_SQL };

/**
 * One withholding, for the people of the participant whose things are withheld. It is recorded as a look at the web: the
 * family sees the record, and may not learn from it that there is something to look at (S0).
 *
 * @param withholding uuid
 * @throws Refusal as look() does
 */
export async function readWithholding(
  context: HubContext,
  withholding: string,
): Promise<Withholding> {
  return look<Withholding>(context, {
    looked: 'WEB',
    statement: WITHHOLDING,
    values: [withholding],
    child: null,
  });
}

/**
 * What a participant of the viewer's own withholds or withheld, newest first.
 *
 * @param participant uuid
 * @throws Refusal as look() does; NOT_FOUND for who is not assigned to the participant
 */
export async function readWithholdings(
  context: HubContext,
  participant: string,
): Promise<Withholding[]> {
  return look<Withholding[]>(context, {
    looked: 'WEB',
    statement: WITHHOLDINGS,
    values: [participant],
    child: null,
  });
}

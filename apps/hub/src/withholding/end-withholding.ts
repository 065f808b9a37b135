import type { HubContext } from '../graphql/context.js';
import { doWithOwnWithholding } from './own-withholding.js';

/**
 * Anyone who acts for the participant ends a withholding, at once; one that waits for a second person is thereby
 * declined. The guardian then sees what was withheld, as if it had never been (G4).
 *
 * @returns uuid of the withholding
 * @throws Refusal NOT_FOUND for who is not of that participant; NOT_OPEN when it has ended
 */
export async function endWithholding(context: HubContext, withholdingId: string): Promise<string> {
  return doWithOwnWithholding(context, withholdingId, 'end_withholding');
}

import type { HubContext } from '../graphql/context.js';
import { doWithOwnWithholding } from './own-withholding.js';

/**
 * A second person of the same participant puts a withholding in force (G4): from that moment the guardian no longer sees
 * what it names, on open screens neither.
 *
 * @returns uuid of the withholding
 * @throws Refusal NOT_FOUND for who is not of that participant; NOT_ALLOWED for who proposed it; NOT_OPEN when it is in force
 *   or ended already, who proposed it no longer acts there, or the participant to be withheld coordinates by now
 */
export async function countersignWithholding(
  context: HubContext,
  withholdingId: string,
): Promise<string> {
  return doWithOwnWithholding(context, withholdingId, 'countersign_withholding');
}

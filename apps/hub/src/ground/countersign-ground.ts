import type { HubContext } from '../graphql/context.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { doWithOwnGround } from './own-ground.js';

/**
 * A second person of the participant that opened a ground puts it in force (G2); the family is told (G3).
 *
 * @returns uuid of the ground
 * @throws Refusal NOT_FOUND for who does not see it; NOT_ALLOWED for who opened it or does not act for that participant;
 *   NOT_OPEN when it is in force or ended already, or who opened it no longer acts there
 */
export async function countersignGround(context: HubContext, groundId: string): Promise<string> {
  const ground = uuidOf('Ground', groundId);
  await doWithOwnGround(context, ground, 'countersign_ground');
  return ground;
}

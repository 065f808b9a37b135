import type { HubContext } from '../graphql/context.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { doWithOwnGround } from './own-ground.js';

/**
 * Anyone who acts for the participant that opened a ground ends it, at once; one that waits for a second person is
 * thereby declined. No message that needs it commits after this returned (C5).
 *
 * @returns uuid of the ground
 * @throws Refusal NOT_FOUND for who does not see it; NOT_ALLOWED for who does not act for that participant; NOT_OPEN when
 *   it has ended
 */
export async function endGround(context: HubContext, groundId: string): Promise<string> {
  const ground = uuidOf('Ground', groundId);
  await doWithOwnGround(context, ground, 'end_ground');
  return ground;
}

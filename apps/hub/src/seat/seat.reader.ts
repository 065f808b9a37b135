import type { EntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '../graphql/errors.js';

/**
 * Refuses who is not assigned to a participant that they are known to see: its own people alone act for it.
 *
 * @param participant uuid
 * @throws Refusal NOT_ALLOWED
 */
export async function mustActFor(em: EntityManager, participant: string): Promise<void> {
  const seats = await em.execute(
    "SELECT FROM app.seat WHERE participant_id = ? AND role = 'ASSIGNED'",
    [participant],
  );
  if (seats.length === 0) throw new Refusal('NOT_ALLOWED');
}

import type { Doing } from '../graphql/act.js';
import { notFound, Refusal } from '../graphql/errors.js';
import { Child } from './child.entity.js';

/**
 * The child, when the viewer is that child: for what it alone decides.
 *
 * @throws Refusal NOT_FOUND for who does not see the child, NOT_ALLOWED for others who do
 */
export async function getChildAsItself({ em }: Doing, child: string): Promise<Child> {
  const found = await em.findOne(Child, { uuid: child });
  if (!found) throw notFound();
  const seats = await em.execute(
    "SELECT FROM app.seat WHERE child_id = ? AND role = 'CHILD' AND person_id = app.viewer()",
    [child],
  );
  if (seats.length === 0) throw new Refusal('NOT_ALLOWED');
  return found;
}

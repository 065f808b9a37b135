import { randomUUID } from 'node:crypto';
import { Child } from '../child/child.entity.js';
import { actInWebOf, add, type Doing, ifAllowed } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { badInput, notFound, Refusal } from '../graphql/errors.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { FactChange, type FactKind } from './fact-change.entity.js';
import type { RecordFactInput } from './record-fact.input.js';

const WITHOUT_DAY: readonly FactKind[] = ['AUTHORITY_NEVER', 'HOLD_ENDS', 'INABILITY_ENDS'];
const OF_THE_CHILD: readonly FactKind[] = ['INABILITY_BEGINS', 'INABILITY_ENDS'];

/**
 * Writes down that authority begins, ends or never was (C7), that a safety hold begins or ends (S1), or that a child can or
 * cannot weigh its interests (C1). It changes nothing until a second person of the coordinator countersigns.
 *
 * @returns uuid of the change
 * @throws Refusal NOT_FOUND for who does not see the child, and for a person who is no guardian of it; NOT_ALLOWED for who
 *   does not coordinate; NOT_OPEN when it stands so already, or what would end is not there; BAD_INPUT: `day` REQUIRED,
 *   UNEXPECTED, IN_THE_PAST, IN_THE_FUTURE or LATER_THAN_A_YEAR, `personId` REQUIRED or UNEXPECTED
 */
export async function recordFact(context: HubContext, input: RecordFactInput): Promise<string> {
  const { what, source } = input;
  const childUuid = uuidOf('Child', input.childId);
  const personUuid = input.personId ? uuidOf('Person', input.personId) : null;
  const day = input.day ? input.day.toISOString().slice(0, 10) : null;
  requireOrRefuse('personId', personUuid, OF_THE_CHILD.includes(what));
  requireOrRefuse('day', day, WITHOUT_DAY.includes(what));
  return actInWebOf(childUuid, context, async (doing) => {
    await requireCoordinator(doing, childUuid);
    const uuid = randomUUID();
    await ifAllowed(add(doing.em, FactChange, { uuid, childUuid, what, personUuid, day, source }));
    return { changed: [childUuid], result: uuid };
  });
}

function requireOrRefuse(field: string, value: string | null, isUnexpected: boolean): void {
  if (value === null && !isUnexpected) throw badInput(field, 'REQUIRED');
  if (value !== null && isUnexpected) throw badInput(field, 'UNEXPECTED');
}

async function requireCoordinator({ em }: Doing, child: string): Promise<void> {
  if (!(await em.findOne(Child, { uuid: child }))) throw notFound();
  const seats = await em.execute('SELECT FROM app.seat WHERE child_id = ? AND coordinates', [
    child,
  ]);
  if (seats.length === 0) throw new Refusal('NOT_ALLOWED');
}

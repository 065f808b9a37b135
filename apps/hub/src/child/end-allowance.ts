import { raw } from '@mikro-orm/postgresql';
import { actInWebOf, type Doing } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { Refusal } from '../graphql/errors.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { Allowance } from './allowance.entity.js';
import { getChildAsItself } from './child-itself.js';

/**
 * The child takes back what it allowed a guardian; at once, without a reason (S1).
 *
 * @throws Refusal NOT_FOUND for who does not see the child; NOT_ALLOWED for everyone but the child itself; NOT_OPEN when
 *   it allows this person nothing now
 */
export async function endAllowance(
  context: HubContext,
  childId: string,
  personId: string,
): Promise<void> {
  const child = uuidOf('Child', childId);
  const person = uuidOf('Person', personId);
  await actInWebOf(child, context, async (doing) => {
    await getChildAsItself(doing, child);
    const ended = await endAllowancesOf(doing, child, person);
    if (ended === 0) throw new Refusal('NOT_OPEN');
    return { changed: [child], result: undefined };
  });
}

/** Ends what is in force for one guardian. @returns how many that were */
export async function endAllowancesOf(
  { em }: Doing,
  childUuid: string,
  personUuid: string,
): Promise<number> {
  return em.nativeUpdate(
    Allowance,
    { childUuid, personUuid, validUntil: { $gt: raw('statement_timestamp()') } },
    { validUntil: raw('statement_timestamp()') },
  );
}

import type { AuthorityQuery, FactKind } from '../generated/graphql.js';
import { heldUntil } from './held-until.js';

type Known = {
  guardians: readonly Pick<
    AuthorityQuery['guardians'][number],
    'personId' | 'authorityFrom' | 'authorityUntil'
  >[];
  factChanges: readonly Pick<
    AuthorityQuery['factChanges'][number],
    'what' | 'state' | 'personId' | 'day' | 'countersignedAt'
  >[];
};

/**
 * Which changes can be made of what stands now, as the hub judges them too: what has begun cannot begin, and what has
 * ended cannot end (C7, S1).
 *
 * @param personId the guardian whom it is about; null: the child
 */
export function possibleFacts(
  { guardians, factChanges }: Known,
  personId: string | null,
  now = new Date(),
): FactKind[] {
  if (personId === null) return ofTheChild(factChanges);
  const guardian = guardians.find((one) => one.personId === personId);
  if (!guardian) return [];
  const { authorityFrom, authorityUntil } = guardian;
  const isOver = Boolean(authorityUntil) && Date.parse(authorityUntil ?? '') <= now.getTime();
  const isHeld = heldUntil(factChanges, personId, now) !== null;
  return [
    ...(!authorityFrom || isOver ? (['AUTHORITY_BEGINS'] as const) : []),
    ...(authorityFrom && !isOver ? (['AUTHORITY_ENDS'] as const) : []),
    ...(authorityFrom ? (['AUTHORITY_NEVER'] as const) : []),
    // A second hold prolongs the first.
    'HOLD_BEGINS',
    ...(isHeld ? (['HOLD_ENDS'] as const) : []),
  ];
}

/** Before anything was written down here it may stand either way. */
function ofTheChild(facts: Known['factChanges']): FactKind[] {
  const kinds: readonly FactKind[] = ['INABILITY_BEGINS', 'INABILITY_ENDS'];
  const last = facts
    .filter(({ what, state }) => state === 'IN_EFFECT' && kinds.includes(what))
    .toSorted((one, other) => momentOf(other) - momentOf(one))[0];
  return kinds.filter((kind) => kind !== last?.what);
}

const momentOf = ({ countersignedAt }: { countersignedAt?: string | null }): number =>
  Date.parse(countersignedAt ?? '');

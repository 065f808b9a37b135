import { calendarDay } from '../app/dates.js';
import type { Fact } from './fact-words.js';

/**
 * Until which day somebody is under a safety hold now, from the changes of who decides, of which each hold and its end is
 * one (S1).
 *
 * @returns the first day on which it is over, YYYY-MM-DD; null when there is none in force
 */
export function heldUntil(
  facts: readonly Pick<Fact, 'what' | 'state' | 'personId' | 'day' | 'countersignedAt'>[],
  personId: string,
  now = new Date(),
): string | null {
  const signed = facts
    .filter((fact) => fact.state === 'IN_EFFECT' && fact.personId === personId)
    .toSorted((one, other) => momentOf(one) - momentOf(other));
  let until: string | null = null;
  for (const { what, day } of signed) {
    if (what === 'HOLD_ENDS') until = null;
    // A second hold prolongs the first, and never shortens it.
    else if (what === 'HOLD_BEGINS' && day && (until === null || day > until)) until = day;
  }
  return until !== null && until > calendarDay(now) ? until : null;
}

const momentOf = ({ countersignedAt }: Pick<Fact, 'countersignedAt'>): number =>
  Date.parse(countersignedAt ?? '');

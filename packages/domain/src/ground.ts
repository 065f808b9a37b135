import { amsterdamMonthsAfter } from './amsterdam.js';

/**
 * The grounds that a participant weighs and opens itself (G1, G2): all but consent and the law of the home.
 *
 * - DIRECT_INVOLVEMENT: who hears is directly involved in the same help (Jeugdwet 7.3.11, second paragraph).
 * - LEGAL_TASK: who tells or hears has a task by law that needs it.
 * - CHILD_PROTECTION_ORDER: a measure of the juvenile court (BW 1:255 and further; Jeugdwet 7.3.11, fourth paragraph).
 * - REPORTING_RIGHT: the right to report to Veilig Thuis and to answer it (Wmo 2015 5.2.6).
 * - CONFLICT_OF_DUTIES: keeping silent would do grave harm that nothing else prevents.
 */
export const GROUND_KINDS = [
  'DIRECT_INVOLVEMENT',
  'LEGAL_TASK',
  'CHILD_PROTECTION_ORDER',
  'REPORTING_RIGHT',
  'CONFLICT_OF_DUTIES',
] as const;

/** One of {@link GROUND_KINDS}. */
export type GroundKind = (typeof GROUND_KINDS)[number];

/** Why a ground may not end when it is asked to. */
export type GroundEndProblem = 'IN_THE_PAST' | 'LATER_THAN_SIX_MONTHS';

/**
 * The latest end a ground may have that is opened at `at` (G2): six calendar months later by the clock in
 * Europe/Amsterdam; where that month has no such day, its last.
 *
 * @throws RangeError when `at` is invalid
 */
export function latestGroundEnd(at: Date): Date {
  return amsterdamMonthsAfter(at, 6);
}

/**
 * Whether a ground opened at `at` may end at `endsAt`: null when it may, otherwise what is wrong (G2).
 *
 * @throws RangeError when a Date is invalid
 */
export function mayGroundEndAt(at: Date, endsAt: Date): GroundEndProblem | null {
  // Every comparison with an invalid Date is false, which would read as "may".
  if (Number.isNaN(endsAt.getTime())) throw new RangeError('The end must be a valid Date.');
  if (endsAt <= at) return 'IN_THE_PAST';
  return endsAt > latestGroundEnd(at) ? 'LATER_THAN_SIX_MONTHS' : null;
}

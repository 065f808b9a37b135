import { type About, subjectOf } from './about.js';
import { nextThreshold } from './age.js';
import { oneAmsterdamYearAfter } from './amsterdam.js';

/** Why a consent may not end when it is asked to. */
export type EndProblem = 'IN_THE_PAST' | 'LATER_THAN_A_YEAR' | 'PAST_NEXT_THRESHOLD';

/** What the end of a consent depends on. */
export interface EndQuestion {
  /** About whom the consent is. */
  readonly about: About;
  /** The child's date of birth, YYYY-MM-DD; it does not count for a consent about a parent. */
  readonly bornOn: string;
  /** The moment of asking, by the database clock (A1); of what is asked ahead, its start. */
  readonly at: Date;
}

interface Limit {
  readonly end: Date;
  readonly problem: EndProblem;
}

/** The earlier of the two limits of C3, and what it is called to go past it. */
function limitOf({ about, bornOn, at }: EndQuestion): Limit {
  const year: Limit = { end: oneAmsterdamYearAfter(at), problem: 'LATER_THAN_A_YEAR' };
  const threshold = subjectOf(about) === 'CHILD' ? nextThreshold(bornOn, at) : null;
  return threshold !== null && threshold.at < year.end
    ? { end: threshold.at, problem: 'PAST_NEXT_THRESHOLD' }
    : year;
}

/**
 * The latest end a consent may have: rule C3. At most one calendar year after `at` (the same date
 * and time in Europe/Amsterdam; from 29 February it is 28 February), and about the child no later
 * than the start of its next birthday of 12, 16 or 18, since another person decides from then on
 * (Jeugdwet 7.3.4 and 7.3.5, BW 1:233). Always later than `at`.
 *
 * A Date counts milliseconds and PostgreSQL microseconds, so this may be up to a millisecond
 * earlier than the database would allow, never later.
 *
 * @throws RangeError when `at` is invalid, or, about the child, `bornOn` is no existing day
 */
export function latestEnd(question: EndQuestion): Date {
  return limitOf(question).end;
}

/**
 * Whether a consent may end at `endsAt`: null when it may, otherwise what is wrong (C3).
 * An end must be later than `at` and may be {@link latestEnd} itself. Past both limits, the code
 * names the earlier one: who mends that has mended both.
 *
 * @throws RangeError when a Date is invalid, or, about the child, `bornOn` is no existing day
 */
export function mayEndAt(question: EndQuestion & { readonly endsAt: Date }): EndProblem | null {
  const { endsAt, at } = question;
  // Every comparison with an invalid Date is false, which would read as "may".
  if (Number.isNaN(endsAt.getTime())) throw new RangeError('The end must be a valid Date.');
  const limit = limitOf(question);
  if (endsAt <= at) return 'IN_THE_PAST';
  return endsAt > limit.end ? limit.problem : null;
}

/** Why a consent may not start when it is asked to. */
export type StartProblem = 'IN_THE_PAST' | 'LATER_THAN_60_DAYS';

/** How far ahead a consent may be asked for (C3): long enough to be in good time, in milliseconds. */
const ASKED_AHEAD = 60 * 24 * 3_600_000;

/**
 * Whether a consent that is asked at `at` may start at `startsAt`: null when it may, otherwise what is wrong (C3). What
 * starts later is decided by those who decide on that day: `requiredSigners` at the later of the two moments.
 *
 * @throws RangeError when a Date is invalid
 */
export function mayStartAt({ at, startsAt }: { at: Date; startsAt: Date }): StartProblem | null {
  const ahead = startsAt.getTime() - at.getTime();
  if (Number.isNaN(ahead)) throw new RangeError('A start must be a valid Date.');
  if (ahead <= 0) return 'IN_THE_PAST';
  return ahead > ASKED_AHEAD ? 'LATER_THAN_60_DAYS' : null;
}

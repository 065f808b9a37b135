/**
 * The Dutch calendar: what a clock on the wall in Europe/Amsterdam shows at an instant, and back.
 * Birthdays and ends of consents are judged by it, whatever zone the machine is in (A1).
 */

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const amsterdam = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
  timeZone: 'Europe/Amsterdam',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** A day of the calendar: `month` 1 to 12, `day` 1 to 31. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * Wall time is held as the milliseconds a UTC clock would have if it showed the same figures.
 * It is only ever compared with, or turned back into, another wall time of Amsterdam.
 */
function wallTimeAt(instant: number): number {
  const parts = new Map(amsterdam.formatToParts(instant).map((part) => [part.type, part.value]));
  const figure = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  const toTheSecond = Date.UTC(
    figure('year'),
    figure('month') - 1,
    figure('day'),
    figure('hour'),
    figure('minute'),
    figure('second'),
  );
  // The remainder is taken from the instant itself: it is the same in every zone.
  return toTheSecond + (((instant % 1000) + 1000) % 1000);
}

function offsetAt(instant: number): number {
  return wallTimeAt(instant) - instant;
}

/**
 * The instant at which the wall clock shows `wallTime`. Where that is not one instant, the answer
 * is the one PostgreSQL gives for `timestamp AT TIME ZONE 'Europe/Amsterdam'`: in the hour that is
 * skipped in spring by the offset before the change, in the hour that comes twice in autumn the
 * later of the two. So the app and the database agree to the millisecond.
 */
function instantOf(wallTime: number): number {
  const before = wallTime - offsetAt(wallTime - DAY);
  const after = wallTime - offsetAt(wallTime + DAY);
  return wallTimeAt(after) === wallTime ? after : before;
}

/** The day it is in Amsterdam at `at`. Throws RangeError for an invalid Date. */
export function amsterdamDayAt(at: Date): CalendarDay {
  const wall = new Date(wallTimeAt(at.getTime()));
  return { year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate() };
}

/**
 * The instant a day starts in Amsterdam. A day past the end of its month counts on into the next,
 * so 29 February of a common year is 1 March.
 */
export function startOfAmsterdamDay({ year, month, day }: CalendarDay): Date {
  return new Date(instantOf(Date.UTC(year, month - 1, day)));
}

/**
 * The same date and time of the clock in Amsterdam one calendar year after `at`; from 29 February
 * it is 28 February. Equal to PostgreSQL's `at + interval '1 year'` in that time zone.
 * Throws RangeError for an invalid Date.
 */
export function oneAmsterdamYearAfter(at: Date): Date {
  return amsterdamMonthsAfter(at, 12);
}

/**
 * The same day of the month and time of the clock in Amsterdam so many calendar months after `at`; where that month has
 * no such day, its last. Equal to PostgreSQL's `at + interval '… months'` in that time zone.
 * Throws RangeError for an invalid Date.
 */
export function amsterdamMonthsAfter(at: Date, months: number): Date {
  const wall = new Date(wallTimeAt(at.getTime()));
  const day = wall.getUTCDate();
  wall.setUTCMonth(wall.getUTCMonth() + months);
  // A day that the month does not have is carried over into the next; day 0 is the last of the month before.
  if (wall.getUTCDate() !== day) wall.setUTCDate(0);
  return new Date(instantOf(wall.getTime()));
}

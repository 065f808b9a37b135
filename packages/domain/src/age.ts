import { amsterdamDayAt, type CalendarDay, startOfAmsterdamDay } from './amsterdam.js';

/**
 * The birthdays at which another person comes to decide (A2): 12 and 16 by Jeugdwet 7.3.4 and
 * 7.3.5 and BW 7:447 and 7:450, 18 by BW 1:233 (majority).
 */
export const AGE_THRESHOLDS = [12, 16, 18] as const;

/** One of {@link AGE_THRESHOLDS}. */
export type AgeThreshold = (typeof AGE_THRESHOLDS)[number];

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether `text` is a day that exists, written YYYY-MM-DD (ISO 8601), from the year 1000 on. */
export function isCalendarDate(text: string): boolean {
  return parseDate(text) !== null;
}

function parseDate(text: string): CalendarDay | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (year < 1000) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  // Date.UTC carries 31 April over into May: a day that does not exist comes back as another.
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? { year, month, day }
    : null;
}

function birthDay(bornOn: string): CalendarDay {
  const day = parseDate(bornOn);
  // The date itself stays out of the message: it may end up in a log.
  if (day === null) throw new RangeError('A date of birth must be an existing day, YYYY-MM-DD.');
  return day;
}

/**
 * Age in whole years at an instant, judged in Europe/Amsterdam (A1); below 0 before birth.
 * A year is added as the birthday starts, see {@link birthdayAt}.
 *
 * @param bornOn date of birth, YYYY-MM-DD
 * @throws RangeError when `bornOn` is no existing day or `at` an invalid Date
 */
export function ageOn(bornOn: string, at: Date): number {
  const born = birthDay(bornOn);
  const today = amsterdamDayAt(at);
  const hadBirthday =
    today.month > born.month || (today.month === born.month && today.day >= born.day);
  return today.year - born.year - (hadBirthday ? 0 : 1);
}

/**
 * The instant someone becomes `age`: the start of that birthday in Europe/Amsterdam (A1), in
 * summer or winter time as that day has it.
 *
 * Who is born on 29 February becomes a year older on 1 March in a common year. That is our
 * reading: we know of no article that says so in words. It follows from counting a year as full
 * only when its last day, 28 February, is over. PostgreSQL's `age(date, date)` counts likewise,
 * but `date + interval '1 year'` gives 28 February.
 *
 * @param bornOn date of birth, YYYY-MM-DD
 * @param age whole years, 0 or more
 * @throws RangeError when `bornOn` is no existing day or `age` no whole number from 0
 */
export function birthdayAt(bornOn: string, age: number): Date {
  if (!Number.isInteger(age) || age < 0) throw new RangeError('An age must be a whole number.');
  const born = birthDay(bornOn);
  return startOfAmsterdamDay({ ...born, year: born.year + age });
}

/**
 * The first threshold birthday (A2) strictly after `at`, or null once 18. Until then the same
 * people decide, so nothing about the child may be agreed beyond it (C3).
 *
 * @param bornOn date of birth, YYYY-MM-DD
 * @throws RangeError when `bornOn` is no existing day or `at` an invalid Date
 */
export function nextThreshold(bornOn: string, at: Date): { age: AgeThreshold; at: Date } | null {
  const age = ageOn(bornOn, at);
  const next = AGE_THRESHOLDS.find((threshold) => threshold > age);
  return next === undefined ? null : { age: next, at: birthdayAt(bornOn, next) };
}

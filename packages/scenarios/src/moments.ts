import { amsterdamDayAt } from '@spinnenweb/domain';

import type { Age } from './scenario.js';

const DAY_IN_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * The instant a number of days before `now`. A day is 24 hours here, also when the clock changes;
 * a negative number lies ahead.
 */
export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_IN_MILLISECONDS);
}

/**
 * The date of birth, YYYY-MM-DD, of someone who has this age on the day of `now` in
 * Europe/Amsterdam. Where the month of birth has no such day, it is the last day of that month.
 *
 * @throws RangeError when the age is not in whole years and months, or `now` is invalid
 */
export function bornOn({ years, monthsPastBirthday }: Age, now: Date): string {
  const whole = Number.isInteger(years) && Number.isInteger(monthsPastBirthday);
  if (!whole || years < 0 || monthsPastBirthday < 0 || monthsPastBirthday > 11) {
    throw new RangeError('An age is whole years from 0, and 0 to 11 whole months.');
  }
  const today = amsterdamDayAt(now);
  const year = today.year - years;
  const month = today.month - monthsPastBirthday;
  // Date.UTC carries a month below 1 back into the year before; day 0 is the last of a month.
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const born = new Date(Date.UTC(year, month - 1, Math.min(today.day, lastDay)));
  return born.toISOString().slice(0, 10);
}

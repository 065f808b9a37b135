import { amsterdamDayAt, startOfAmsterdamDay } from '@spinnenweb/domain';

import type { Age } from './scenario.js';

const HOUR_IN_MILLISECONDS = 60 * 60 * 1000;
const DAY_IN_MILLISECONDS = 24 * HOUR_IN_MILLISECONDS;
const FIRST_HOUR = 8;
const HOURS_OF_WORK = 10;

/**
 * The instant a number of days before `now`. A day is 24 hours here, also when the clock changes;
 * a negative number lies ahead. What lies before today falls between 8 and 18 o'clock in
 * Europe/Amsterdam, in the same order: invented people sleep at night, whenever the demo is started.
 */
export function daysBefore(now: Date, days: number): Date {
  const at = new Date(now.getTime() - days * DAY_IN_MILLISECONDS);
  const midnight = startOfAmsterdamDay(amsterdamDayAt(at));
  if (at >= startOfAmsterdamDay(amsterdamDayAt(now))) return at;
  // A day on which the clock goes back has 25 hours.
  const passed = (at.getTime() - midnight.getTime()) / (25 * HOUR_IN_MILLISECONDS);
  const hours = FIRST_HOUR + passed * HOURS_OF_WORK;
  return new Date(midnight.getTime() + Math.round(hours * HOUR_IN_MILLISECONDS));
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

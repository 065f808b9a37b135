import { startOfAmsterdamDay } from '@spinnenweb/domain';

/** The instant at which a day from a date field ("2026-09-01") begins in Amsterdam, for the hub. */
export function startOfDay(day: string): string {
  const [year = Number.NaN, month = Number.NaN, date = Number.NaN] = day.split('-').map(Number);
  return startOfAmsterdamDay({ year, month, day: date }).toISOString();
}

/**
 * "Tot 1 september" ends when that day begins; on the latest day allowed it may last until the
 * latest instant, so that a child's birthday and a full year are not cut short by some hours.
 */
export function untilInstant(day: string, latest: string, latestDay: string): string {
  return day === latestDay ? latest : startOfDay(day);
}

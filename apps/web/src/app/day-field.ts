import { startOfAmsterdamDay } from '@spinnenweb/domain';
import { calendarDay } from './dates.js';

const DAY_MS = 86_400_000;

/** The day so many days from today, "2026-09-01": 0 is today. */
export const dayAhead = (days: number): string => calendarDay(new Date(Date.now() + days * DAY_MS));

/** The day after a day of the calendar, "2026-09-02"; of an empty field the day after today. */
export function dayAfter(day: string): string {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return Number.isNaN(noon) ? dayAhead(1) : calendarDay(new Date(noon + DAY_MS));
}

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

// By itself: every page shows dates, and only forms need the other rules.
import { amsterdamDayAt } from '@spinnenweb/domain/amsterdam';

/**
 * Dates as people read them. Everything happens in the Netherlands, so every date is shown in
 * Europe/Amsterdam, whatever zone the device is in.
 */
const timeZone = 'Europe/Amsterdam';

/** English as it is written in Europe: "1 September 2027". */
const written = (locale: string) => (locale === 'en' ? 'en-GB' : locale);

/** "1 september", with the year when it is not this year. */
export function longDay(locale: string, instant: string, now = new Date()): string {
  const at = new Date(instant);
  const sameYear = amsterdamDayAt(at).year === amsterdamDayAt(now).year;
  const options = { timeZone, day: 'numeric', month: 'long' } as const;
  return at.toLocaleDateString(
    written(locale),
    sameYear ? options : { ...options, year: 'numeric' },
  );
}

/** "dinsdag 3 november". */
export function weekday(locale: string, instant: string): string {
  return new Date(instant).toLocaleDateString(written(locale), {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
}

/** "16:05". */
export function clock(locale: string, instant: string): string {
  return new Date(instant).toLocaleTimeString(written(locale), {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
  });
}

/** The calendar day in Amsterdam as "2026-09-01": the value of a date field, and a key to group by. */
export function calendarDay(instant: string | Date): string {
  const { year, month, day } = amsterdamDayAt(new Date(instant));
  return `${year}-${pad(month)}-${pad(day)}`;
}

/** Whole days of the calendar between two instants: 0 today, 1 yesterday. */
export function daysBetween(earlier: string, later: string | Date): number {
  return Math.round(
    (Date.parse(calendarDay(later)) - Date.parse(calendarDay(earlier))) / 86_400_000,
  );
}

/** "vandaag", "gisteren", "5 dagen geleden", and from a month on the day itself. */
export function howLongAgo(locale: string, instant: string, now = new Date()): string {
  const days = daysBetween(instant, now);
  if (days > 30) return longDay(locale, instant, now);
  return new Intl.RelativeTimeFormat(written(locale), { numeric: 'auto' }).format(-days, 'day');
}

const pad = (figure: number) => String(figure).padStart(2, '0');

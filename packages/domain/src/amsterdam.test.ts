import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amsterdamDayAt, oneAmsterdamYearAfter, startOfAmsterdamDay } from './amsterdam.js';

const HOUR = 3_600_000;

/**
 * Summer time in the European Union since 1996 (Directive 2000/84/EC), reckoned without a time
 * zone database: from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last of October.
 */
function offsetByDirective(instant: number): number {
  const year = new Date(instant).getUTCFullYear();
  const lastSunday = (month: number) => {
    const lastDay = new Date(Date.UTC(year, month + 1, 0, 1));
    return lastDay.getTime() - lastDay.getUTCDay() * 24 * HOUR;
  };
  return lastSunday(2) <= instant && instant < lastSunday(9) ? 2 * HOUR : HOUR;
}

const instants = fc.date({
  min: new Date('1996-01-01T00:00:00Z'),
  max: new Date('2099-12-30T00:00:00Z'),
  noInvalidDate: true,
});

test('a day starts at 23:00 UTC the day before in winter and at 22:00 in summer', () => {
  expect(startOfAmsterdamDay({ year: 2026, month: 1, day: 15 })).toEqual(
    new Date('2026-01-14T23:00:00Z'),
  );
  expect(startOfAmsterdamDay({ year: 2026, month: 7, day: 15 })).toEqual(
    new Date('2026-07-14T22:00:00Z'),
  );
});

test('the days on which the clock changes start by the clock of the night before', () => {
  expect(startOfAmsterdamDay({ year: 2026, month: 3, day: 29 })).toEqual(
    new Date('2026-03-28T23:00:00Z'),
  );
  expect(startOfAmsterdamDay({ year: 2026, month: 10, day: 25 })).toEqual(
    new Date('2026-10-24T22:00:00Z'),
  );
});

test('the day in Amsterdam is the one the European summer time rule gives', () => {
  fc.assert(
    fc.property(instants, (at) => {
      const wall = new Date(at.getTime() + offsetByDirective(at.getTime()));
      expect(amsterdamDayAt(at)).toEqual({
        year: wall.getUTCFullYear(),
        month: wall.getUTCMonth() + 1,
        day: wall.getUTCDate(),
      });
    }),
  );
});

test('the start of a day belongs to that day, the millisecond before it to the day before', () => {
  fc.assert(
    fc.property(instants, (at) => {
      const day = amsterdamDayAt(at);
      const start = startOfAmsterdamDay(day);
      expect(start.getTime()).toBeLessThanOrEqual(at.getTime());
      expect(amsterdamDayAt(start)).toEqual(day);
      expect(amsterdamDayAt(new Date(start.getTime() - 1))).not.toEqual(day);
    }),
  );
});

test('a year later the clock shows the same time, also from summer time into winter time', () => {
  // Noon on 29 March: winter time in 2025, summer time in 2026.
  expect(oneAmsterdamYearAfter(new Date('2025-03-29T11:00:00.007Z'))).toEqual(
    new Date('2026-03-29T10:00:00.007Z'),
  );
});

test('a year after 29 February is 28 February, and a year before it is no exception', () => {
  expect(oneAmsterdamYearAfter(new Date('2028-02-29T12:00:00Z'))).toEqual(
    new Date('2029-02-28T12:00:00Z'),
  );
  expect(oneAmsterdamYearAfter(new Date('2027-02-28T12:00:00Z'))).toEqual(
    new Date('2028-02-28T12:00:00Z'),
  );
  // Still 28 February in UTC, already the 29th in Amsterdam.
  expect(oneAmsterdamYearAfter(new Date('2028-02-28T23:30:00Z'))).toEqual(
    new Date('2029-02-27T23:30:00Z'),
  );
});

test('a clock time that is skipped or comes twice a year later is read as PostgreSQL reads it', () => {
  // 02:30 on 29 March does not exist in 2026; by the winter offset it is 03:30 summer time.
  expect(oneAmsterdamYearAfter(new Date('2025-03-29T01:30:00Z'))).toEqual(
    new Date('2026-03-29T01:30:00Z'),
  );
  // 02:30 on 25 October comes twice in 2026; the later is winter time.
  expect(oneAmsterdamYearAfter(new Date('2025-10-25T00:30:00Z'))).toEqual(
    new Date('2026-10-25T01:30:00Z'),
  );
});

test('a year later is the same date and time of the clock, by the European summer time rule', () => {
  fc.assert(
    fc.property(instants, (at) => {
      const wall = new Date(at.getTime() + offsetByDirective(at.getTime()));
      const later = oneAmsterdamYearAfter(at).getTime();
      const isLeapDay = wall.getUTCMonth() === 1 && wall.getUTCDate() === 29;
      const expected = Date.UTC(
        wall.getUTCFullYear() + 1,
        wall.getUTCMonth(),
        isLeapDay ? 28 : wall.getUTCDate(),
        wall.getUTCHours(),
        wall.getUTCMinutes(),
        wall.getUTCSeconds(),
        wall.getUTCMilliseconds(),
      );
      // In the hour that is skipped the clock shows an hour more.
      const shown = later + offsetByDirective(later);
      const skipped = offsetByDirective(expected - HOUR) !== offsetByDirective(expected - 2 * HOUR);
      expect(shown - expected).toBe(skipped && shown !== expected ? HOUR : 0);
    }),
  );
});

test('an invalid Date is refused', () => {
  expect(() => amsterdamDayAt(new Date(Number.NaN))).toThrow(RangeError);
  expect(() => oneAmsterdamYearAfter(new Date(Number.NaN))).toThrow(RangeError);
});

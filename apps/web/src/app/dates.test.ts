import { describe, expect, test } from 'vitest';
import { calendarDay, clock, daysBetween, howLongAgo, longDay } from './dates.js';
import { startOfDay, untilInstant } from './day-field.js';

const now = new Date('2026-11-22T12:00:00Z');

describe('dates are those of the Netherlands', () => {
  test('a late evening in UTC is the next day', () => {
    expect(calendarDay('2026-11-21T23:30:00Z')).toBe('2026-11-22');
    expect(clock('nl', '2026-11-21T23:30:00Z')).toBe('00:30');
  });

  test('the year is said only when it is another', () => {
    expect(longDay('nl', '2026-09-01T10:00:00Z', now)).toBe('1 september');
    expect(longDay('nl', '2027-09-01T10:00:00Z', now)).toBe('1 september 2027');
    expect(longDay('en', '2027-09-01T10:00:00Z', now)).toBe('1 September 2027');
  });

  test('days are counted on the calendar, also when the clock changes', () => {
    expect(daysBetween('2026-10-24T23:30:00Z', '2026-10-26T00:30:00Z')).toBe(1);
    expect(daysBetween('2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z')).toBe(1);
  });

  test('what is near is told by its distance', () => {
    expect(howLongAgo('nl', '2026-11-22T07:00:00Z', now)).toBe('vandaag');
    expect(howLongAgo('nl', '2026-11-17T07:00:00Z', now)).toBe('5 dagen geleden');
    expect(howLongAgo('nl', '2026-09-30T07:00:00Z', now)).toBe('30 september');
  });
});

describe('the end that is chosen in a date field', () => {
  test('is the start of that day in Amsterdam, in winter and in summer', () => {
    expect(startOfDay('2026-12-01')).toBe('2026-11-30T23:00:00.000Z');
    expect(startOfDay('2026-07-01')).toBe('2026-06-30T22:00:00.000Z');
  });

  test('on the latest day it is the latest instant', () => {
    const latest = '2027-11-22T11:00:00.000Z';
    expect(untilInstant('2027-11-22', latest, '2027-11-22')).toBe(latest);
    expect(untilInstant('2027-11-21', latest, '2027-11-22')).toBe('2027-11-20T23:00:00.000Z');
  });
});

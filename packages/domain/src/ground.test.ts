import { describe, expect, test } from 'vitest';
import { latestGroundEnd, mayGroundEndAt } from './ground.js';

describe('the latest end of a ground', () => {
  test('is six months later by the clock in Amsterdam, summer time or not', () => {
    expect(latestGroundEnd(new Date('2026-02-10T09:00:00Z'))).toEqual(
      new Date('2026-08-10T08:00:00Z'),
    );
  });

  test('is the last day of a month that is too short', () => {
    expect(latestGroundEnd(new Date('2026-08-31T10:00:00Z'))).toEqual(
      new Date('2027-02-28T11:00:00Z'),
    );
    expect(latestGroundEnd(new Date('2027-08-31T10:00:00Z'))).toEqual(
      new Date('2028-02-29T11:00:00Z'),
    );
  });
});

describe('whether it may end then', () => {
  const at = new Date('2026-03-10T09:00:00Z');
  const latest = latestGroundEnd(at);
  const after = (date: Date, milliseconds: number) => new Date(date.getTime() + milliseconds);

  test('an end lies ahead', () => {
    expect(mayGroundEndAt(at, at)).toBe('IN_THE_PAST');
    expect(mayGroundEndAt(at, after(at, 1))).toBeNull();
  });

  test('it may be six months away to the millisecond', () => {
    expect(mayGroundEndAt(at, latest)).toBeNull();
    expect(mayGroundEndAt(at, after(latest, 1))).toBe('LATER_THAN_SIX_MONTHS');
  });

  test('a moment that is none is no end', () => {
    expect(() => mayGroundEndAt(at, new Date('x'))).toThrow(RangeError);
    expect(() => mayGroundEndAt(new Date('x'), latest)).toThrow(RangeError);
  });
});

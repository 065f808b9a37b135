import { ageOn, birthdayAt } from '@spinnenweb/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { bornOn, daysBefore } from './moments.js';

const moment = fc.date({
  min: new Date('2024-01-01T00:00:00Z'),
  max: new Date('2050-01-01T00:00:00Z'),
  noInvalidDate: true,
});
const age = fc.record({
  years: fc.integer({ min: 0, max: 17 }),
  monthsPastBirthday: fc.integer({ min: 0, max: 11 }),
});

const DAY = 86_400_000;
const hourInAmsterdam = new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/Amsterdam',
  hour: 'numeric',
  hourCycle: 'h23',
});

describe('daysBefore', () => {
  it('counts on from now for today and what lies ahead', () => {
    const now = new Date('2026-11-22T02:30:00Z');
    expect(daysBefore(now, 0)).toEqual(now);
    expect(daysBefore(now, -30).getTime()).toBe(now.getTime() + 30 * DAY);
  });

  it('falls by day when it lies before today, and never in another order', () => {
    const days = fc.double({ min: 0, max: 900, noNaN: true });
    fc.assert(
      fc.property(moment, days, days, (now, some, others) => {
        const [earlier, later] = [Math.max(some, others), Math.min(some, others)];
        const [first, then] = [daysBefore(now, earlier), daysBefore(now, later)];
        expect(first.getTime()).toBeLessThanOrEqual(then.getTime());
        if (earlier < 1.1) return;
        const hour = Number(hourInAmsterdam.format(first));
        expect(hour).toBeGreaterThanOrEqual(7);
        expect(hour).toBeLessThan(19);
      }),
    );
  });
});

describe('bornOn', () => {
  it('counts years and months back in the Dutch calendar', () => {
    const newYearInAmsterdam = new Date('2026-12-31T23:30:00Z');
    expect(bornOn({ years: 8, monthsPastBirthday: 0 }, newYearInAmsterdam)).toBe('2019-01-01');
    expect(bornOn({ years: 8, monthsPastBirthday: 4 }, newYearInAmsterdam)).toBe('2018-09-01');
  });

  it('takes the last day of a month that has no such day', () => {
    const now = new Date('2026-03-31T12:00:00Z');
    expect(bornOn({ years: 10, monthsPastBirthday: 1 }, now)).toBe('2016-02-29');
    expect(bornOn({ years: 11, monthsPastBirthday: 1 }, now)).toBe('2015-02-28');
  });

  it('gives someone of that age, whenever it is asked', () => {
    fc.assert(
      fc.property(age, moment, (wanted, now) => {
        expect(ageOn(bornOn(wanted, now), now)).toBe(wanted.years);
      }),
    );
  });

  it('puts the last birthday about that many months back', () => {
    fc.assert(
      fc.property(age, moment, (wanted, now) => {
        const birthday = birthdayAt(bornOn(wanted, now), wanted.years);
        const days = (now.getTime() - birthday.getTime()) / DAY;
        expect(days).toBeGreaterThan(wanted.monthsPastBirthday * 30 - 3);
        expect(days).toBeLessThan(wanted.monthsPastBirthday * 31 + 4);
      }),
    );
  });

  it('refuses an age that is none', () => {
    for (const wrong of [
      { years: 8.5, monthsPastBirthday: 0 },
      { years: -1, monthsPastBirthday: 0 },
      { years: 8, monthsPastBirthday: 12 },
      { years: 8, monthsPastBirthday: -1 },
    ]) {
      expect(() => bornOn(wrong, new Date('2026-06-01T12:00:00Z'))).toThrow(RangeError);
    }
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageOn, birthdayAt, isCalendarDate, nextThreshold } from './age.js';

const SAM = '2014-07-03';
const LEAP = '2012-02-29';
const DAY = 86_400_000;

const birthDates = fc
  .date({
    min: new Date('1980-01-01'),
    max: new Date('2060-12-31'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

const instants = fc.date({
  min: new Date('1980-01-02'),
  max: new Date('2080-01-01'),
  noInvalidDate: true,
});

test('Sam turns 12 at midnight in Amsterdam, two hours before midnight UTC in summer', () => {
  expect(birthdayAt(SAM, 12)).toEqual(new Date('2026-07-02T22:00:00Z'));
  expect(ageOn(SAM, new Date('2026-07-02T21:59:59.999Z'))).toBe(11);
  expect(ageOn(SAM, new Date('2026-07-02T22:00:00Z'))).toBe(12);
});

test('a child born in winter turns 16 one hour before midnight UTC', () => {
  expect(birthdayAt('2010-01-01', 16)).toEqual(new Date('2025-12-31T23:00:00Z'));
});

test('a child born on 29 February turns 12 and 16 on that day, and 18 on 1 March', () => {
  expect(birthdayAt(LEAP, 12)).toEqual(new Date('2024-02-28T23:00:00Z'));
  expect(birthdayAt(LEAP, 16)).toEqual(new Date('2028-02-28T23:00:00Z'));
  expect(birthdayAt(LEAP, 18)).toEqual(new Date('2030-02-28T23:00:00Z'));
  expect(ageOn(LEAP, new Date('2030-02-28T22:59:59.999Z'))).toBe(17);
  expect(ageOn(LEAP, new Date('2030-02-28T23:00:00Z'))).toBe(18);
});

test('before birth the age is below 0', () => {
  expect(ageOn(SAM, new Date('2014-07-02T12:00:00Z'))).toBe(-1);
  expect(ageOn(SAM, new Date('2014-07-03T12:00:00Z'))).toBe(0);
});

test('the age at an instant is the last birthday that has started', () => {
  fc.assert(
    fc.property(birthDates, instants, (bornOn, at) => {
      const age = ageOn(bornOn, at);
      fc.pre(age >= 0);
      expect(birthdayAt(bornOn, age).getTime()).toBeLessThanOrEqual(at.getTime());
      expect(birthdayAt(bornOn, age + 1).getTime()).toBeGreaterThan(at.getTime());
    }),
  );
});

test('at the start of every birthday the age is reached, and a millisecond before it is not', () => {
  fc.assert(
    fc.property(birthDates, fc.integer({ min: 1, max: 110 }), (bornOn, age) => {
      const birthday = birthdayAt(bornOn, age);
      expect(ageOn(bornOn, birthday)).toBe(age);
      expect(ageOn(bornOn, new Date(birthday.getTime() - 1))).toBe(age - 1);
    }),
  );
});

test('nobody grows younger', () => {
  fc.assert(
    fc.property(birthDates, instants, fc.nat(4000), (bornOn, at, days) => {
      const later = new Date(at.getTime() + days * DAY);
      expect(ageOn(bornOn, later)).toBeGreaterThanOrEqual(ageOn(bornOn, at));
    }),
  );
});

test('the next threshold is 12, then 16, then 18, then none', () => {
  const next = (at: string) => nextThreshold(SAM, new Date(at));
  const twelve = birthdayAt(SAM, 12);
  expect(next('2023-01-01T00:00:00Z')).toEqual({ age: 12, at: twelve });
  expect(next('2026-07-02T21:59:59.999Z')).toEqual({ age: 12, at: twelve });
  expect(next('2026-07-02T22:00:00Z')).toEqual({ age: 16, at: birthdayAt(SAM, 16) });
  expect(next('2031-01-01T00:00:00Z')).toEqual({ age: 18, at: birthdayAt(SAM, 18) });
  expect(next('2032-07-01T22:00:00Z')).toEqual({ age: 18, at: birthdayAt(SAM, 18) });
  expect(next('2032-07-02T22:00:00Z')).toBeNull();
});

test('the next threshold lies ahead and no other lies between', () => {
  fc.assert(
    fc.property(birthDates, instants, (bornOn, at) => {
      const ahead = [12, 16, 18]
        .map((age) => birthdayAt(bornOn, age))
        .filter((birthday) => birthday.getTime() > at.getTime());
      expect(nextThreshold(bornOn, at)?.at).toEqual(ahead[0]);
    }),
  );
});

test('only a day that exists is a date of birth', () => {
  expect(isCalendarDate('2024-02-29')).toBe(true);
  const wrong = [
    '2023-02-29',
    '2014-04-31',
    '2014-13-01',
    '2014-00-10',
    '2014-01-00',
    '0014-01-01',
  ];
  const misspelt = [
    '',
    '2014-7-3',
    '03-07-2014',
    '2014-07-03T00:00',
    ' 2014-07-03',
    '2014-07-03\n',
  ];
  for (const text of [...wrong, ...misspelt]) {
    expect(isCalendarDate(text), JSON.stringify(text)).toBe(false);
    expect(() => ageOn(text, new Date()), JSON.stringify(text)).toThrow(RangeError);
    expect(() => birthdayAt(text, 12), JSON.stringify(text)).toThrow(RangeError);
  }
});

test('a refused date of birth is not repeated in the error', () => {
  expect(() => birthdayAt('1999-99-99', 12)).toThrow(/^(?!.*1999)/);
});

test('an age that is no whole number from 0 and an invalid Date are refused', () => {
  for (const age of [-1, 1.5, Number.NaN]) expect(() => birthdayAt(SAM, age)).toThrow(RangeError);
  expect(() => ageOn(SAM, new Date(Number.NaN))).toThrow(RangeError);
});

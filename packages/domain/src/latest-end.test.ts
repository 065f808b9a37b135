import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { About } from './about.js';
import { ageOn, birthdayAt } from './age.js';
import { type EndProblem, latestEnd, mayEndAt, mayStartAt } from './latest-end.js';

const MOTHER: About = { parent: 'mother' };
const at = new Date('2026-03-10T09:00:00Z');
const aYearLater = new Date('2027-03-10T09:00:00Z');

describe('the latest end', () => {
  test('is a year later for a child far from a threshold', () => {
    expect(latestEnd({ about: 'CHILD', bornOn: '2018-01-05', at })).toEqual(aYearLater);
  });

  test('is the birthday for a child about to turn 12, 16 or 18', () => {
    for (const [bornOn, age] of [
      ['2014-07-03', 12],
      ['2010-07-03', 16],
      ['2008-07-03', 18],
    ] as const) {
      expect(latestEnd({ about: 'CHILD', bornOn, at })).toEqual(birthdayAt(bornOn, age));
    }
  });

  test('is a year later on the birthday itself and for who is 18', () => {
    const birthday = birthdayAt('2014-03-10', 12);
    expect(latestEnd({ about: 'CHILD', bornOn: '2014-03-10', at: birthday })).toEqual(
      new Date('2027-03-09T23:00:00Z'),
    );
    expect(latestEnd({ about: 'CHILD', bornOn: '2006-07-03', at })).toEqual(aYearLater);
  });

  test("does not depend on the child's age for a consent about a parent", () => {
    expect(latestEnd({ about: MOTHER, bornOn: '2014-07-03', at })).toEqual(aYearLater);
  });

  test('is 28 February for a consent asked on 29 February', () => {
    const leapDay = new Date('2028-02-29T09:00:00Z');
    expect(latestEnd({ about: MOTHER, bornOn: '2014-07-03', at: leapDay })).toEqual(
      new Date('2029-02-28T09:00:00Z'),
    );
  });
});

describe('whether it may end then', () => {
  const problem = (about: About, bornOn: string, endsAt: Date) =>
    mayEndAt({ about, bornOn, at, endsAt });
  const after = (date: Date, milliseconds: number) => new Date(date.getTime() + milliseconds);

  test('an end must lie ahead', () => {
    expect(problem('CHILD', '2018-01-05', after(at, -1))).toBe('IN_THE_PAST');
    expect(problem('CHILD', '2018-01-05', at)).toBe('IN_THE_PAST');
    expect(problem('CHILD', '2018-01-05', after(at, 1))).toBeNull();
  });

  test('it may be a year away to the millisecond', () => {
    expect(problem('CHILD', '2018-01-05', aYearLater)).toBeNull();
    expect(problem('CHILD', '2018-01-05', after(aYearLater, 1))).toBe('LATER_THAN_A_YEAR');
    expect(problem(MOTHER, '2014-07-03', after(aYearLater, 1))).toBe('LATER_THAN_A_YEAR');
  });

  test('it may be the start of the birthday, since who decides changes only then', () => {
    const birthday = birthdayAt('2014-07-03', 12);
    expect(problem('CHILD', '2014-07-03', birthday)).toBeNull();
    expect(problem('CHILD', '2014-07-03', after(birthday, 1))).toBe('PAST_NEXT_THRESHOLD');
    expect(problem(MOTHER, '2014-07-03', after(birthday, 1))).toBeNull();
  });

  test('past both limits the earlier one is named', () => {
    const farAway = new Date('2035-01-01T00:00:00Z');
    expect(problem('CHILD', '2014-07-03', farAway)).toBe('PAST_NEXT_THRESHOLD');
    expect(problem('CHILD', '2018-01-05', farAway)).toBe('LATER_THAN_A_YEAR');
  });

  test('an end or a moment that is no date is refused, not allowed', () => {
    const noDate = new Date(Number.NaN);
    expect(() => problem(MOTHER, '2014-07-03', noDate)).toThrow(RangeError);
    expect(() => mayEndAt({ about: MOTHER, bornOn: '2014-07-03', at: noDate, endsAt: at })).toThrow(
      RangeError,
    );
  });
});

describe('for every child and moment', () => {
  const instants = fc.date({
    min: new Date('2020-01-01'),
    max: new Date('2060-01-01'),
    noInvalidDate: true,
  });
  const questions = fc.record({
    about: fc.constantFrom<About>('CHILD', MOTHER),
    bornOn: fc.constantFrom('2004-02-29', '2008-12-31', '2012-06-15', '2020-02-29', '2031-03-30'),
    at: instants,
  });

  test('a consent that ends at the latest end is allowed, a millisecond later is not', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const end = latestEnd(question);
        expect(end.getTime()).toBeGreaterThan(question.at.getTime());
        expect(mayEndAt({ ...question, endsAt: end })).toBeNull();
        const later = mayEndAt({ ...question, endsAt: new Date(end.getTime() + 1) });
        expect(['LATER_THAN_A_YEAR', 'PAST_NEXT_THRESHOLD']).toContain(later);
      }),
    );
  });

  test('while a consent about the child runs, the same people decide', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { bornOn } = question;
        const end = latestEnd({ ...question, about: 'CHILD' });
        const stage = (instant: Date) =>
          [12, 16, 18].filter((age) => age <= ageOn(bornOn, instant)).length;
        expect(stage(new Date(end.getTime() - 1))).toBe(stage(question.at));
      }),
    );
  });

  test('the answer is the limit that is passed', () => {
    fc.assert(
      fc.property(questions, instants, (question, endsAt) => {
        const expected: (EndProblem | null)[] =
          endsAt <= question.at
            ? ['IN_THE_PAST']
            : endsAt <= latestEnd(question)
              ? [null]
              : ['LATER_THAN_A_YEAR', 'PAST_NEXT_THRESHOLD'];
        expect(expected).toContain(mayEndAt({ ...question, endsAt }));
      }),
    );
  });
});

describe('a consent that is asked ahead', () => {
  const asked = new Date('2026-06-01T10:00:00Z');
  const after = (milliseconds: number) => new Date(asked.getTime() + milliseconds);
  const sixtyDays = 60 * 24 * 3_600_000;

  test('starts later than it is asked, and at most sixty days later', () => {
    expect(mayStartAt({ at: asked, startsAt: asked })).toBe('IN_THE_PAST');
    expect(mayStartAt({ at: asked, startsAt: after(1) })).toBeNull();
    expect(mayStartAt({ at: asked, startsAt: after(sixtyDays) })).toBeNull();
    expect(mayStartAt({ at: asked, startsAt: after(sixtyDays + 1) })).toBe('LATER_THAN_60_DAYS');
    expect(() => mayStartAt({ at: asked, startsAt: new Date(Number.NaN) })).toThrow(RangeError);
  });

  test('from a birthday on may last until the next', () => {
    const bornOn = '2014-07-01';
    const startsAt = birthdayAt(bornOn, 12);
    expect(latestEnd({ about: 'CHILD', bornOn, at: asked })).toEqual(startsAt);
    expect(latestEnd({ about: 'CHILD', bornOn, at: startsAt })).toEqual(
      new Date('2027-06-30T22:00:00Z'),
    );
  });
});

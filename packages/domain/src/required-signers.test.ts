import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { birthdayAt } from './age.js';
import { decide } from './consent.js';
import { type Guardian, isWithin, requiredSigners } from './required-signers.js';

const BORN_ON = '2010-05-20';
const ALWAYS = [{ from: new Date('2010-05-20T00:00:00Z'), until: null }];
const mother: Guardian = { personId: 'mother', authority: ALWAYS };
const father: Guardian = { personId: 'father', authority: ALWAYS };
const partner: Guardian = { personId: 'partner', authority: [] };

/** Who signs about the child at the start of this birthday. */
function signersAtAge(
  age: number,
  guardians: readonly Guardian[] = [mother, father],
  child: { personId?: string | null; unableToWeigh?: boolean } = {},
  at = birthdayAt(BORN_ON, age),
) {
  return requiredSigners({
    about: 'CHILD',
    child: { personId: 'child', bornOn: BORN_ON, unableToWeigh: false, ...child },
    guardians,
    at,
  });
}

const asChild = { personId: 'child', as: 'CHILD' };
const asMother = { personId: 'mother', as: 'GUARDIAN' };
const asFather = { personId: 'father', as: 'GUARDIAN' };
const guardianUnknown = { personId: null, as: 'GUARDIAN' };

describe('about the child', () => {
  test('under 12 every guardian with authority signs', () => {
    expect(signersAtAge(8)).toEqual([asFather, asMother]);
  });

  test('from the day of 12 the child signs beside them, from the day of 16 alone', () => {
    const justBefore = (age: number) => new Date(birthdayAt(BORN_ON, age).getTime() - 1);
    expect(signersAtAge(12, undefined, {}, justBefore(12))).toEqual([asFather, asMother]);
    expect(signersAtAge(12)).toEqual([asChild, asFather, asMother]);
    expect(signersAtAge(16, undefined, {}, justBefore(16))).toEqual([asChild, asFather, asMother]);
    expect(signersAtAge(16)).toEqual([asChild]);
    expect(signersAtAge(18)).toEqual([asChild]);
  });

  test('a partner without authority does not sign', () => {
    expect(signersAtAge(8, [mother, partner])).toEqual([asMother]);
  });

  test('authority counts from its first moment and no longer at its end', () => {
    const from = birthdayAt(BORN_ON, 5);
    const until = birthdayAt(BORN_ON, 7);
    const guardians = [mother, { personId: 'father', authority: [{ from, until }] }];
    const at = (instant: number) => signersAtAge(0, guardians, {}, new Date(instant));
    expect(at(from.getTime() - 1)).toEqual([asMother]);
    expect(at(from.getTime())).toEqual([asFather, asMother]);
    expect(at(until.getTime() - 1)).toEqual([asFather, asMother]);
    expect(at(until.getTime())).toEqual([asMother]);
  });

  test('authority lost and given back counts again', () => {
    const authority = [
      { from: birthdayAt(BORN_ON, 0), until: birthdayAt(BORN_ON, 3) },
      { from: birthdayAt(BORN_ON, 6), until: null },
    ];
    const guardians = [{ personId: 'mother', authority }];
    expect(signersAtAge(4, guardians)).toEqual([guardianUnknown]);
    expect(signersAtAge(6, guardians)).toEqual([asMother]);
  });

  test('a child unable to weigh its interests counts as under 12, at 13 and at 17', () => {
    for (const age of [13, 17]) {
      expect(signersAtAge(age, undefined, { unableToWeigh: true })).toEqual([asFather, asMother]);
    }
  });

  test('parents do not sign for an adult, also when unable to weigh: nobody here can', () => {
    expect(signersAtAge(18, undefined, { unableToWeigh: true })).toEqual([guardianUnknown]);
  });

  test('a child from 12 without a person in the hub keeps its place among the signers', () => {
    const unknownChild = { personId: null, as: 'CHILD' };
    expect(signersAtAge(13, [mother], { personId: null })).toEqual([unknownChild, asMother]);
    expect(signersAtAge(16, [mother], { personId: null })).toEqual([unknownChild]);
  });

  test('where authority is recorded for nobody, the place of a guardian stays empty', () => {
    expect(signersAtAge(8, [partner])).toEqual([guardianUnknown]);
    expect(signersAtAge(13, [])).toEqual([asChild, guardianUnknown]);
    expect(signersAtAge(16, [])).toEqual([asChild]);
  });

  test('a guardian recorded twice signs once', () => {
    expect(signersAtAge(8, [mother, mother])).toEqual([asMother]);
  });
});

test('about a parent that parent alone signs, with or without authority, at every age', () => {
  for (const age of [8, 13, 17, 20]) {
    const signers = requiredSigners({
      about: { parent: 'partner' },
      child: { personId: 'child', bornOn: BORN_ON, unableToWeigh: false },
      guardians: [mother, partner],
      at: birthdayAt(BORN_ON, age),
    });
    expect(signers).toEqual([{ personId: 'partner', as: 'PARENT' }]);
  }
});

test('an impossible date of birth is refused', () => {
  expect(() =>
    requiredSigners({
      about: 'CHILD',
      child: { personId: null, bornOn: '2010-02-30', unableToWeigh: false },
      guardians: [],
      at: new Date('2020-01-01T00:00:00Z'),
    }),
  ).toThrow(RangeError);
});

describe('in every family', () => {
  const instants = fc.date({
    min: new Date('2005-01-01'),
    max: new Date('2035-01-01'),
    noInvalidDate: true,
  });
  const periods = fc.record({ from: instants, until: fc.option(instants) });
  const guardianLists = fc.array(
    fc.record({
      personId: fc.constantFrom('anna', 'bert', 'cees', 'dora'),
      authority: fc.array(periods, { maxLength: 3 }),
    }),
    { maxLength: 5 },
  );
  const questions = fc.record({
    about: fc.constant('CHILD' as const),
    child: fc.record({
      personId: fc.option(fc.constant('kind')),
      bornOn: fc.constantFrom('2004-02-29', '2008-12-31', '2012-06-15', '2020-01-01'),
      unableToWeigh: fc.boolean(),
    }),
    guardians: guardianLists,
    at: instants,
  });

  test('the signers are those of the rule, told the other way round', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { child, guardians, at } = question;
        const reached = (age: number) => birthdayAt(child.bornOn, age) <= at;
        const signers = requiredSigners(question);
        const signs = (personId: string) =>
          signers.some((signer) => signer.as === 'GUARDIAN' && signer.personId === personId);

        const guardiansSign = !reached(18) && (!reached(16) || child.unableToWeigh);
        for (const personId of ['anna', 'bert', 'cees', 'dora']) {
          const holdsAuthority = guardians.some(
            (guardian) =>
              guardian.personId === personId &&
              guardian.authority.some((period) => isWithin(period, at)),
          );
          expect(signs(personId)).toBe(guardiansSign && holdsAuthority);
        }
        expect(signers.some(({ as }) => as === 'CHILD')).toBe(reached(12) && !child.unableToWeigh);
        expect(signers.filter(({ as }) => as === 'PARENT')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('somebody always has to sign, nobody twice, in one fixed order', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const signers = requiredSigners(question);
        const keys = signers.map(({ as, personId }) => `${as} ${personId ?? ''}`);
        expect(keys).not.toEqual([]);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys).toEqual(keys.toSorted());
        const reversed = { ...question, guardians: question.guardians.toReversed() };
        expect(requiredSigners(reversed)).toEqual(signers);
      }),
    );
  });

  test('while a required signer is unknown, a yes of everyone known gives nothing', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const required = requiredSigners(question).map(({ personId }) => personId);
        const answers = ['anna', 'bert', 'cees', 'dora', 'kind'].map((personId) => ({
          personId,
          answer: 'YES' as const,
        }));
        const expected = required.includes(null) ? 'REQUESTED' : 'GIVEN';
        expect(decide(required, answers)).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AskedFor, isSameRequest, mayAskAgainAt, plainWords } from './ask-again.js';
import { SCOPES } from './scope.js';

const refused: AskedFor = {
  scopes: ['DAILY', 'WELLBEING'],
  purpose: 'School weet hoe het thuis gaat.',
  endsAt: new Date('2027-03-31T10:00:00Z'),
};
const again = (change: Partial<AskedFor>) => isSameRequest(refused, { ...refused, ...change });

describe('a request that comes again', () => {
  test('is the same in another order, with other capitals, spaces and signs', () => {
    expect(again({})).toBe(true);
    expect(again({ scopes: ['WELLBEING', 'DAILY'] })).toBe(true);
    expect(again({ purpose: '  SCHOOL weet:\nhoe het thuis gaat!! ' })).toBe(true);
  });

  test('is another with more or fewer scopes, or with other words', () => {
    expect(again({ scopes: ['DAILY'] })).toBe(false);
    expect(again({ scopes: ['DAILY', 'WELLBEING', 'HEALTH'] })).toBe(false);
    expect(again({ purpose: 'School weet hoe het op de BSO gaat.' })).toBe(false);
    expect(again({ purpose: 'School weet hoe het thuis gaat. Mama' })).toBe(false);
  });

  test('is not another because it would last longer, and is when it lasts over a month less', () => {
    expect(again({ endsAt: new Date('2027-06-30T10:00:00Z') })).toBe(true);
    expect(again({ endsAt: new Date('2027-02-28T10:00:00Z') })).toBe(true);
    expect(again({ endsAt: new Date('2027-02-28T09:59:59.999Z') })).toBe(false);
  });

  test('may come after thirty days', () => {
    expect(mayAskAgainAt(new Date('2026-03-01T12:00:00Z'))).toEqual(
      new Date('2026-03-31T12:00:00Z'),
    );
  });

  test('in every case: every request is the same as itself, however its scopes stand', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...SCOPES]), fc.string(), (scopes, purpose) => {
        const asked = { ...refused, scopes, purpose };
        expect(isSameRequest(asked, { ...asked, scopes: scopes.toReversed() })).toBe(true);
      }),
    );
  });

  test('in every case: words do not change by being read twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(plainWords(`  ${plainWords(text)}. `)).toBe(plainWords(plainWords(text)));
      }),
    );
  });
});

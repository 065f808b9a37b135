import { describe, expect, test } from 'vitest';
import { inDutch } from '../testing/in-dutch.js';
import { consentOf, tieOf } from '../testing/webs.js';
import { tieStateName } from './tie-mark.js';
import { conflictsOf, standsAs } from './tie-state.js';

const i18n = inDutch();
const conflict = consentOf({ id: 'conflict', state: 'CONFLICT' });
const asked = (...consents: (typeof conflict)[]) => tieOf({ state: 'ASKED', consents });

describe('one yes beside one no', () => {
  test('waits for nobody, and says what was said', () => {
    expect(standsAs(asked(conflict))).toBe('NONE');
    expect(tieStateName(i18n, asked(conflict))).toBe('Ja en nee gezegd');
    expect(tieStateName(i18n, { ...asked(conflict), state: 'NONE' })).toBe('Ja en nee gezegd');
  });

  test('leaves stopped what was open before', () => {
    expect(standsAs(asked(conflict, consentOf({ state: 'WITHDRAWN' })))).toBe('ENDED');
  });

  test.each(['REQUESTED', 'GIVEN'] as const)('beside one that is %s is asked still', (state) => {
    expect(standsAs(asked(conflict, consentOf({ state })))).toBe('ASKED');
  });

  test('is nothing of a question that waits, or of an open tie', () => {
    expect(standsAs(asked(consentOf({ state: 'REQUESTED' })))).toBe('ASKED');
    expect(standsAs({ ...asked(conflict), state: 'OPEN' })).toBe('OPEN');
    // A ground that a second person has still to countersign.
    expect(standsAs(asked())).toBe('ASKED');
  });

  test('after a no, and a no after it, is what was said last', () => {
    const no = consentOf({ state: 'REFUSED' });
    expect(tieStateName(i18n, asked(conflict, no))).toBe('Ja en nee gezegd');
    expect(tieStateName(i18n, asked(no, conflict))).toBe('Nee gezegd');
  });

  test('is told until the same people are asked about it again', () => {
    const again = consentOf({ state: 'GIVEN', requestedAt: '2026-10-01T08:00:00Z' });
    expect(conflictsOf(asked(again, conflict))).toEqual([]);
    for (const other of [
      consentOf({ requestedAt: '2026-08-01T08:00:00Z' }),
      { ...again, fromId: 'school' },
      { ...again, scopes: ['SAFETY' as const] },
      { ...again, aboutPerson: { __typename: 'Person' as const, id: 'anna', name: 'Anna' } },
    ])
      expect(conflictsOf(asked(other, conflict))).toEqual([conflict]);
  });
});

import { describe, expect, test } from 'vitest';
import { inDutch } from '../testing/in-dutch.js';
import { consentOf, tieOf } from '../testing/webs.js';
import { tieStateName } from './tie-mark.js';
import { conflictsOf } from './conflicts.js';
import type { Tie } from './web.js';

const i18n = inDutch();
const conflict = consentOf({ id: 'conflict', state: 'CONFLICT' });
const having = (...consents: (typeof conflict)[]) => tieOf({ consents });

describe('one yes beside one no', () => {
  test('leaves the tie as it was, and says what was said where nothing ever was open', () => {
    expect(tieStateName(i18n, having(conflict))).toBe('Ja en nee gezegd');
    const said = (state: Tie['state']) => tieStateName(i18n, { ...having(conflict), state });
    expect((['ENDED', 'ASKED', 'OPEN'] as const).map(said)).toEqual([
      'Gestopt',
      'Gevraagd',
      'Open',
    ]);
  });

  test('after a no, and a no after it, is what was said last', () => {
    const no = consentOf({ state: 'REFUSED' });
    expect(tieStateName(i18n, having(conflict, no))).toBe('Ja en nee gezegd');
    expect(tieStateName(i18n, having(no, conflict))).toBe('Nee gezegd');
  });

  test('is told until the same people are asked about it again', () => {
    const again = consentOf({ state: 'GIVEN', requestedAt: '2026-10-01T08:00:00Z' });
    expect(conflictsOf(having(again, conflict))).toEqual([]);
    for (const other of [
      consentOf({ requestedAt: '2026-08-01T08:00:00Z' }),
      { ...again, fromId: 'school' },
      { ...again, scopes: ['SAFETY' as const] },
      { ...again, aboutPerson: { __typename: 'Person' as const, id: 'anna', name: 'Anna' } },
    ])
      expect(conflictsOf(having(other, conflict))).toEqual([conflict]);
  });
});

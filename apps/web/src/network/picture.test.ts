import { describe, expect, test } from 'vitest';
import { inDutch } from '../testing/in-dutch.js';
import { openingOf, webOf } from '../testing/webs.js';
import { pictureOf } from './picture.js';
import type { Tie, Web } from './web.js';

const i18n = inDutch();

const labelOf = (tie: Partial<Tie>, web: Partial<Web> = {}) =>
  pictureOf(i18n, webOf({ state: 'OPEN', ...tie }, web)).ties[0]?.label;

const byLaw = [
  openingOf({ fromId: 'home', toId: 'bso', ground: 'LEGAL_REPRESENTATIVE' }),
  openingOf({ fromId: 'bso', toId: 'home', ground: 'LEGAL_REPRESENTATIVE' }),
];
const ofAParent = openingOf({
  fromId: 'bso',
  toId: 'home',
  scopes: ['PARENT_CARE'],
  aboutPerson: { __typename: 'Person', id: 'esther', name: 'Esther' },
});

describe('the label of a drawn tie', () => {
  test('names each subject once, whether a consent or a ground opened it, and in which direction', () => {
    const openings = [
      openingOf({ scopes: ['DAILY', 'WELLBEING'] }),
      openingOf({
        fromId: 'school',
        toId: 'bso',
        scopes: ['WELLBEING', 'SAFETY'],
        ground: 'REPORTING_RIGHT',
      }),
    ];
    expect(labelOf({ openings })).toBe('De dag, Hoe het gaat, Veiligheid');
    expect(labelOf({ openings: openings.slice(1) })).toBe('Hoe het gaat, Veiligheid');
  });

  test('keeps what the law opens beside what a consent adds', () => {
    const ends = { aId: 'home', bId: 'bso' };
    expect(labelOf({ ...ends, openings: byLaw })).toBe('Open');
    expect(labelOf({ ...ends, openings: [...byLaw, ofAParent] })).toBe(
      'Alles over Sam, Hulp aan een ouder',
    );
  });

  test('says in which state it is when nothing may be told', () => {
    expect(labelOf({ state: 'ASKED' })).toBe('Gevraagd');
  });
});

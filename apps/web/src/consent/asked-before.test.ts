import { expect, test } from 'vitest';
import { consentOf } from '../testing/webs.js';
import { asksStill, isAskedBefore, type Asking } from './asked-before.js';
import type { Consent } from './consent-sentence.js';

const earlier = (part: Partial<Consent>) =>
  consentOf({ purpose: 'Om samen te werken.', scopes: ['WELLBEING'], ...part });
const same: Asking = {
  fromId: 'bso',
  aboutPersonId: null,
  scopes: ['WELLBEING'],
  purpose: 'Om samen te werken.',
  endsAt: new Date(earlier({}).endsAt),
  startsAt: null,
  othersDecideFrom: null,
};
const IN_A_WEEK = new Date(Date.now() + 7 * 86_400_000);
const IN_A_DAY = new Date(Date.now() + 86_400_000);

test('what is open is not asked twice; once it lapsed it may be', () => {
  const open = earlier({ state: 'REQUESTED', endedAt: null });
  expect(isAskedBefore([open], same)).toBe(true);
  expect(isAskedBefore([{ ...open, endedAt: '2026-11-01T09:00:00Z' }], same)).toBe(false);
});

test('a no rests for those who said it: what starts after a birthday is put to others', () => {
  const no = earlier({ state: 'REFUSED', mayAskAgainAt: IN_A_WEEK.toISOString() });
  const later = { ...same, startsAt: IN_A_WEEK };
  expect(isAskedBefore([no], later)).toBe(true);
  expect(isAskedBefore([no], { ...later, othersDecideFrom: IN_A_WEEK })).toBe(false);
  expect(isAskedBefore([no], { ...same, startsAt: IN_A_DAY, othersDecideFrom: IN_A_WEEK })).toBe(
    true,
  );
  // The no was to a question for those others already.
  const ahead = { ...no, startsAt: IN_A_WEEK.toISOString() };
  expect(isAskedBefore([ahead], { ...later, othersDecideFrom: IN_A_WEEK })).toBe(true);
});

test('what was turned down stays so until another question is asked', () => {
  expect(asksStill(same, { ...same, purpose: 'om samen te werken' })).toBe(true);
  expect(asksStill({ ...same, startsAt: IN_A_DAY }, { ...same, startsAt: IN_A_DAY })).toBe(true);
  for (const change of [
    { purpose: 'Om iets anders.' },
    { fromId: 'school' },
    { aboutPersonId: 'anna' },
    { startsAt: IN_A_DAY },
  ])
    expect(asksStill(same, { ...same, ...change })).toBe(false);
});

import { expect, test } from 'vitest';
import type { FactKind, FactPartsFragment } from '../generated/graphql.js';
import { possibleFacts } from './possible-facts.js';

const NOW = new Date('2026-11-22T12:00:00Z');
const authority = (authorityFrom: string | null, authorityUntil: string | null = null) => [
  { personId: 'jeroen', authorityFrom, authorityUntil },
];
const signed = (what: FactKind, on: string, day: string | null = null) => ({
  what,
  state: 'IN_EFFECT' as FactPartsFragment['state'],
  personId: what.startsWith('INABILITY') ? null : 'jeroen',
  day,
  countersignedAt: `${on}T09:00:00Z`,
});
const BORN = '2013-05-21T22:00:00Z';
const ofJeroen = (
  guardians: ReturnType<typeof authority>,
  factChanges = [] as ReturnType<typeof signed>[],
) => possibleFacts({ guardians, factChanges }, 'jeroen', NOW);

test('authority that is held can end or turn out never to have been, and does not begin', () => {
  const held = ['AUTHORITY_ENDS', 'AUTHORITY_NEVER', 'HOLD_BEGINS'];
  expect(ofJeroen(authority(BORN))).toEqual(held);
  // Its end is still to come: it can come sooner, and nothing begins anew before it.
  expect(ofJeroen(authority(BORN, '2026-12-21T23:00:00Z'))).toEqual(held);
});

test('authority that was never held, or has ended, can begin', () => {
  expect(ofJeroen(authority(null))).toEqual(['AUTHORITY_BEGINS', 'HOLD_BEGINS']);
  expect(ofJeroen(authority(BORN, '2026-11-21T23:00:00Z'))).toEqual([
    'AUTHORITY_BEGINS',
    'AUTHORITY_NEVER',
    'HOLD_BEGINS',
  ]);
});

test('only a hold in force can end', () => {
  const hold = signed('HOLD_BEGINS', '2026-11-20', '2027-01-15');
  expect(ofJeroen(authority(BORN), [hold])).toContain('HOLD_ENDS');
  expect(ofJeroen(authority(BORN), [hold, signed('HOLD_ENDS', '2026-11-21')])).not.toContain(
    'HOLD_ENDS',
  );
});

test('what was last said of the child is not said again', () => {
  const ofChild = (...factChanges: ReturnType<typeof signed>[]) =>
    possibleFacts({ guardians: [], factChanges }, null, NOW);
  const unable = signed('INABILITY_BEGINS', '2026-11-01', '2026-10-01');
  const able = signed('INABILITY_ENDS', '2026-11-10');
  expect(ofChild()).toEqual(['INABILITY_BEGINS', 'INABILITY_ENDS']);
  expect(ofChild(unable)).toEqual(['INABILITY_ENDS']);
  expect(ofChild(able, unable)).toEqual(['INABILITY_BEGINS']);
  expect(ofChild({ ...unable, state: 'WAITING' })).toHaveLength(2);
});

import { expect, test } from 'vitest';
import type { Fact } from './fact-words.js';
import { heldUntil } from './held-until.js';

type Part = Pick<Fact, 'what' | 'state' | 'personId' | 'day' | 'countersignedAt'>;

const NOW = new Date('2026-11-22T12:00:00Z');
const fact = (what: Fact['what'], signedOn: string, day: string | null = null): Part => ({
  what,
  state: 'IN_EFFECT',
  personId: 'jeroen',
  day,
  countersignedAt: `${signedOn}T09:00:00Z`,
});
const held = (...facts: Part[]) => heldUntil(facts, 'jeroen', NOW);

test('a hold in force lasts until its day, and is over on that day', () => {
  expect(held(fact('HOLD_BEGINS', '2026-11-01', '2027-01-15'))).toBe('2027-01-15');
  expect(held(fact('HOLD_BEGINS', '2026-11-01', '2026-11-23'))).toBe('2026-11-23');
  expect(held(fact('HOLD_BEGINS', '2026-11-01', '2026-11-22'))).toBeNull();
});

test('it is that one person’s, and only once two people signed', () => {
  const hold = fact('HOLD_BEGINS', '2026-11-01', '2027-01-15');
  expect(heldUntil([hold], 'agnieszka', NOW)).toBeNull();
  expect(held({ ...hold, state: 'WAITING', countersignedAt: null })).toBeNull();
  expect(held({ ...hold, state: 'DROPPED', countersignedAt: null })).toBeNull();
  expect(held(fact('AUTHORITY_ENDS', '2026-11-01', '2027-01-15'))).toBeNull();
});

test('an end takes away what began before it, in whatever order they are listed', () => {
  const hold = fact('HOLD_BEGINS', '2026-11-01', '2027-01-15');
  const end = fact('HOLD_ENDS', '2026-11-10');
  const again = fact('HOLD_BEGINS', '2026-11-20', '2026-12-01');
  expect(held(end, hold)).toBeNull();
  expect(held(again, end, hold)).toBe('2026-12-01');
});

test('of two at once the longest counts', () => {
  const long = fact('HOLD_BEGINS', '2026-11-01', '2027-01-15');
  const short = fact('HOLD_BEGINS', '2026-11-20', '2026-12-01');
  expect(held(long, short)).toBe('2027-01-15');
  expect(held(short, long)).toBe('2027-01-15');
});

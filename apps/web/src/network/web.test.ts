import { expect, test } from 'vitest';
import { tieOf, webOf } from '../testing/webs.js';
import { isSameWeb } from './web.js';

test('a web is the same one as long as nothing in it differs, whenever it was read', () => {
  expect(isSameWeb(webOf(), webOf({}, { at: '2026-11-02T00:00:01Z' }))).toBe(true);
  expect(isSameWeb(webOf(), webOf({ state: 'OPEN' }))).toBe(false);
  expect(isSameWeb(webOf(), webOf({}, { ties: [tieOf(), tieOf({ id: 'other' })] }))).toBe(false);
});

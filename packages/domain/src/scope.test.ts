import { expect, test } from 'vitest';
import { CHILD_SCOPES, isScope, maySpeakOf, PARENT_SCOPES, SCOPES } from './scope.js';

test("only a parent's care is about a parent; everything else is about the child", () => {
  expect(PARENT_SCOPES).toEqual(['PARENT_CARE']);
  expect(CHILD_SCOPES).toEqual([
    'DAILY',
    'WELLBEING',
    'SUPPORT',
    'DEVELOPMENT',
    'HEALTH',
    'HOME',
    'SAFETY',
  ]);
});

test('each scope speaks of the child or of a parent, never of both', () => {
  for (const scope of SCOPES) {
    expect(maySpeakOf(scope, 'CHILD')).toBe(scope !== 'PARENT_CARE');
    expect(maySpeakOf(scope, { parent: 'mother' })).toBe(scope === 'PARENT_CARE');
  }
});

test('a scope is known by its exact name only', () => {
  for (const scope of SCOPES) expect(isScope(scope)).toBe(true);
  for (const other of ['daily', '', 'DAILY ', 'toString', '__proto__', null, undefined, 0]) {
    expect(isScope(other)).toBe(false);
  }
});

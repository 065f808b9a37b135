import { describe, expect, it } from 'vitest';

import { families, strangers } from '../families.js';
import { checkFamilies } from './families.js';

const now = new Date('2026-11-21T12:00:00Z');

describe('checkFamilies', () => {
  it('notices that a state is shown no more', () => {
    const withoutDaan = families.filter((one) => one.key !== 'daan');
    expect(checkFamilies(withoutDaan, [], now)).toContain('consent CONFLICT: never shown');
  });

  it('notices a stranger who is none', () => {
    const [stranger] = strangers;
    expect(checkFamilies(families, [{ ...stranger!, person: 'karin' }], now)).toEqual([
      'karin: no stranger to sam',
    ]);
  });
});

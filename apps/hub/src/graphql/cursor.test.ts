import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCursors, pageSize } from './cursor.js';

const cursors = createCursors('the cursor secret of this one test');
const refused = expect.objectContaining({
  extensions: { code: 'BAD_INPUT', field: 'after', problem: 'INVALID' },
});

describe('a cursor', () => {
  it('opens for whom and for what it was sealed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.uuid(), fc.string(), (payload, person, purpose) => {
        const same = JSON.parse(JSON.stringify(payload)) as unknown;
        expect(cursors.open(purpose, person, cursors.seal(purpose, person, payload))).toEqual(same);
      }),
    );
  });

  it('opens for nobody else, nothing else and under no other secret', () => {
    const token = cursors.seal('messages', 'a person', { seq: 7 });
    expect(() => cursors.open('messages', 'another', token)).toThrow(refused);
    expect(() => cursors.open('consents', 'a person', token)).toThrow(refused);
    const others = createCursors('the cursor secret of another hub!!');
    expect(() => others.open('messages', 'a person', token)).toThrow(refused);
  });

  it('opens for no pair of purpose and person that only reads the same', () => {
    const token = cursors.seal('messages","a', 'b', 1);
    expect(() => cursors.open('messages', 'a","b', token)).toThrow(refused);
  });

  it('does not open after any change', () => {
    const token = cursors.seal('messages', 'a person', { seq: 7 });
    fc.assert(
      fc.property(
        fc.nat(token.length - 1),
        fc.constantFrom('A', 'Q', 'g', 'w', '_', '-', '7'),
        (at, letter) => {
          fc.pre(token[at] !== letter && at < token.length - 1);
          const changed = token.slice(0, at) + letter + token.slice(at + 1);
          expect(() => cursors.open('messages', 'a person', changed)).toThrow(refused);
        },
      ),
    );
    for (const other of [
      '',
      'x',
      token.slice(0, 30),
      token + token,
      `${token} `,
      '\ud800',
      'é',
      'A'.repeat(5000),
    ]) {
      expect(() => cursors.open('messages', 'a person', other)).toThrow(refused);
    }
  });

  it('tells nothing: two of the same differ, and a far place is as long as a near one', () => {
    const near = cursors.seal('messages', 'a person', { seq: 1 });
    expect(cursors.seal('messages', 'a person', { seq: 1 })).not.toBe(near);
    expect(cursors.seal('messages', 'a person', { seq: 123_456_789 })).toHaveLength(near.length);
  });
});

describe('a page', () => {
  it('holds 1 to 100', () => {
    expect([1, 50, 100].map(pageSize)).toEqual([1, 50, 100]);
    for (const first of [0, -1, 101, 2 ** 31 - 1]) {
      expect(() => pageSize(first)).toThrow(
        expect.objectContaining({
          extensions: expect.objectContaining({ code: 'BAD_INPUT', field: 'first' }),
        }),
      );
    }
  });
});

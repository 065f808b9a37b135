import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textProblem } from './text.js';

const problem = (text: string, max = 100) => textProblem(text, { max });

describe('what people write is kept', () => {
  test('in several lines, with tabs, accents, emoji and other scripts', () => {
    for (const text of [
      'Rustige kamer om 16:00.',
      'Eén regel.\nNog een regel.\tEn een tab.',
      '  met ruimte eromheen  ',
      '👩‍👧 ጤና ይስጥልኝ مرحبا',
    ]) {
      expect(problem(text), text).toBeNull();
    }
  });

  test('up to the last code point, an emoji counting once', () => {
    expect(problem('aaaaa', 5)).toBeNull();
    expect(problem('aaaaaa', 5)).toBe('TOO_LONG');
    expect(problem('😀😀😀😀😀', 5)).toBeNull();
    expect(problem('😀😀😀😀😀a', 5)).toBe('TOO_LONG');
    expect(problem('a'.repeat(1000), 5)).toBe('TOO_LONG');
  });
});

describe('refused is', () => {
  test('nothing but white space', () => {
    for (const text of ['', ' ', '\n\t ', '\u00a0\u2003']) expect(problem(text)).toBe('EMPTY');
  });

  test('white space that makes it too long, since nothing is trimmed off what is kept', () => {
    expect(problem('a    ', 4)).toBe('TOO_LONG');
  });

  test('NUL, anywhere', () => {
    for (const text of ['\0', 'a\0', '\0a', 'a\0b']) expect(problem(text)).toBe('NUL');
  });

  test('half of a surrogate pair, and a pair the wrong way round', () => {
    for (const text of ['\ud83d', 'a\ude00', '\ud83da', '\ude00\ud83d']) {
      expect(problem(text)).toBe('LONE_SURROGATE');
    }
  });

  test('every control character but line feed and tab', () => {
    const codes = [...Array(0x20).keys(), ...Array.from({ length: 0x21 }, (_, i) => 0x7f + i)];
    const refused = codes.filter((code) => problem(`a${String.fromCharCode(code)}b`) !== null);
    expect(refused).toEqual(codes.filter((code) => code !== 0x09 && code !== 0x0a));
    expect(problem('a\rb')).toBe('CONTROL');
    expect(problem('a\u001bb')).toBe('CONTROL');
  });
});

test('what is accepted survives UTF-8, and what does not is refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.boolean(), (text, cut) => {
      // Cutting off one unit leaves half a pair where the text ended in one.
      const given = cut ? text.slice(0, -1) : text;
      if (problem(given, 1000) === null) {
        expect(decodeURIComponent(encodeURIComponent(given))).toBe(given);
        expect(given).not.toMatch(/\0/);
      }
      if (/\p{Surrogate}/u.test(given)) expect(problem(given, 1000)).not.toBeNull();
    }),
    { numRuns: 500 },
  );
});

test('the length is counted in code points', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'é', '😀', '𝒳'), { minLength: 1 }), (characters) => {
      const text = characters.join('');
      expect(problem(text, characters.length)).toBeNull();
      expect(problem(text, characters.length - 1)).toBe('TOO_LONG');
    }),
  );
});

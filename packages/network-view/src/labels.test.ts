import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wrapLabel } from './labels.js';

const perLetter = (text: string) => text.length;

describe('a name under a node', () => {
  test('stays on one line when it fits', () => {
    expect(wrapLabel('BSO De Vlinder', 14, 2, perLetter)).toEqual(['BSO De Vlinder']);
  });

  test('breaks between words, as late as can be', () => {
    expect(wrapLabel('BSO De Vlinder', 10, 2, perLetter)).toEqual(['BSO De', 'Vlinder']);
  });

  test('breaks at a soft hyphen, and shows none where it does not break', () => {
    expect(wrapLabel('Jeugd\u00ADzorg', 7, 2, perLetter)).toEqual(['Jeugd-', 'zorg']);
    expect(wrapLabel('Jeugd\u00ADzorg', 9, 2, perLetter)).toEqual(['Jeugdzorg']);
  });

  test('breaks a long word where a syllable begins', () => {
    expect(wrapLabel('Jeugdgezondheidszorg', 13, 2, perLetter)).toEqual([
      'Jeugdgezond-',
      'heidszorg',
    ]);
  });

  test('ends in an ellipsis when two lines are not enough', () => {
    expect(wrapLabel('Wijkteam Kattenbroek Noord en Zuid', 12, 2, perLetter)).toEqual([
      'Wijkteam',
      'Kattenbroek…',
    ]);
  });

  test('keeps its end when the first word alone is too long', () => {
    expect(wrapLabel('Jongerencentrum De Haven', 12, 2, perLetter)).toEqual([
      'Jongerencen…',
      'De Haven',
    ]);
    expect(wrapLabel('Jongeren\u00ADcentrum De Haven', 12, 2, perLetter)).toEqual([
      'Jongerencen…',
      'De Haven',
    ]);
    // What follows would not fit either.
    expect(wrapLabel('Jongerencentrum De Grote Haven', 12, 2, perLetter)).toEqual([
      'Jongeren-',
      'centrum De…',
    ]);
    expect(wrapLabel('Jongerencentrum De Haven', 12, 1, perLetter)).toEqual(['Jongerencen…']);
  });

  test('never has more or wider lines than there is room for', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 4, max: 30 }), (text, width) => {
        const lines = wrapLabel(text, width, 2, perLetter);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(perLetter(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

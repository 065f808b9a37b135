import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Families read these screens under stress, and for some Dutch is a new language (B1). */
const catalogs = ['first', 'further'].map((name) =>
  readFileSync(new URL(`./${name}.nl.po`, import.meta.url), 'utf8'),
);
const texts = [...catalogs.join('\n').matchAll(/^msgid "(.+)"$/gm)].map(([, text]) => text ?? '');

const longestSentence = 15;
const jargon =
  /\b(autoriseren|cliënt|consent|casus|betreffende|conform|dient te|inzake|middels|participant|stakeholder|traject|verwerken|verwerking|verstrekken|grondslag)\b/i;

const wordsOf = (sentence: string) =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\d{]/u.test(word));
const sentencesOf = (text: string) => text.split(/(?<=[.?!])\s+/);

describe('Dutch on screen is plain', () => {
  test('there is something to read', () => {
    expect(texts.length).toBeGreaterThan(100);
  });

  test(`no sentence has more than ${longestSentence} words`, () => {
    const tooLong = texts
      .filter((text) => !text.includes(', plural,'))
      .flatMap(sentencesOf)
      .filter((sentence) => wordsOf(sentence).length > longestSentence);
    expect(tooLong).toEqual([]);
  });

  test('no text uses words of the office', () => {
    expect(texts.filter((text) => jargon.test(text))).toEqual([]);
  });
});

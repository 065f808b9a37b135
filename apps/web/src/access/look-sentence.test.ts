import { describe, expect, test } from 'vitest';
import { inDutch } from '../testing/in-dutch.js';
import { lookGround, lookSentence, type Look } from './look-sentence.js';

const i18n = inDutch();

function look(part: Partial<Look> = {}): Look {
  return {
    __typename: 'AccessOfPerson',
    firstAt: '2026-11-22T09:00:00Z',
    personName: 'Karin Postma',
    participantName: 'Wijkteam Noord',
    participantKind: 'WIJKTEAM',
    outcome: 'SHOWN',
    ground: 'COORDINATOR',
    me: false,
    looked: ['WEB'],
    ...part,
  };
}

const sentence = (part: Partial<Look>) => lookSentence(i18n, look(part), 'Sam');

describe('who looked, in words', () => {
  test('what one person saw on a day is told in one sentence, what tells most first', () => {
    expect(sentence({ looked: ['CASELOAD', 'MESSAGES', 'WEB'] })).toBe(
      'Karin Postma van Wijkteam Noord keek naar het web van Sam en las berichten.',
    );
  });

  test('messages are told once, whether in a list or by themselves', () => {
    expect(sentence({ me: true, looked: ['MESSAGE', 'MESSAGES', 'WEB'] })).toBe(
      'Ik (Karin Postma) keek naar het web van Sam en las berichten.',
    );
    expect(sentence({ me: true, looked: ['MESSAGE'] })).toBe('Ik (Karin Postma) las berichten.');
  });

  test('a name in a list is told when nothing more was seen', () => {
    expect(sentence({ looked: ['CASELOAD', 'INBOX'] })).toBe(
      'Karin Postma van Wijkteam Noord zag de naam van Sam in een lijst met kinderen.',
    );
  });

  test('someone at home is named without the home', () => {
    expect(sentence({ personName: 'Mo', participantName: 'Thuis', participantKind: 'HOME' })).toBe(
      'Mo keek naar het web van Sam.',
    );
  });

  test('oneself is called so', () => {
    expect(sentence({ me: true })).toBe('Ik (Karin Postma) keek naar het web van Sam.');
  });

  test('the child itself reads of itself', () => {
    const toTheChild = (part: Partial<Look>) => lookSentence(i18n, look(part), null);
    expect(toTheChild({})).toBe('Karin Postma van Wijkteam Noord keek naar mijn web.');
    expect(toTheChild({ looked: ['INBOX'] })).toBe(
      'Karin Postma van Wijkteam Noord zag mijn naam in een lijst met kinderen.',
    );
    expect(toTheChild({ outcome: 'REFUSED' })).toBe(
      'Karin Postma van Wijkteam Noord wilde iets zien of doen bij mij, maar mocht dat niet.',
    );
  });

  test.each([
    ['COORDINATOR', 'Regiehouder'],
    ['PARTICIPANT', 'Doet mee'],
    ['LEGAL_REPRESENTATIVE', 'Heeft gezag'],
    ['SELF', undefined],
    ['NONE', undefined],
  ])('who looked as %s did so in this quality: %s', (ground, words) => {
    expect(lookGround(i18n, look({ ground }))).toBe(words);
  });

  test('a refusal does not tell what was wanted', () => {
    expect(sentence({ outcome: 'REFUSED', looked: ['ACT', 'WEB'] })).toBe(
      'Karin Postma van Wijkteam Noord wilde iets zien of doen bij Sam, maar mocht dat niet.',
    );
  });
});

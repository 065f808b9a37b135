import { describe, expect, test } from 'vitest';
import { inDutch } from '../testing/in-dutch.js';
import { looksByDay, lookSentence, type Look } from './look-sentence.js';

const i18n = inDutch();

function look(part: Partial<Look> = {}): Look {
  return {
    __typename: 'AccessRecord',
    id: 'look',
    at: '2026-11-22T09:00:00Z',
    personName: 'Karin Postma',
    participantName: 'Wijkteam Noord',
    participantKind: 'WIJKTEAM',
    coordinator: true,
    looked: 'WEB',
    outcome: 'SHOWN',
    ground: 'ASSIGNED',
    me: false,
    ...part,
  };
}

const sentences = (looks: Look[]) =>
  looksByDay(looks).flatMap(([, people]) => people.map((day) => lookSentence(i18n, day, 'Sam')));

describe('who looked, in words', () => {
  test('what one person saw on a day is told in one sentence', () => {
    const looks = [look(), look({ looked: 'MESSAGES' }), look({ looked: 'CASELOAD' }), look()];
    expect(sentences(looks)).toEqual([
      'Karin Postma van Wijkteam Noord keek naar het web van Sam en las berichten.',
    ]);
    expect(looksByDay(looks)[0]![1][0]!.times).toBe(4);
  });

  test('a name in a list is told when nothing more was seen', () => {
    expect(sentences([look({ looked: 'CASELOAD' }), look({ looked: 'INBOX' })])).toEqual([
      'Karin Postma van Wijkteam Noord zag de naam van Sam in een lijst met kinderen.',
    ]);
  });

  test('someone at home is named without the home', () => {
    const atHome = look({ personName: 'Mo', participantName: 'Thuis', participantKind: 'HOME' });
    expect(sentences([atHome])).toEqual(['Mo keek naar het web van Sam.']);
  });

  test('a refusal stands by itself', () => {
    const refusals = [
      look({ outcome: 'REFUSED' }),
      look({ outcome: 'REFUSED', looked: 'ACT', personName: 'Tom' }),
    ];
    expect(sentences([look(), ...refusals])).toEqual([
      'Karin Postma van Wijkteam Noord keek naar het web van Sam.',
      'Karin Postma van Wijkteam Noord wilde iets zien of doen bij Sam, maar mocht dat niet.',
      'Tom van Wijkteam Noord wilde iets zien of doen bij Sam, maar mocht dat niet.',
    ]);
  });

  test('days are those of Amsterdam, in the order of the record', () => {
    const looks = [look({ at: '2026-11-21T23:30:00Z' }), look({ at: '2026-11-21T22:30:00Z' })];
    expect(looksByDay(looks).map(([day]) => day)).toEqual(['2026-11-22', '2026-11-21']);
  });
});

import { describe, expect, test } from 'vitest';
import { inDutch } from '../testing/in-dutch.js';
import { consentOf, signed } from '../testing/webs.js';
import { noticeSentences, type Notice } from './notice-sentences.js';

const i18n = inDutch();
const MAY = 'BSO De Boomhut mag De Wegwijzer vertellen hoe het gaat met Sam.';

function told(part: Partial<Notice>): Notice {
  return {
    __typename: 'Notice',
    id: 'notice',
    kind: 'IN_FORCE',
    childId: 'sam',
    childName: 'Sam',
    at: '2026-11-01T09:00:00Z',
    readAt: null,
    consent: null,
    ground: null,
    ...part,
  };
}

/** As the hub tells a signer of an answer that somebody else wrote down. */
const recorded = (act: 'YES' | 'NO' | 'WITHDRAWN', how: 'PAPER' | 'IN_PERSON', may = {}) =>
  told({
    kind: 'RECORDED_ANSWER',
    consent: {
      ...consentOf(may),
      signatures: [{ ...signed('Anna', act, { me: true }), how, recordedByName: 'Karin' }],
    },
  });

describe('an answer that somebody else wrote down', () => {
  test('says who wrote what, and how to take it back', () => {
    expect(noticeSentences(i18n, recorded('YES', 'PAPER', { mayWithdraw: true }), 'adult')).toEqual(
      ['Karin schreef op dat u ja zei, op papier.', MAY, 'Klopt dit niet? Trek het in.'],
    );
  });

  test('can still be answered oneself while others must answer', () => {
    const notice = recorded('NO', 'IN_PERSON', { state: 'REQUESTED', mayAnswer: true });
    expect(noticeSentences(i18n, notice, 'adult')).toEqual([
      'Karin schreef op dat u nee zei, in een gesprek.',
      'Mag BSO De Boomhut aan De Wegwijzer vertellen hoe het gaat met Sam?',
      'Klopt dit niet? Geef dan zelf antwoord. Dat telt.',
    ]);
  });

  test('blames nobody for an answer that the signer gave after it', () => {
    const notice = recorded('NO', 'IN_PERSON');
    const own = {
      ...notice,
      consent: {
        ...notice.consent!,
        state: 'REFUSED' as const,
        signatures: [signed('Anna', 'NO', { me: true })],
      },
    };
    expect(noticeSentences(i18n, own, 'adult')).toEqual([
      'Iemand schreef een antwoord van u op. Daarna gaf u zelf antwoord.',
      'BSO De Boomhut mag De Wegwijzer niet vertellen hoe het gaat met Sam.',
    ]);
    expect(noticeSentences(i18n, own, 'child')[0]).toBe(
      'Iemand schreef een antwoord van je op. Daarna gaf je zelf antwoord.',
    );
  });

  test('speaks to a child as to a child', () => {
    const [first] = noticeSentences(i18n, recorded('WITHDRAWN', 'IN_PERSON'), 'child');
    expect(first).toBe('Karin schreef op dat je een ja hebt ingetrokken.');
  });
});

test('sharing without consent says who tells whom what, that the law allows it, and until when', () => {
  const ground = {
    __typename: 'Ground',
    id: 'ground',
    tieId: 'tie',
    fromName: 'De Wegwijzer',
    toName: 'Wijkteam Noord',
    aboutPerson: null,
    scopes: ['WELLBEING'],
    endsAt: '2027-02-28T23:00:00Z',
    state: 'IN_FORCE',
  } as const;
  const notice = told({ kind: 'GROUND', ground: ground as unknown as Notice['ground'] });
  expect(noticeSentences(i18n, notice, 'adult')).toEqual([
    'De Wegwijzer deelt iets met Wijkteam Noord zonder uw toestemming.',
    'Zij vertellen hoe het gaat met Sam.',
    'Dit mag volgens de wet, tot 1 maart 2027.',
  ]);
  const ended = { ...notice, ground: { ...notice.ground!, state: 'ENDED' as const } };
  expect(noticeSentences(i18n, ended, 'child')).toEqual([
    'De Wegwijzer deelde iets met Wijkteam Noord zonder jouw toestemming.',
    'Zij mochten vertellen hoe het gaat met Sam.',
    'Dit is gestopt.',
  ]);
});

test('who gained authority hears what is in force, and that it can be taken back', () => {
  const consent = consentOf({ mayWithdraw: true });
  expect(noticeSentences(i18n, told({ kind: 'IN_FORCE', consent }), 'adult')).toEqual([
    'U beslist nu mee over Sam. Dit mocht al:',
    MAY,
    'Wilt u dit niet? Trek het in.',
  ]);
});

test('what ends on a birthday says on which, and why', () => {
  const consent = consentOf();
  expect(noticeSentences(i18n, told({ kind: 'ENDS_SOON', consent }), 'adult')).toEqual([
    'Deze toestemming stopt op 1 september 2027:',
    MAY,
    'Dan is Sam jarig. Vanaf die dag beslist Sam meer zelf.',
  ]);
});

import { describe, expect, test } from 'vitest';
import { inDutch } from '../testing/in-dutch.js';
import { consentOf, openingOf, signed, tieOf, webOf } from '../testing/webs.js';
import { explainLiveliness, explainTie } from './explain-tie.js';
import type { Tie, Web } from './web.js';

const i18n = inDutch();

/** The seat of the child in its own web. */
const itself = {
  __typename: 'Seat',
  role: 'CHILD',
  participantId: null,
  participantName: null,
  coordinates: false,
} as const;

function explained(tie: Partial<Tie>, web: Partial<Web> = {}): string {
  const whole = webOf(tie, web);
  return explainTie(i18n, whole, whole.ties[0]!).join(' ');
}

describe('a tie that is open by consent', () => {
  const openings = [openingOf({ consentId: 'consent' })];

  test('says who may tell whom what, who agreed and until when', () => {
    const consents = [consentOf({ signatures: [signed('Anna', 'YES'), signed('Mo', 'YES')] })];
    expect(explained({ state: 'OPEN', openings, consents })).toBe(
      'BSO De Boomhut mag De Wegwijzer vertellen hoe het gaat met Sam. Dat mag van Anna en Mo. Tot 1 september 2027.',
    );
  });

  test('speaks to the signer who reads it', () => {
    const consents = [
      consentOf({ signatures: [signed('Anna', 'YES', { me: true }), signed('Mo', 'YES')] }),
    ];
    expect(explained({ openings, consents })).toContain('Dat mag van u en van Mo.');
  });

  test('says jou to the child', () => {
    const consents = [consentOf({ signatures: [signed('Daan', 'YES', { me: true })] })];
    expect(explained({ openings, consents }, { seats: [itself] })).toBe(
      'BSO De Boomhut mag De Wegwijzer vertellen hoe het met jou gaat. Dat mag van jou. Tot 1 september 2027.',
    );
  });

  test('names no signer to who was not shown the signatures', () => {
    const consents = [consentOf({ signatures: null })];
    expect(explained({ openings, consents })).toContain('Dat mag van de familie.');
    expect(explained({ openings, consents: [] })).toContain('Dat mag van de familie.');
  });

  test('counts the last act of each signer', () => {
    const signatures = [
      signed('Anna', 'ASKED', { at: '2026-09-01T08:00:00Z' }),
      signed('Anna', 'YES', { at: '2026-09-02T08:00:00Z' }),
    ];
    expect(explained({ openings, consents: [consentOf({ signatures })] })).toContain(
      'Dat mag van Anna.',
    );
  });

  test('from sixteen the child itself agreed', () => {
    const child = { __typename: 'Child', id: 'lina', firstName: 'Lina', age: 16 } as const;
    expect(explained({ openings }, { child })).toContain('Dat mag van Lina zelf.');
    expect(explained({ openings }, { child, seats: [itself] })).toContain('Dat mag van jou.');
  });

  test('about a parent it speaks of the parent only', () => {
    const aboutPerson = { __typename: 'Person', id: 'esther', name: 'Esther' } as const;
    const about = [openingOf({ scopes: ['PARENT_CARE'], aboutPerson })];
    expect(explained({ openings: about })).toBe(
      'BSO De Boomhut mag De Wegwijzer vertellen welke hulp Esther krijgt. Dat mag van Esther zelf. Tot 1 september 2027.',
    );
  });

  test('explains each direction', () => {
    const both = [
      openingOf(),
      openingOf({ fromId: 'school', toId: 'bso', scopes: ['DAILY', 'DEVELOPMENT'] }),
    ];
    expect(explained({ openings: both })).toContain(
      'De Wegwijzer mag BSO De Boomhut vertellen hoe de dag van Sam gaat en hoe Sam leert en groeit.',
    );
  });
});

test('home and a participant talk by law, without a consent', () => {
  const openings = [
    openingOf({ fromId: 'home', toId: 'bso', ground: 'LEGAL_REPRESENTATIVE' }),
    openingOf({ fromId: 'bso', toId: 'home', ground: 'LEGAL_REPRESENTATIVE' }),
  ];
  expect(explained({ aId: 'home', bId: 'bso', openings })).toBe(
    'Thuis en BSO De Boomhut mogen altijd met elkaar praten over Sam. Dat hoort bij het gezag van de ouders. Het stopt als Sam 16 wordt.',
  );
  expect(explained({ aId: 'home', bId: 'bso', openings }, { seats: [itself] })).toBe(
    'Thuis en BSO De Boomhut mogen altijd met elkaar praten over jou. Dat hoort bij het gezag van je ouders. Het stopt als je 16 wordt.',
  );
});

test('without consent it says which reason of the law, and until when', () => {
  const openings = [
    openingOf({ ground: 'REPORTING_RIGHT', scopes: ['SAFETY'], groundId: 'ground' }),
  ];
  expect(explained({ state: 'OPEN', openings })).toBe(
    'BSO De Boomhut mag De Wegwijzer vertellen of Sam veilig is, ook zonder toestemming. Dat mag volgens de meldcode, want er zijn zorgen over veiligheid. Tot 1 september 2027.',
  );
});

describe('a tie along which nothing may be told', () => {
  test('before anything was asked', () => {
    expect(explained({})).toBe(
      'BSO De Boomhut en De Wegwijzer mogen elkaar nog niets vertellen over Sam.',
    );
    expect(explained({}, { seats: [itself] })).toContain('niets vertellen over jou.');
  });

  test('before what was given begins', () => {
    const given = consentOf({ startsAt: '2027-01-01T00:00:00Z' });
    const text = explained({ state: 'ASKED', consents: [given] });
    expect(text).toBe('BSO De Boomhut en De Wegwijzer mogen elkaar nog niets vertellen over Sam.');
  });

  test('while the answer is awaited', () => {
    expect(explained({ state: 'ASKED', consents: [consentOf({ state: 'REQUESTED' })] })).toContain(
      'Nog niet iedereen heeft ja gezegd.',
    );
  });

  const waiting = (...signatures: ReturnType<typeof signed>[]) =>
    explained({ state: 'ASKED', consents: [consentOf({ state: 'REQUESTED', signatures })] });

  test('says to who was asked that they have not answered, and to nobody who has', () => {
    const me = signed('Anna', 'ASKED', { me: true });
    expect(waiting(me)).toContain('gaat met Sam. U hebt nog niet geantwoord.');
    expect(waiting(me, signed('Mo', 'YES'))).toContain('U hebt nog niet geantwoord.');
    expect(waiting({ ...me, as: 'CHILD' })).toContain('Jij hebt nog niet geantwoord.');
    // A child without a way to sign in must sign too, and has no signature.
    const said = waiting({ ...me, act: 'YES' });
    expect(said).toContain('Nog niet iedereen heeft ja gezegd.');
    expect(said).not.toContain('nog niet geantwoord');
  });

  test('does not say who the one is that has not answered about a child', () => {
    expect(waiting(signed('Anna', 'ASKED'))).toContain('Nog niet iedereen heeft ja gezegd.');
  });

  test('who decides about a parent is known to who may not see the signatures', () => {
    const aboutPerson = { __typename: 'Person', id: 'esther', name: 'Esther' } as const;
    const consents = [consentOf({ state: 'REQUESTED', aboutPerson })];
    expect(explained({ state: 'ASKED', consents })).toContain('Esther heeft nog niet geantwoord.');
    const asked = signed('Esther', 'ASKED', { me: true });
    const toHer = [{ ...consents[0]!, signatures: [{ ...asked, as: 'PARENT' as const }] }];
    expect(explained({ state: 'ASKED', consents: toHer })).toContain('U hebt nog niet geantwoord.');
  });

  test('when one said yes and another no, until it is asked again', () => {
    const conflict = consentOf({ state: 'CONFLICT' });
    const told = 'De een zei ja, de ander nee. Daarom wordt dit niet gedeeld.';
    const text = explained({ consents: [conflict] });
    expect(text).toContain(told);
    expect(text).toContain('mogen elkaar nog niets vertellen over Sam.');
    const again = consentOf({ state: 'REQUESTED', requestedAt: '2026-10-01T08:00:00Z' });
    expect(explained({ state: 'ASKED', consents: [again, conflict] })).not.toContain(told);
  });

  test.each([
    ['WITHDRAWN', 'De toestemming is ingetrokken op 5 oktober 2025.'],
    ['EXPIRED', 'De toestemming liep af op 5 oktober 2025.'],
    ['REFUSED', 'Hier is nee op gezegd.'],
    ['INVALIDATED', 'Dit lijntje is gestopt.'],
  ] as const)('after it was %s', (state, sentence) => {
    const consents = [consentOf({ state, endedAt: '2025-10-05T10:00:00Z' })];
    expect(explained({ state: 'ENDED', consents })).toContain(sentence);
  });

  test('says that it stopped to who may not see the consent', () => {
    expect(explained({ state: 'ENDED' })).toContain('Dit lijntje is gestopt.');
  });
});

describe('how lively it is', () => {
  const now = new Date('2026-11-22T12:00:00Z');
  const open = { openings: [openingOf()] };

  test('is not said of what is closed', () => {
    expect(
      explainLiveliness(i18n, tieOf({ lastMessageAt: '2026-11-21T09:00:00Z' }), now),
    ).toBeNull();
  });

  test('before the first message, to who would have seen it', () => {
    const silent = tieOf({ ...open, liveliness: 'SILENT' });
    expect(explainLiveliness(i18n, silent, now)).toBe('Er is hier nog geen bericht gestuurd.');
    expect(explainLiveliness(i18n, tieOf({ ...open, liveliness: 'QUIET' }), now)).toBeNull();
  });

  test('says when the last message was', () => {
    const tie = tieOf({ ...open, lastMessageAt: '2026-11-21T09:00:00Z' });
    expect(explainLiveliness(i18n, tie, now)).toBe('Laatste bericht: gisteren.');
  });

  test('says that it has gone silent', () => {
    const tie = tieOf({ ...open, liveliness: 'SILENT', lastMessageAt: '2026-09-30T09:00:00Z' });
    expect(explainLiveliness(i18n, tie, now)).toBe(
      'Het is hier al lang stil. Laatste bericht: 30 september.',
    );
  });
});

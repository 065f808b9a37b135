import { describe, expect, test } from 'vitest';
import { inDutch } from '../testing/in-dutch.js';
import { consentOf, signed } from '../testing/webs.js';
import { consentSentence } from './consent-sentence.js';
import {
  afterAnswer,
  consentStateName,
  decidesAlone,
  isDisowned,
  isWaitedFor,
  periodSentence,
  requestSentences,
} from './consent-sentences.js';

const i18n = inDutch();

test('a request is a question, a consent a permission, a refusal a prohibition', () => {
  expect(consentSentence(i18n, consentOf({ state: 'REQUESTED' }))).toBe(
    'Mag BSO De Boomhut aan De Wegwijzer vertellen hoe het gaat met Sam?',
  );
  expect(consentSentence(i18n, consentOf({ state: 'GIVEN' }))).toBe(
    'BSO De Boomhut mag De Wegwijzer vertellen hoe het gaat met Sam.',
  );
  expect(consentSentence(i18n, consentOf({ state: 'WITHDRAWN' }))).toBe(
    'BSO De Boomhut mag De Wegwijzer niet vertellen hoe het gaat met Sam.',
  );
});

test('the child who signs is spoken to', () => {
  const signatures = [{ ...signed('Daan', 'ASKED', { me: true }), as: 'CHILD' as const }];
  const scopes = ['DAILY', 'HEALTH', 'SAFETY'] as const;
  expect(
    consentSentence(i18n, consentOf({ state: 'REQUESTED', signatures, scopes: [...scopes] })),
  ).toBe(
    'Mag BSO De Boomhut aan De Wegwijzer vertellen hoe jouw dag gaat, hoe gezond jij bent en of jij veilig bent?',
  );
  const others = signatures.map((signature) => ({ ...signature, me: false }));
  expect(consentSentence(i18n, consentOf({ signatures: others }))).toContain('gaat met Sam');
});

test('a yes is disowned when it was written down and its signer said so, and no other yes beside it', () => {
  const written = { recordedByName: 'Karin Postma', recordedByParticipantName: 'Wijkteam Noord' };
  const mo = { ...signed('Mo', 'YES'), ...written };
  const invalidation = {
    __typename: 'Invalidation',
    kind: 'NOT_SAID',
    reason: null,
    byPersonName: 'Mo',
    byParticipantName: null,
  } as const;
  const disowned = consentOf({ state: 'INVALIDATED', invalidation });
  expect(isDisowned(disowned, mo)).toBe(true);
  expect(isDisowned(disowned, { ...mo, personName: 'Anna' })).toBe(false);
  expect(isDisowned(disowned, signed('Mo', 'YES'))).toBe(false);
  expect(isDisowned(consentOf(), mo)).toBe(false);
  const wrongPerson = { ...invalidation, kind: 'WRONG_PERSON' } as const;
  expect(isDisowned(consentOf({ invalidation: wrongPerson }), mo)).toBe(false);
});

test('what is read aloud names who asks, what, what for, until when, and that no is allowed', () => {
  expect(requestSentences(i18n, consentOf({ state: 'REQUESTED' }))).toEqual([
    'Wijkteam Noord vraagt iets over Sam.',
    'Mag BSO De Boomhut aan De Wegwijzer vertellen hoe het gaat met Sam?',
    'Waarvoor? School weet hoe de middag was.',
    'Het geldt tot 1 september 2027. Intrekken kan elke dag.',
    'Ja zeggen mag. Nee zeggen mag ook.',
  ]);
});

test('what is read aloud to who does not see the child names no child, and is whole', () => {
  const [first] = requestSentences(i18n, consentOf({ state: 'REQUESTED', childName: '' }));
  expect(first).toBe('Wijkteam Noord vraagt u iets.');
});

describe('what happens after an answer', () => {
  test('names the others who must still answer', () => {
    const signatures = [signed('Anna', 'YES', { me: true }), signed('Mo', 'ASKED')];
    expect(afterAnswer(i18n, consentOf({ state: 'REQUESTED', signatures }))).toBe(
      'Er wordt nog niets gedeeld. We wachten op Mo.',
    );
  });

  test('says from when it is shared, and that it can be taken back', () => {
    expect(afterAnswer(i18n, consentOf())).toContain('Intrekken kan elke dag.');
  });

  test('does not speak of everyone where one decides', () => {
    const me = signed('Anna', 'YES', { me: true });
    expect(afterAnswer(i18n, consentOf({ signatures: [me] }))).toMatch(/^U zei ja\./);
    const child = { ...me, as: 'CHILD' as const };
    expect(afterAnswer(i18n, consentOf({ signatures: [child] }))).toMatch(/^Jij zei ja\./);
    const other = (act: 'YES' | 'RELIEVED') => consentOf({ signatures: [me, signed('Mo', act)] });
    expect(afterAnswer(i18n, other('RELIEVED'))).toMatch(/^U zei ja\./);
    expect(afterAnswer(i18n, other('YES'))).toMatch(/^Iedereen zei ja\./);
  });

  test('says that a refusal has no consequence', () => {
    expect(afterAnswer(i18n, consentOf({ state: 'REFUSED' }))).toContain(
      'Verder verandert er niets aan de hulp.',
    );
  });
});

test('a request whose time passed, or of which one of the two left, waits for nobody', () => {
  const lapsed = consentOf({ state: 'REQUESTED', endedAt: '2026-11-03T09:00:00Z' });
  expect(isWaitedFor(lapsed)).toBe(false);
  expect(consentStateName(i18n, lapsed)).toBe('Vervallen');
  expect(periodSentence(i18n, lapsed)).toMatch(/^Niet meer te beantwoorden sinds 3 november/);
  expect(isWaitedFor(consentOf({ state: 'REQUESTED' }))).toBe(true);
});

test('one yes beside one no is final: it waits for nobody, and can be asked again', () => {
  const conflict = consentOf({ state: 'CONFLICT', decidedAt: '2025-10-05T10:00:00Z' });
  expect(isWaitedFor(conflict)).toBe(false);
  expect(consentStateName(i18n, conflict)).toBe('Ja en nee gezegd');
  expect(periodSentence(i18n, conflict)).toBe('Beantwoord op 5 oktober 2025.');
  expect(consentSentence(i18n, conflict)).toBe(
    'BSO De Boomhut mag De Wegwijzer niet vertellen hoe het gaat met Sam.',
  );
  expect(afterAnswer(i18n, conflict)).toBe(
    'De een zei ja, de ander nee. Daarom wordt er niets gedeeld. Het kan opnieuw gevraagd worden.',
  );
});

test('a parent decides alone about themself; about a child one signature does not tell that', () => {
  const me = { ...signed('Anna', 'YES', { me: true }), as: 'PARENT' as const };
  const aboutPerson = { __typename: 'Person', id: 'anna', name: 'Anna' } as const;
  expect(decidesAlone(consentOf({ aboutPerson, signatures: [me] }))).toBe(true);
  expect(decidesAlone(consentOf({ aboutPerson, signatures: null }))).toBe(false);
  expect(decidesAlone(consentOf({ signatures: [{ ...me, as: 'GUARDIAN' }] }))).toBe(false);
  expect(decidesAlone(consentOf({ signatures: [{ ...me, as: 'CHILD' }] }))).toBe(false);
});

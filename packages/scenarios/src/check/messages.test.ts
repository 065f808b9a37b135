import { describe, expect, it } from 'vitest';

import { changed, family } from '../testing/changed.js';
import type { Consent, Message, Scenario } from '../scenario.js';
import { checkScenario } from './scenario.js';

const now = new Date('2026-11-21T12:00:00Z');
const sam = family('sam');
const noor = family('noor');
const lina = family('lina');

/** The consent under which most of Sam's messages go. */
const isSchoolConsent = ({ from, to }: Consent) => from === 'sam-bso' && to === 'sam-school';
const isToSchool = ({ from, to }: Message) => from === 'sam-bso' && to[0] === 'sam-school';

const breakages: Record<string, [Scenario, RegExp]> = {
  'a message without its consent': [
    { ...sam, consents: sam.consents.filter((one) => !isSchoolConsent(one)) },
    /no ground to tell sam-school/,
  ],
  'a message against the direction': [
    changed(sam, 'consents', isSchoolConsent, (one) => [{ ...one, from: one.to, to: one.from }]),
    /no ground to tell sam-school/,
  ],
  'a message in a scope nobody agreed to': [
    changed(sam, 'messages', isToSchool, (one) => [{ ...one, scope: 'HEALTH' }]),
    /no ground to tell sam-school/,
  ],
  'a message about mother to who may only hear of the child': [
    changed(
      noor,
      'messages',
      ({ about }) => about === 'esther',
      (one) => [{ ...one, to: ['noor-bso'] }],
    ),
    /no ground to tell noor-bso/,
  ],
  'a message after the withdrawal': [
    changed(
      sam,
      'messages',
      ({ from, to }) => from === 'sam-brug' && to[0] === 'sam-school',
      (one) => [{ ...one, daysAgo: 8 }],
    ),
    /no ground to tell sam-school/,
  ],
  'a message before the yes': [
    changed(sam, 'messages', isToSchool, (one) => [{ ...one, daysAgo: 113 }]),
    /no ground to tell sam-school/,
  ],
  'a message from home to a helper of a parent': [
    changed(
      noor,
      'messages',
      ({ from }) => from === 'noor-mama',
      (one) => [{ ...one, to: ['noor-ggz'] }],
    ),
    /no ground to tell noor-ggz/,
  ],
  'a message from home to a confidential participant': [
    changed(
      noor,
      'messages',
      ({ from }) => from === 'noor-mama',
      (one) => [{ ...one, to: ['noor-meldpunt'] }],
    ),
    /no ground to tell noor-meldpunt/,
  ],
  'a message to the home of a child of 16 without her yes': [
    changed(
      lina,
      'messages',
      ({ to }) => to[0] === 'lina-mama',
      (one) => [{ ...one, to: ['lina-papa'] }],
    ),
    /no ground to tell lina-papa/,
  ],
  'a message of a worker who is away': [
    changed(
      sam,
      'messages',
      ({ author }) => author === 'tom',
      (one) => [{ ...one, author: 'joyce' }],
    ),
    /could not write for sam-bso/,
  ],
  'a message for home by a parent without authority': [
    changed(
      sam,
      'messages',
      ({ author }) => author === 'naima',
      (one) => [{ ...one, author: 'martijn' }],
    ),
    /could not write for sam-thuis/,
  ],
  'a message about mother read by father': [
    changed(
      noor,
      'messages',
      ({ about }) => about === 'esther',
      (one) => [{ ...one, readBy: ['winston'] }],
    ),
    /winston cannot have read it/,
  ],
  'a message for home by a parent held back for safety': [
    { ...sam, safetyHolds: [{ guardian: 'naima', fromDaysAgo: 30, untilDaysAhead: 30 }] },
    /message of naima.*could not write for sam-thuis/,
  ],
  'a message that lies ahead': [
    changed(sam, 'messages', isToSchool, (one) => [{ ...one, daysAgo: -1 }]),
    /lies ahead/,
  ],
  'a message to the same receiver twice': [
    changed(sam, 'messages', isToSchool, (one) => [{ ...one, to: [...one.to, ...one.to] }]),
    /needs receivers, each once/,
  ],
  'a message without words': [
    changed(sam, 'messages', isToSchool, (one) => [{ ...one, body: ' ' }]),
    /has no words/,
  ],
  'a message retracted before it was sent': [
    changed(sam, 'messages', isToSchool, (one) => [{ ...one, retractedDaysAgo: one.daysAgo + 1 }]),
    /retracted before it was sent/,
  ],
};

describe('the check of a message', () => {
  it.each(Object.entries(breakages))('notices %s', (_, [scenario, complaint]) => {
    expect(checkScenario(scenario, now)).toContainEqual(expect.stringMatching(complaint));
  });
});

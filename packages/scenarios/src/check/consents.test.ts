import { describe, expect, it } from 'vitest';

import { changed, family } from '../testing/changed.js';
import type { Consent, Scenario } from '../scenario.js';
import { checkScenario } from './scenario.js';
import { families } from '../families.js';

const now = new Date('2026-11-21T12:00:00Z');
const sam = family('sam');
const noor = family('noor');
const daan = family('daan');
const lina = family('lina');

/** The consent under which most of Sam's messages go. */
const isSchoolConsent = ({ from, to }: Consent) => from === 'sam-bso' && to === 'sam-school';

const breakages: Record<string, [Scenario, RegExp]> = {
  'a consent along another tie': [
    changed(sam, 'consents', isSchoolConsent, (one) => [{ ...one, tie: 'sam-school-ggd' }]),
    /not along its tie/,
  ],
  'a consent asked by an outsider': [
    changed(sam, 'consents', isSchoolConsent, (one) => [
      { ...one, askedBy: 'sam-ggd', askedByPerson: 'femke' },
    ]),
    /asked by an outsider/,
  ],
  'a consent asked by someone who does not work there': [
    changed(sam, 'consents', isSchoolConsent, (one) => [{ ...one, askedByPerson: 'said' }]),
    /said could not ask it/,
  ],
  'a consent about the child in a scope of a parent': [
    changed(sam, 'consents', isSchoolConsent, (one) => [
      { ...one, scopes: [...one.scopes, 'PARENT_CARE'] },
    ]),
    /does not fit whom it is about/,
  ],
  'a consent for more than a year': [
    changed(sam, 'consents', isSchoolConsent, (one) => [{ ...one, endsInDays: 366 - 115 }]),
    /LATER_THAN_A_YEAR/,
  ],
  'a consent past the birthday on which another decides': [
    changed(
      lina,
      'consents',
      ({ state }) => state === 'EXPIRED',
      (one) => [{ ...one, endsInDays: -50 }],
    ),
    /PAST_NEXT_THRESHOLD/,
  ],
  'a yes of a parent without authority': [
    changed(sam, 'consents', isSchoolConsent, (one) => [
      { ...one, answers: [...one.answers, { person: 'martijn', answer: 'YES', daysAgo: 105 }] },
    ]),
    /martijn is not one of its signers/,
  ],
  'the other parent answering about mother': [
    changed(
      noor,
      'consents',
      ({ about }) => about === 'esther',
      (one) => [{ ...one, answers: [{ person: 'winston', answer: 'YES', daysAgo: 144 }] }],
    ),
    /winston is not one of its signers/,
  ],
  'the child of 13 passed over': [
    changed(
      daan,
      'consents',
      ({ state }) => state === 'GIVEN',
      (one) => [{ ...one, answers: one.answers.filter(({ person }) => person !== 'daan') }],
    ),
    /says GIVEN, but its answers make it REQUESTED/,
  ],
  'a parent answering for a child of 16': [
    changed(
      lina,
      'consents',
      ({ state }) => state === 'REQUESTED',
      (one) => [{ ...one, answers: [{ person: 'selam', answer: 'YES', daysAgo: 1 }] }],
    ),
    /selam is not one of its signers/,
  ],
  'a conflict called given': [
    changed(
      daan,
      'consents',
      ({ state }) => state === 'CONFLICT',
      (one) => [{ ...one, state: 'GIVEN' }],
    ),
    /says GIVEN, but its answers make it CONFLICT/,
  ],
  'a withdrawal by someone who does not sign': [
    changed(
      sam,
      'consents',
      ({ state }) => state === 'WITHDRAWN',
      (one) => [{ ...one, withdrawn: { by: 'martijn', daysAgo: 9 } }],
    ),
    /martijn may not withdraw it/,
  ],
  'a withdrawal of what was refused': [
    changed(
      sam,
      'consents',
      ({ state }) => state === 'REFUSED',
      (one) => [{ ...one, withdrawn: { by: 'naima', daysAgo: 9 } }],
    ),
    /cannot become WITHDRAWN after REFUSED/,
  ],
  'a consent asked before there was a tie': [
    changed(sam, 'consents', isSchoolConsent, (one) => [{ ...one, requestedDaysAgo: 119 }]),
    /asked before there was a tie/,
  ],
  'a yes before the question': [
    changed(sam, 'consents', isSchoolConsent, (one) => [{ ...one, requestedDaysAgo: 110 }]),
    /naima answers before the one before/,
  ],
  'a yes after the refusal': [
    changed(
      sam,
      'consents',
      ({ state }) => state === 'REFUSED',
      (one) => [
        { ...one, answers: [...one.answers, { person: 'pieter', answer: 'YES', daysAgo: 30 }] },
      ],
    ),
    /pieter answers when it is decided/,
  ],
  'a question still open after its end': [
    changed(
      sam,
      'consents',
      ({ state }) => state === 'REQUESTED',
      (one) => [{ ...one, endsInDays: -1 }],
    ),
    /still open after its end/,
  ],
  'a consent called given that has ended': [
    changed(
      sam,
      'consents',
      ({ state }) => state === 'EXPIRED',
      (one) => [{ ...one, state: 'GIVEN' }],
    ),
    /says GIVEN, but its answers make it EXPIRED/,
  ],
};

describe('the check of a consent', () => {
  it.each(Object.entries(breakages))('notices %s', (_, [scenario, complaint]) => {
    expect(checkScenario(scenario, now)).toContainEqual(expect.stringMatching(complaint));
  });

  const decided = families.flatMap((scenario) =>
    scenario.consents
      .filter(({ state }) => ['GIVEN', 'WITHDRAWN', 'EXPIRED', 'REFUSED'].includes(state))
      .flatMap((consent) => consent.answers.map((answer) => ({ scenario, consent, answer }))),
  );

  it.each(decided)('notices that $consent.tie misses the answer of $answer.person', (one) => {
    const { scenario, consent, answer } = one;
    const without = changed(
      scenario,
      'consents',
      (item) => item === consent,
      (item) => [{ ...item, answers: item.answers.filter((other) => other !== answer) }],
    );
    expect(checkScenario(without, now)).toContainEqual(
      expect.stringMatching(/its answers make it REQUESTED|cannot become WITHDRAWN/),
    );
  });

  it('notices that a conflict misses its no', () => {
    const without = changed(
      daan,
      'consents',
      ({ state }) => state === 'CONFLICT',
      (item) => [{ ...item, answers: item.answers.filter(({ answer }) => answer === 'YES') }],
    );
    expect(checkScenario(without, now)).toContainEqual(
      expect.stringMatching(/says CONFLICT, but its answers make it REQUESTED/),
    );
  });
});

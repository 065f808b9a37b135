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
  'a person who does not exist': [
    changed(sam, 'messages', isToSchool, (one) => [{ ...one, author: 'nobody' }]),
    /^person nobody: does not exist$/,
  ],
  'a receiver who does not exist': [
    changed(sam, 'messages', isToSchool, (one) => [{ ...one, to: ['sam-nowhere'] }]),
    /^participant sam-nowhere: does not exist$/,
  ],
  'a parent who is none': [
    changed(
      noor,
      'participants',
      (one) => one.key === 'noor-ggz',
      (one) => [{ ...one, servesParent: 'naima' }],
    ),
    /^parent naima: does not exist$/,
  ],
  'a tie that does not exist': [
    changed(sam, 'consents', isSchoolConsent, (one) => [{ ...one, tie: 'sam-nothing' }]),
    /^tie sam-nothing: does not exist$/,
  ],
  'a key used twice': [
    changed(
      sam,
      'ties',
      () => true,
      (one) => [one, one],
    ),
    /^key sam-coach-bso: used more than once$/,
  ],
  'two ties between the same two': [
    changed(
      sam,
      'ties',
      () => true,
      (one) => [one, { ...one, key: 'again', a: one.b, b: one.a }],
    ),
    /made twice/,
  ],
  'no coordinator': [
    changed(
      sam,
      'participants',
      (one) => one.coordinator === true,
      (one) => [{ ...one, coordinator: false }],
    ),
    /exactly one coordinator/,
  ],
  'a worker of another organisation': [
    changed(
      sam,
      'participants',
      (one) => one.key === 'sam-bso',
      (one) => [
        { ...one, people: [...one.people, { person: 'dewi', function: 'x', sinceDaysAgo: 3 }] },
      ],
    ),
    /dewi does not work there/,
  ],
  'a substitute for nobody': [
    changed(
      sam,
      'participants',
      (one) => one.key === 'sam-bso',
      (one) => [
        {
          ...one,
          people: one.people.map((two) =>
            two.person === 'tom' ? { ...two, substituteFor: 'karin' } : two,
          ),
        },
      ],
    ),
    /tom stands in for nobody/,
  ],
  'an allowance before 16': [
    { ...lina, allowances: [{ guardian: 'selam', fromDaysAgo: 70, untilDaysAhead: 5 }] },
    /not 16 or 17 then/,
  ],
};

describe('the check of who is there', () => {
  it.each(Object.entries(breakages))('notices %s', (_, [scenario, complaint]) => {
    expect(checkScenario(scenario, now)).toContainEqual(expect.stringMatching(complaint));
  });
});

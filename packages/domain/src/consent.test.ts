import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CONSENT_STATES,
  type ConsentAnswer,
  type ConsentState,
  decide,
  type GivenAnswer,
  isInForce,
  mayAnswer,
  mayMove,
  stateAfterAnswers,
  stateAt,
} from './consent.js';

const yes = (personId: string): GivenAnswer => ({ personId, answer: 'YES' });
const no = (personId: string): GivenAnswer => ({ personId, answer: 'NO' });
const BOTH = ['father', 'mother'];

const people = ['anna', 'bert', 'cees', 'dora'] as const;
const answerLists = fc.array(
  fc.record({
    personId: fc.constantFrom(...people),
    answer: fc.constantFrom<ConsentAnswer>('YES', 'NO'),
  }),
  { maxLength: 10 },
);
const requiredLists = fc.uniqueArray(fc.constantFrom(...people, null), { maxLength: 4 });
const states = fc.constantFrom(...CONSENT_STATES);

describe('what the answers come to', () => {
  test('nothing is given while one parent is silent', () => {
    expect(decide(BOTH, [])).toBe('REQUESTED');
    expect(decide(BOTH, [yes('mother')])).toBe('REQUESTED');
  });

  test('it is given when every required signer said yes', () => {
    expect(decide(BOTH, [yes('mother'), yes('father')])).toBe('GIVEN');
  });

  test('one yes beside one no is a conflict, in either order', () => {
    expect(decide(BOTH, [yes('mother'), no('father')])).toBe('CONFLICT');
    expect(decide(BOTH, [no('father'), yes('mother')])).toBe('CONFLICT');
  });

  test('a no without any yes is a refusal, whoever is still silent', () => {
    expect(decide(BOTH, [no('father')])).toBe('REFUSED');
    expect(decide(BOTH, [no('father'), no('mother')])).toBe('REFUSED');
  });

  test('the latest answer of a person counts', () => {
    expect(decide(BOTH, [yes('mother'), no('father'), yes('father')])).toBe('GIVEN');
    expect(decide(BOTH, [yes('mother'), no('father'), no('mother')])).toBe('REFUSED');
  });

  test('an answer of someone who is not asked changes nothing', () => {
    expect(decide(['mother'], [yes('mother'), no('neighbour')])).toBe('GIVEN');
    expect(decide(['mother'], [yes('neighbour')])).toBe('REQUESTED');
    expect(decide(['mother'], [no('neighbour')])).toBe('REQUESTED');
  });

  test('where nobody is required nobody can give', () => {
    expect(decide([], [yes('mother')])).toBe('REQUESTED');
    expect(decide([], [])).toBe('REQUESTED');
  });

  test('a signer nobody can answer for keeps it from being given, not from being refused', () => {
    expect(decide([null, 'mother'], [yes('mother')])).toBe('REQUESTED');
    expect(decide([null, 'mother'], [no('mother')])).toBe('REFUSED');
    expect(decide([null], [{ personId: null as never, answer: 'YES' }])).toBe('REQUESTED');
  });

  test('in every case: who said what last decides, and nothing else', () => {
    fc.assert(
      fc.property(requiredLists, answerLists, (required, answers) => {
        const saidLast = (personId: string | null, answer: ConsentAnswer) =>
          answers.findLast((given) => given.personId === personId)?.answer === answer;
        const yeses = required.filter((personId) => saidLast(personId, 'YES')).length;
        const noes = required.filter((personId) => saidLast(personId, 'NO')).length;
        const decision = decide(required, answers);
        expect(decision === 'GIVEN').toBe(required.length > 0 && yeses === required.length);
        expect(decision === 'CONFLICT').toBe(yeses > 0 && noes > 0);
        expect(decision === 'REFUSED').toBe(yeses === 0 && noes > 0);
      }),
      { numRuns: 500 },
    );
  });

  test('in every case: a later no of a required signer leaves nothing given', () => {
    fc.assert(
      fc.property(requiredLists, answerLists, (required, answers) => {
        const signer = required.find((personId) => personId !== null);
        fc.pre(signer !== undefined);
        expect(['REFUSED', 'CONFLICT']).toContain(decide(required, [...answers, no(signer)]));
      }),
    );
  });

  test('in every case: the order of the required signers does not matter', () => {
    fc.assert(
      fc.property(requiredLists, answerLists, (required, answers) => {
        expect(decide(required.toReversed(), answers)).toBe(decide(required, answers));
      }),
    );
  });
});

describe('the moves', () => {
  test('are these and no others', () => {
    const allowed = CONSENT_STATES.flatMap((from) =>
      CONSENT_STATES.filter((to) => mayMove(from, to)).map((to) => `${from} ${to}`),
    );
    expect(allowed).toEqual([
      'REQUESTED GIVEN',
      'REQUESTED REFUSED',
      'REQUESTED CONFLICT',
      'GIVEN WITHDRAWN',
      'GIVEN EXPIRED',
      'GIVEN INVALIDATED',
    ]);
  });

  test('a signer may answer while it is open, and then only', () => {
    expect(CONSENT_STATES.filter(mayAnswer)).toEqual(['REQUESTED']);
  });
});

describe('the state after an answer', () => {
  test('a conflict stays one, whoever changes their mind', () => {
    const answers = [yes('mother'), no('father')];
    expect(stateAfterAnswers('CONFLICT', BOTH, [...answers, yes('father')])).toBe('CONFLICT');
    expect(stateAfterAnswers('CONFLICT', BOTH, [...answers, no('mother')])).toBe('CONFLICT');
  });

  test('a parent who loses authority holds up an open request no longer', () => {
    expect(stateAfterAnswers('REQUESTED', BOTH, [yes('mother')])).toBe('REQUESTED');
    expect(stateAfterAnswers('REQUESTED', ['mother'], [yes('mother')])).toBe('GIVEN');
  });

  test('what is closed stays closed, whatever anyone answers', () => {
    for (const closed of CONSENT_STATES.filter((state) => !mayAnswer(state))) {
      expect(stateAfterAnswers(closed, BOTH, [yes('mother'), yes('father')])).toBe(closed);
      expect(stateAfterAnswers(closed, BOTH, [no('mother')])).toBe(closed);
    }
  });

  test('in every case it is the state before or a move from it, and given only by all', () => {
    fc.assert(
      fc.property(states, requiredLists, answerLists, (stored, required, answers) => {
        const next = stateAfterAnswers(stored, required, answers);
        expect(next === stored || mayMove(stored, next)).toBe(true);
        const newlyGiven = next === 'GIVEN' && stored !== 'GIVEN';
        expect(newlyGiven).toBe(mayAnswer(stored) && decide(required, answers) === 'GIVEN');
      }),
      { numRuns: 500 },
    );
  });
});

describe('the state at an instant', () => {
  const endsAt = new Date('2027-01-01T00:00:00Z');
  const justBefore = new Date(endsAt.getTime() - 1);

  test('a consent shares until the last moment before its end, not at its end', () => {
    expect(stateAt('GIVEN', endsAt, justBefore)).toBe('GIVEN');
    expect(stateAt('GIVEN', endsAt, endsAt)).toBe('EXPIRED');
    expect(isInForce('GIVEN', endsAt, justBefore)).toBe(true);
    expect(isInForce('GIVEN', endsAt, endsAt)).toBe(false);
  });

  test('no other state changes with time, or shares', () => {
    fc.assert(
      fc.property(states, fc.date({ noInvalidDate: true }), (stored: ConsentState, at) => {
        fc.pre(stored !== 'GIVEN');
        expect(stateAt(stored, endsAt, at)).toBe(stored);
        expect(isInForce(stored, endsAt, at)).toBe(false);
      }),
    );
  });

  test('an end that is no date shares nothing', () => {
    expect(isInForce('GIVEN', new Date(Number.NaN), justBefore)).toBe(false);
  });
});

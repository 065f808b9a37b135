import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing } from '../testing/acting.js';

const ANSWER = `mutation ($input: AnswerConsentInput!) {
  answerConsent(input: $input) { state decidedAt mayAnswer mayWithdraw signatures { personName act me } }
}`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

const says = (consentId: string, answer: string, rest: object = {}) => ({
  input: { consentId, answer, language: 'nl', wording: 'request-1', ...rest },
});

/** One that Sam's parents have still to answer, from Jeugdhulp De Brug to the wijkteam. */
const waiting = () => acting.consent('sam-brug', 'sam-wijkteam', 'REQUESTED');

/** The wijkteam asks the parents of Daan and Daan himself once more. */
async function asked(): Promise<string> {
  const consent = await acting
    .as('karin')
    .does(`mutation ($input: RequestConsentInput!) { requestConsent(input: $input) { id } }`, {
      input: {
        tieId: await acting.find('Tie', 'SELECT id FROM app.tie WHERE id = $1', [
          'daan-club-school',
        ]),
        askedById: acting.id('Participant', 'daan-wijkteam'),
        fromId: acting.id('Participant', 'daan-club'),
        scopes: ['DAILY'],
        // Each time in other words: the same question does not come back at once (C8).
        purpose: `School weet wanneer Daan een wedstrijd heeft. ${randomUUID()}`,
        endsAt: new Date(Date.now() + 30 * 86_400_000).toISOString(),
      },
    });
  return consent.id;
}

describe('answering a consent', () => {
  test('the last yes that is needed makes it count, at once', async () => {
    const consentId = await acting.consent('sam-ggd', 'sam-wijkteam', 'REQUESTED');
    const answered = await acting.as('pieter').does(ANSWER, says(consentId, 'YES'));
    expect(answered).toMatchObject({ state: 'GIVEN', mayAnswer: false, mayWithdraw: true });
    expect(answered.signatures).toEqual(
      expect.arrayContaining([
        { personName: 'Naima Bouzid', act: 'YES', me: false },
        { personName: 'Pieter Kuiper', act: 'YES', me: true },
      ]),
    );
    const reach = `query ($fromId: ID!) { reach(fromId: $fromId, scope: HEALTH) { name reachability } }`;
    expect(
      await acting.as('femke').does(reach, { fromId: acting.id('Participant', 'sam-ggd') }),
    ).toContainEqual({ name: 'Wijkteam Lindekwartier', reachability: 'REACHABLE' });
  });

  test('a first yes waits for the other, and keeps what was shown', async () => {
    const consentId = await waiting();
    expect(await acting.as('naima').does(ANSWER, says(consentId, 'YES'))).toMatchObject({
      state: 'REQUESTED',
      decidedAt: null,
      mayAnswer: false,
      mayWithdraw: false,
    });
    const [kept] = await acting.owner(
      "SELECT act, how, wording, language FROM app.signature WHERE person_id = $1 AND act = 'YES' ORDER BY id DESC",
      [acting.uuid('naima')],
    );
    expect(kept).toEqual({ act: 'YES', how: 'APP', wording: 'request-1', language: 'nl' });
  });

  test('one no beside a yes is a conflict, in which nothing more can be said', async () => {
    const consentId = await asked();
    await acting.as('daan').does(ANSWER, says(consentId, 'YES'));
    expect(await acting.as('jeroen').does(ANSWER, says(consentId, 'NO'))).toMatchObject({
      state: 'CONFLICT',
      mayAnswer: false,
    });
    for (const person of ['jeroen', 'agnieszka', 'daan']) {
      await acting.storesNothing(async () =>
        expect(await acting.as(person).tries(ANSWER, says(consentId, 'YES'))).toEqual({
          code: 'NOT_OPEN',
        }),
      );
    }
  });

  test('a no alone refuses, without waiting for anybody', async () => {
    const consentId = await asked();
    expect(await acting.as('daan').does(ANSWER, says(consentId, 'NO'))).toMatchObject({
      state: 'REFUSED',
    });
  });

  test("a child from 12 has a say beside its parents'", async () => {
    const consentId = await acting.consent('daan-school', 'daan-brug', 'REQUESTED');
    expect(await acting.as('daan').does(ANSWER, says(consentId, 'YES'))).toMatchObject({
      state: 'GIVEN',
    });
  });

  test('what is decided is no longer open', async () => {
    const consentId = await acting.consent('sam-bso', 'sam-school', 'GIVEN');
    await acting.storesNothing(async () =>
      expect(await acting.as('naima').tries(ANSWER, says(consentId, 'NO'))).toEqual({
        code: 'NOT_OPEN',
      }),
    );
  });

  test.each([
    ['language', 'NL', 'INVALID'],
    ['language', '', 'INVALID'],
    ['language', 'nl\0', 'NUL'],
    ['wording', ' ', 'EMPTY'],
    ['wording', 'x'.repeat(81), 'TOO_LONG'],
    ['wording', '\ud800', 'LONE_SURROGATE'],
    ['answer', 'MAYBE', 'INVALID'],
    ['answer', null, 'REQUIRED'],
  ])('refuses %s %j and stores nothing', async (field, value, problem) => {
    const variables = says(await waiting(), 'YES', { [field]: value });
    await acting.storesNothing(async () =>
      expect(await acting.as('pieter').tries(ANSWER, variables)).toEqual({
        code: 'BAD_INPUT',
        field,
        problem,
      }),
    );
  });

  test.each(['', 'nonsense', 'BQ'])('knows no consent %j', async (consentId) => {
    expect(await acting.as('pieter').tries(ANSWER, says(consentId, 'YES'))).toEqual({
      code: 'NOT_FOUND',
    });
  });
});

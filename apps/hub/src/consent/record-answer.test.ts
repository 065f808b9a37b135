import { randomUUID } from 'node:crypto';
import { daysBefore } from '@spinnenweb/scenarios';
import { beforeAll, describe, expect, test } from 'vitest';
import { uuidOf } from '../graphql/opaque-id.js';
import { type Acting, openActing } from '../testing/acting.js';

const REQUEST = `mutation ($input: RequestConsentInput!) { requestConsent(input: $input) { id } }`;
const ANSWER = `mutation ($input: AnswerConsentInput!) { answerConsent(input: $input) { state } }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawConsent(consentId: $id) { state } }`;
const INVALIDATE = `mutation ($input: InvalidateConsentInput!) { invalidateConsent(input: $input) { state invalidation { kind reason byPersonName byParticipantName } } }`;
const RECORD = `mutation ($input: RecordAnswerInput!) { recordAnswer(input: $input) { state signatures { personName } mayRecordAnswer } }`;
const CONSENT = `query ($id: ID!) { consent(id: $id) { state mayAnswer mayDispute mayWithdraw
  signatures { personName act how document answeredOn recordedByName recordedByParticipantName me } } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

const today = new Date().toISOString().slice(0, 10);

/** Asked by `asker` in the name of `askedBy`, that the BSO may tell school something about Sam. */
async function asked(asker = 'karin', askedBy = 'sam-wijkteam'): Promise<string> {
  const { id } = await acting.as(asker).does(REQUEST, {
    input: {
      tieId: acting.id('Tie', 'sam-bso-school'),
      askedById: acting.id('Participant', askedBy),
      fromId: acting.id('Participant', 'sam-bso'),
      scopes: ['HEALTH'],
      purpose: `Om te proberen ${randomUUID()}.`,
      endsAt: daysBefore(new Date(), -60).toISOString(),
    },
  });
  return id;
}

const paper = (consentId: string, signerName: string, change: object = {}) => ({
  input: {
    consentId,
    signerName,
    answer: 'YES',
    how: 'PAPER',
    document: 'formulier met handtekening',
    answeredOn: today,
    ...change,
  },
});

const own = (consentId: string, answer: string) => ({
  input: { consentId, answer, language: 'nl', wording: 'request-1' },
});

describe('recording an answer given on paper or in person', () => {
  test('counts as said in the app; every signer sees who wrote it down, and the recorder sees no answers', async () => {
    const id = await asked();
    await acting.as('pieter').does(ANSWER, own(id, 'YES'));
    expect(await acting.as('karin').does(RECORD, paper(id, 'Naima Bouzid'))).toEqual({
      state: 'GIVEN',
      signatures: null,
      mayRecordAnswer: true,
    });
    for (const person of ['naima', 'pieter']) {
      const { signatures } = await acting.as(person).does(CONSENT, { id });
      expect(signatures).toContainEqual({
        personName: 'Naima Bouzid',
        act: 'YES',
        how: 'PAPER',
        document: 'formulier met handtekening',
        answeredOn: today,
        recordedByName: 'Karin Postma',
        recordedByParticipantName: 'Wijkteam Lindekwartier',
        me: person === 'naima',
      });
    }
  });

  test('tells the signer, and nobody else', async () => {
    const id = await asked();
    await acting.as('karin').does(RECORD, paper(id, 'Naima Bouzid', { how: 'IN_PERSON' }));
    const told = await acting.owner(
      "SELECT person_id FROM app.notice WHERE consent_id = $1 AND kind = 'RECORDED_ANSWER'",
      [uuidOf('Consent', id)],
    );
    expect(told).toEqual([{ person_id: acting.uuid('naima') }]);
  });

  test('who asked can record without being shown who signs, by the name the signer has', async () => {
    const id = await asked('annemiek', 'sam-school');
    const outcome = await acting.as('annemiek').does(RECORD, paper(id, 'naima  bouzid'));
    expect(outcome).toEqual({ state: 'REQUESTED', signatures: null, mayRecordAnswer: true });
    for (const wrong of ['Martijn Vos', 'Naima', 'Karin Postma', 'Annemiek']) {
      await acting.storesNothing(async () =>
        expect(await acting.as('annemiek').tries(RECORD, paper(id, wrong))).toEqual({
          code: 'NOT_FOUND',
        }),
      );
    }
  });

  test("a child's own answer too, by its first name", async () => {
    const id = await acting.consent('daan-school', 'daan-brug', 'REQUESTED');
    const said = paper(id, 'Daan', { how: 'IN_PERSON', answer: 'NO' });
    expect(await acting.as('karin').does(RECORD, said)).toMatchObject({
      state: expect.stringMatching(/REFUSED|CONFLICT/),
    });
  });

  test('a recorded no refuses, and a recorded withdrawal ends it at once', async () => {
    const refused = await asked();
    const no = paper(refused, 'Naima Bouzid', { answer: 'NO' });
    expect(await acting.as('karin').does(RECORD, no)).toMatchObject({ state: 'REFUSED' });

    const given = await asked();
    for (const person of ['naima', 'pieter'])
      await acting.as(person).does(ANSWER, own(given, 'YES'));
    const back = paper(given, 'Pieter Kuiper', { answer: 'WITHDRAWN', how: 'IN_PERSON' });
    expect(await acting.as('karin').does(RECORD, back)).toMatchObject({ state: 'WITHDRAWN' });
    const again = paper(given, 'Naima Bouzid', { answer: 'WITHDRAWN' });
    expect(await acting.as('karin').tries(RECORD, again)).toEqual({ code: 'NOT_OPEN' });
  });

  describe('what the signer can do about it', () => {
    test('while it is asked, the own answer comes after it and counts', async () => {
      const id = await asked();
      await acting.as('karin').does(RECORD, paper(id, 'Naima Bouzid'));
      expect(await acting.as('naima').does(CONSENT, { id })).toMatchObject({
        mayAnswer: true,
        mayDispute: false,
      });
      expect(await acting.as('naima').does(ANSWER, own(id, 'NO'))).toEqual({ state: 'REFUSED' });
    });

    test('once it is given: say that it is not theirs, or withdraw', async () => {
      const disputed = await asked();
      await acting.as('pieter').does(ANSWER, own(disputed, 'YES'));
      await acting.as('karin').does(RECORD, paper(disputed, 'Naima Bouzid'));
      expect(await acting.as('naima').does(CONSENT, { id: disputed })).toMatchObject({
        mayDispute: true,
        mayWithdraw: true,
      });
      const notMine = { input: { consentId: disputed, kind: 'NOT_SAID' } };
      // Father said his yes himself.
      expect(await acting.as('pieter').tries(INVALIDATE, notMine)).toEqual({ code: 'NOT_ALLOWED' });
      expect(await acting.as('naima').does(INVALIDATE, notMine)).toEqual({
        state: 'INVALIDATED',
        invalidation: {
          kind: 'NOT_SAID',
          reason: null,
          byPersonName: 'Naima Bouzid',
          byParticipantName: null,
        },
      });

      const withdrawn = await asked();
      await acting.as('pieter').does(ANSWER, own(withdrawn, 'YES'));
      await acting.as('karin').does(RECORD, paper(withdrawn, 'Naima Bouzid'));
      expect(await acting.as('naima').does(WITHDRAW, { id: withdrawn })).toEqual({
        state: 'WITHDRAWN',
      });
    });
  });

  const yesterday = daysBefore(new Date(), 2).toISOString().slice(0, 10);
  const tomorrow = daysBefore(new Date(), -2).toISOString().slice(0, 10);
  test.each([
    ['answeredOn', tomorrow, 'IN_THE_FUTURE'],
    ['answeredOn', yesterday, 'BEFORE_THE_REQUEST'],
    ['answeredOn', 'vandaag', 'INVALID'],
    ['document', ' ', 'EMPTY'],
    ['document', 'x'.repeat(201), 'TOO_LONG'],
    ['signerName', '', 'EMPTY'],
    ['how', 'APP', 'INVALID'],
    ['answer', 'MAYBE', 'INVALID'],
  ])('refuses %s %j and stores nothing', async (field, value, problem) => {
    const id = await asked();
    await acting.storesNothing(async () =>
      expect(
        await acting.as('karin').tries(RECORD, paper(id, 'Naima Bouzid', { [field]: value })),
      ).toEqual({ code: 'BAD_INPUT', field, problem }),
    );
  });
});

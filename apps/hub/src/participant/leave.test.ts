import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing } from '../testing/acting.js';

const END = `mutation ($id: ID!) { endParticipant(participantId: $id) { id } }`;
const CONSENT = `query ($id: ID!) { consent(id: $id) { state endedAt mayAnswer mayWithdraw } }`;
const ANSWER = `mutation ($input: AnswerConsentInput!) { answerConsent(input: $input) { state } }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawConsent(consentId: $id) { state } }`;
const INBOX = `{ viewer { inbox { requests { id } } } }`;
const WAITING = `{ children { edges { node { child { firstName } waiting } } } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

const yes = (consentId: string) => ({
  input: { consentId, answer: 'YES', language: 'nl', wording: 'request-1' },
});
const asked = async (person: string): Promise<string[]> => {
  const { inbox } = await acting.as(person).does(INBOX);
  return inbox.requests.map(({ id }: { id: string }) => id);
};
const waiting = async (person: string, firstName: string): Promise<number> => {
  const { edges } = await acting.as(person).does(WAITING);
  return edges.find(
    ({ node }: { node: { child: { firstName: string } } }) => node.child.firstName === firstName,
  ).node.waiting;
};

describe('a participant that leaves', () => {
  test('takes along what was asked on its ties: it waits for nobody, and nobody can answer it', async () => {
    const request = await acting.consent('sam-ggd', 'sam-wijkteam', 'REQUESTED');
    expect(await asked('pieter')).toContain(request);
    const before = await waiting('karin', 'Sam');

    await acting.as('femke').does(END, { id: acting.id('Participant', 'sam-ggd') });
    expect(await asked('pieter')).not.toContain(request);
    expect(await waiting('karin', 'Sam')).toBe(before - 1);
    expect(await acting.as('pieter').does(CONSENT, { id: request })).toEqual({
      state: 'REQUESTED',
      endedAt: expect.any(String),
      mayAnswer: false,
      mayWithdraw: false,
    });
    await acting.storesNothing(async () =>
      expect(await acting.as('pieter').tries(ANSWER, yes(request))).toEqual({ code: 'NOT_OPEN' }),
    );
  });

  test('ends what was agreed with it: who signed sees since when, and the other end no longer sees it', async () => {
    const agreed = await acting.consent('sam-bso', 'sam-oma', 'GIVEN');
    expect(await acting.as('joyce').does(CONSENT, { id: agreed })).toMatchObject({
      state: 'GIVEN',
    });

    await acting.as('fatiha').does(END, { id: acting.id('Participant', 'sam-oma') });
    expect(await acting.as('naima').does(CONSENT, { id: agreed })).toEqual({
      state: 'EXPIRED',
      endedAt: expect.any(String),
      mayAnswer: false,
      mayWithdraw: false,
    });
    expect(await acting.as('joyce').tries(CONSENT, { id: agreed })).toEqual({ code: 'NOT_FOUND' });
    await acting.storesNothing(async () =>
      expect(await acting.as('naima').tries(WITHDRAW, { id: agreed })).toEqual({
        code: 'NOT_OPEN',
      }),
    );
  });
});

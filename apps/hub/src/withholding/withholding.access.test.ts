import { randomUUID } from 'node:crypto';
import { daysBefore } from '@spinnenweb/scenarios';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing, outcomes } from '../testing/acting.js';

const WITHHOLD = `mutation ($input: WithholdInput!) { withhold(input: $input) { id } }`;
const COUNTERSIGN = `mutation ($id: ID!) { countersignWithholding(withholdingId: $id) { state } }`;
const END = `mutation ($id: ID!) { endWithholding(withholdingId: $id) { state } }`;
const MARK = `mutation ($message: ID!, $id: ID!) { withholdMessage(messageId: $message, withheldUnder: $id) { id } }`;
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }`;
const OWN = `query ($id: ID!) { withholdings(participantId: $id) { id } }`;
const NODE = `query ($id: ID!) { node(id: $id) { id } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

const ofBso = (named: object = {}) => ({
  input: {
    participantId: acting.id('Participant', 'sam-bso'),
    fromName: 'Pieter Kuiper',
    what: 'MESSAGES',
    reason: 'Om de rust te bewaren.',
    endsAt: daysBefore(new Date(), -30).toISOString(),
    ...named,
  },
});
const proposed = async (named?: object) => {
  const { id } = await acting.as('joyce').does(WITHHOLD, ofBso(named));
  return { id: id as string };
};
const inForce = async () => {
  const waiting = await proposed();
  await acting.as('tom').does(COUNTERSIGN, waiting);
  return waiting;
};
const message = (withheldUnder: string[]) => ({
  input: {
    clientMessageId: randomUUID(),
    fromId: acting.id('Participant', 'sam-bso'),
    toIds: [acting.id('Participant', 'sam-school')],
    scope: 'DAILY',
    body: 'Om te proberen.',
    withheldUnder,
  },
});

describe('who may withhold', () => {
  test('who acts for the participant; who only sees it may not', async () => {
    expect(await acting.everyone((who) => who.tries(WITHHOLD, ofBso()))).toEqual(
      outcomes({
        DONE: ['joyce', 'tom'],
        NOT_ALLOWED: ['karin', 'naima', 'pieter', 'annemiek', 'emre', 'rosa', 'fatiha'],
      }),
    );
  });

  test('no home and no informal helper', async () => {
    for (const [person, participant] of [
      ['naima', 'sam-thuis'],
      ['fatiha', 'sam-oma'],
    ] as const) {
      const own = ofBso({ participantId: acting.id('Participant', participant) });
      await acting.storesNothing(async () =>
        expect(await acting.as(person).tries(WITHHOLD, own)).toEqual({ code: 'NOT_ALLOWED' }),
      );
    }
  });
});

describe('who may countersign', () => {
  test('another who acts for the same participant; to all others it is not there', async () => {
    const had = await acting.everyone(async (who) => who.tries(COUNTERSIGN, await proposed()));
    expect(had).toEqual(outcomes({ DONE: ['tom'], NOT_ALLOWED: ['joyce'] }));
  });

  test('nobody when who proposed it has left', async () => {
    const waiting = await proposed();
    await acting.owner(
      `UPDATE app.assignment SET valid_until = statement_timestamp() WHERE person_id = $1`,
      [acting.uuid('joyce')],
    );
    expect(await acting.as('tom').tries(COUNTERSIGN, waiting)).toEqual({ code: 'NOT_OPEN' });
    await acting.owner(`UPDATE app.assignment SET valid_until = 'infinity' WHERE person_id = $1`, [
      acting.uuid('joyce'),
    ]);
  });
});

describe('who may end it', () => {
  test('anyone who acts for the participant, and nobody else', async () => {
    const had = await acting.everyone(async (who) => who.tries(END, await inForce()));
    expect(had).toEqual(outcomes({ DONE: ['joyce', 'tom'] }));
  });

  test('nobody twice', async () => {
    const waiting = await proposed();
    expect(await acting.as('tom').does(END, waiting)).toEqual({ state: 'ENDED' });
    for (const document of [END, COUNTERSIGN]) {
      expect(await acting.as('tom').tries(document, waiting)).toEqual({ code: 'NOT_OPEN' });
    }
  });
});

describe('who sees it', () => {
  test('the people of that participant, by its id and in the list of that participant', async () => {
    const { id } = await inForce();
    const ours = outcomes({ DONE: ['joyce', 'tom'] });
    expect(await acting.everyone((who) => who.tries(NODE, { id }))).toEqual(ours);
    const own = { id: acting.id('Participant', 'sam-bso') };
    expect(await acting.everyone((who) => who.tries(OWN, own))).toEqual(ours);
  });
});

describe('who may keep a message back', () => {
  test('who writes it, under a withholding of the sender', async () => {
    const { id } = await inForce();
    const had = await acting.everyone((who) => who.tries(SEND, message([id])));
    expect(had).toEqual(
      outcomes({
        DONE: ['joyce', 'tom'],
        NOT_ALLOWED: ['karin', 'naima', 'pieter', 'annemiek', 'emre'],
      }),
    );
  });

  test('who wrote it; a colleague sees it and may not, to all others the withholding is not there', async () => {
    const { id } = await inForce();
    const had = await acting.everyone(async (who) => {
      const sent = await acting.as('tom').does(SEND, message([]));
      return who.tries(MARK, { message: sent.id, id });
    });
    expect(had).toEqual(outcomes({ DONE: ['tom'], NOT_ALLOWED: ['joyce'] }));
  });

  test('nobody under a withholding of another participant, of something else, that waits or that has ended', async () => {
    const sent = await acting.as('tom').does(SEND, message([]));
    const looks = await proposed({ what: 'ACCESS_RECORDS' });
    await acting.as('tom').does(COUNTERSIGN, looks);
    const ended = await inForce();
    await acting.as('joyce').does(END, ended);
    const { id: ofSchool } = await acting
      .as('annemiek')
      .does(WITHHOLD, ofBso({ participantId: acting.id('Participant', 'sam-school') }));
    for (const [id, code] of [
      [ofSchool, 'NOT_FOUND'],
      [looks.id, 'NOT_FOUND'],
      [(await proposed()).id, 'NOT_OPEN'],
      [ended.id, 'NOT_OPEN'],
    ]) {
      await acting.storesNothing(async () => {
        expect(await acting.as('tom').tries(MARK, { message: sent.id, id })).toEqual({ code });
        expect(await acting.as('tom').tries(SEND, message([id]))).toEqual({ code });
      });
    }
  });
});

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing } from '../testing/acting.js';

const SEND = `mutation ($input: SendMessageInput!) {
  sendMessage(input: $input) { id fromName authorName scope body sentAt mine read mayRetract receivers { name } aboutPerson { name } }
}`;
const MESSAGE = `query ($id: ID!) { message(id: $id) { body fromName receivers { name } mine } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

/** Joyce of Sam's after-school care writes to his school and the wijkteam, with something else where `change` says so. */
function writes(change: object = {}) {
  const input = {
    clientMessageId: randomUUID(),
    fromId: acting.id('Participant', 'sam-bso'),
    toIds: ['sam-school', 'sam-wijkteam'].map((key) => acting.id('Participant', key)),
    scope: 'WELLBEING',
    body: 'Sam was vrolijk vandaag.\nHij bouwde een hut.',
  };
  return { input: { ...input, ...change } };
}

async function count(clientMessageId: string): Promise<number> {
  const [{ sent }] = await acting.owner(
    'SELECT count(*)::int AS sent FROM app.message WHERE client_message_id = $1',
    [clientMessageId],
  );
  return sent;
}

describe('sending a message', () => {
  test('reaches each receiver, as it was written', async () => {
    const sent = await acting.as('joyce').does(SEND, writes());
    expect(sent).toMatchObject({
      fromName: 'BSO De Boomhut',
      authorName: expect.stringContaining('Joyce'),
      scope: 'WELLBEING',
      body: 'Sam was vrolijk vandaag.\nHij bouwde een hut.',
      aboutPerson: null,
      mine: true,
      read: true,
      mayRetract: true,
    });
    expect(sent.receivers.map(({ name }: { name: string }) => name).sort()).toEqual([
      'Basisschool De Wegwijzer',
      'Wijkteam Lindekwartier',
    ]);
    for (const [person, receivers] of [
      ['annemiek', ['Basisschool De Wegwijzer']],
      ['karin', ['Wijkteam Lindekwartier']],
    ] as const) {
      expect(await acting.as(person).does(MESSAGE, { id: sent.id })).toMatchObject({
        body: sent.body,
        mine: false,
        receivers: receivers.map((name) => ({ name })),
      });
    }
  });

  test('a substitute sends it too, and a parent from home under the law', async () => {
    expect(await acting.as('tom').does(SEND, writes())).toMatchObject({ mine: true });
    const fromHome = writes({
      fromId: acting.id('Participant', 'sam-thuis'),
      toIds: [acting.id('Participant', 'sam-ggd')],
      scope: 'HEALTH',
    });
    expect(await acting.as('pieter').does(SEND, fromHome)).toMatchObject({ fromName: 'Thuis' });
  });

  test('about a parent it goes where that parent agreed', async () => {
    const sent = await acting.as('lotte').does(
      SEND,
      writes({
        fromId: acting.id('Participant', 'noor-ggz'),
        toIds: [acting.id('Participant', 'noor-coach')],
        scope: 'PARENT_CARE',
        aboutPersonId: acting.id('Person', 'esther'),
      }),
    );
    expect(sent.aboutPerson).toEqual({ name: 'Esther Lindeman' });
    expect(await acting.as('winston').tries(MESSAGE, { id: sent.id })).toEqual({
      code: 'NOT_FOUND',
    });
  });

  test('all get it or none', async () => {
    const daily = writes({ scope: 'DAILY' }); // agreed with the school, not with the wijkteam
    await acting.storesNothing(async () =>
      expect(await acting.as('joyce').tries(SEND, daily)).toEqual({ code: 'NO_GROUND' }),
    );
  });

  test('goes one way: who may hear may not for that tell', async () => {
    const back = writes({
      fromId: acting.id('Participant', 'sam-wijkteam'),
      toIds: [acting.id('Participant', 'sam-bso')],
    });
    await acting.storesNothing(async () =>
      expect(await acting.as('karin').tries(SEND, back)).toEqual({ code: 'NO_GROUND' }),
    );
  });

  test('the same client message id gives the first message back, whatever else it says', async () => {
    const request = writes();
    const first = await acting.as('joyce').does(SEND, request);
    const again = { input: { ...request.input, body: 'Iets anders.' } };
    expect(await acting.as('joyce').does(SEND, again)).toEqual(first);
    expect(await count(request.input.clientMessageId)).toBe(1);
    const spelt = request.input.clientMessageId.toUpperCase();
    expect(
      await acting.as('joyce').does(SEND, { input: { ...request.input, clientMessageId: spelt } }),
    ).toEqual(first);
  });

  test('sent many times at the same moment, it is one message', async () => {
    const request = writes();
    const sent = await Promise.all(
      Array.from({ length: 8 }, () => acting.as('joyce').does(SEND, request)),
    );
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    expect(await count(request.input.clientMessageId)).toBe(1);
  });

  test("another person's client message id is not in the way, and shows nothing", async () => {
    const request = writes();
    const first = await acting.as('joyce').does(SEND, request);
    const other = await acting.as('tom').does(SEND, request);
    expect(other.id).not.toBe(first.id);
    expect(await count(request.input.clientMessageId)).toBe(2);
  });

  test('a receiver named twice gets it once', async () => {
    const school = acting.id('Participant', 'sam-school');
    const sent = await acting.as('joyce').does(SEND, writes({ toIds: [school, school] }));
    expect(sent.receivers).toEqual([{ name: 'Basisschool De Wegwijzer' }]);
  });

  test('takes 4000 characters, counted as people count them', async () => {
    const body = '🧩'.repeat(4000);
    expect(await acting.as('joyce').does(SEND, writes({ body }))).toMatchObject({ body });
  });

  const bad: [string, () => object, string, string][] = [
    ['nobody to send to', () => ({ toIds: [] }), 'toIds', 'INVALID'],
    ['too many to send to', () => ({ toIds: Array(51).fill('x') }), 'toIds', 'INVALID'],
    ['oneself', () => ({ toIds: [acting.id('Participant', 'sam-bso')] }), 'toIds', 'SAME'],
    ['an unknown scope', () => ({ scope: 'constructor' }), 'scope', 'INVALID'],
    [
      'a parent named without need',
      () => ({ aboutPersonId: acting.id('Person', 'naima') }),
      'aboutPersonId',
      'NOT_APPLICABLE',
    ],
    ['no parent named', () => ({ scope: 'PARENT_CARE' }), 'aboutPersonId', 'REQUIRED'],
    ['no words', () => ({ body: '\t' }), 'body', 'EMPTY'],
    ['too many words', () => ({ body: 'x'.repeat(4001) }), 'body', 'TOO_LONG'],
    ['a NUL', () => ({ body: 'a\0' }), 'body', 'NUL'],
    ['half a character', () => ({ body: '\ude00a' }), 'body', 'LONE_SURROGATE'],
    ['a control character', () => ({ body: 'a\u0007' }), 'body', 'CONTROL'],
    [
      'an id of its own that is none',
      () => ({ clientMessageId: '1' }),
      'clientMessageId',
      'INVALID',
    ],
  ];
  test.each(bad)('refuses %s and stores nothing', async (_what, change, field, problem) => {
    await acting.storesNothing(async () =>
      expect(await acting.as('joyce').tries(SEND, writes(change()))).toEqual({
        code: 'BAD_INPUT',
        field,
        problem,
      }),
    );
  });

  const foreign: [string, () => object][] = [
    ['receiver of another web', () => ({ toIds: [acting.id('Participant', 'noor-school')] })],
    [
      'receiver beside one that it may reach',
      () => ({ toIds: ['sam-school', 'sam-ggd'].map((key) => acting.id('Participant', key)) }),
    ],
    ['sender of another web', () => ({ fromId: acting.id('Participant', 'daan-school') })],
    ['receiver of another type', () => ({ toIds: [acting.id('Tie', 'sam-bso-school')] })],
  ];
  test.each(foreign)('knows no %s, and stores nothing', async (_what, change) => {
    await acting.storesNothing(async () =>
      expect(await acting.as('joyce').tries(SEND, writes(change()))).toEqual({ code: 'NOT_FOUND' }),
    );
  });
});

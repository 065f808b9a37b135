import { randomUUID } from 'node:crypto';
import { daysBefore } from '@spinnenweb/scenarios';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing } from '../testing/acting.js';

const WITHHOLD = `mutation ($input: WithholdInput!) { withhold(input: $input) { id } }`;
const COUNTERSIGN = `mutation ($id: ID!) { countersignWithholding(withholdingId: $id) { state countersignedByName } }`;
const END = `mutation ($id: ID!) { endWithholding(withholdingId: $id) { state endedByName } }`;
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id withheldFrom { name } mayWithhold } }`;
const MARK = `mutation ($message: ID!, $id: ID!) { withholdMessage(messageId: $message, withheldUnder: $id) { withheldFrom { name until } mayWithhold } }`;
const MESSAGE = `query ($id: ID!) { message(id: $id) { body withheldFrom { name } mayWithhold } }`;
const UNREAD = `query { viewer { inbox { unread { childName count } } } }`;

let acting: Acting;
let father: string;
beforeAll(async () => {
  acting = await openActing();
  father = await inForce();
});

const endsAt = daysBefore(new Date(), -30).toISOString();
/** A withholding of what the after-school care writes, from Sam's father. @returns its id */
async function inForce(): Promise<string> {
  const { id } = await acting.as('joyce').does(WITHHOLD, {
    input: {
      participantId: acting.id('Participant', 'sam-bso'),
      fromName: 'Pieter Kuiper',
      what: 'MESSAGES',
      reason: 'Om de rust te bewaren.',
      endsAt,
    },
  });
  expect(await acting.as('tom').does(COUNTERSIGN, { id })).toEqual({
    state: 'IN_FORCE',
    countersignedByName: 'Tom Brouwer',
  });
  return id;
}
const message = (to: readonly string[], more: object = {}) => ({
  input: {
    clientMessageId: randomUUID(),
    fromId: acting.id('Participant', 'sam-bso'),
    toIds: to.map((key) => acting.id('Participant', key)),
    scope: 'DAILY',
    body: 'Sam vertelde iets over thuis.',
    ...more,
  },
});
const unread = async (person: string) => (await acting.as(person).does(UNREAD)).inbox.unread;

describe('sending a message that is withheld', () => {
  test('tells its receivers and the mother, and not the father, until it ends', async () => {
    const before = { pieter: await unread('pieter'), naima: await unread('naima') };
    const sent = await acting
      .as('tom')
      .does(SEND, message(['sam-school'], { withheldUnder: [father] }));
    expect(sent).toEqual({
      id: sent.id,
      withheldFrom: [{ name: 'Pieter Kuiper' }],
      mayWithhold: false,
    });
    const seen = (person: string) => acting.as(person).tries(MESSAGE, { id: sent.id });
    expect(await seen('pieter')).toEqual({ code: 'NOT_FOUND' });
    expect(await unread('pieter')).toEqual(before.pieter);
    // Who is told sees a message like any other.
    for (const person of ['naima', 'annemiek']) {
      expect(await seen(person)).toEqual({
        done: { body: 'Sam vertelde iets over thuis.', withheldFrom: [], mayWithhold: false },
      });
    }
    expect(await unread('naima')).not.toEqual(before.naima);
    expect(await seen('joyce')).toMatchObject({
      done: { withheldFrom: [{ name: 'Pieter Kuiper' }] },
    });

    expect(await acting.as('joyce').does(END, { id: father })).toEqual({
      state: 'ENDED',
      endedByName: 'Joyce Amoah',
    });
    expect(await seen('pieter')).toMatchObject({
      done: { body: 'Sam vertelde iets over thuis.', withheldFrom: [] },
    });
    expect(await seen('joyce')).toMatchObject({ done: { withheldFrom: [] } });
    father = await inForce();
  });

  test('sends nothing when it goes to where he lives', async () => {
    await acting.storesNothing(async () =>
      expect(
        await acting
          .as('tom')
          .tries(SEND, message(['sam-school', 'sam-thuis'], { withheldUnder: [father] })),
      ).toEqual({ code: 'BAD_INPUT', field: 'withheldUnder', problem: 'TOLD_TO_THEM' }),
    );
  });

  test('sends it once, however often it is tried', async () => {
    const one = message(['sam-school'], { withheldUnder: [father, father] });
    const first = await acting.as('tom').does(SEND, one);
    expect(await acting.as('tom').does(SEND, one)).toEqual(first);
  });
});

describe('withholding a message that was sent', () => {
  test('takes it from the father, and nothing more the second time', async () => {
    const { id, mayWithhold } = await acting.as('tom').does(SEND, message(['sam-school']));
    expect(mayWithhold).toBe(true);
    expect(await acting.as('pieter').does(MESSAGE, { id })).toMatchObject({ withheldFrom: [] });
    const marked = {
      withheldFrom: [{ name: 'Pieter Kuiper', until: expect.any(String) }],
      mayWithhold: false,
    };
    expect(await acting.as('tom').does(MARK, { message: id, id: father })).toEqual(marked);
    expect(await acting.as('pieter').tries(MESSAGE, { id })).toEqual({ code: 'NOT_FOUND' });
    expect(await acting.as('tom').does(MARK, { message: id, id: father })).toEqual(marked);
  });

  test('changes nothing of one that went to where he lives', async () => {
    const { id } = await acting.as('tom').does(SEND, message(['sam-thuis']));
    await acting.storesNothing(async () =>
      expect(await acting.as('tom').tries(MARK, { message: id, id: father })).toEqual({
        code: 'BAD_INPUT',
        field: 'withheldUnder',
        problem: 'TOLD_TO_THEM',
      }),
    );
  });
});

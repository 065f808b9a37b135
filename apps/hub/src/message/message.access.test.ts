import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing, outcomes } from '../testing/acting.js';

const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }`;
const RETRACT = `mutation ($id: ID!) { retractMessage(messageId: $id) { id } }`;
const MARK = `mutation ($ids: [ID!]!) { markRead(messageIds: $ids) }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

const write = (from: string, to: string, scope: string, about?: string) => ({
  input: {
    clientMessageId: randomUUID(),
    fromId: acting.id('Participant', from),
    toIds: [acting.id('Participant', to)],
    scope,
    body: 'Om te proberen.',
    ...(about ? { aboutPersonId: acting.id('Person', about) } : {}),
  },
});

describe('who may send', () => {
  test('who acts for the sender; others who see both ends may not', async () => {
    const had = await acting.everyone((who) =>
      who.tries(SEND, write('sam-bso', 'sam-school', 'DAILY')),
    );
    expect(had).toEqual(
      outcomes({
        DONE: ['joyce', 'tom'],
        NOT_ALLOWED: ['karin', 'naima', 'pieter', 'annemiek', 'emre'],
      }),
    );
  });

  test('from home the guardians with authority, and nobody who only lives there', async () => {
    const had = await acting.everyone((who) =>
      who.tries(SEND, write('noor-mama', 'noor-bso', 'DAILY')),
    );
    expect(had).toEqual(
      outcomes({
        DONE: ['esther'],
        // All of them see the home; the teacher of Noor does not see her after-school care.
        NOT_ALLOWED: ['winston', 'yasmin', 'dewi', 'kees', 'wil'],
      }),
    );
  });

  test('about a parent only who that parent let speak', async () => {
    const had = await acting.everyone((who) =>
      who.tries(SEND, write('noor-ggz', 'noor-coach', 'PARENT_CARE', 'esther')),
    );
    expect(had).toEqual(outcomes({ DONE: ['lotte'], NOT_ALLOWED: ['yasmin', 'esther'] }));
  });

  test('from home of a child of 16 no parent, however much she may look along', async () => {
    expect(
      await acting.as('selam').tries(SEND, write('lina-mama', 'lina-school', 'DAILY')),
    ).toEqual({
      code: 'NO_GROUND',
    });
    expect(
      await acting.as('yonas').tries(SEND, write('lina-papa', 'lina-school', 'DAILY')),
    ).toEqual({
      code: 'NOT_FOUND',
    });
  });

  test('no longer who has left: once the work has ended, at once', async () => {
    await acting.owner(
      'UPDATE app.employment SET valid_until = statement_timestamp() WHERE person_id = $1',
      [acting.uuid('tom')],
    );
    expect(await acting.as('tom').tries(SEND, write('sam-bso', 'sam-school', 'DAILY'))).toEqual({
      code: 'NOT_FOUND',
    });
  });
});

describe('who may retract', () => {
  test('who wrote it; colleagues, receivers and the family see it and may not', async () => {
    const send = async () => {
      const { id } = await acting
        .as('annemiek')
        .does(SEND, write('sam-school', 'sam-bso', 'DAILY'));
      return id as string;
    };
    const had = await acting.everyone(async (who) => who.tries(RETRACT, { id: await send() }));
    expect(had).toEqual(
      outcomes({ DONE: ['annemiek'], NOT_ALLOWED: ['emre', 'joyce', 'naima', 'pieter'] }),
    );
  });
});

describe('who may mark as read', () => {
  test('who sees the message; to others it does not exist, and nothing is said of that', async () => {
    const id = await acting.find('Message', 'SELECT id FROM app.message WHERE from_id = $1', [
      'noor-ggz',
    ]);
    const had = await acting.everyone(async (who) => {
      const outcome = await who.tries(MARK, { ids: [id] });
      return 'done' in outcome && outcome.done === 0 ? { code: 'NOT_FOUND' } : outcome;
    });
    // Who sent it, who received it, and the parent whom it is about.
    expect(had).toEqual(outcomes({ DONE: ['lotte', 'yasmin', 'esther'] }));
  });
});

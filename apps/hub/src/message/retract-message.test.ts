import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { uuidOf } from '../graphql/opaque-id.js';
import { type Acting, openActing } from '../testing/acting.js';

const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id sentAt } }`;
const RETRACT = `mutation ($id: ID!) { retractMessage(messageId: $id) { body sentAt retractedAt mayRetract } }`;
const MESSAGE = `query ($id: ID!) { message(id: $id) { body sentAt retractedAt } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

describe('retracting a message', () => {
  test('leaves its place and time, not its words, for everyone', async () => {
    const input = {
      clientMessageId: randomUUID(),
      fromId: acting.id('Participant', 'sam-bso'),
      toIds: [acting.id('Participant', 'sam-school')],
      scope: 'DAILY',
      body: 'Dit ging over een heel ander kind.',
    };
    const { id, sentAt } = await acting.as('joyce').does(SEND, { input });
    expect(await acting.as('joyce').does(RETRACT, { id })).toEqual({
      body: null,
      sentAt,
      retractedAt: expect.any(String),
      mayRetract: false,
    });
    expect(await acting.as('annemiek').does(MESSAGE, { id })).toEqual({
      body: null,
      sentAt,
      retractedAt: expect.any(String),
    });
    // Open pages hear of it as of the message itself.
    const told = await acting.owner(
      'SELECT kind FROM app.event WHERE message_id = $1 ORDER BY seq',
      [uuidOf('Message', id)],
    );
    expect(told).toEqual([{ kind: 'MESSAGE' }, { kind: 'RETRACTION' }]);
    const rows = await acting.owner(
      "SELECT FROM app.message m WHERE m::text LIKE '%heel ander kind%'",
    );
    expect(rows).toEqual([]);
  });

  test('can be done once', async () => {
    const id = await acting.find(
      'Message',
      'SELECT id FROM app.message WHERE from_id = $1 AND author_id = $2 AND retracted_at IS NULL',
      ['sam-bso', 'joyce'],
    );
    await acting.as('joyce').does(RETRACT, { id });
    await acting.storesNothing(async () =>
      expect(await acting.as('joyce').tries(RETRACT, { id })).toEqual({ code: 'NOT_OPEN' }),
    );
  });

  test.each(['', 'AQ', 'x'.repeat(23)])('knows no message %j', async (id) => {
    expect(await acting.as('joyce').tries(RETRACT, { id })).toEqual({ code: 'NOT_FOUND' });
  });
});

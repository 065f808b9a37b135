import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing, type Outcome } from '../testing/acting.js';
import { createTestDatabase } from '../testing/database.js';
import { type GraphqlAnswer, type GraphqlHub, openGraphqlHub } from '../testing/graphql-hub.js';
import { toId } from '../graphql/opaque-id.js';
import type { TestDatabase } from '../testing/postgres.js';
import { meet, takeTurn, whoWaitsFor } from './turns.js';

/* The same races as clients run them, over HTTP. */

const WITHDRAW = `mutation ($id: ID!) { withdrawConsent(consentId: $id) { state endedAt mayWithdraw } }`;
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }`;

describe('at one hub', () => {
  let acting: Acting;
  beforeAll(async () => {
    acting = await openActing();
  });

  test('two withdrawals at the same moment: one does it, the other finds it done', async () => {
    const id = await acting.consent('sam-school', 'sam-ggd', 'GIVEN');
    const both = await Promise.all(
      ['naima', 'pieter'].map((person) => acting.as(person).tries(WITHDRAW, { id })),
    );
    const codes = both.map((one) => ('done' in one ? 'DONE' : String(one.code)));
    expect(codes.toSorted()).toEqual(['DONE', 'NOT_OPEN']);
  });

  test('no message commits after a withdrawal was acknowledged, however close they are', async () => {
    const id = await acting.consent('sam-bso', 'sam-brug', 'GIVEN');
    const message = () => ({
      clientMessageId: randomUUID(),
      fromId: acting.id('Participant', 'sam-bso'),
      toIds: [acting.id('Participant', 'sam-brug')],
      scope: 'WELLBEING',
      body: 'Sam speelde buiten.',
    });
    let acknowledged = false;
    const late: Outcome[] = [];
    const sendOn = async () => {
      for (let lateTurns = 0; lateTurns < 2;) {
        const startedLate = acknowledged;
        if (startedLate) lateTurns += 1;
        const outcome = await acting.as('joyce').tries(SEND, { input: message() });
        if (startedLate) late.push(outcome);
      }
    };
    const withdraw = async () => {
      await acting
        .as('naima')
        .does(WITHDRAW, { id })
        .finally(() => {
          acknowledged = true;
        });
    };
    await Promise.all([sendOn(), sendOn(), withdraw(), sendOn()]);
    expect(late).toEqual(Array.from({ length: 6 }, () => ({ code: 'NO_GROUND' })));
    const [{ after }] = await acting.owner(
      `SELECT count(*)::int AS after FROM app.delivery d JOIN app.consent c ON c.from_id = d.from_id AND c.to_id = d.to_id
       WHERE c.state = 'WITHDRAWN' AND c.scopes @> ARRAY['WELLBEING'] AND d.to_id = $1 AND d.from_id = $2 AND d.scope = 'WELLBEING' AND d.sent_at > c.ended_at`,
      [acting.uuid('sam-brug'), acting.uuid('sam-bso')],
    );
    expect(after).toBe(0);
  });
});

describe('at two hubs, a message sent twice with one client message id', () => {
  let urls: TestDatabase;
  let hubs: [GraphqlHub, GraphqlHub];
  let owner: pg.Client;
  let handle: string;

  beforeAll(async () => {
    urls = await createTestDatabase();
    hubs = [await openGraphqlHub(urls), await openGraphqlHub(urls)];
    handle = await hubs[0].signIn('joyce');
    owner = new pg.Client({ connectionString: urls.ownerUrl });
    owner.on('error', () => undefined);
    await owner.connect();
  });
  afterAll(() => owner.end());

  const idOf = (key: string) => toId('Participant', hubs[0].ids.get(key) ?? '');
  const idIn = ({ data }: GraphqlAnswer) => data?.sendMessage.id as unknown;

  /** The first hub's send is stopped between the message and its delivery; then the other hub sends the same. */
  async function sendTwice(clientMessageId: string): Promise<{ waited: boolean; ids: unknown[] }> {
    const input = {
      clientMessageId,
      fromId: idOf('sam-bso'),
      toIds: [idOf('sam-school')],
      scope: 'DAILY',
      body: 'Sam at twee boterhammen.',
    };
    const [one, other] = hubs;
    const holding = await takeTurn({ url: urls.ownerUrl });
    await holding.step('LOCK TABLE app.delivery IN SHARE MODE');
    const first = await meet(urls.ownerUrl, holding, () => one.ask(handle, SEND, { input }));
    const sending = { pid: await whoWaitsFor(urls.ownerUrl, holding) };
    const second = await meet(urls.ownerUrl, sending, () => other.ask(handle, SEND, { input }));
    await holding.commit();
    const answers = await Promise.all([first.outcome, second.outcome]);
    return {
      waited: first.waited && second.waited,
      ids: answers.map((answer) => ('done' in answer ? idIn(answer.done) : answer)),
    };
  }

  const stored = async (clientMessageId: string) =>
    (await owner.query('SELECT 1 FROM app.message WHERE client_message_id = $1', [clientMessageId]))
      .rowCount;

  test('is sent once, and both are told the same', async () => {
    const clientMessageId = randomUUID();
    const { waited, ids } = await sendTwice(clientMessageId);
    expect(waited).toBe(true);
    expect(ids[0]).toEqual(expect.any(String));
    expect(ids[1]).toBe(ids[0]);
    expect(await stored(clientMessageId)).toBe(1);
  });

  test('without a guard: is sent twice', async () => {
    await owner.query(
      'ALTER TABLE app.message DROP CONSTRAINT message_author_id_client_message_id_key',
    );
    const clientMessageId = randomUUID();
    const { ids } = await sendTwice(clientMessageId);
    expect(new Set(ids).size).toBe(2);
    expect(await stored(clientMessageId)).toBe(2);
  });
});

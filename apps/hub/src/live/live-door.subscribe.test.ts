import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../testing/database.js';
import type { Line } from '../testing/line.js';
import { type LiveHub, openLiveHub } from '../testing/live-hub.js';
import { INBOX, WEB } from '../testing/live-questions.js';
import { type LiveWorld, loadLiveWorld } from '../testing/live-world.js';
import type { TestDatabase } from '../testing/postgres.js';

/** Production, where only trusted documents are answered, and the same door where any document is. */
let urls: TestDatabase;
let hub: LiveHub;
let openHub: LiveHub;
let world: LiveWorld;

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
/** How a client names a trusted document: the protocol demands a text, so it is empty. */
const trusting = (text: string) => ({ query: '', extensions: naming(hashOf(text)) });
const naming = (sha256Hash: unknown) => ({ persistedQuery: { version: 1, sha256Hash } });

const NOT_STREAMED = 'query Q { viewer { person { id } } }';
const TWO = `${INBOX} subscription Other { inboxChanged { cursor } }`;

beforeAll(async () => {
  urls = await createTestDatabase();
  const trusted = new Map(
    [WEB, INBOX, NOT_STREAMED, TWO].map((text) => [`sha256:${hashOf(text)}`, text]),
  );
  hub = await openLiveHub(urls, { mode: 'production', trusted });
  openHub = await openLiveHub(urls);
  world = await loadLiveWorld(urls, hub.database);
});

const signedIn = async (on: LiveHub = hub): Promise<Line> =>
  on.connect(await world.signIn('annemiek'));

/** The codes of the refusal of one subscription; the line must live on. */
async function refusal(on: LiveHub, payload: object): Promise<unknown> {
  const line = await signedIn(on);
  line.say({ id: 'one', type: 'subscribe', payload });
  const answer = await line.find('refusal', (m) => m.id === 'one');
  expect(answer.type).toBe('error');
  expect(JSON.stringify(answer)).not.toMatch(/\\n +at |node_modules|SELECT/);
  line.say({ type: 'ping' });
  await line.next('pong');
  expect(line.heard.filter((m) => m.type === 'next')).toEqual([]);
  line.close();
  return answer.payload[0].extensions;
}

describe('a subscription in production', () => {
  const child = () => world.childId('sam-kind');

  test('of a trusted document is answered', async () => {
    const line = await signedIn();
    line.say({
      id: 'one',
      type: 'subscribe',
      payload: { ...trusting(WEB), variables: { child: child() } },
    });
    const { payload } = await line.next('next', 'one');
    expect(payload.data.networkChanged.network.child.firstName).toBe('Sam');
    line.close();
  });

  test.each([
    ['an unknown hash', trusting('subscription { never }')],
    ['a full document', { query: WEB }],
    ['a full document beside an unknown hash', { ...trusting('x'), query: WEB }],
    ['a hash that is no text', { query: '', extensions: naming(7) }],
    ['the name of every object', { query: '', extensions: naming('__proto__') }],
    ['introspection', { query: '{ __schema { types { name } } }' }],
    ['nothing at all', { query: '' }],
  ])('%s is refused', async (_what, payload) => {
    expect(await refusal(hub, payload)).toMatchObject({ code: 'UNTRUSTED_DOCUMENT' });
  });

  test.each([
    ['a trusted query', trusting(NOT_STREAMED), 'query'],
    ['two operations and no name', trusting(TWO), 'operationName'],
    ['an operation it lacks', { ...trusting(TWO), operationName: 'x' }, 'operationName'],
    ['no child', trusting(WEB), 'child'],
    ['a child that is null', { ...trusting(WEB), variables: { child: null } }, 'child'],
    ['a child that is a map', { ...trusting(WEB), variables: { child: {} } }, 'child'],
    ['NUL in a cursor', { ...trusting(INBOX), variables: { after: 'a\0b' } }, 'after'],
    ['a lone surrogate in an id', { ...trusting(WEB), variables: { child: '\ud800' } }, 'child'],
    ['a cursor that is a list', { ...trusting(INBOX), variables: { after: ['x', 'y'] } }, 'after'],
  ])('with %s is bad input', async (_what, payload, field) => {
    expect(await refusal(hub, payload)).toMatchObject({ code: 'BAD_INPUT', field });
  });

  test('with variables named as every object names its own is answered as without', async () => {
    const line = await signedIn();
    const variables = `{"child": ${JSON.stringify(child())}, "__proto__": {"child": "x"}, "constructor": 1}`;
    line.socket.send(
      `{"id": "__proto__", "type": "subscribe", "payload": {"query": "", "extensions": ${JSON.stringify(trusting(WEB).extensions)}, "variables": ${variables}}}`,
    );
    const { payload } = await line.next('next', '__proto__');
    expect(payload.data.networkChanged.network.child.firstName).toBe('Sam');
    line.close();
  });

  test('with a name of its own that is too long is bad input', async () => {
    const line = await signedIn();
    line.say({ id: 'x'.repeat(101), type: 'subscribe', payload: trusting(INBOX) });
    expect((await line.next('error')).payload[0].extensions).toMatchObject({ field: 'id' });
    line.close();
  });

  test('beyond thirty on a line is refused, and the thirty go on', async () => {
    const line = await signedIn();
    for (let i = 0; i < 31; i += 1) {
      line.say({ id: `${i}`, type: 'subscribe', payload: trusting(INBOX) });
    }
    const { id, payload } = await line.next('error');
    expect([id, payload[0].extensions.code]).toEqual(['30', 'LIMITED']);
    for (let i = 0; i < 30; i += 1) await line.next('next', `${i}`);
    line.say({ id: '0', type: 'complete' });
    line.say({ id: '31', type: 'subscribe', payload: trusting(INBOX) });
    await line.next('next', '31');
    line.close();
  });

  test('counts as a request of its session', async () => {
    let left = 2;
    const limited = await openLiveHub(urls, {
      limit: async () =>
        left-- > 0 ? { allowed: true } : { allowed: false, retryAfterSeconds: 60 },
    });
    const line = await signedIn(limited);
    line.subscribe('one', INBOX);
    await line.next('next', 'one');
    line.subscribe('two', INBOX);
    expect((await line.next('error', 'two')).payload[0].extensions.code).toBe('LIMITED');
    line.close();
  });
});

describe('a full document, where those are answered', () => {
  const nested = (depth: number) => `${'{ ties '.repeat(depth)}{ id }${' }'.repeat(depth)}`;

  test.each([
    ['a query', '{ viewer { person { id } } }'],
    ['a mutation', 'mutation { markRead(messageIds: []) }'],
    ['introspection', '{ __schema { types { name } } }'],
    [
      'a subscription to two things',
      'subscription { inboxChanged { cursor } again: inboxChanged { cursor } }',
    ],
    ['a field that is not there', 'subscription { networkChange { cursor } }'],
    ['a depth bomb', `subscription { networkChanged(childId: "x") { network ${nested(20)} } }`],
    [
      'an alias bomb',
      `subscription { inboxChanged { ${Array.from({ length: 40 }, (_, i) => `a${i}: cursor`).join(' ')} } }`,
    ],
    [
      'a directive bomb',
      `subscription { inboxChanged { cursor ${'@include(if: true) '.repeat(60)} } }`,
    ],
    ['a token bomb', `subscription { inboxChanged { ${'cursor '.repeat(3_000)} } }`],
    [
      'fragments in a circle',
      'subscription { inboxChanged { ...A } } fragment A on InboxUpdate { ...A }',
    ],
    ['what is no GraphQL', 'subscription {'],
  ])('with %s is bad input', async (_what, query) => {
    expect(await refusal(openHub, { query })).toMatchObject({ code: 'BAD_INPUT', field: 'query' });
  });

  test('that is completed before its first frame brings none', async () => {
    const line = await signedIn(openHub);
    line.subscribe('gone', WEB, { child: world.childId('sam-kind') });
    line.say({ id: 'gone', type: 'complete' });
    line.say({ id: 'never-was', type: 'complete' });
    line.subscribe('after', INBOX);
    await line.next('next', 'after');
    openHub.wakeUps.wake(world.uuid('sam-kind'));
    line.say({ type: 'ping' });
    await line.next('pong');
    expect(line.heard.filter((m) => m.id === 'gone')).toEqual([]);
    line.close();
  });

  test('under one name again and again ends with its line all the same', async () => {
    const child = world.childId('sam-kind');
    const line = await openHub.connect(await world.signIn('emre'));
    const watching = await signedIn(openHub);
    watching.subscribe('w', WEB, { child });
    await watching.next('next', 'w');
    for (let i = 0; i < 5; i += 1) {
      line.subscribe('same', WEB, { child });
      line.say({ id: 'same', type: 'complete' });
    }
    line.subscribe('same', WEB, { child });
    await line.next('next', 'same');
    line.say({ type: 'ping' });
    await line.next('pong');
    line.socket.terminate();
    await line.closed;

    const sender = await world.signIn('joyce');
    const tell = async (body: string) => {
      await world.send(sender, 'sam-bso', ['sam-school'], 'DAILY', body);
      openHub.wakeUps.wake(world.uuid('sam-kind'));
      await watching.find(body, (m) => JSON.stringify(m).includes(body));
    };
    // A look that was under way when the line was cut may still be written down.
    const looks = async () => (await world.sights('emre')).length;
    const looksAtNext = async () => {
      const before = await looks();
      await tell(`Wie hoort dit nog? ${before}`);
      return (await looks()) - before;
    };
    await expect.poll(looksAtNext).toBe(0);
    const seen = await world.sights('emre');
    await tell('En dit?');
    await tell('En dit dan?');
    expect(await world.sights('emre')).toEqual(seen);
    watching.close();
  });

  test('under one name again and again counts until it is let go', async () => {
    let letGo = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (letGo = resolve));
    let isUpgraded = false;
    const slow = await openLiveHub(urls, {
      limit: async () => {
        if (isUpgraded) await waiting;
        isUpgraded = true;
        return { allowed: true };
      },
    });
    const line = await signedIn(slow);
    for (let i = 0; i < 60; i += 1) {
      line.subscribe('same', INBOX);
      line.say({ id: 'same', type: 'complete' });
    }
    line.subscribe('last', INBOX);
    line.say({ type: 'ping' });
    await line.next('pong');
    letGo();
    expect((await line.next('error', 'last')).payload[0].extensions.code).toBe('LIMITED');
    line.subscribe('later', INBOX);
    await line.next('next', 'later');
    line.close();
  });
});

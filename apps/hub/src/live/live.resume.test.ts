import fc from 'fast-check';
import { createClient } from 'graphql-ws';
import { beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createTestDatabase } from '../testing/database.js';
import type { Heard } from '../testing/line.js';
import { type LiveHub, openLiveHub } from '../testing/live-hub.js';
import { watchSam, WEB, type WebFrame } from '../testing/live-questions.js';
import { type LiveWorld, loadLiveWorld } from '../testing/live-world.js';
import type { TestDatabase } from '../testing/postgres.js';

let urls: TestDatabase;
let hubs: [LiveHub, LiveHub];
let world: LiveWorld;
let sam: string;
let tom: string;
let annemiek: string;

beforeAll(async () => {
  urls = await createTestDatabase();
  hubs = [await openLiveHub(urls), await openLiveHub(urls)];
  world = await loadLiveWorld(urls, hubs[0].database);
  sam = world.uuid('sam-kind');
  tom = await world.signIn('tom');
  annemiek = await world.signIn('annemiek');
});

const toSchool = (body: string) => world.send(tom, 'sam-bso', ['sam-school'], 'DAILY', body);

/** A subscriber as a client is: it keeps the last cursor, and gives it back wherever it connects again. */
class Subscriber {
  cursor: string | undefined;
  readonly bodies: string[] = [];

  /** Connects, reads until `isEnough`, and drops the line without a goodbye. */
  async read(hub: LiveHub, isEnough: () => boolean): Promise<void> {
    const line = await hub.connect(annemiek);
    line.subscribe('sam', WEB, { child: world.childId('sam-kind'), after: this.cursor });
    while (!isEnough()) this.take(await line.next('next', 'sam'));
    line.socket.terminate();
    await line.closed;
  }

  take({ payload }: Heard): void {
    const frame = payload.data.networkChanged as WebFrame;
    this.cursor = frame.cursor;
    this.bodies.push(...frame.messages.map((message) => message.body ?? ''));
  }
}

test('wherever and whenever the line drops, nothing is lost and nothing comes twice', async () => {
  let run = 0;
  const plan = fc.array(
    fc.record({
      sent: fc.integer({ min: 1, max: 6 }),
      sentWhileAway: fc.integer({ min: 0, max: 4 }),
      readBeforeDrop: fc.integer({ min: 0, max: 6 }),
      hub: fc.constantFrom(0, 1),
      wakes: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(plan, async (visits) => {
      run += 1;
      const subscriber = new Subscriber();
      await subscriber.read(hubs[0], () => subscriber.cursor !== undefined);
      const sent: string[] = [];
      for (const { sent: some, sentWhileAway, readBeforeDrop, hub, wakes } of visits) {
        const say = async () => {
          const body = `${run}.${sent.length}`;
          sent.push(body);
          await toSchool(body);
          if (wakes) hubs[0].wakeUps.wake(sam);
        };
        for (let i = 0; i < sentWhileAway; i += 1) await say();
        const enough = Math.min(
          sent.length + some,
          Math.max(subscriber.bodies.length, sent.length) + readBeforeDrop,
        );
        const reading = subscriber.read(hubs[hub], () => subscriber.bodies.length >= enough);
        for (let i = 0; i < some; i += 1) await say();
        await reading;
      }
      await subscriber.read(hubs[1], () => subscriber.bodies.length >= sent.length);
      expect(subscriber.bodies).toEqual(sent);
    }),
    { numRuns: 12 },
  );
});

test('a hub that dies after a commit, before it could tell, loses nothing', async () => {
  const dying = await openLiveHub(urls);
  const subscriber = new Subscriber();
  await subscriber.read(dying, () => subscriber.cursor !== undefined);
  const watching = await dying.connect(annemiek);
  watching.subscribe('sam', WEB, { child: world.childId('sam-kind'), after: subscriber.cursor });
  const elsewhere = await watchSam(hubs[1], world, annemiek);

  await toSchool('Het laatste woord.');
  await dying.kill();
  expect((await watching.closed).code).toBe(1006);

  await subscriber.read(hubs[1], () => subscriber.bodies.length > 0);
  expect(subscriber.bodies).toEqual(['Het laatste woord.']);
  const { messages } = await elsewhere.frame((f) => f.messages.length > 0);
  expect(messages.map((m) => m.body)).toEqual(['Het laatste woord.']);
  elsewhere.line.close();
});

test('the client that the web uses resumes by itself, from the cursor it was handed', async () => {
  const lines: WebSocket[] = [];
  class FromOurPage extends WebSocket {
    constructor(url: string, protocol: string) {
      const cookie = hubs[0].cookieOf(annemiek);
      super(url, protocol, { headers: { origin: hubs[0].origin, cookie } });
      lines.push(this);
    }
  }
  const client = createClient({
    url: `${hubs[0].origin.replace('http', 'ws')}/graphql`,
    webSocketImpl: FromOurPage,
    retryAttempts: 5,
    retryWait: async () => undefined,
  });
  const variables: Record<string, string> = { child: world.childId('sam-kind') };
  const heard: string[] = [];
  for await (const { data } of client.iterate<{ networkChanged: WebFrame }>({
    query: WEB,
    variables,
  })) {
    const { cursor, messages } = data?.networkChanged ?? { cursor: '', messages: [] };
    const isFirst = variables['after'] === undefined;
    variables['after'] = cursor;
    heard.push(...messages.map((m) => m.body ?? ''));
    if (heard.length === 2) break;
    if (isFirst || heard.length === 1) {
      lines.at(-1)?.terminate();
      await toSchool(`Bericht ${heard.length + 1}`);
    }
  }
  expect(heard).toEqual(['Bericht 1', 'Bericht 2']);
  expect(lines.length).toBe(3);
  await client.dispose();
});

test('more than fits one frame comes in several, in order', async () => {
  const { line, first } = await watchSam(hubs[0], world, annemiek);
  line.close();
  const subscriber = new Subscriber();
  subscriber.cursor = first.cursor;
  const bodies = Array.from({ length: 450 }, (_, i) => `vol ${i}`);
  await sendAll(bodies);
  await subscriber.read(hubs[1], () => subscriber.bodies.length >= bodies.length);
  expect(subscriber.bodies).toEqual(bodies);
});

test('a slow reader costs one frame, stops nobody, and reads on where it was', async () => {
  const server = await openLiveHub(urls, { patienceMs: 60_000 });
  const slow = await watchSam(server, world, annemiek);
  const quick = await watchSam(server, world, annemiek);
  slow.line.socket.pause();
  // Three bytes a sign: 9 MB in all, more than the system itself holds for a reader that does not read.
  const long = '€'.repeat(1_500);
  const bodies = Array.from({ length: 2_000 }, (_, i) => `${i} ${long}`);
  const received: string[] = [];
  for (let at = 0; at < bodies.length; at += 200) {
    await sendAll(bodies.slice(at, at + 200));
    server.wakeUps.wake(sam);
    while (received.length < at + 200) {
      const { messages } = await quick.frame((f) => f.messages.length > 0);
      received.push(...messages.map((m) => m.body ?? ''));
    }
  }
  expect(received).toEqual(bodies);
  // One frame of at most 200 messages waits, and not the rest.
  expect(server.bufferedBytes()).toBeGreaterThan(0);
  expect(server.bufferedBytes()).toBeLessThan(2 * 1024 * 1024);

  slow.line.socket.resume();
  const caughtUp: string[] = [];
  while (caughtUp.length < bodies.length) {
    const { messages } = await slow.frame((f) => f.messages.length > 0);
    caughtUp.push(...messages.map((m) => m.body ?? ''));
  }
  expect(caughtUp).toEqual(bodies);
  slow.line.close();
  quick.line.close();
});

test('a reader that reads nothing for too long is cut off, and resumes elsewhere', async () => {
  const server = await openLiveHub(urls, { patienceMs: 300 });
  const subscriber = new Subscriber();
  await subscriber.read(server, () => subscriber.cursor !== undefined);
  const line = await server.connect(annemiek);
  line.subscribe('sam', WEB, { child: world.childId('sam-kind'), after: subscriber.cursor });
  line.socket.pause();
  const bodies = Array.from({ length: 800 }, (_, i) => `${i} ${'€'.repeat(3_990)}`);
  await sendAll(bodies);
  server.wakeUps.wake(sam);
  await server.idle();

  await subscriber.read(hubs[1], () => subscriber.bodies.length >= bodies.length);
  expect(subscriber.bodies).toEqual(bodies);
  line.socket.terminate();
});

/** Many at once, committed together. */
async function sendAll(bodies: readonly string[]): Promise<void> {
  await hubs[0].database.asViewer(tom, async (em) => {
    const values = [JSON.stringify(bodies), world.uuid('sam-bso')];
    const rows = await em.execute<{ id: string }[]>(
      `SELECT gen_random_uuid() AS id, body FROM jsonb_array_elements_text(?::jsonb) WITH ORDINALITY AS b (body, nth) ORDER BY nth`,
      values.slice(0, 1),
    );
    const all = JSON.stringify(rows);
    await em.execute(
      `INSERT INTO app.message (id, from_id, scope, body, client_message_id)
       SELECT id, ?, 'DAILY', body, id FROM jsonb_to_recordset(?::jsonb) AS x (id uuid, body text)`,
      [values[1], all],
    );
    await em.execute(
      `INSERT INTO app.delivery (message_id, to_id) SELECT id, ? FROM jsonb_to_recordset(?::jsonb) AS x (id uuid)`,
      [world.uuid('sam-school'), all],
    );
  });
}

import { beforeAll, describe, expect, test } from 'vitest';
import { createLimits } from '../http/limits.js';
import { createTestDatabase } from '../testing/database.js';
import type { Line, LineOptions } from '../testing/line.js';

import { type LiveHub, openLiveHub } from '../testing/live-hub.js';
import { INBOX, WEB } from '../testing/live-questions.js';
import { type LiveWorld, loadLiveWorld } from '../testing/live-world.js';
import type { TestDatabase } from '../testing/postgres.js';

let hub: LiveHub;
let world: LiveWorld;
let urls: TestDatabase;

beforeAll(async () => {
  urls = await createTestDatabase();
  const trusted = new Map([[`sha256:${'0'.repeat(64)}`, INBOX]]);
  hub = await openLiveHub(urls, { mode: 'production', trusted });
  world = await loadLiveWorld(urls, hub.database);
});

const signedIn = async (isSilent = false): Promise<Line> =>
  hub.connect(await world.signIn('annemiek'), { isSilent });

describe('at the upgrade', () => {
  const opening = (
    handle: string | null,
    headers: NonNullable<LineOptions['headers']>,
    protocol?: string,
  ) => hub.connect(handle, { headers, ...(protocol ? { protocol } : {}) });

  test.each([
    ['another site', { origin: 'https://elsewhere.example' }],
    ['our name on another port', { origin: 'http://127.0.0.1:1' }],
    ['our name with https', { origin: 'https://127.0.0.1' }],
    ['a page without an origin', { origin: 'null' }],
    ['an origin that begins with ours', { origin: 'http://127.0.0.1.elsewhere.example' }],
    ['several origins', { origin: 'http://127.0.0.1, https://elsewhere.example' }],
    ['an empty origin', { origin: '' }],
    ['who comes from no page at all', { origin: undefined }],
    ['a page that the browser says is another site', { 'sec-fetch-site': 'cross-site' }],
    ['a page that the browser says is a sibling', { 'sec-fetch-site': 'same-site' }],
  ])('%s is refused: 403', async (_who, headers) => {
    await expect(opening(await world.signIn('annemiek'), headers)).rejects.toThrow('403');
  });

  test('who carries no cookie is refused: 401', async () => {
    await expect(opening(null, {})).rejects.toThrow('401');
  });

  test.each([
    ['of a handle that never was', () => 'x'.repeat(43)],
    ['that is no handle', () => 'admin'],
  ])('a cookie %s is refused: 401', async (_what, handle) => {
    await expect(opening(handle(), {})).rejects.toThrow('401');
  });

  test('a cookie that somebody else signed is refused: 401', async () => {
    const handle = await world.signIn('annemiek');
    const forged = hub.cookieOf(handle, 'the secret of somebody else!!!!!!');
    await expect(opening(null, { cookie: forged })).rejects.toThrow('401');
  });

  test('a session that has ended is refused: 401', async () => {
    await expect(opening(await world.signIn('annemiek', '-1 second'), {})).rejects.toThrow('401');
  });

  test.each(['graphql-ws', 'chat'])('the subprotocol %s is refused: 400', async (protocol) => {
    await expect(opening(await world.signIn('annemiek'), {}, protocol)).rejects.toThrow('400');
  });

  test('one more than the session may ask for in a minute is refused, and says when to come back: 429', async () => {
    const { limit } = createLimits({
      publicUrl: 'http://127.0.0.1',
      sessionSecret: 'the session secret of the tests!!',
      requestsPerMinute: 2,
      trustProxy: 0,
    });
    const limited = await openLiveHub(urls, { limit });
    const handle = await world.signIn('annemiek');
    for (let i = 0; i < 2; i += 1) (await limited.connect(handle)).socket.terminate();
    await expect(limited.connect(handle)).rejects.toThrow('429');
    (await limited.connect(await world.signIn('annemiek'))).socket.terminate();
  });

  test('one that cannot be counted is refused, and it is logged: 503', async () => {
    const broken = await openLiveHub(urls, {
      limit: () => Promise.reject(new Error('the counter is gone')),
    });
    await expect(broken.connect(await world.signIn('annemiek'))).rejects.toThrow('503');
    expect(broken.logged.join()).toContain('could not be counted');
  });

  test('an eleventh socket of one session is refused, until another closes: 429', async () => {
    const handle = await world.signIn('annemiek');
    const lines = await Promise.all(Array.from({ length: 10 }, () => hub.connect(handle)));
    await expect(hub.connect(handle)).rejects.toThrow('429');
    const [first] = lines;
    first?.close();
    await first?.closed;
    await expect
      .poll(() =>
        hub.connect(handle).then(
          (line) => lines.push(line),
          () => 0,
        ),
      )
      .toBe(11);
    for (const line of lines) line.socket.terminate();
  });
});

describe('on the line', () => {
  test.each([
    ['a subscription before init', { id: '1', type: 'subscribe', payload: { query: WEB } }, 4401],
    ['a message of an unknown type', { type: 'start', id: '1' }, 4400],
    ['a subscription without a payload', { type: 'subscribe', id: '1' }, 4400],
    ['a message that is a list', [], 4400],
    ['a message that is nothing', null, 4400],
  ])('%s closes it', async (_what, message, code) => {
    const line = await signedIn(true);
    line.say(message as object);
    expect(await line.closed).toMatchObject({ code });
  });

  test('what is no JSON closes it', async () => {
    const line = await signedIn();
    line.socket.send('{"type":');
    expect(await line.closed).toMatchObject({ code: 4400 });
  });

  test('what is no text in UTF-8 closes it', async () => {
    const line = await signedIn();
    line.socket.send(Buffer.from([0xc3, 0x28]), { binary: false });
    expect(await line.closed).toMatchObject({ code: 1007 });
  });

  test('a frame of more than 64 kB closes it', async () => {
    const line = await signedIn();
    line.say({ type: 'ping', payload: { filler: 'x'.repeat(65 * 1024) } });
    expect(await line.closed).toMatchObject({ code: 1009 });
  });

  test('a compressed frame closes it, since nothing was agreed', async () => {
    const line = await signedIn();
    const stream = (line.socket as unknown as { _socket: { write(bytes: Buffer): void } })._socket;
    stream.write(Buffer.from([0xc1, 0x81, 0, 0, 0, 0, 0x20]));
    expect(await line.closed).toMatchObject({ code: 1002 });
  });

  test('a second init closes it', async () => {
    const line = await signedIn();
    line.say({ type: 'connection_init' });
    expect(await line.closed).toMatchObject({ code: 4429 });
  });

  test('silence instead of an init closes it within a few seconds', async () => {
    const line = await signedIn(true);
    expect(await line.closed).toMatchObject({ code: 4408 });
  });

  test('one name for two subscriptions closes it', async () => {
    const line = await signedIn();
    for (let i = 0; i < 2; i += 1) {
      line.say({
        id: 'one',
        type: 'subscribe',
        payload: { query: '', extensions: { persistedQuery: { sha256Hash: '0'.repeat(64) } } },
      });
    }
    expect(await line.closed).toMatchObject({ code: 4409 });
  });

  test('who keeps asking and reads nothing is cut off', async () => {
    const line = await signedIn();
    line.socket.pause();
    const filler = 'x'.repeat(60 * 1024);
    const flood = async (): Promise<void> => {
      while (line.socket.readyState === line.socket.OPEN) {
        await new Promise((resolve) =>
          line.socket.send(JSON.stringify({ type: 'ping', payload: { filler } }), resolve),
        );
        expect(hub.bufferedBytes()).toBeLessThan(4 * 1024 * 1024);
      }
    };
    await flood();
    expect(line.socket.readyState).not.toBe(line.socket.OPEN);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { createLimits } from '../http/limits.js';
import { createTestDatabase } from '../testing/database.js';
import type { LineOptions } from '../testing/line.js';
import { type LiveHub, openLiveHub } from '../testing/live-hub.js';
import { INBOX } from '../testing/live-questions.js';
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

/** What can be told from one upgrade or one frame stands in the table of black-box/; here is what takes more. */
describe('at the upgrade', () => {
  const opening = (handle: string | null, headers: NonNullable<LineOptions['headers']>) =>
    hub.connect(handle, { headers });

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

  test('one more than the session may ask for in a minute is refused: 429', async () => {
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
  test('who keeps asking and reads nothing is cut off', async () => {
    const line = await hub.connect(await world.signIn('annemiek'));
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

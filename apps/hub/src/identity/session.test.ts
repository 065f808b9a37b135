import { beforeAll, describe, expect, test } from 'vitest';
import { Browser } from '../testing/browser.js';
import { createTestDatabase } from '../testing/database.js';
import { type Site, startSite } from '../testing/site.js';
import { cookieForHandle, hashHandle, makeHandle, sessionEnded } from './cookie.js';
import { bindPerson, idleKeeper, SessionStore } from './session-store.js';

let site: Site;
const issuer = 'urn:spinnenweb:development';

beforeAll(async () => {
  site = await startSite(await createTestDatabase());
  await asOwner(
    `WITH someone AS (INSERT INTO app.person (name) VALUES ('Fleur Verzonnen') RETURNING id)
     INSERT INTO app.account (issuer, subject, person_id) SELECT ?, 'fleur', id FROM someone`,
    [issuer],
  );
});

function asOwner<T>(sql: string, values: unknown[] = []): Promise<T[]> {
  return site.database.asSystem('a test looks or prepares', (em) => em.execute(sql, values));
}

/** A session that a sign-in would have left behind. */
async function signedIn(): Promise<string> {
  const handle = makeHandle();
  await stored(handle);
  expect(await bindPerson(site.database, handle, issuer, 'fleur')).toBe(true);
  return handle;
}

function stored(handle: string): Promise<void> {
  const store = new SessionStore(site.database);
  const data = { cookie: { originalMaxAge: null, path: '/' } };
  return new Promise((resolve, reject) =>
    store.set(handle, data, (error) => (error ? reject(error) : resolve())),
  );
}

async function isSomeone(handle: string): Promise<boolean> {
  const [row] = await site.database.readAsViewer<{ known: boolean }>(
    handle,
    { name: 'test someone', text: 'SELECT app.viewer() IS NOT NULL AS known' },
    [],
  );
  return row?.known === true;
}

/** Moves a session's beginning and end back in time, as if that long had passed. */
async function letPass(handle: string, interval: string): Promise<void> {
  await asOwner(
    `UPDATE app.session SET created_at = created_at - ?::interval, expires_at = expires_at - ?::interval
     WHERE encode(handle_hash, 'hex') = ?`,
    [interval, interval, hashHandle(handle)],
  );
}

function browserOf(handle: string): Browser {
  const browser = new Browser(site.origin);
  const [name = '', value = ''] = cookieForHandle(handle, site.environment).split('=');
  browser.plant(name, value);
  return browser;
}

const askedByUs = { method: 'POST', headers: { 'x-requested-with': 'spinnenweb' } };

describe('signing out', () => {
  test('ends the session and takes the cookie away', async () => {
    const handle = await signedIn();
    const browser = browserOf(handle);
    const answer = await browser.ask('/auth/sign-out', askedByUs);
    expect(answer.status).toBe(204);
    expect(await answer.text()).toBe('');
    expect(browser.cookie('spinnenweb')).toBeUndefined();
    expect(await isSomeone(handle)).toBe(false);
    expect(
      await asOwner("SELECT 1 FROM app.session WHERE encode(handle_hash, 'hex') = ?", [
        hashHandle(handle),
      ]),
    ).toEqual([]);
  });

  test('tells every hub which session ended', async () => {
    const handle = await signedIn();
    let stop = async () => {};
    const heard = new Promise<string>((resolve, reject) => {
      site.database
        .listen('session', (payload) => {
          if (payload === sessionEnded(handle)) resolve(payload);
        })
        .then((stopListening) => {
          stop = stopListening;
          return browserOf(handle).ask('/auth/sign-out', askedByUs);
        })
        .catch(reject);
    });
    expect(await heard).toBe(hashHandle(handle));
    await stop();
  });

  test('by a form leads home', async () => {
    const handle = await signedIn();
    const answer = await browserOf(handle).ask('/auth/sign-out', {
      method: 'POST',
      headers: { origin: site.environment.publicUrl },
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
    expect(await isSomeone(handle)).toBe(false);
  });

  test.each([{}, { origin: 'https://elsewhere.example' }, { origin: 'null' }])(
    'is not for other sites to ask: %o',
    async (headers) => {
      const handle = await signedIn();
      const answer = await browserOf(handle).ask('/auth/sign-out', { method: 'POST', headers });
      expect(answer.status).toBe(403);
      expect(await isSomeone(handle)).toBe(true);
    },
  );

  test('does not go by a link', async () => {
    const handle = await signedIn();
    expect((await browserOf(handle).ask('/auth/sign-out')).status).toBe(404);
    expect(await isSomeone(handle)).toBe(true);
  });

  test('of nobody is no error', async () => {
    expect((await new Browser(site.origin).ask('/auth/sign-out', askedByUs)).status).toBe(204);
  });

  test('of one leaves the other sessions of that person', async () => {
    const [phone, desk] = [await signedIn(), await signedIn()];
    await browserOf(phone).ask('/auth/sign-out', askedByUs);
    expect(await isSomeone(desk)).toBe(true);
  });
});

describe('a session ends', () => {
  test('after two hours without a request', async () => {
    const handle = await signedIn();
    await letPass(handle, '119 minutes');
    expect(await isSomeone(handle)).toBe(true);
    await letPass(handle, '2 minutes');
    expect(await isSomeone(handle)).toBe(false);
  });

  test('later when it is used, but never after eight hours', async () => {
    const handle = await signedIn();
    let minute = 0;
    const stayAwake = idleKeeper(site.database, fail, () => minute++ * 60_000);
    for (let hour = 0; hour < 7; hour++) {
      await letPass(handle, '1 hour');
      await stayAwake(handle);
      expect(await isSomeone(handle)).toBe(true);
    }
    await letPass(handle, '59 minutes');
    await stayAwake(handle);
    expect(await isSomeone(handle)).toBe(true);
    await letPass(handle, '2 minutes');
    await stayAwake(handle);
    expect(await isSomeone(handle)).toBe(false);
  });

  test('for good: what has expired is not woken', async () => {
    const handle = await signedIn();
    await letPass(handle, '121 minutes');
    await idleKeeper(site.database, fail)(handle);
    expect(await isSomeone(handle)).toBe(false);
  });
});

test('the idle limit is moved at most once a minute for each session', async () => {
  let time = 0;
  const [one, other] = [await signedIn(), await signedIn()];
  const stayAwake = idleKeeper(site.database, fail, () => time);
  const endOf = async (handle: string) => {
    const [row] = await asOwner<{ end: string }>(
      "SELECT expires_at::text AS end FROM app.session WHERE encode(handle_hash, 'hex') = ?",
      [hashHandle(handle)],
    );
    return row?.end;
  };

  await stayAwake(one);
  const moved = await endOf(one);
  time = 59_999;
  await stayAwake(one);
  expect(await endOf(one)).toBe(moved);
  const before = await endOf(other);
  await stayAwake(other);
  expect(await endOf(other)).not.toBe(before);
  time = 60_000;
  await stayAwake(one);
  expect(await endOf(one)).not.toBe(moved);
});

test('what goes wrong while a session is kept awake is told and thrown at nobody', async () => {
  const told: unknown[] = [];
  const doomed = await createTestDatabase();
  const { database } = await startSite(doomed);
  await doomed.drop();
  await idleKeeper(database, (error) => told.push(error))(makeHandle());
  expect(told).toHaveLength(1);
});

describe('a session belongs to whoever holds its handle', () => {
  test('others see and change nothing of it', async () => {
    const handle = await signedIn();
    const found = await site.database.asViewer(makeHandle(), async (em) => [
      await em.execute('SELECT 1 FROM app.session'),
      await em.execute("UPDATE app.session SET data = '{}' RETURNING 1"),
      await em.execute('DELETE FROM app.session RETURNING 1'),
    ]);
    expect(found).toEqual([[], [], []]);
    expect(await isSomeone(handle)).toBe(true);
  });

  test('not even its holder can make it another person', async () => {
    const handle = await signedIn();
    await expect(
      site.database.asViewer(handle, (em) => em.execute('UPDATE app.session SET person_id = NULL')),
    ).rejects.toThrow('permission denied');
  });

  test('a second sign-in cannot take over a bound session', async () => {
    const handle = await signedIn();
    expect(await bindPerson(site.database, handle, issuer, 'fleur')).toBe(false);
  });

  test('nobody begins one for a handle that is not theirs', async () => {
    await expect(
      site.database.asViewer(makeHandle(), (em) =>
        em.execute(
          `INSERT INTO app.session (handle_hash, data, expires_at)
           VALUES (sha256('the handle of another'), '{}', statement_timestamp() + interval '1 hour')`,
        ),
      ),
    ).rejects.toThrow('row-level security');
  });

  test('one that expired before its sign-in was finished is bound to nobody, and swept by the next', async () => {
    const handle = makeHandle();
    await stored(handle);
    await letPass(handle, '16 minutes');
    expect(await site.database.bindSession(handle, issuer, 'fleur')).toBe(false);
    await signedIn();
    const left = await asOwner("SELECT 1 FROM app.session WHERE encode(handle_hash, 'hex') = ?", [
      hashHandle(handle),
    ]);
    expect(left).toEqual([]);
  });

  test('an issuer speaks only for its own accounts', async () => {
    const handle = makeHandle();
    await stored(handle);
    expect(await bindPerson(site.database, handle, 'https://elsewhere.example', 'fleur')).toBe(
      false,
    );
    expect(await isSomeone(handle)).toBe(false);
  });
});

function fail(error: unknown): never {
  throw error;
}

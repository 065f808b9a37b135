import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { createTestDatabase } from '../testing/database.js';
import { type LiveHub, openLiveHub } from '../testing/live-hub.js';
import { watchSam } from '../testing/live-questions.js';
import { type LiveWorld, loadLiveWorld } from '../testing/live-world.js';
import type { TestDatabase } from '../testing/postgres.js';

let urls: TestDatabase;
let one: LiveHub;
let other: LiveHub;
let world: LiveWorld;

beforeAll(async () => {
  urls = await createTestDatabase();
  one = await openLiveHub(urls);
  other = await openLiveHub(urls);
  world = await loadLiveWorld(urls, one.database);
});

/** Listens for each child on the other hub. */
function listenTo(children: readonly string[]) {
  const stirred = new Set<string>();
  const listenings = children.map((child) => {
    const listening = other.wakeUps.listen(() => stirred.add(child));
    listening.to(new Map([[child, null]]), null);
    return listening;
  });
  return { stirred, end: () => listenings.forEach((listening) => listening.end()) };
}

test('a burst of a thousand children reaches the other hub whole, and wakes nobody else', async () => {
  const children = Array.from({ length: 1_000 }, () => randomUUID());
  const woken = listenTo(children);
  const bystander = listenTo([randomUUID()]);
  for (const child of [...children, ...children]) one.wakeUps.wake(child);
  await expect.poll(() => woken.stirred.size).toBe(1_000);
  expect(bystander.stirred.size).toBe(0);
  woken.end();
  bystander.end();
});

test('who stopped listening is not woken', async () => {
  const [gone, stays] = [randomUUID(), randomUUID()];
  const [ended, listening] = [listenTo([gone]), listenTo([stays])];
  ended.end();
  for (const child of [gone, stays]) one.wakeUps.wake(child);
  await expect.poll(() => listening.stirred.size).toBe(1);
  expect(ended.stirred.size).toBe(0);
  listening.end();
});

test('what is no list of children is heard and harms nothing', async () => {
  const child = randomUUID();
  const listening = listenTo([child]);
  for (const payload of ['', ',', '__proto__', 'x'.repeat(7_000)]) {
    await one.database.notify('child', payload);
  }
  expect(listening.stirred.size).toBe(0);
  one.wakeUps.wake(child);
  await expect.poll(() => listening.stirred.size).toBe(1);
  listening.end();
});

test('a hub whose connections were cut hears of what happened meanwhile', async () => {
  const { line, frame } = await watchSam(other, world, await world.signIn('annemiek'));
  const admin = new pg.Client({ connectionString: urls.adminUrl });
  await admin.connect();
  let cuts = 0;
  while (cuts < 8) {
    const cut = admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND usename = 'hub_app'`,
    );
    other.wakeUps.wake(world.uuid('sam-kind'));
    cuts += (await cut).rowCount ?? 0;
    other.wakeUps.wake(world.uuid('sam-kind'));
  }
  await admin.end();
  const tom = await world.signIn('tom');
  const send = () =>
    world.send(tom, 'sam-bso', ['sam-school'], 'DAILY', 'Tijdens de storing.').then(
      () => true,
      () => false, // a pool may hand out a connection before it knows that it was cut
    );
  await expect.poll(send).toBe(true);
  const { messages } = await frame((f) => f.messages.length > 0);
  expect(messages.map((m) => m.body)).toEqual(['Tijdens de storing.']);

  // And it hears again by itself.
  const child = randomUUID();
  const listening = listenTo([child]);
  await expect
    .poll(() => {
      one.wakeUps.wake(child);
      return listening.stirred.size;
    })
    .toBe(1);
  listening.end();
  line.close();
});

test('a hub whose first looks at the clock failed lets everyone look once one succeeds', async () => {
  const late = await openLiveHub(urls);
  const admin = new pg.Client({ connectionString: urls.adminUrl });
  await admin.connect();
  // Of this database alone: the role is everybody's who tests beside us.
  await admin.query(`REVOKE CONNECT ON DATABASE ${urls.name} FROM hub_log`);
  let stirs = 0;
  const listening = late.wakeUps.listen(() => (stirs += 1));
  listening.to(new Map([[randomUUID(), null]]), null);
  await expect.poll(() => late.logged.join()).toContain('could not look for what changed');
  expect(stirs).toBe(0);
  await admin.query(`GRANT CONNECT ON DATABASE ${urls.name} TO hub_log`);
  await admin.end();
  await expect.poll(() => stirs).toBe(1);
  listening.end();
});

test('a look that the database broke off is done again, and its subscriber notices nothing', async () => {
  const tom = await world.signIn('tom');
  const { line, frame } = await watchSam(other, world, await world.signIn('annemiek'));
  await world.send(tom, 'sam-bso', ['sam-school'], 'DAILY', 'Halverwege.');
  await world.owner.query('BEGIN');
  await world.owner.query('LOCK TABLE app.child IN ACCESS EXCLUSIVE MODE');
  other.wakeUps.wake(world.uuid('sam-kind'));
  const admin = new pg.Client({ connectionString: urls.adminUrl });
  await admin.connect();
  const cutWhoWaits = () =>
    admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE relation = 'app.child'::regclass AND NOT granted`,
    );
  await expect.poll(async () => (await cutWhoWaits()).rowCount).toBeGreaterThan(0);
  await admin.end();
  await world.owner.query('COMMIT');
  const { messages } = await frame((f) => f.messages.length > 0);
  expect(messages.map((m) => m.body)).toEqual(['Halverwege.']);
  line.close();
});

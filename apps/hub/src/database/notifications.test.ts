import pg from 'pg';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../testing/database.js';
import type { TestDatabase } from '../testing/postgres.js';
import { type Notifications, openNotifications } from './notifications.js';

let database: TestDatabase;
let here: Notifications;
let there: Notifications;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(() => {
  here = openNotifications(database.appUrl);
  there = openNotifications(database.appUrl);
});
afterEach(() => Promise.all([here.close(), there.close()]));

/** Collects, and resolves once so many have come. */
function collector() {
  const got: string[] = [];
  let wake = () => undefined as void;
  const arrived = async (count: number) => {
    while (got.length < count) await new Promise<void>((resolve) => (wake = resolve));
    return got;
  };
  const take = (payload: string) => {
    got.push(payload);
    wake();
  };
  return { got, take, arrived };
}

async function asSuperuser(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  await client.query(text);
  await client.end();
}

const endConnectionsOfTheApp = () =>
  asSuperuser(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND usename = 'hub_app'`,
  );

describe('notifications', () => {
  test('reach every listener of the channel on every hub, in order, and no other channel', async () => {
    const [one, two, other] = [collector(), collector(), collector()];
    await here.listen('web', one.take);
    await there.listen('web', two.take);
    await there.listen('Other "channel"', other.take);
    const sent = Array.from({ length: 100 }, (_, index) => `message ${index}`);
    await Promise.all(sent.map((payload) => here.notify('web', payload)));
    await here.notify('Other "channel"', 'for the other');
    expect(await one.arrived(100)).toEqual(sent);
    expect(await two.arrived(100)).toEqual(sent);
    expect(await other.arrived(1)).toEqual(['for the other']);
  });

  test('stop when no longer listened to', async () => {
    const [stopped, staying] = [collector(), collector()];
    const stop = await here.listen('web', stopped.take);
    await here.listen('web', staying.take);
    await stop();
    await there.notify('web', 'hello');
    await staying.arrived(1);
    expect(stopped.got).toEqual([]);
  });

  test('are heard again after the connection was lost, with word of the gap', async () => {
    const heard = collector();
    const gaps = collector();
    await here.listen('web', heard.take, () => gaps.take('gap'));
    await there.notify('web', 'before');
    await heard.arrived(1);
    await endConnectionsOfTheApp();
    await gaps.arrived(1);
    await expect
      .poll(() =>
        there.notify('web', 'after').then(
          () => 'told',
          () => 'lost',
        ),
      )
      .toBe('told');
    expect(await heard.arrived(2)).toEqual(['before', 'after']);
  });

  test('refuse a payload that PostgreSQL would refuse, without harm to others', async () => {
    const heard = collector();
    await here.listen('web', heard.take);
    const [long] = await Promise.allSettled([
      here.notify('web', 'é'.repeat(4000)),
      here.notify('web', 'short'),
      here.notify('web', 'x'.repeat(7999)),
    ]);
    expect(long.status).toBe('rejected');
    expect((await heard.arrived(2)).map((payload) => payload.length)).toEqual([5, 7999]);
  });

  test('say so when the database cannot be reached', async () => {
    const nowhere = openNotifications('postgres://hub_app:x@127.0.0.1:1/hub');
    await expect(nowhere.listen('web', () => undefined)).rejects.toThrow('ECONNREFUSED');
    await expect(nowhere.notify('web', 'hello')).rejects.toThrow('ECONNREFUSED');
    await nowhere.close();
  });
});

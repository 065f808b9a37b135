import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../testing/database.js';
import type { TestDatabase } from '../testing/postgres.js';
import type { Sight } from '../graphql/context.js';
import { type OpenAccessLog, openAccessLog } from './access-log.writer.js';

let database: TestDatabase;
let log: OpenAccessLog;
let owner: pg.Client;
let karin: string;

beforeAll(async () => {
  database = await createTestDatabase();
  log = openAccessLog(database.logUrl);
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const made = await owner.query(
    "INSERT INTO app.person (name) VALUES ('Karin Verzonnen') RETURNING id",
  );
  karin = made.rows[0].id;
});
afterAll(async () => {
  await log.close();
  await owner.end();
});

const sight = (row: Partial<Sight> = {}): Sight => ({
  person_id: karin,
  child_id: null,
  looked: 'CASELOAD',
  outcome: 'SHOWN',
  ...row,
});

async function countRecords(): Promise<{ records: number; commits: number }> {
  const counted = await owner.query(
    'SELECT count(*)::int AS records, count(DISTINCT xmin::text)::int AS commits FROM app.access_record',
  );
  return counted.rows[0];
}

describe('the access log', () => {
  test('has the record before it answers', async () => {
    await log.write([sight(), sight({ outcome: 'REFUSED', looked: 'WEB' })]);
    const found = await owner.query(
      'SELECT person_name, looked, outcome, ground FROM app.access_record ORDER BY looked',
    );
    expect(found.rows).toEqual([
      { person_name: 'Karin Verzonnen', looked: 'CASELOAD', outcome: 'SHOWN', ground: 'NONE' },
      { person_name: 'Karin Verzonnen', looked: 'WEB', outcome: 'REFUSED', ground: 'NONE' },
    ]);
  });

  test('writes together what comes while it is writing', async () => {
    const before = await countRecords();
    await Promise.all(Array.from({ length: 500 }, () => log.write([sight()])));
    const after = await countRecords();
    expect(after.records - before.records).toBe(500);
    expect(after.commits - before.commits).toBe(2);
  });

  test('fails for everybody whose record was in the batch, and writes again after', async () => {
    const before = await countRecords();
    const wrong = { ...sight(), looked: 'THE DIARY' } as unknown as Sight;
    const first = log.write([sight()]);
    const together = [log.write([sight()]), log.write([wrong])];
    const told = await Promise.allSettled([first, ...together]);
    expect(told.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    await log.write([sight()]);
    const after = await countRecords();
    expect(after.records - before.records).toBe(2);
  });

  test('refuses at once when too much is waiting', async () => {
    const before = await countRecords();
    const first = log.write([sight()]);
    await expect(log.write(Array.from({ length: 10_001 }, () => sight()))).rejects.toThrow(
      'More than 10000 items are waiting',
    );
    await first;
    expect((await countRecords()).records - before.records).toBe(1);
  });

  test('fails while the database is away, and writes again when it is back', async () => {
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    // Of this database alone: the role is everybody's who tests beside us.
    await admin.query(`REVOKE CONNECT ON DATABASE ${database.name} FROM hub_log`);
    await admin.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'hub_log' AND datname = current_database()",
    );
    await Promise.allSettled([log.write([sight()])]);
    await expect(log.write([sight()])).rejects.toThrow('permission denied for database');
    await admin.query(`GRANT CONNECT ON DATABASE ${database.name} TO hub_log`);
    await admin.end();
    await log.write([sight()]);
  });

  test('is written by a role that can do nothing else', async () => {
    const writer = new pg.Client({ connectionString: database.logUrl });
    await writer.connect();
    for (const statement of [
      'SELECT * FROM app.access_record',
      'INSERT INTO app.access_record DEFAULT VALUES',
      'DELETE FROM app.access_record',
      'SELECT * FROM app.person',
      'SELECT app.viewer()',
    ]) {
      await expect(writer.query(statement), statement).rejects.toMatchObject({ code: '42501' });
    }
    await writer.end();
  });
});

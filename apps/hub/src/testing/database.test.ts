import pg from 'pg';
import { describe, expect, inject, test } from 'vitest';
import { createTestDatabase } from './database.js';
import { cloneTemplate } from './postgres.js';

async function ask(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

describe('a test database', () => {
  test('has the tables and policies, no rows, and its own life', async () => {
    const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    await ask(one.ownerUrl, "INSERT INTO app.person (name) VALUES ('Karin Verzonnen')");
    const count = 'SELECT count(*)::int FROM app.person';
    expect(await ask(one.ownerUrl, count)).toEqual([{ count: 1 }]);
    expect(await ask(two.ownerUrl, count)).toEqual([{ count: 0 }]);
    expect(await ask(one.appUrl, count)).toEqual([{ count: 0 }]);
    const tables = await ask(one.ownerUrl, "SELECT FROM pg_policies WHERE schemaname = 'app'");
    expect(tables.length).toBeGreaterThan(10);
  });

  test('is as closed to others as the first one', async () => {
    const { adminUrl } = await createTestDatabase();
    const rights = await ask(
      adminUrl,
      `SELECT has_database_privilege('hub_app', current_database(), 'CONNECT') AS connect,
              has_database_privilege('hub_app', current_database(), 'TEMP') AS temp,
              has_schema_privilege('hub_app', 'public', 'USAGE') AS public`,
    );
    expect(rights).toEqual([{ connect: true, temp: false, public: false }]);
  });

  test('is gone after its drop, even with someone connected', async () => {
    const database = await cloneTemplate(inject('postgres'));
    const client = new pg.Client({ connectionString: database.appUrl });
    // pg tells the server's last words and the end of the connection apart.
    client.on('error', () => undefined);
    const ended = new Promise((resolve) => client.once('end', resolve));
    await client.connect();
    await database.drop();
    await ended;
    await expect(ask(database.appUrl, 'SELECT 1')).rejects.toThrow('does not exist');
  });
});

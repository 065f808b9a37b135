import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { migrate } from './migrate.js';
import { ensureRoles, type RoleUrls } from './roles.js';

const CREATE_LEAF = `
  CREATE SCHEMA app;
  CREATE TABLE app.leaf (id int PRIMARY KEY, note text DEFAULT 'what?' CHECK (note <> '?'));
  ALTER TABLE app.leaf ENABLE ROW LEVEL SECURITY;
  ALTER TABLE app.leaf FORCE ROW LEVEL SECURITY;
  GRANT USAGE ON SCHEMA app TO hub_app;
  GRANT SELECT ON app.leaf TO hub_app;`;

let folder: string;
let urls: RoleUrls;
let name: string;
let count = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spinnenweb-migrate-'));
  name = `migrate_${process.pid}_${(count += 1)}`;
  urls = await ensureRoles(inject('postgres').adminUrl, name);
  await put('migrations/2026-01-01T00-create-leaf.sql', CREATE_LEAF);
  await put('src/leaf/leaf.policy.sql', 'CREATE POLICY leaf_seen ON app.leaf USING (true);');
});

afterEach(async () => {
  await ask(inject('postgres').adminUrl, `DROP DATABASE ${name} WITH (FORCE)`);
  await rm(folder, { recursive: true });
});

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

async function run(): Promise<string[]> {
  const lines: string[] = [];
  await migrate(urls.ownerUrl, (line) => lines.push(line), {
    migrationsFolder: join(folder, 'migrations'),
    policiesFolder: join(folder, 'src'),
  });
  return lines;
}

async function ask(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

const policies = () =>
  ask(urls.ownerUrl, "SELECT policyname FROM pg_policies WHERE schemaname = 'app' ORDER BY 1").then(
    (rows) => rows.map((row) => row['policyname']),
  );

describe('migrate', () => {
  test('runs each file once, in order, then puts the policies', async () => {
    await put('migrations/2026-01-02T00-grow-leaf.sql', 'ALTER TABLE app.leaf ADD colour text;');
    expect(await run()).toEqual([
      'Changing the tables (2 of 2 steps to do)',
      'Putting the row policies in place',
    ]);
    expect(await policies()).toEqual(['leaf_seen', 'policy_version_for_the_owner']);
    expect(await run()).toEqual([]);
    expect(await ask(urls.ownerUrl, 'SELECT name FROM history.migration ORDER BY id')).toEqual([
      { name: '2026-01-01T00-create-leaf' },
      { name: '2026-01-02T00-grow-leaf' },
    ]);
  });

  test('replaces every policy when a file differs', async () => {
    await run();
    await put('src/leaf/leaf.policy.sql', 'CREATE POLICY leaf_hidden ON app.leaf USING (false);');
    expect(await run()).toEqual(['Putting the row policies in place']);
    expect(await policies()).toEqual(['leaf_hidden', 'policy_version_for_the_owner']);
  });

  test('puts the policies again after a migration, even when their files are the same', async () => {
    await run();
    await put(
      'migrations/2026-01-02T00-plant-again.sql',
      `DROP TABLE app.leaf; CREATE TABLE app.leaf (id int);`,
    );
    await run();
    expect(await policies()).toContain('leaf_seen');
  });

  test('drops a column that a policy named, and moves first what the owner alone can read', async () => {
    await put(
      'src/leaf/leaf.policy.sql',
      `CREATE POLICY leaf_noted ON app.leaf TO hub_app USING (note = 'seen');
       CREATE POLICY kept_by_the_owner ON app.leaf TO hub_owner USING (true) WITH CHECK (true);`,
    );
    await run();
    await ask(urls.ownerUrl, "INSERT INTO app.leaf VALUES (1, 'seen')");
    await put(
      'migrations/2026-01-02T00-forget-notes.sql',
      `CREATE TABLE app.twig AS SELECT id, note FROM app.leaf; ALTER TABLE app.leaf DROP COLUMN note;`,
    );
    await put(
      'src/leaf/leaf.policy.sql',
      `CREATE POLICY leaf_counted ON app.leaf TO hub_app USING (id = 1);
       CREATE POLICY kept_by_the_owner ON app.leaf TO hub_owner USING (true) WITH CHECK (true);`,
    );
    await run();
    expect(await policies()).toEqual([
      'kept_by_the_owner',
      'leaf_counted',
      'policy_version_for_the_owner',
    ]);
    expect(await ask(urls.ownerUrl, 'SELECT * FROM app.twig')).toEqual([{ id: 1, note: 'seen' }]);
  });

  test('keeps the policies when a migration fails', async () => {
    await run();
    await put('migrations/2026-01-02T00-fail.sql', 'ALTER TABLE app.leaf DROP COLUMN nothing;');
    await expect(run()).rejects.toThrow('2026-01-02T00-fail');
    expect(await policies()).toContain('leaf_seen');
  });

  test('puts functions before policies, and gives the same rights the first time and the next', async () => {
    await put(
      'src/aaa/leaf.policy.sql',
      `CREATE POLICY leaf_by_rule ON app.leaf USING (app.zzz_rule());
       GRANT SELECT ON app.leaf TO hub_app;`,
    );
    await put(
      'src/zzz/rule.functions.sql',
      `CREATE OR REPLACE FUNCTION app.zzz_rule() RETURNS boolean LANGUAGE sql AS 'SELECT true';
       CREATE OR REPLACE FUNCTION app.granted() RETURNS int LANGUAGE sql AS 'SELECT 1';
       GRANT EXECUTE ON FUNCTION app.granted() TO hub_app;`,
    );
    const rights = () =>
      ask(
        urls.ownerUrl,
        `SELECT has_function_privilege('hub_app', 'app.zzz_rule()', 'EXECUTE') AS rule,
                has_function_privilege('hub_app', 'app.granted()', 'EXECUTE') AS granted,
                has_table_privilege('hub_app', 'app.leaf', 'SELECT') AS leaf`,
      );
    await run();
    expect(await rights()).toEqual([{ rule: false, granted: true, leaf: true }]);
    await put('src/leaf/leaf.policy.sql', '');
    await run();
    expect(await rights()).toEqual([{ rule: false, granted: true, leaf: true }]);
    await put('src/aaa/leaf.policy.sql', '');
    await run();
    expect(await rights()).toEqual([{ rule: false, granted: true, leaf: false }]);
  });

  test('keeps the old policies when a new one fails, and says where', async () => {
    await run();
    await put('src/leaf/leaf.policy.sql', 'SELECT 1;\n\nCREATE POLICY x ON app.tree USING (true);');
    await expect(run()).rejects.toThrow(
      'Row policies in leaf/leaf.policy.sql: relation "app.tree" does not exist',
    );
    await put('src/leaf/leaf.policy.sql', 'SELECT 1;\nCREATE POLICE;');
    await expect(run()).rejects.toThrow(
      'Row policies in leaf/leaf.policy.sql, line 2: syntax error',
    );
    expect(await policies()).toEqual(['leaf_seen', 'policy_version_for_the_owner']);
  });

  test('does all of the files or none, and names the one that fails', async () => {
    await put('migrations/2026-01-02T00-break.sql', 'ALTER TABLE app.tree ADD colour text;');
    await expect(run()).rejects.toThrow(
      'Migration 2026-01-02T00-break failed: relation "app.tree" does not exist',
    );
    expect(await ask(urls.ownerUrl, "SELECT to_regclass('app.leaf') AS leaf")).toEqual([
      { leaf: null },
    ]);
  });

  test('refuses a file that has run and was changed or taken away', async () => {
    await run();
    await put('migrations/2026-01-01T00-create-leaf.sql', `${CREATE_LEAF} -- changed`);
    await expect(run()).rejects.toThrow('2026-01-01T00-create-leaf has run and was changed since');
    await rm(join(folder, 'migrations/2026-01-01T00-create-leaf.sql'));
    await expect(run()).rejects.toThrow('has run migration 2026-01-01T00-create-leaf, which this');
  });

  test('does the work once when two hubs start at the same moment', async () => {
    const told = await Promise.all([run(), run(), run()]);
    expect(told.filter((lines) => lines.length > 0)).toHaveLength(1);
    expect(await ask(urls.ownerUrl, 'SELECT count(*)::int FROM history.migration')).toEqual([
      { count: 1 },
    ]);
  });

  test('keeps its own tables from the role that serves', async () => {
    await run();
    await expect(ask(urls.appUrl, 'SELECT * FROM history.migration_file')).rejects.toThrow(
      'permission denied for schema history',
    );
    await expect(ask(urls.appUrl, 'SELECT * FROM app.policy_version')).rejects.toThrow(
      'permission denied for table policy_version',
    );
    expect(
      await ask(
        urls.ownerUrl,
        "SELECT relrowsecurity AND relforcerowsecurity AS secured FROM pg_class WHERE oid = 'app.policy_version'::regclass",
      ),
    ).toEqual([{ secured: true }]);
  });
});

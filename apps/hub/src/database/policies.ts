import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type pg from 'pg';

interface PolicyFile {
  /** The path below the folder, with forward slashes. */
  path: string;
  text: string;
}

/** Its own policy: the owner alone, to whom forced row security applies as to anybody. */
const VERSION_TABLE = `
  CREATE SCHEMA IF NOT EXISTS app;
  CREATE TABLE IF NOT EXISTS app.policy_version (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    sha256 text NOT NULL,
    put_at timestamptz NOT NULL DEFAULT statement_timestamp()
  );
  ALTER TABLE app.policy_version ENABLE ROW LEVEL SECURITY;
  ALTER TABLE app.policy_version FORCE ROW LEVEL SECURITY;
  REVOKE ALL ON app.policy_version FROM PUBLIC;`;

const VERSION_POLICY = `
  CREATE POLICY policy_version_for_the_owner ON app.policy_version TO CURRENT_USER
    USING (true) WITH CHECK (true);`;

/**
 * Rights and policies are given anew by the files: what no file gives any more is gone. A new function can be called by
 * nobody, as one that was there before, so that the first time and the next give the same rights.
 */
const TAKE_EVERYTHING_BACK = `
  ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
  REVOKE ALL ON ALL TABLES IN SCHEMA app FROM PUBLIC, hub_app, hub_log;
  REVOKE ALL ON ALL SEQUENCES IN SCHEMA app FROM PUBLIC, hub_app, hub_log;
  REVOKE ALL ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC, hub_app, hub_log;
  GRANT USAGE ON SCHEMA app TO hub_app, hub_log;
  SET LOCAL check_function_bodies = off;
  DO $drop$
  DECLARE found record;
  BEGIN
    FOR found IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'app' LOOP
      EXECUTE format('DROP POLICY %I ON app.%I', found.policyname, found.tablename);
    END LOOP;
  END
  $drop$;`;

/**
 * Replaces every row policy and right of schema app by those in the `*.functions.sql` and then the `*.policy.sql` files
 * below a folder, each in the order of their paths, in one transaction, so that nobody ever sees a table without its policies.
 *
 * @returns whether anything was done; nothing is when the same files were put before and `always` is false
 * @throws Error that names the file and line whose statement fails
 */
export async function putPolicies(
  client: pg.Client,
  folder: string,
  { always }: { always: boolean },
): Promise<boolean> {
  const files = await readPolicies(folder);
  const version = versionOf(files);
  if (!always && (await versionInPlace(client)) === version) return false;

  await client.query('BEGIN');
  try {
    await client.query(VERSION_TABLE);
    await client.query(TAKE_EVERYTHING_BACK);
    await client.query(VERSION_POLICY);
    for (const file of files) await putFile(client, file);
    await client.query(
      `INSERT INTO app.policy_version (sha256) VALUES ($1)
       ON CONFLICT (only_row) DO UPDATE SET sha256 = excluded.sha256, put_at = excluded.put_at`,
      [version],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
  return true;
}

async function readPolicies(folder: string): Promise<PolicyFile[]> {
  const paths: string[] = [];
  for await (const path of glob('**/*.{functions,policy}.sql', { cwd: folder })) paths.push(path);
  const files = paths.map(async (path) => ({
    path: path.split(sep).join('/'),
    text: await readFile(join(folder, path), 'utf8'),
  }));
  return (await Promise.all(files)).sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

/** Functions come first: policies and triggers name them. */
function orderOf({ path }: PolicyFile): string {
  return `${path.endsWith('.functions.sql') ? 0 : 1} ${path}`;
}

function versionOf(files: PolicyFile[]): string {
  const hash = createHash('sha256').update(VERSION_TABLE).update(VERSION_POLICY);
  for (const { path, text } of files) hash.update(`${path}\0${text}\0`);
  return hash.digest('hex');
}

async function versionInPlace(client: pg.Client): Promise<string | null> {
  const table = await client.query("SELECT to_regclass('app.policy_version') AS name");
  if (table.rows[0].name === null) return null;
  const found = await client.query<{ sha256: string }>('SELECT sha256 FROM app.policy_version');
  return found.rows[0]?.sha256 ?? null;
}

async function putFile(client: pg.Client, file: PolicyFile): Promise<void> {
  try {
    await client.query(file.text);
  } catch (error) {
    const { message, position } = error as pg.DatabaseError;
    const line = position ? file.text.slice(0, Number(position)).split('\n').length : undefined;
    const place = line === undefined ? file.path : `${file.path}, line ${line}`;
    throw new Error(`Row policies in ${place}: ${message}`, { cause: error });
  }
}

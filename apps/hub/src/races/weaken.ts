import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** A guard, and the same place without it. */
export interface Guard {
  /** What holds it, in words. */
  name: string;
  /** The SQL file, below src/. */
  file: string;
  /** Its text: found exactly once, so that a guard that was moved is noticed here. */
  text: string;
  without: string;
}

/**
 * Takes guards away in one database, to see that what they keep off then happens. All else stays as it is there: when
 * another guard has been broken, that shows.
 *
 * @throws Error when a guard's text is not found exactly once in its file
 */
export async function weaken(ownerUrl: string, guards: readonly Guard[]): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    for (const guard of guards) {
      const sql = await readSql(guard);
      if (guard.file.endsWith('.policy.sql')) await owner.query(policyWithout(guard, sql));
      else await weakenFunctions(owner, guard, sql);
    }
  } finally {
    await owner.end();
  }
}

async function readSql({ file, name, text }: Guard): Promise<string> {
  const sql = await readFile(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8');
  const found = sql.split(text).length - 1;
  if (found !== 1) throw new Error(`The guard "${name}" stands ${found} times in ${file}.`);
  return sql;
}

/** The policy that holds the guard is not replaced but made anew. */
function policyWithout({ text, without }: Guard, sql: string): string {
  const weakened = sql.replace(text, () => without);
  const before = weakened.slice(0, sql.indexOf(text) + without.length);
  const begin = before.lastIndexOf('CREATE POLICY');
  const policy = weakened.slice(begin, weakened.indexOf(';', begin) + 1);
  const [, name, table] = /CREATE POLICY (\w+) ON ([\w.]+)/.exec(policy) ?? [];
  return `DROP POLICY ${name} ON ${table}; ${policy}`;
}

/** Only the functions of its file, since others may hold the same words. */
async function weakenFunctions(
  owner: pg.Client,
  { text, without }: Guard,
  sql: string,
): Promise<void> {
  const names = [...sql.matchAll(/CREATE OR REPLACE FUNCTION app\.(\w+)/g)].map(([, name]) => name);
  const { rows } = await owner.query<{ definition: string }>(
    `SELECT pg_get_functiondef(oid) AS definition FROM pg_proc
     WHERE pronamespace = 'app'::regnamespace AND proname = ANY ($1) AND strpos(prosrc, $2) > 0`,
    [names, text],
  );
  for (const { definition } of rows) {
    await owner.query(definition.replace(text, () => without));
  }
}

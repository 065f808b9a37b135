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
 * Takes guards away in one database, to see that what they keep off then happens.
 *
 * @throws Error when a guard's text is not found exactly once in its file
 */
export async function weaken(ownerUrl: string, guards: readonly Guard[]): Promise<void> {
  const texts = new Map<string, string>();
  for (const { file, name, text, without } of guards) {
    const before = texts.get(file) ?? (await readSql(file));
    const found = before.split(text).length - 1;
    if (found !== 1) throw new Error(`The guard "${name}" stands ${found} times in ${file}.`);
    texts.set(
      file,
      before.replace(text, () => without),
    );
  }
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    for (const text of texts.values()) await owner.query(dropPoliciesOf(text) + text);
  } finally {
    await owner.end();
  }
}

function readSql(file: string): Promise<string> {
  return readFile(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8');
}

/** A policy is not replaced but made anew. */
function dropPoliciesOf(sql: string): string {
  return [...sql.matchAll(/CREATE POLICY (\w+) ON ([\w.]+)/g)]
    .map(([, policy, table]) => `DROP POLICY ${policy} ON ${table};\n`)
    .join('');
}

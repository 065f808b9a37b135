import { copyFile, glob, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { putPolicies } from '../database/policies.js';
import {
  cloneTemplate,
  startTestPostgres,
  type RunningTestPostgres,
  type TestDatabase,
  type TestPostgres,
} from '../testing/postgres.js';
import { isOfDatabase, mutate, type Mutant } from './mutant.js';

/** The folder `src`, from the compiled file too: the SQL stays there. */
const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url));

/** So that a mutant that is no SQL at all is told from one that tests notice. */
const COMPILE_FUNCTIONS = `
  SET check_function_bodies = on;
  DO $$ DECLARE f regprocedure; BEGIN
    FOR f IN SELECT oid FROM pg_proc WHERE pronamespace = 'app'::regnamespace LOOP
      EXECUTE pg_get_functiondef(f);
    END LOOP;
  END $$`;

/** Starts a server whose template has the tables, and none of the functions, triggers and policies. */
export async function startBarePostgres(): Promise<RunningTestPostgres> {
  return inTemporaryFolder((nothing) => startTestPostgres(nothing));
}

/**
 * Makes a template with every function and policy as it is in the sources, or as the mutant has it.
 *
 * @throws Error when the mutant's text does not stand in its file exactly once, or its SQL does not compile
 */
export async function makeTemplate(
  bare: TestPostgres,
  mutant: Mutant | null,
): Promise<TestDatabase> {
  const template = await cloneTemplate(bare, 'mutant');
  const owner = new pg.Client({ connectionString: template.ownerUrl });
  await owner.connect();
  try {
    await inTemporaryFolder(async (folder) => {
      await copySql(folder, mutant);
      await putPolicies(owner, folder, { always: true });
    });
    await owner.query(COMPILE_FUNCTIONS);
  } finally {
    await owner.end();
  }
  return template;
}

/**
 * Throws away the mutant's template and every copy of it: tests that fail halfway leave theirs behind, and each makes the
 * next copy slower.
 */
export async function dropCopies({ adminUrl, template }: TestPostgres): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ drop: string }>(
      `SELECT format('DROP DATABASE %I WITH (FORCE)', datname) AS drop FROM pg_database
       WHERE NOT datistemplate AND datname <> ALL ($1)`,
      [['postgres', template]],
    );
    for (const { drop } of rows) await admin.query(drop);
  } finally {
    await admin.end();
  }
}

async function copySql(folder: string, mutant: Mutant | null): Promise<void> {
  for await (const path of glob('**/*.{functions,policy}.sql', { cwd: SOURCES })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await copyFile(join(SOURCES, path), join(folder, path));
  }
  if (mutant && isOfDatabase(mutant)) {
    const sound = await readFile(join(SOURCES, mutant.file), 'utf8');
    await writeFile(join(folder, mutant.file), mutate(sound, mutant));
  }
}

async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'spinnenweb-mutant-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Migration, Migrator } from '@mikro-orm/migrations';
import { MikroORM, SchemaGenerator, type MigrationObject } from '@mikro-orm/postgresql';
import pg from 'pg';
import { putPolicies } from './policies.js';

/** The folder apps/hub, from the source and from the compiled file alike. */
const HUB_FOLDER = fileURLToPath(new URL('../../', import.meta.url));

/**
 * A column that a policy names cannot be dropped. So the policies of those who serve go first, in the same transaction,
 * and nobody sees anything until `putPolicies` has put them back. The owner's own stay: a migration may have to read.
 */
const SET_POLICIES_ASIDE = `
  DO $$ DECLARE p record; BEGIN
    FOR p IN SELECT tablename, policyname FROM pg_policies
      WHERE schemaname = 'app' AND NOT current_user = ANY (roles)
    LOOP
      EXECUTE format('DROP POLICY %I ON app.%I', p.policyname, p.tablename);
    END LOOP;
  END $$`;

export interface MigrateOptions {
  /** Where the dated `.sql` files are. */
  migrationsFolder?: string;
  /** Searched, with everything below it, for `*.policy.sql`. */
  policiesFolder?: string;
}

interface MigrationFile {
  /** The file's name without its ending. */
  name: string;
  text: string;
  sha256: string;
}

/**
 * Brings the tables, then the row policies, up to this version of the hub. Safe when two hubs start at once: the second
 * waits and finds nothing to do.
 *
 * Migrations are `.sql` files that run once, all of them or none, in the order of their names. They are history: a file
 * that has run may not change. The policies are not history; they are dropped and made again whenever they differ.
 *
 * @throws Error when a file that has run was changed or is missing, or when a statement fails; the file is named
 */
export async function migrate(
  ownerUrl: string,
  onProgress: (line: string) => void = () => undefined,
  options: MigrateOptions = {},
): Promise<void> {
  const migrationsFolder = options.migrationsFolder ?? join(HUB_FOLDER, 'migrations');
  const policiesFolder = options.policiesFolder ?? join(HUB_FOLDER, 'src');
  const files = await readMigrations(migrationsFolder);

  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(hashtext('hub migrations'))");
    await ensureHistory(client);
    const pending = await pendingMigrations(client, files);
    if (pending.length > 0) {
      onProgress(`Changing the tables (${pending.length} of ${files.length} steps to do)`);
      await runMigrations(ownerUrl, files);
    }
    const changed = await putPolicies(client, policiesFolder, { always: pending.length > 0 });
    if (changed) onProgress('Putting the row policies in place');
  } finally {
    // The lock belongs to the session and ends with it.
    await client.end();
  }
}

async function readMigrations(folder: string): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (fileName) => {
      const text = await readFile(join(folder, fileName), 'utf8');
      return { name: fileName.slice(0, -'.sql'.length), text, sha256: sha256(text) };
    }),
  );
}

/** A schema of its own: the role that serves may not even look into it. */
async function ensureHistory(client: pg.Client): Promise<void> {
  await client.query(`
    CREATE SCHEMA IF NOT EXISTS history;
    CREATE TABLE IF NOT EXISTS history.migration_file (
      name text PRIMARY KEY,
      sha256 text NOT NULL
    );
  `);
}

async function pendingMigrations(
  client: pg.Client,
  files: MigrationFile[],
): Promise<MigrationFile[]> {
  const run = await client.query<{ name: string; sha256: string }>(
    'SELECT name, sha256 FROM history.migration_file',
  );
  const known = new Map(files.map((file) => [file.name, file.sha256]));
  for (const { name, sha256: before } of run.rows) {
    const now = known.get(name);
    if (now === undefined) {
      throw new Error(
        `The database has run migration ${name}, which this version of the hub does not have.`,
      );
    }
    if (now !== before) {
      throw new Error(
        `Migration ${name} has run and was changed since. Undo the change and add a new migration.`,
      );
    }
  }
  const done = new Set(run.rows.map(({ name }) => name));
  return files.filter(({ name }) => !done.has(name));
}

async function runMigrations(ownerUrl: string, files: MigrationFile[]): Promise<void> {
  const orm = await MikroORM.init({
    clientUrl: ownerUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    ensureDatabase: false,
    debug: false,
    logger: () => undefined,
    extensions: [SchemaGenerator, Migrator],
    migrations: {
      tableName: 'history.migration',
      migrationsList: files.map(asMigration),
      transactional: true,
      allOrNothing: true,
      disableForeignKeys: false,
      snapshot: false,
      silent: true,
    },
  });
  try {
    await orm.migrator.up();
  } finally {
    await orm.close(true);
  }
}

function asMigration(file: MigrationFile): MigrationObject {
  class SqlFile extends Migration {
    override async up(): Promise<void> {
      try {
        await this.execute(SET_POLICIES_ASIDE);
        await this.execute(file.text);
      } catch (error) {
        throw new Error(`Migration ${file.name} failed: ${(error as Error).message}`, {
          cause: error,
        });
      }
      const remember = 'INSERT INTO history.migration_file (name, sha256) VALUES (?, ?)';
      await this.execute(remember, [file.name, file.sha256]);
    }
  }
  return { name: file.name, class: SqlFile };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

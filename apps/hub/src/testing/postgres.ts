import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../database/embedded.js';
import { migrate } from '../database/migrate.js';
import { closeDatabaseToOthers, ensureRoles, urlsOfRoles } from '../database/roles.js';

const MEMORY = '/dev/shm';
const PLENTY_OF_BYTES = 4 * 1024 ** 3;

/** The server of one test run. */
export interface TestPostgres {
  /** Connects as the superuser. */
  adminUrl: string;
  /** Holds the migrated tables and policies; nobody may be connected to it. */
  template: string;
}

export interface RunningTestPostgres extends TestPostgres {
  /** Stops the server and removes everything it wrote. */
  stop(): Promise<void>;
}

/** A database of one's own, with every table and policy and no rows. */
export interface TestDatabase {
  name: string;
  adminUrl: string;
  ownerUrl: string;
  appUrl: string;
  logUrl: string;
  /** Throws the database away, and whoever is still connected with it. */
  drop(): Promise<void>;
}

/**
 * Starts a server in a temporary folder with a migrated template. One per run: it takes about two seconds.
 *
 * @param policiesFolder where the functions and policies are, when they are not those of the hub
 */
export async function startTestPostgres(policiesFolder?: string): Promise<RunningTestPostgres> {
  const template = 'template_hub';
  const directory = await temporaryFolder();
  const server = await startEmbeddedPostgres({ directory, durable: false });
  const stop = async () => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
  try {
    const { ownerUrl } = await ensureRoles(server.adminUrl, template);
    await migrate(ownerUrl, undefined, policiesFolder === undefined ? {} : { policiesFolder });
  } catch (error) {
    await stop();
    throw error;
  }
  return { adminUrl: server.adminUrl, template, stop };
}

/** Copies the template: some ten milliseconds in memory, some hundreds on a disk. */
export async function cloneTemplate(
  { adminUrl, template }: TestPostgres,
  prefix = 'test',
): Promise<TestDatabase> {
  const name = `${prefix}_${randomBytes(6).toString('hex')}`;
  // A template may have no other connection while it is copied, so copies are made one at a time.
  await asAdmin(adminUrl, async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtext('copy template'))");
    await client.query(
      `CREATE DATABASE ${name} TEMPLATE ${template} OWNER hub_owner STRATEGY FILE_COPY`,
    );
  });
  await closeDatabaseToOthers(adminUrl, name);
  const ownAdmin = new URL(adminUrl);
  ownAdmin.pathname = `/${name}`;
  return {
    name,
    adminUrl: ownAdmin.href,
    ...urlsOfRoles(adminUrl, name),
    drop: () =>
      asAdmin(adminUrl, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}

/** In memory where there is plenty of it: a database is copied there in a twentieth of the time. */
async function temporaryFolder(): Promise<string> {
  const free = await statfs(MEMORY).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  const parent = free >= PLENTY_OF_BYTES ? MEMORY : tmpdir();
  const directory = await mkdtemp(join(parent, 'spinnenweb-test-'));
  // PostgreSQL does not run as root; its account has to enter the folder.
  await chmod(directory, 0o711);
  return directory;
}

async function asAdmin(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

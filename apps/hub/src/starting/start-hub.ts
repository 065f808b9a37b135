import { join } from 'node:path';
import { openDatabase, type Database } from '../database/as-viewer.js';
import { startEmbeddedPostgres } from '../database/embedded.js';
import { migrate } from '../database/migrate.js';
import type { Entity } from '../database/orm.js';
import { ensureRoles } from '../database/roles.js';
import type { Environment, Settings } from '../environment.js';
import type { Persona } from '../identity/pages.js';
import type { Log } from '../logging.js';
import { createServer, type GraphqlDoor, type LiveDoor } from '../server.js';
import { keepSecrets, prepareDataFolder } from './data-folder.js';
import { lockFolder } from './folder-lock.js';
import { listenProblem, requireFreePort } from './free-port.js';
import { StartError } from './start-error.js';

/** What the doors to GraphQL are made of. */
export interface DoorParts {
  environment: Environment;
  database: Database;
  /** As hub_log, for the access record. */
  logUrl: string;
  log: Log;
}

export interface Doors {
  graphqlDoor: GraphqlDoor;
  liveDoor: LiveDoor;
  /** Ends what the doors opened for themselves, after the last request. */
  close(): Promise<void>;
}

/** What the process shell is given; it knows no slice itself. */
export interface HubParts {
  entities: readonly Entity[];
  openDoors: (parts: DoorParts) => Promise<Doors>;
  /** Fills a database in which nobody is yet with the invented families; answers null in any other. */
  loadScenarios: (database: Database, accountIssuer: string) => Promise<unknown>;
  personas: readonly Persona[];
}

/** Tells whoever waits what is being done, one line a step. */
export type Say = (line: string) => void;

export interface RunningHub {
  environment: Environment;
  address: string;
  /** Stops all that was started, the last first. May be called twice. */
  stop(): Promise<void>;
}

interface DatabaseUrls {
  appUrl: string;
  logUrl: string;
  /** Null when this hub is not to change tables. */
  ownerUrl: string | null;
}

const databaseName = 'hub';

/**
 * Starts everything, in order: data folder, PostgreSQL, tables, policies, first families, server.
 * @param halt ends the start between two steps.
 * @throws StartError and others, after stopping again what had been started.
 */
export async function startHub(
  settings: Settings,
  parts: HubParts,
  log: Log,
  say: Say,
  halt: AbortSignal,
): Promise<RunningHub> {
  const undo: (() => Promise<void>)[] = [];
  const stop = once(() => stopAll(undo, log));
  try {
    await requireFreePort(settings.host, settings.port);
    const environment = await prepareEnvironment(settings);
    halt.throwIfAborted();
    const urls = await provideDatabase(environment, say, undo);
    halt.throwIfAborted();
    if (urls.ownerUrl) await migrate(urls.ownerUrl, say);
    halt.throwIfAborted();

    const database = await openDatabase({
      appUrl: urls.appUrl,
      logUrl: urls.logUrl,
      entities: parts.entities,
      ...(urls.ownerUrl ? { ownerUrl: urls.ownerUrl } : {}),
    });
    undo.push(() => database.close());
    await checkReady(database);
    // Invented people belong where one signs in as one of them, and nowhere else.
    if (!environment.oidc && urls.ownerUrl) {
      const loaded = await parts.loadScenarios(database, environment.accountIssuer);
      if (loaded) say('Loaded the invented families');
    }
    halt.throwIfAborted();

    const doors = await parts.openDoors({ environment, database, logUrl: urls.logUrl, log });
    undo.push(() => doors.close());
    const server = await createServer({
      environment,
      database,
      graphqlDoor: doors.graphqlDoor,
      liveDoor: doors.liveDoor,
      log,
      checkReady: () => checkReady(database),
      personas: parts.personas,
    });
    undo.push(() => server.close());
    await server.listen().catch((error: unknown) => {
      throw listenProblem(error, environment.host, environment.port);
    });
    return { environment, address: server.address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function prepareEnvironment(settings: Settings): Promise<Environment> {
  const keepsAnything = !settings.databaseUrl || !settings.sessionSecret || !settings.cursorSecret;
  if (keepsAnything) await prepareDataFolder(settings.dataDir);
  return keepSecrets(settings);
}

/** The given database, or a PostgreSQL of our own that stops with us. */
async function provideDatabase(
  environment: Environment,
  say: Say,
  undo: (() => Promise<void>)[],
): Promise<DatabaseUrls> {
  const { databaseUrl, databaseLogUrl, databaseOwnerUrl, dataDir } = environment;
  if (databaseUrl && databaseLogUrl) {
    return { appUrl: databaseUrl, logUrl: databaseLogUrl, ownerUrl: databaseOwnerUrl };
  }
  undo.push(await lockFolder(dataDir));
  const postgres = await startEmbeddedPostgres({
    directory: join(dataDir, 'postgres'),
    onProgress: say,
  });
  undo.push(() => postgres.stop());
  return ensureRoles(postgres.adminUrl, databaseName);
}

/** @throws when the database does not answer, or has not the tables of this hub. */
async function checkReady(database: Database): Promise<void> {
  const [row] = await database.readAsViewer<{ made: boolean }>(
    null,
    { name: 'ready', text: "SELECT to_regclass('app.session') IS NOT NULL AS made" },
    [],
  );
  if (!row?.made) {
    throw new StartError(
      'The database has no tables of this hub yet: migrate it first, or set DATABASE_OWNER_URL.',
    );
  }
}

/** The last first. What does not stop cleanly must not keep the rest running. */
async function stopAll(undo: (() => Promise<void>)[], log: Log): Promise<void> {
  for (const undoOne of undo.toReversed()) {
    try {
      await undoOne();
    } catch (error) {
      log.error({ err: error }, 'something did not stop cleanly');
    }
  }
}

function once(act: () => Promise<void>): () => Promise<void> {
  let begun: Promise<void> | undefined;
  return () => (begun ??= act());
}

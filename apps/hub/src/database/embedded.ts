import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { findPostgresPrograms, oneLine, type PostgresPrograms } from './postgres-programs.js';
import { clearStaleLock, readServerLock } from './server-lock.js';

const MAJOR_VERSION = '18';

export interface EmbeddedPostgresOptions {
  /** Where the cluster, its password and its port are kept. Made when absent. */
  directory: string;
  /** A port to insist on; otherwise the one kept from last time, or a free one. */
  port?: number;
  /** False only where losing everything in a power cut is fine: tests. Default true. */
  durable?: boolean;
  /** Told, in a line each, of the steps that take time. */
  onProgress?: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** Connects as the cluster's superuser, to the database `postgres`. Holds a password: never log it. */
  adminUrl: string;
  port: number;
  /** True when a server left running by a hub that was killed was taken over. */
  adopted: boolean;
  /** Ends every connection and stops the server cleanly. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL of our own on the loopback address, making its cluster the first time.
 *
 * @throws Error with one clear line: the folder cannot be written, the port is taken, the server does not start
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const { durable = true, onProgress = () => undefined } = options;
  const directory = resolve(options.directory);
  const cluster = join(directory, 'cluster');
  await prepareFolder(directory);
  const programs = await findPostgresPrograms(directory, cluster);
  const password = await keptPassword(directory, programs);
  await refuseForeignCluster(cluster);

  if (!(await exists(join(cluster, 'PG_VERSION')))) {
    onProgress('Making the database cluster (only the first time)');
    await makeCluster({ directory, cluster, programs, durable });
  }

  const running = await findRunningServer(cluster, programs, password);
  if (running !== null) {
    onProgress('Taking over the PostgreSQL that was still running');
    return handle({ cluster, programs, password, port: running, adopted: true });
  }
  onProgress('Starting PostgreSQL');
  const port = await startServer({ directory, cluster, programs, durable, port: options.port });
  return handle({ cluster, programs, password, port, adopted: false });
}

async function prepareFolder(directory: string): Promise<void> {
  try {
    // Others may enter (root's stand-in must), but not list; what is inside is closed by its own mode.
    await mkdir(directory, { recursive: true, mode: 0o711 });
    const probe = join(directory, '.writable');
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    throw new Error(`The data folder ${directory} cannot be written: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

async function keptPassword(directory: string, programs: PostgresPrograms): Promise<string> {
  const file = join(directory, 'password');
  const fresh = randomBytes(24).toString('base64url');
  try {
    await writeFile(file, fresh, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return (await readFile(file, 'utf8')).trim();
  }
  // initdb reads it under the server's account.
  if (programs.owner) await chown(file, programs.owner.uid, programs.owner.gid);
  return fresh;
}

async function refuseForeignCluster(cluster: string): Promise<void> {
  const ours = process.getuid?.();
  const found = await stat(cluster).catch(() => null);
  if (found && ours !== undefined && ours !== 0 && found.uid !== ours) {
    throw new Error(`The database cluster ${cluster} belongs to another account than this one.`);
  }
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => MAJOR_VERSION);
  // An unreadable file as a stranger is told above; a readable one must be of the version we bring.
  if (version.trim() !== MAJOR_VERSION) {
    throw new Error(
      `The database cluster ${cluster} was made by PostgreSQL ${version.trim()}, this is ${MAJOR_VERSION}.`,
    );
  }
}

interface ClusterPlace {
  directory: string;
  cluster: string;
  programs: PostgresPrograms;
  durable: boolean;
}

/** Made beside its place and then renamed, so that an interrupted first start leaves nothing half made. */
async function makeCluster({ directory, cluster, programs, durable }: ClusterPlace): Promise<void> {
  const unfinished = `${cluster}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  if (programs.owner) await chown(unfinished, programs.owner.uid, programs.owner.gid);
  const made = await programs.initdb([
    `--pgdata=${unfinished}`,
    '--username=postgres',
    `--pwfile=${join(directory, 'password')}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The builtin provider sorts the same on every machine, whatever locales it has.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]);
  if (made.code !== 0) {
    await rm(unfinished, { recursive: true, force: true });
    throw new Error(`The database cluster could not be made: ${oneLine(made.output)}`);
  }
  await rm(cluster, { recursive: true, force: true });
  await rename(unfinished, cluster);
}

/** The port of a server that still runs on this cluster and knows our password, or null after clearing what is left. */
async function findRunningServer(
  cluster: string,
  programs: PostgresPrograms,
  password: string,
): Promise<number | null> {
  const lock = await readServerLock(cluster);
  if (!lock) return null;
  const ready = lock.status === 'ready' && (await answers(adminUrl(lock.port, password), cluster));
  if (ready) return lock.port;
  if (await clearStaleLock(cluster, lock)) return null;
  // A server that lives but does not answer is starting, recovering or stopping: let it end, then start afresh.
  await programs.pgCtl(['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '30']);
  return null;
}

async function answers(url: string, cluster: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const shown = await client.query<{ data_directory: string }>('SHOW data_directory');
    return resolve(shown.rows[0]?.data_directory ?? '') === cluster;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function startServer(place: ClusterPlace & { port?: number | undefined }): Promise<number> {
  const { directory, cluster, programs } = place;
  const log = join(cluster, 'postgres.log');
  for (let attempt = 1; ; attempt += 1) {
    const port = place.port ?? (await freePort(directory));
    await rm(log, { force: true });
    const settings = serverSettings(port, place.durable)
      .map((setting) => `-c ${setting}`)
      .join(' ');
    const wait = ['-w', '-t', '60', '-s'];
    const started = await programs.pgCtl([
      'start',
      '-D',
      cluster,
      '-l',
      log,
      '-o',
      settings,
      ...wait,
    ]);
    if (started.code === 0) {
      await writeFile(join(directory, 'port'), `${port}\n`);
      return port;
    }
    const why = await readFile(log, 'utf8').catch(() => started.output);
    const taken = why.includes('could not bind');
    if (taken && place.port === undefined && attempt < 3) continue;
    const reason = taken ? `port ${port} is taken` : oneLine(fatalLine(why) ?? started.output);
    throw new Error(`PostgreSQL does not start: ${reason}`);
  }
}

function fatalLine(log: string): string | undefined {
  return log.split('\n').find((line) => line.includes('FATAL'));
}

function serverSettings(port: number, durable: boolean): string[] {
  return [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'timezone=UTC',
    'log_timezone=UTC',
    // What people wrote must not reach a log file: no statements, no parameters, no row contents.
    'log_min_error_statement=panic',
    'log_parameter_max_length_on_error=0',
    'log_error_verbosity=terse',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
}

/** The port used last time when it is free, else any free one. */
async function freePort(directory: string): Promise<number> {
  const kept = Number(await readFile(join(directory, 'port'), 'utf8').catch(() => '0'));
  return (await tryPort(kept)) ?? (await tryPort(0)) ?? 0;
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolvePort) => {
    const server = createServer();
    server.once('error', () => resolvePort(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const found = typeof address === 'object' && address ? address.port : null;
      server.close(() => resolvePort(found));
    });
  });
}

async function handle(server: {
  cluster: string;
  programs: PostgresPrograms;
  password: string;
  port: number;
  adopted: boolean;
}): Promise<EmbeddedPostgres> {
  const { cluster, programs, port, adopted } = server;
  const lock = await readServerLock(cluster);
  // The last resort when the hub ends without stopping it: nothing asynchronous can run any more.
  const stopAtExit = () => {
    if (lock) process.kill(lock.pid, 'SIGINT');
  };
  process.once('exit', stopAtExit);

  let stopping: Promise<void> | undefined;
  const stop = async () => {
    const fast = await programs.pgCtl(['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '20']);
    if (fast.code !== 0 && (await readServerLock(cluster))) {
      await programs.pgCtl(['stop', '-D', cluster, '-m', 'immediate', '-w', '-t', '10']);
    }
    process.removeListener('exit', stopAtExit);
  };
  return {
    adminUrl: adminUrl(port, server.password),
    port,
    adopted,
    stop: () => (stopping ??= stop()),
  };
}

function adminUrl(port: number, password: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

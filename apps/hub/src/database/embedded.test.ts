import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmbeddedPostgres } from './embedded.js';
import { readServerLock } from './server-lock.js';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'spinnenweb-embedded-'));
  await chmod(directory, 0o755);
});
afterAll(() => rm(directory, { recursive: true, force: true }));

async function ask<T extends pg.QueryResultRow>(url: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

/** A process of its own that runs a few lines on our source; Node strips the types itself. */
function spawnHub(lines: string) {
  const script = `
    import { registerHooks } from "node:module";
    registerHooks({
      resolve: (name, context, next) =>
        next(name.startsWith("./") ? name.replace(/[.]js$/, ".ts") : name, context),
    });
    const { startEmbeddedPostgres } = await import(${JSON.stringify(new URL('embedded.ts', import.meta.url).href)});
    const options = { directory: ${JSON.stringify(directory)}, durable: false };
    ${lines}`;
  return spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

describe('an embedded PostgreSQL', () => {
  test('is made the first time, and keeps its data, port and password', async () => {
    const lines: string[] = [];
    const first = await startEmbeddedPostgres({
      directory,
      durable: false,
      onProgress: (line) => lines.push(line),
    });
    await ask(first.adminUrl, 'CREATE TABLE kept AS SELECT 7 AS number');
    const settings = await ask(
      first.adminUrl,
      `SELECT current_setting('listen_addresses') AS address, current_setting('unix_socket_directories') AS sockets,
              current_setting('server_encoding') AS encoding, current_setting('log_min_error_statement') AS logged`,
    );
    expect(settings).toEqual([
      { address: '127.0.0.1', sockets: '', encoding: 'UTF8', logged: 'panic' },
    ]);
    await first.stop();
    await first.stop();
    await expect(ask(first.adminUrl, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');

    const second = await startEmbeddedPostgres({ directory, durable: false });
    expect(second.adminUrl).toBe(first.adminUrl);
    expect(await ask(second.adminUrl, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
    await second.stop();
    expect(lines).toEqual([
      'Making the database cluster (only the first time)',
      'Starting PostgreSQL',
    ]);
    const password = await stat(join(directory, 'password'));
    expect(password.mode & 0o777).toBe(0o600);
  });

  test('is in a process group of its own, so that Ctrl-C does not reach it', async () => {
    const server = await startEmbeddedPostgres({ directory, durable: false });
    const lock = await readServerLock(join(directory, 'cluster'));
    const status = await readFile(`/proc/${lock?.pid}/stat`, 'utf8');
    const group = Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[2]);
    expect(group).toBe(lock?.pid);
    await server.stop();
  });

  test('takes another port when its own is in use', async () => {
    const before = Number(await readFile(join(directory, 'port'), 'utf8'));
    const squatter = createServer().listen(before, '127.0.0.1');
    await once(squatter, 'listening');
    const server = await startEmbeddedPostgres({ directory, durable: false });
    expect(server.port).not.toBe(before);
    await server.stop();
    await expect(
      startEmbeddedPostgres({ directory, durable: false, port: before }),
    ).rejects.toThrow(`PostgreSQL does not start: port ${before} is taken`);
    squatter.close();
  });

  test('is taken over when the hub before was killed', async () => {
    const hub = spawnHub(`
      await startEmbeddedPostgres(options);
      console.log("started");
      setInterval(() => undefined, 1000);`);
    await once(hub.stdout, 'data');
    hub.kill('SIGKILL');
    await once(hub, 'exit');

    const server = await startEmbeddedPostgres({ directory, durable: false });
    expect(server.adopted).toBe(true);
    expect(await ask(server.adminUrl, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
    await server.stop();
    expect(await readServerLock(join(directory, 'cluster'))).toBeNull();
  });

  test('stops when its hub ends without stopping it', async () => {
    const hub = spawnHub(`
      const server = await startEmbeddedPostgres(options);
      console.log(server.adminUrl);
      process.exit(3);`);
    const [output] = (await once(hub.stdout, 'data')) as [Buffer];
    await once(hub, 'exit');
    const server = await startEmbeddedPostgres({ directory, durable: false });
    expect(server.adopted).toBe(false);
    expect(server.adminUrl).toBe(output.toString().trim());
    await server.stop();
  });

  test('starts over a lock whose process number now belongs to another program', async () => {
    const lock = join(directory, 'cluster', 'postmaster.pid');
    await writeFile(lock, `${process.pid}\n${directory}/cluster\n1\n1\n\n127.0.0.1\n`);
    const server = await startEmbeddedPostgres({ directory, durable: false });
    expect(server.adopted).toBe(false);
    await server.stop();
  });

  test('works below a folder that others may not enter', async () => {
    const closed = join(directory, 'closed');
    await mkdir(closed);
    await chmod(closed, 0o700);
    const server = await startEmbeddedPostgres({ directory: join(closed, 'data'), durable: false });
    expect(await ask(server.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  test('says in one line that a folder cannot be written', async () => {
    const file = join(directory, 'a-file');
    await writeFile(file, '');
    await expect(startEmbeddedPostgres({ directory: join(file, 'data') })).rejects.toThrow(
      /^The data folder .*a-file\/data cannot be written: [^\n]*$/,
    );
  });

  test('refuses a cluster of another version', async () => {
    const old = join(directory, 'old');
    await mkdir(join(old, 'cluster'), { recursive: true });
    await writeFile(join(old, 'cluster', 'PG_VERSION'), '16\n');
    await expect(startEmbeddedPostgres({ directory: old })).rejects.toThrow(
      'was made by PostgreSQL 16',
    );
  });
});

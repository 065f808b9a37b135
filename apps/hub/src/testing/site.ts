import { createServer as createNetServer, type AddressInfo } from 'node:net';
import { afterAll } from 'vitest';
import { openDatabase, type Database } from '../database/as-viewer.js';
import { readEnvironment, type Environment } from '../environment.js';
import type { Persona } from '../identity/pages.js';
import { openLog } from '../logging.js';
import { createServer, type GraphqlDoor, type LiveDoor, type ServerParts } from '../server.js';
import type { TestDatabase } from './postgres.js';

/** The whole server over real HTTP, with a database of one's own and doors as the test gives them. */
export interface Site {
  environment: Environment;
  database: Database;
  origin: string;
  /** Every line the server logged. */
  logged: string[];
  close(): Promise<void>;
}

export interface SiteOptions {
  variables?: NodeJS.ProcessEnv;
  personas?: readonly Persona[];
  graphqlDoor?: GraphqlDoor;
  liveDoor?: LiveDoor;
  checkReady?: ServerParts['checkReady'];
  clientFolder?: string;
}

/** Starts the server on a free port; it stops after the file's last test, or earlier by `close`. */
export async function startSite(urls: TestDatabase, options: SiteOptions = {}): Promise<Site> {
  const environment = await testEnvironment(options.variables);
  const logged: string[] = [];
  const database = await openDatabase({ ...urls, entities: [] });
  const server = await createServer({
    environment,
    database,
    graphqlDoor:
      options.graphqlDoor ?? ((_request, response) => void response.writeHead(404).end()),
    liveDoor: options.liveDoor ?? refusingDoor(),
    log: openLog(
      { mode: 'production', logLevel: 'info' },
      { write: (line) => void logged.push(line) },
    ),
    checkReady: options.checkReady ?? (() => database.ping()),
    personas: options.personas ?? [],
    ...(options.clientFolder ? { clientFolder: options.clientFolder } : {}),
  });
  await server.listen();
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= server.close().then(() => database.close()));
  afterAll(close);
  return { environment, database, origin: server.address, logged, close };
}

/** An environment on a free port of loopback, with secrets of its own. */
export async function testEnvironment(variables: NodeJS.ProcessEnv = {}): Promise<Environment> {
  const settings = readEnvironment({
    NODE_ENV: 'test',
    PORT: String(await freePort()),
    SESSION_SECRET: 'the session secret of the tests!!',
    CURSOR_SECRET: 'the cursor secret of the tests!!!',
    ...variables,
  });
  return {
    ...settings,
    sessionSecret: settings.sessionSecret ?? '',
    cursorSecret: settings.cursorSecret ?? '',
  };
}

function refusingDoor(): LiveDoor {
  return Object.assign(
    (...[, socket]: Parameters<LiveDoor>) => void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'),
    { close: async () => undefined },
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createNetServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

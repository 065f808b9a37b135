import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll } from 'vitest';
import { type OpenAccessLog, openAccessLog } from '../access-log/access-log.writer.js';
import { type Database, openDatabase } from '../database/as-viewer.js';
import type { Mode } from '../environment.js';
import { type AccessLog, contextFor } from '../graphql/context.js';
import { createCursors } from '../graphql/cursor.js';
import { openDocuments } from '../graphql/documents.js';
import { createSchema } from '../graphql/schema.js';
import type { TrustedDocuments } from '../graphql/trusted-documents.js';
import type { Limits } from '../http/limits.js';
import { cookieForHandle, handleFromCookie, sessionEnded } from '../identity/cookie.js';
import { createLiveDoor } from '../live/live-door.js';
import type { LiveContext } from '../live/look-again.js';
import { sharing } from '../live/share.js';
import { openWakeUps, type WakeUps } from '../live/wake-ups.js';
import { openLog } from '../logging.js';
import { entities, resolvers } from '../slices.js';
import { Line, type LineOptions } from './line.js';
import type { TestDatabase } from './postgres.js';

export interface LiveHubOptions {
  mode?: Mode;
  trusted?: TrustedDocuments;
  /** What stands before the writer to the database. */
  accessLog?: (writer: AccessLog) => AccessLog;
  limit?: Limits['limit'];
  patienceMs?: number;
}

/** The WebSocket door of one hub, on a port of its own. */
export interface LiveHub {
  origin: string;
  database: Database;
  wakeUps: WakeUps;
  logged: string[];
  /** A line of whoever holds the handle, from a page of our own. */
  connect(handle: string | null, options?: LineOptions): Promise<Line>;
  /** What a subscription's resolver is given for this session. */
  contextOf(handle: string): LiveContext;
  /** The cookie header of a session, signed with this secret. */
  cookieOf(handle: string, secret?: string): string;
  /** Ends a session and tells every hub, as signing out does. */
  signOut(handle: string): Promise<void>;
  /** What waits in this process to be written to its lines. */
  bufferedBytes(): number;
  /** Resolves when no line is left. */
  idle(): Promise<void>;
  /** Cuts every line and stops serving, with no goodbye. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

const keeper = { sessionSecret: 'the session secret of the tests!!' };

/** Opens one more hub on a database; it closes after the file's last test. */
export async function openLiveHub(
  urls: TestDatabase,
  { mode = 'test', trusted = new Map(), accessLog, limit, patienceMs }: LiveHubOptions = {},
): Promise<LiveHub> {
  const logged: string[] = [];
  const log = openLog(
    { mode: 'production', logLevel: 'info' },
    { write: (line) => void logged.push(line) },
  );
  const database = await openDatabase({ ...urls, entities });
  const writer: OpenAccessLog = openAccessLog(urls.logUrl);
  const wakeUps = await openWakeUps(database, log);
  const schema = createSchema({ resolvers });
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cookies = { ...keeper, publicUrl: origin };
  const context = {
    database,
    accessLog: accessLog?.(writer) ?? writer,
    cursors: createCursors('the cursor secret of the tests!!!'),
    wake: wakeUps.wake,
  };
  const share = sharing();
  const door = createLiveDoor({
    schema,
    documents: openDocuments({ schema, trusted, mode }),
    environment: { mode, publicUrl: origin },
    context,
    wakeUps,
    handleOf: ({ headers }) => handleFromCookie(headers.cookie, cookies),
    sessionKeyOf: sessionEnded,
    limit: limit ?? (async () => ({ allowed: true })),
    log,
    ...(patienceMs === undefined ? {} : { patienceMs }),
  });
  const connections = new Set<Socket>();
  server.on('connection', (socket) => {
    connections.add(socket);
    socket.on('close', () => connections.delete(socket));
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    door(request, socket, head);
  });

  let closing: Promise<void> | undefined;
  const close = () => (closing ??= closeAll());
  async function closeAll(): Promise<void> {
    server.close();
    await door.close();
    await wakeUps.close();
    await Promise.all([database.close(), writer.close()]);
  }
  afterAll(close);

  return {
    origin,
    database,
    wakeUps,
    logged,
    connect: (handle, options = {}) =>
      Line.open(origin, {
        ...options,
        headers: {
          origin,
          ...(handle ? { cookie: cookieForHandle(handle, cookies) } : {}),
          ...options.headers,
        },
      }),
    contextOf: (handle) => ({
      ...contextFor(context, handle),
      wakeUps,
      share,
      gone: new AbortController().signal,
    }),
    cookieOf: (handle, secret = cookies.sessionSecret) =>
      cookieForHandle(handle, { ...cookies, sessionSecret: secret }),
    signOut: async (handle) => {
      await database.asViewer(handle, (em) => em.execute('SELECT app.sign_out()'));
      await database.notify('session', sessionEnded(handle));
    },
    bufferedBytes: () =>
      [...connections].reduce((sum, { writableLength }) => sum + writableLength, 0),
    idle: async () => {
      while (connections.size > 0) {
        const [socket] = connections;
        if (socket) await once(socket, 'close');
      }
    },
    async kill() {
      for (const socket of connections) socket.destroy();
      await close();
    },
    close,
  };
}

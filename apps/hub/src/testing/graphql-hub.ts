import { createServer as createHttpServer, type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GraphQLSchema } from 'graphql';
import { afterAll } from 'vitest';
import { openAccessLog } from '../access-log/access-log.writer.js';
import { type Database, openDatabase } from '../database/as-viewer.js';
import type { Mode } from '../environment.js';
import type { AccessLog } from '../graphql/context.js';
import { createCursors } from '../graphql/cursor.js';
import { type Documents, openDocuments } from '../graphql/documents.js';
import { createGraphqlDoor } from '../graphql/door.js';
import { createSchema } from '../graphql/schema.js';
import { loadTrustedDocuments, type TrustedDocuments } from '../graphql/trusted-documents.js';
import { cookieForHandle, handleFromCookie, makeHandle } from '../identity/cookie.js';
import { openLog } from '../logging.js';
import { type Loaded, loadScenarios } from '../scenario-loading/load-scenarios.js';
import { entities, resolvers } from '../slices.js';
import type { TestDatabase } from './postgres.js';

const issuer = 'urn:spinnenweb:test';
const keeper = { sessionSecret: 'the session secret of the tests!!' };

export interface GraphqlHubOptions {
  mode?: Mode;
  /** In place of the writer to the database. */
  accessLog?: AccessLog;
  trusted?: TrustedDocuments;
}

/** One answer as it came. */
interface HttpAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** An answer to an operation. */
export interface GraphqlAnswer {
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads what it asked for
  data?: any;
  errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
}

/** The invented families behind the real HTTP door. */
export interface GraphqlHub {
  origin: string;
  database: Database;
  schema: GraphQLSchema;
  documents: Documents;
  /** uuids by the keys of the scenarios. */
  ids: Loaded;
  /** What the door logged. */
  logged: string[];
  /** Signs a persona in. @returns the session handle */
  signIn(persona: string): Promise<string>;
  /** Asks as whoever holds the handle; null asks as nobody. */
  ask(handle: string | null, query: string, variables?: object): Promise<GraphqlAnswer>;
  /** Any request at all. */
  send(options: {
    method?: string;
    path?: string;
    headers?: Record<string, string>;
    handle?: string | null;
    body?: string | Buffer;
  }): Promise<HttpAnswer>;
}

/** Opens the door on a free port, over a database with the invented families; it closes after the file's last test. */
export async function openGraphqlHub(
  urls: TestDatabase,
  { mode = 'test', accessLog, trusted = loadTrustedDocuments() }: GraphqlHubOptions = {},
): Promise<GraphqlHub> {
  const database = await openDatabase({ ...urls, entities });
  const writer = openAccessLog(urls.logUrl);
  const schema = createSchema({ resolvers });
  const documents = openDocuments({ schema, trusted, mode });
  const logged: string[] = [];

  const server = createHttpServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cookies = { ...keeper, publicUrl: origin };
  const door = await createGraphqlDoor({
    schema,
    documents,
    environment: { mode, publicUrl: origin },
    context: {
      database,
      accessLog: accessLog ?? writer,
      cursors: createCursors('the cursor secret of the tests!!!'),
      wake: () => undefined,
    },
    handleOf: ({ headers }) => handleFromCookie(headers.cookie, cookies),
    stayAwake: async () => undefined,
    limit: async () => ({ allowed: true }),
    log: openLog(
      { mode: 'production', logLevel: 'info' },
      { write: (line) => void logged.push(line) },
    ),
  });
  server.on('request', (asked, response) => void door.answer(asked, response));
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await door.close();
    await Promise.all([database.close(), writer.close()]);
  });

  const send: GraphqlHub['send'] = ({
    method = 'POST',
    path = '/graphql',
    headers,
    handle,
    body,
  }) =>
    sendTo(origin, method, path, body, {
      ...(handle ? { cookie: cookieForHandle(handle, cookies) } : {}),
      ...headers,
    });
  return {
    origin,
    database,
    schema,
    documents,
    logged,
    ids: (await loadScenarios(database, issuer)) ?? new Map(),
    signIn: (persona) => signIn(database, persona),
    send,
    ask: async (handle, query, variables = {}) => {
      const { text } = await send({
        handle,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return JSON.parse(text) as GraphqlAnswer;
    },
  };
}

/** Posts a body as JSON and reads the answer, with the code of its first error. */
export async function postTo(hub: GraphqlHub, body: unknown, headers: Record<string, string> = {}) {
  const sent = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  const answer = await hub.send({
    headers: { 'content-type': 'application/json', ...headers },
    body: sent,
  });
  const told = JSON.parse(answer.text) as {
    data?: unknown;
    errors?: { message: string; extensions: Record<string, unknown> }[];
  };
  return { ...answer, ...told, code: told.errors?.[0]?.extensions['code'] };
}

async function signIn(database: Database, persona: string): Promise<string> {
  const handle = makeHandle();
  await database.asViewer(handle, async (em) => {
    await em.execute(
      `INSERT INTO app.session (handle_hash, data, expires_at)
       VALUES (app.handle_hash(), '{}', statement_timestamp() + interval '1 hour')`,
    );
  });
  await database.bindSession(handle, issuer, persona);
  return handle;
}

function sendTo(
  origin: string,
  method: string,
  path: string,
  body: string | Buffer | undefined,
  headers: Record<string, string>,
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request(`${origin}${path}`, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

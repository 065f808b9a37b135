import { Agent, request } from 'node:http';
import { createServer as createNetServer, type AddressInfo } from 'node:net';
import pg from 'pg';
import { openDoors } from '../doors.js';
import { readEnvironment } from '../environment.js';
import { cookieForHandle, hashHandle, makeHandle } from '../identity/cookie.js';
import { openLog } from '../logging.js';
import { entities } from '../slices.js';
import { startHub } from '../starting/start-hub.js';
import { Line } from '../testing/line.js';
import { cloneTemplate, type TestPostgres } from '../testing/postgres.js';
import type { Id } from './facts.js';

const keeper = { sessionSecret: 'the session secret of the search!' };

/** An answer to an operation, with its bytes. */
export interface Answer {
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads what it asked for
  data?: any;
  errors?: { message: string; path?: unknown[]; extensions: { code: string } }[];
  text: string;
}

/** Two hubs on one database, and people before their doors. */
export interface Stage {
  /** As the owner of the tables, for facts that the API does not change. */
  owner: pg.Pool;
  /** One transaction as superuser, for the passing of time: dates that nobody may change. */
  asAdmin<T>(work: (admin: pg.PoolClient) => Promise<T>): Promise<T>;
  signIn(person: Id): Promise<void>;
  /** Asks as a person; without a hub named, the hubs take turns. */
  ask(person: Id, query: string, variables?: object, hub?: number): Promise<Answer>;
  /** The first frame of a subscription: its data or its errors. */
  firstFrame(person: Id, query: string, variables: object): Promise<Answer>;
  stop(): Promise<void>;
}

/** @param postgres where the migrated template is copied */
export async function openStage(postgres: TestPostgres): Promise<Stage> {
  const urls = await cloneTemplate(postgres, 'visibility');
  const hubs = [await openHub(urls.appUrl, urls.logUrl), await openHub(urls.appUrl, urls.logUrl)];
  const [owner, admin] = [pool(urls.ownerUrl), pool(urls.adminUrl)];
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const cookies = new Map<Id, string>();
  let turn = 0;
  const nextHub = () => hubs[(turn += 1) % hubs.length]!;

  return {
    owner,
    asAdmin: (work) => inTransaction(admin, work),
    async signIn(person) {
      const handle = makeHandle();
      await owner.query(
        `INSERT INTO app.session (handle_hash, person_id, data, expires_at)
         VALUES (decode($1, 'hex'), $2, '{}', statement_timestamp() + interval '7 hours')`,
        [hashHandle(handle), person],
      );
      cookies.set(person, cookieForHandle(handle, { ...keeper, publicUrl: hubs[0]!.address }));
    },
    async ask(person, query, variables = {}, hub) {
      const { address } = hub === undefined ? nextHub() : hubs[hub]!;
      const body = JSON.stringify({ query, variables });
      const text = await post(agent, `${address}/graphql`, cookies.get(person) ?? '', body);
      return { ...(JSON.parse(text) as Omit<Answer, 'text'>), text };
    },
    async firstFrame(person, query, variables) {
      const { address } = nextHub();
      const headers = { origin: address, cookie: cookies.get(person) ?? '' };
      const line = await Line.open(address, { headers });
      try {
        line.subscribe('first', query, variables);
        const { type, payload } = await line.find('a first frame', ({ id }) => id === 'first');
        if (type === 'next') return { ...payload, text: JSON.stringify(payload) } as Answer;
        return { errors: payload as Answer['errors'] & object, text: JSON.stringify(payload) };
      } finally {
        line.close();
        await line.closed;
      }
    },
    async stop() {
      agent.destroy();
      await Promise.all(hubs.map((hub) => hub.stop()));
      await Promise.all([owner.end(), admin.end()]);
      await urls.drop();
    },
  };
}

async function openHub(appUrl: string, logUrl: string) {
  const settings = readEnvironment({
    NODE_ENV: 'test',
    PORT: String(await freePort()),
    DATABASE_URL: appUrl,
    DATABASE_LOG_URL: logUrl,
    SESSION_SECRET: keeper.sessionSecret,
    CURSOR_SECRET: 'the cursor secret of the search!!',
    REQUESTS_PER_MINUTE: '100000000',
    LOG_LEVEL: 'silent',
  });
  const parts = { entities, openDoors, personas: [], loadScenarios: async () => null };
  const log = openLog({ mode: 'production', logLevel: 'silent' });
  return startHub(settings, parts, log, () => undefined, new AbortController().signal);
}

/** A transaction on a connection that is given back whatever happens. */
export async function inTransaction<T>(
  from: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await from.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

/** The database is thrown away with whoever is still connected. */
function pool(connectionString: string): pg.Pool {
  const opened = new pg.Pool({ connectionString, max: 4 });
  opened.on('error', () => undefined);
  return opened;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createNetServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function post(agent: Agent, url: string, cookie: string, body: string): Promise<string> {
  const headers = { 'content-type': 'application/json', cookie };
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

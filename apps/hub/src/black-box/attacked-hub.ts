import pg from 'pg';
import { afterAll, expect, inject } from 'vitest';
import { openDatabase } from '../database/as-viewer.js';
import { openDoors } from '../doors.js';
import { toId } from '../graphql/opaque-id.js';
import { loadTrustedDocuments } from '../graphql/trusted-documents.js';
import { cookieForHandle, hashHandle, makeHandle } from '../identity/cookie.js';
import { openLog } from '../logging.js';
import { loadScenarios } from '../scenario-loading/load-scenarios.js';
import { entities } from '../slices.js';
import { startHub } from '../starting/start-hub.js';
import { contentsOf } from '../testing/contents.js';
import { cloneTemplate } from '../testing/postgres.js';
import { testEnvironment } from '../testing/site.js';
import { type Known, trusted } from './case.js';
import { exchange, requestBytes } from './exchange.js';

/** A hub to be attacked from outside, and what only its owner knows of it. */
export interface AttackedHub {
  port: number;
  known: Known;
  /** Every line it logged. */
  logged: string[];
  /** Signs a person of the scenarios in. @returns the Cookie header */
  signIn(person: string, lastsFor?: string): Promise<string>;
  /** A digest of every table but that of sessions, with or without what was recorded of who looked. */
  contents(withRecords: boolean): Promise<Record<string, string>>;
  /** Expects that a parent who asks as our client does is answered. */
  expectHealthy(): Promise<void>;
}

/** In production a hub stands behind a proxy that speaks https, and signs people in at an outside issuer. */
const PRODUCTION = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://spinnenweb.example',
  OIDC_ISSUER: 'https://login.example/realms/spinnenweb',
  OIDC_CLIENT_ID: 'hub',
  OIDC_CLIENT_SECRET: 'not-a-real-secret',
};
const VISITOR = 'naima';

/** Starts the whole hub over the invented families; it stops after the file's last test. */
export async function startAttackedHub(
  mode: 'production' | 'development',
  variables: NodeJS.ProcessEnv = {},
): Promise<AttackedHub> {
  const urls = await cloneTemplate(inject('postgres'), 'attacked');
  const loading = await openDatabase({ ...urls, entities: [] });
  const ids = await loadScenarios(loading, 'urn:spinnenweb:test');
  await loading.close();
  const owner = new pg.Client({ connectionString: urls.ownerUrl });
  // The database is thrown away with whoever is still connected.
  owner.on('error', () => undefined);
  await owner.connect();

  const environment = await testEnvironment({
    ...(mode === 'production' ? PRODUCTION : { NODE_ENV: mode }),
    DATABASE_URL: urls.appUrl,
    DATABASE_LOG_URL: urls.logUrl,
    REQUESTS_PER_MINUTE: '1000000',
    ...variables,
  });
  const logged: string[] = [];
  const hub = await startHub(
    environment,
    { entities, openDoors, personas: [], loadScenarios: async () => null },
    openLog({ mode: 'production', logLevel: 'info' }, { write: (line) => void logged.push(line) }),
    () => undefined,
    new AbortController().signal,
  );
  afterAll(async () => {
    await hub.stop();
    await owner.end();
    await urls.drop();
  });

  const uuid = (key: string) => {
    const id = ids?.get(key);
    if (!id) throw new Error(`No scenario knows ${key}.`);
    return id;
  };
  const signIn: AttackedHub['signIn'] = async (person, lastsFor = '1 hour') => {
    const handle = makeHandle();
    await owner.query(
      `INSERT INTO app.session (handle_hash, person_id, data, expires_at)
       VALUES (decode($1, 'hex'), $2, '{}', statement_timestamp() + $3::interval)`,
      [hashHandle(handle), uuid(person), lastsFor],
    );
    return cookieForHandle(handle, environment);
  };
  const known: Known = {
    host: new URL(environment.publicUrl).host,
    origin: environment.publicUrl,
    cookie: await signIn(VISITOR),
    hashOf,
    child: toId('Child', uuid('sam-kind')),
  };

  return {
    port: environment.port,
    known,
    logged,
    signIn,
    contents: (withRecords) =>
      contentsOf(owner, withRecords ? ['session'] : ['session', 'access_record']),
    async expectHealthy() {
      const bytes = requestBytes(known, { body: trusted(hashOf('query Viewer')) });
      const [answer] = await exchange(environment.port, bytes);
      expect(answer?.status).toBe(200);
      expect(JSON.parse(answer?.text ?? '')).toMatchObject({
        data: { viewer: { person: { name: 'Naima Bouzid' } } },
      });
    },
  };
}

const documents = loadTrustedDocuments();

function hashOf(operation: string): string {
  for (const [hash, text] of documents) if (new RegExp(`${operation}\\b`).test(text)) return hash;
  throw new Error(`no trusted document holds ${operation}`);
}

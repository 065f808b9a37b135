import pg from 'pg';
import { inject } from 'vitest';
import { openDoors } from '../doors.js';
import { openLog } from '../logging.js';
import { loadScenarios, type Loaded } from '../scenario-loading/load-scenarios.js';
import { entities } from '../slices.js';
import { startHub } from '../starting/start-hub.js';
import { personas } from '@spinnenweb/scenarios';
import { testEnvironment } from './site.js';
import { cloneTemplate } from './postgres.js';

/** The product as `npm start` runs it, with a database of its own. */
export interface WholeHub {
  origin: string;
  /** uuids by the keys of the scenarios. */
  ids: Loaded;
  /** A statement as the owner of the tables: what lies in the past. */
  change(sql: string, values: readonly unknown[]): Promise<void>;
  /** Every line it logged. */
  logged: string[];
  /** Stops it and throws its database away. */
  stop(): Promise<void>;
}

/** Starts the hub for developers: both doors, the built client, sign-in as one of the invented people. */
export async function startWholeHub(): Promise<WholeHub> {
  const urls = await cloneTemplate(inject('postgres'), 'browser');
  const logged: string[] = [];
  let ids: Loaded = new Map();
  const hub = await startHub(
    await testEnvironment({
      NODE_ENV: 'development',
      DATABASE_URL: urls.appUrl,
      DATABASE_LOG_URL: urls.logUrl,
      DATABASE_OWNER_URL: urls.ownerUrl,
    }),
    {
      entities,
      openDoors,
      personas: personas(),
      async loadScenarios(database, issuer) {
        ids = (await loadScenarios(database, issuer)) ?? ids;
      },
    },
    openLog({ mode: 'production', logLevel: 'info' }, { write: (line) => void logged.push(line) }),
    () => undefined,
    new AbortController().signal,
  );
  return {
    origin: hub.address,
    ids,
    logged,
    async change(sql, values) {
      const owner = new pg.Client({ connectionString: urls.ownerUrl });
      await owner.connect();
      await owner.query(sql, [...values]);
      await owner.end();
    },
    async stop() {
      await hub.stop();
      await urls.drop();
    },
  };
}

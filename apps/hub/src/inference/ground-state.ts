import type { GraphQLSchema } from 'graphql';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { type Database, openDatabase } from '../database/as-viewer.js';
import { type NodeType, toId } from '../graphql/opaque-id.js';
import { hashHandle, makeHandle } from '../identity/cookie.js';
import { type Loaded, loadScenarios } from '../scenario-loading/load-scenarios.js';
import { askAll } from './asking.js';
import type { Given } from './bases.js';
import { HUB_ADMINISTRATOR, STAGED } from './staged.js';
import { cloneTemplate, type TestDatabase } from '../testing/postgres.js';

/** The invented families with everyone signed in, of which any number of equal copies can be made. */
export interface GroundState {
  /** uuids by the keys of the scenarios. */
  uuid(key: string): string;
  id(type: NodeType, key: string): string;
  /** The session handle of a person, the same in each copy; null for nobody. */
  handleOf(person: string): string | null;
  /** Copies must be closed before more than a few are open: each holds connections. */
  copy(): Promise<Copy>;
}

export interface Copy {
  urls: TestDatabase;
  owner: pg.Client;
  close(): Promise<void>;
}

export const NOBODY = 'nobody';

/** Call it in `beforeAll`. */
export async function prepareGroundState(
  schema: GraphQLSchema,
  actors: readonly string[],
): Promise<GroundState> {
  const people = new Set([...actors, ...STAGED.map(({ by }) => by)]);
  const { adminUrl, template } = inject('postgres');
  const loaded = await cloneTemplate({ adminUrl, template }, 'ground');
  afterAll(loaded.drop);
  const database = await openDatabase({ ...loaded, entities: [] });
  const ids: Loaded = (await loadScenarios(database, 'urn:spinnenweb:test')) ?? new Map();
  const uuid = (key: string) => {
    const id = ids.get(key);
    if (!id) throw new Error(`No scenario knows ${key}.`);
    return id;
  };
  const handles = new Map(
    [...people].filter((one) => one !== NOBODY).map((one) => [one, makeHandle()]),
  );
  await database.close();
  const staging = new pg.Client({ connectionString: loaded.ownerUrl });
  await staging.connect();
  for (const [person, handle] of handles) {
    await staging.query(
      `INSERT INTO app.session (handle_hash, person_id, data, expires_at)
       VALUES (decode($1, 'hex'), $2, '{}', statement_timestamp() + interval '1 hour')`,
      [hashHandle(handle), uuid(person)],
    );
  }
  await staging.query(
    'INSERT INTO app.administration (person_id, person_name) SELECT id, name FROM app.person WHERE id = $1',
    [uuid(HUB_ADMINISTRATOR)],
  );

  const known: Pick<GroundState, 'id' | 'uuid' | 'handleOf'> = {
    uuid,
    id: (type, key) => toId(type, uuid(key)),
    handleOf(person) {
      const handle = handles.get(person);
      if (!handle && person !== NOBODY) throw new Error(`${person} is not signed in.`);
      return handle ?? null;
    },
  };
  await stage(schema, loaded, known, staging);
  // A database with somebody connected cannot be copied.
  await staging.end();

  return {
    ...known,
    async copy() {
      const urls = await cloneTemplate({ adminUrl, template: loaded.name });
      const owner = new pg.Client({ connectionString: urls.ownerUrl });
      // The database is thrown away with whoever is still connected.
      owner.on('error', () => undefined);
      await owner.connect();
      return {
        urls,
        owner,
        close: async () => {
          await owner.end();
          await urls.drop();
        },
      };
    },
  };
}

/** What inputs are made of, as the owner of one copy finds it. */
export function givenIn(state: Pick<GroundState, 'id' | 'uuid'>, owner: pg.Client): Given {
  return {
    id: state.id,
    async find(type, text, keys = []) {
      const { rows } = await owner.query<{ id: string }>(text, keys.map(state.uuid));
      if (!rows[0]) throw new Error(`There is no such ${type}: ${text}`);
      return toId(type, rows[0].id);
    },
    inDays: (days) => new Date(Date.now() + days * 86_400_000).toISOString(),
  };
}

async function stage(
  schema: GraphQLSchema,
  urls: TestDatabase,
  state: Pick<GroundState, 'id' | 'uuid' | 'handleOf'>,
  owner: pg.Client,
): Promise<void> {
  const given = givenIn(state, owner);
  for (const { by, source, variables } of STAGED) {
    const question = { handle: state.handleOf(by), source, variables: await variables(given) };
    const [problem] = await askAll(schema, urls, [question]);
    if (problem) throw new Error(`${by} could not set the stage: ${source}: ${problem}`);
  }
}

/** Ids of things, as they leave the hub. */
export interface Known {
  /** What a person may read, by type, oldest first. */
  seen(person: string, type: NodeType): Promise<string[]>;
  /** What is there and that person may not read. */
  hidden(person: string, type: NodeType): Promise<string[]>;
}

/** A name may be met on many rows before the row of its person is anybody's to read. */
const MET: Partial<Record<NodeType, string>> = {
  Person: `SELECT person_id AS id FROM app.employment UNION SELECT person_id FROM app.assignment
    UNION SELECT person_id FROM app.guardianship UNION SELECT serves_person_id FROM app.participant
    UNION SELECT about_person_id FROM app.consent UNION SELECT about_person_id FROM app.message
    UNION SELECT app.viewer()`,
};

/** Asks the database under the row policies of each person; what those let by is held to the rules elsewhere. */
export function knownIn(state: GroundState, database: Database, owner: pg.Client): Known {
  const remembered = new Map<string, Promise<string[]>>();
  const table = (type: NodeType) =>
    `app.${type.replace(/(?<=[a-z])[A-Z]/g, (capital) => `_${capital}`).toLowerCase()}`;
  const once = (key: string, find: () => Promise<string[]>) => {
    const found = remembered.get(key) ?? find();
    remembered.set(key, found);
    return found;
  };
  const known: Known = {
    seen: (person, type) =>
      once(`${person} sees ${type}`, async () => {
        const text = MET[type] ?? `SELECT id FROM ${table(type)} ORDER BY id`;
        const rows = await database.readAsViewer<{ id: string | null }>(
          state.handleOf(person),
          { name: `seen ${type}`, text },
          [],
        );
        return rows.flatMap(({ id }) => (id ? [toId(type, id)] : []));
      }),
    hidden: (person, type) =>
      once(`${person} does not see ${type}`, async () => {
        const { rows } = await owner.query<{ id: string }>(
          `SELECT id FROM ${table(type)} ORDER BY id`,
        );
        const seen = new Set(await known.seen(person, type));
        return rows.map(({ id }) => toId(type, id)).filter((id) => !seen.has(id));
      }),
  };
  return known;
}

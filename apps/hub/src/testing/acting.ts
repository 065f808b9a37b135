import { people } from '@spinnenweb/scenarios';
import pg from 'pg';
import { afterAll, expect } from 'vitest';
import type { NodeType } from '../graphql/opaque-id.js';
import { toId } from '../graphql/opaque-id.js';
import { createTestDatabase } from './database.js';
import { type GraphqlHub, openGraphqlHub } from './graphql-hub.js';

/** What came of an act: what it answered, or the code it was refused with (and the field and problem of BAD_INPUT). */
export type Outcome =
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads what it asked for
  { done: any } | { code: unknown; field?: unknown; problem?: unknown };

/** Somebody at the door, signed in or (as `nobody`) not. */
interface Someone {
  /** Asks, and says what came of it. The answer is that of the only field asked for. */
  tries(document: string, variables?: object): Promise<Outcome>;
  /** Asks, and answers what was answered. @throws when it was refused */
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads what it asked for
  does(document: string, variables?: object): Promise<any>;
}

/** The invented families behind the real door, and people who act in their webs. */
export interface Acting {
  hub: GraphqlHub;
  /** @param person a key of the scenarios, or 'nobody' */
  as(person: string): Someone;
  uuid(key: string): string;
  id(type: NodeType, key: string): string;
  /** What stands in the tables, for whoever owns them. */
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads what it asked for
  owner(text: string, values?: unknown[]): Promise<any[]>;
  /** Runs something of which nothing may be stored, but for the record of who looked. */
  storesNothing<T>(work: () => Promise<T>): Promise<T>;
  /**
   * Lets everyone in the scenarios, and nobody, try the same.
   *
   * @returns by outcome, who had it: 'DONE' or the code
   */
  everyone(attempt: (who: Someone) => Promise<Outcome>): Promise<Outcomes>;
  /** The id of the first row that a query of the owner answers as `id`. */
  find(type: NodeType, text: string, keys?: readonly string[]): Promise<string>;
  /** The id of the latest consent between two participants in a state. */
  consent(from: string, to: string, state: string): Promise<string>;
}

/** Who had which outcome, by the keys of the scenarios. */
export type Outcomes = Record<string, string[]>;

const everybody: readonly string[] = [...people.map(({ key }) => key), 'nobody'];

/** The outcomes that are expected of everyone: UNAUTHENTICATED for nobody, and for the others who are not named NOT_FOUND. */
export function outcomes(named: Outcomes): Outcomes {
  const given = new Set(Object.values(named).flat());
  const others = everybody.filter((person) => person !== 'nobody' && !given.has(person));
  const all = { ...named, UNAUTHENTICATED: ['nobody'], NOT_FOUND: others };
  return Object.fromEntries(
    Object.entries(all).flatMap(([code, who]) => (who.length > 0 ? [[code, who.toSorted()]] : [])),
  );
}

/** Call it in `beforeAll`; all of it ends after the file's last test. */
export async function openActing(): Promise<Acting> {
  const urls = await createTestDatabase();
  const hub = await openGraphqlHub(urls);
  const client = new pg.Client({ connectionString: urls.ownerUrl });
  // The database is thrown away with whoever is still connected.
  client.on('error', () => undefined);
  await client.connect();
  afterAll(() => client.end());
  const handles = new Map<string, Promise<string>>();

  const acting: Acting = {
    hub,
    as: (person) => ({
      async tries(document, variables) {
        const { data, errors } = await hub.ask(await handleOf(person), document, variables);
        if (errors?.[0]) {
          const { code, field, problem } = errors[0].extensions;
          return { code, ...(field ? { field } : {}), ...(problem ? { problem } : {}) };
        }
        return { done: Object.values(data as object)[0] };
      },
      async does(document, variables) {
        const outcome = await this.tries(document, variables);
        if ('done' in outcome) return outcome.done;
        throw new Error(`${person} was refused: ${JSON.stringify(outcome)}`);
      },
    }),
    uuid(key) {
      const uuid = hub.ids.get(key);
      if (!uuid) throw new Error(`No scenario knows ${key}.`);
      return uuid;
    },
    id: (type, key) => toId(type, acting.uuid(key)),
    owner: async (text, values = []) => (await client.query(text, values)).rows,
    async storesNothing(work) {
      const before = await contents();
      const result = await work();
      expect(await contents()).toEqual(before);
      return result;
    },
    async everyone(attempt) {
      const had: Outcomes = {};
      for (const person of everybody.toSorted()) {
        const outcome = await attempt(acting.as(person));
        (had['done' in outcome ? 'DONE' : String(outcome.code)] ??= []).push(person);
      }
      return had;
    },
    async find(type, text, keys = []) {
      const [row] = await acting.owner(text, keys.map(acting.uuid));
      if (!row) throw new Error(`There is no such ${type}.`);
      return toId(type, row.id as string);
    },
    consent: (from, to, state) =>
      acting.find(
        'Consent',
        `SELECT id FROM app.consent WHERE from_id = $1 AND to_id = $2 AND state = '${state}' ORDER BY requested_at DESC`,
        [from, to],
      ),
  };
  return acting;

  async function handleOf(person: string): Promise<string | null> {
    if (person === 'nobody') return null;
    const handle = handles.get(person) ?? hub.signIn(person);
    handles.set(person, handle);
    return handle;
  }

  /** A digest of every table but those of sessions and of who looked. */
  async function contents(): Promise<Record<string, string>> {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables
       WHERE schemaname = 'app' AND tablename NOT IN ('session', 'access_record') ORDER BY 1`,
    );
    const digests: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ digest: string }>(
        `SELECT md5(COALESCE(string_agg(t::text, '|' ORDER BY t::text), '')) AS digest FROM app.${name} t`,
      );
      digests[name] = rows[0]?.digest ?? '';
    }
    return digests;
  }
}

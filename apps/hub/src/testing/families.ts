import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest';
import { type Database, openDatabase } from '../database/as-viewer.js';
import { makeHandle } from '../identity/cookie.js';
import { type Loaded, loadScenarios } from '../scenario-loading/load-scenarios.js';
import { cloneTemplate, type TestDatabase } from './postgres.js';

/** All that a person may read of one kind, in words of the scenarios. */
export interface Sight {
  /** First names. */
  children: string[];
  /** Keys. */
  participants: string[];
  /** Names of people who act for participants, sorted; one who acts for two stands here twice. */
  people: string[];
  /** Names of guardians. */
  guardians: string[];
  /** `one – other`: the keys of the ends, sorted. */
  ties: string[];
  /** `from → to SCOPE,SCOPE STATE` with the keys of the ends. */
  consents: string[];
  /** Bodies; a retracted one is `…`. */
  messages: string[];
  /** The keys of who received something. */
  receivers: string[];
  /** Who answered what: `name ACT`. */
  answers: string[];
  /** Who looked, and how it ended: `name WEB SHOWN`. */
  looks: string[];
}

/** What a stranger may read. */
export const NOTHING: Sight = {
  children: [],
  participants: [],
  people: [],
  guardians: [],
  ties: [],
  consents: [],
  messages: [],
  receivers: [],
  answers: [],
  looks: [],
};

/** The invented families in a database of one's own, with a door for each of their people. */
export interface Families {
  urls: TestDatabase;
  database: Database;
  /** The uuid behind a scenario's key. */
  id(key: string): string;
  /** Signs a person in. @returns the session handle */
  signedIn(person: string): Promise<string>;
  /** Everything the person may read. */
  seenBy(person: string): Promise<Sight>;
  /** Rows that the person may read, by the door for reads. */
  read<Row>(person: string, text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** A statement in a transaction of the person, by the door for acts; `?` stands for each value. */
  act<Row>(person: string, sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Sends a message in the name of a participant. */
  send(person: string, message: Telling): Promise<void>;
  /** Answers or withdraws the consent from one participant to another that is open to it. */
  sign(person: string, act: 'YES' | 'NO' | 'WITHDRAWN', from: string, to: string): Promise<void>;
  /** A statement as the owner of the tables: what the hub itself, or a person at the town hall, would change. */
  change<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Throws this copy away. */
  close(): Promise<void>;
}

/** A message in keys of the scenarios. */
interface Telling {
  from: string;
  to: readonly string[];
  scope: string;
  body: string;
  /** A parent; the child when left out. */
  about?: string;
}

const EVERYTHING = `SELECT json_build_object(
  'children', ARRAY(SELECT first_name FROM app.child),
  'participants', ARRAY(SELECT id FROM app.participant),
  'people', ARRAY(SELECT person_name FROM app.assignment),
  'guardians', ARRAY(SELECT person_name FROM app.guardianship),
  'ties', (SELECT json_agg(json_build_array(a_id, b_id)) FROM app.tie),
  'consents', (SELECT json_agg(json_build_array(from_id, to_id, array_to_string(scopes, ','),
    CASE WHEN state = 'GIVEN' AND runs_until <= statement_timestamp() THEN 'EXPIRED' ELSE state END)) FROM app.consent),
  'messages', ARRAY(SELECT COALESCE(body, '…') FROM app.message),
  'receivers', ARRAY(SELECT to_id FROM app.delivery),
  'answers', ARRAY(SELECT person_name || ' ' || act FROM app.signature),
  'looks', ARRAY(SELECT person_name || ' ' || looked || ' ' || outcome FROM app.access_record)) AS everything`;

interface Rows extends Omit<Sight, 'ties' | 'consents'> {
  ties: [string, string][] | null;
  consents: [string, string, string, string][] | null;
}

/**
 * Loads the families once for a test file and gives each test its own copy to change.
 * Call it in `beforeAll`; what it returns opens a copy, to be closed again by the test.
 */
export async function prepareFamilies(): Promise<() => Promise<Families>> {
  const { adminUrl, template } = inject('postgres');
  const loadedInto = await cloneTemplate({ adminUrl, template }, 'families');
  afterAll(loadedInto.drop);
  const database = await openDatabase({ ...loadedInto, entities: [] });
  const ids = await loadScenarios(database, 'urn:spinnenweb:test');
  await database.close();
  if (!ids) throw new Error('The families were not loaded into an empty database.');
  return async () =>
    openFamilies(await cloneTemplate({ adminUrl, template: loadedInto.name }), ids);
}

/**
 * The families, a fresh copy for each test of a file to change. Call it at the top of the file; what it returns speaks of
 * the copy of the test that runs.
 */
export function freshFamilies(): Families {
  let open: () => Promise<Families>;
  let copy: Families;
  beforeAll(async () => {
    open = await prepareFamilies();
  });
  beforeEach(async () => {
    copy = await open();
  });
  afterEach(() => copy.close());
  return {
    get urls() {
      return copy.urls;
    },
    get database() {
      return copy.database;
    },
    id: (key) => copy.id(key),
    signedIn: (person) => copy.signedIn(person),
    seenBy: (person) => copy.seenBy(person),
    read: (person, text, values) => copy.read(person, text, values),
    act: (person, sql, values) => copy.act(person, sql, values),
    send: (person, message) => copy.send(person, message),
    sign: (person, act, from, to) => copy.sign(person, act, from, to),
    change: (sql, values) => copy.change(sql, values),
    close: () => copy.close(),
  };
}

async function openFamilies(urls: TestDatabase, ids: Loaded): Promise<Families> {
  const database = await openDatabase({ ...urls, entities: [] });
  const keys = new Map([...ids].map(([key, id]) => [id, key]));
  const keyOf = (id: string) => keys.get(id) ?? id;
  const handles = new Map<string, Promise<string>>();

  const id: Families['id'] = (key) => {
    const found = ids.get(key);
    if (!found) throw new Error(`No scenario knows "${key}".`);
    return found;
  };
  const change: Families['change'] = (sql, values = []) =>
    database.asSystem('a test changes a fact', (em) => em.execute(sql, [...values]));
  const signedIn: Families['signedIn'] = async (person) => {
    const handle = makeHandle();
    await change(
      `INSERT INTO app.session (handle_hash, person_id, data, expires_at)
       VALUES (sha256(convert_to(?, 'UTF8')), ?, '{}', statement_timestamp() + interval '1 hour')`,
      [handle, id(person)],
    );
    return handle;
  };
  /** One session a person is enough for a story. */
  const handleOf = (person: string) => {
    const handle = handles.get(person) ?? signedIn(person);
    handles.set(person, handle);
    return handle;
  };
  const read = async <Row>(person: string, text: string, values: readonly unknown[] = []) =>
    database.readAsViewer<Row>(await handleOf(person), { name: nameFor(text), text }, values);

  const act: Families['act'] = async (person, sql, values = []) =>
    database.asViewer(await handleOf(person), (em) => em.execute(sql, [...values]));

  return {
    urls,
    database,
    id,
    signedIn,
    read,
    act,
    change,
    close: async () => {
      await database.close();
      await urls.drop();
    },
    send: async (person, telling) => sendAs(database, await handleOf(person), id, telling),
    sign: async (person, answer, from, to) => {
      const open = answer === 'WITHDRAWN' ? 'GIVEN' : 'REQUESTED';
      const [consent] = await change<{ id: string }>(
        `SELECT id FROM app.consent WHERE from_id = ? AND to_id = ?
         ORDER BY (state = ?) DESC, ends_at DESC LIMIT 1`,
        [id(from), id(to), open],
      );
      await act(
        person,
        "INSERT INTO app.signature (consent_id, act, wording, language) VALUES (?, ?, 'request-1', 'nl')",
        [consent?.id, answer],
      );
    },
    seenBy: async (person) => {
      const [row] = await read<{ everything: Rows }>(person, EVERYTHING);
      if (!row) throw new Error('A statement without a table always has a row.');
      const { ties, consents, participants, receivers, ...rest } = row.everything;
      const sight: Sight = {
        ...rest,
        participants: participants.map(keyOf),
        receivers: receivers.map(keyOf),
        ties: (ties ?? []).map((ends) => ends.map(keyOf).sort().join(' – ')),
        consents: (consents ?? []).map(
          ([from, to, scopes, state]) => `${keyOf(from)} → ${keyOf(to)} ${scopes} ${state}`,
        ),
      };
      for (const list of Object.values(sight) as string[][]) list.sort();
      return sight;
    },
  };
}

async function sendAs(
  database: Database,
  handle: string,
  id: (key: string) => string,
  { from, to, scope, body, about }: Telling,
): Promise<void> {
  const message = crypto.randomUUID();
  await database.asViewer(handle, async (em) => {
    await em.execute(
      'INSERT INTO app.message (id, from_id, scope, about_person_id, body, client_message_id) VALUES (?, ?, ?, ?, ?, ?)',
      [message, id(from), scope, about ? id(about) : null, body, crypto.randomUUID()],
    );
    for (const receiver of to) {
      await em.execute('INSERT INTO app.delivery (message_id, to_id) VALUES (?, ?)', [
        message,
        id(receiver),
      ]);
    }
  });
}

/** A prepared statement's name must be its text's own. */
function nameFor(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 40);
}

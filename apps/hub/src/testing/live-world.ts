import { randomUUID } from 'node:crypto';
import { afterAll } from 'vitest';
import pg from 'pg';
import type { Database } from '../database/as-viewer.js';
import { toId } from '../graphql/opaque-id.js';
import { hashHandle, makeHandle } from '../identity/cookie.js';
import { loadScenarios } from '../scenario-loading/load-scenarios.js';
import type { TestDatabase } from './postgres.js';

/** The invented families, and what people do among them, by the keys of the scenarios. */
export interface LiveWorld {
  /** The database as its owner, for what no viewer may do. */
  owner: pg.Client;
  uuid(key: string): string;
  /** The id of a child as clients know it. */
  childId(key: string): string;
  /** @returns the session handle */
  signIn(person: string, lastsFor?: string): Promise<string>;
  /** Sends and commits; wakes nobody. @returns uuid of the message */
  send(
    handle: string,
    from: string,
    to: readonly string[],
    scope: string,
    body: string,
  ): Promise<string>;
  retract(handle: string, message: string): Promise<void>;
  /** A consent that both parents of Sam gave, from now until so much later. @returns its uuid */
  consent(from: string, to: string, scope: string, lastsFor: string): Promise<string>;
  withdraw(handle: string, consent: string): Promise<void>;
  /** What was recorded of who looked, oldest first: "person outcome what". */
  sights(person: string): Promise<string[]>;
}

export async function loadLiveWorld(urls: TestDatabase, database: Database): Promise<LiveWorld> {
  const ids = await loadScenarios(database, 'urn:spinnenweb:test');
  if (!ids) throw new Error('The database of a test begins empty.');
  const owner = new pg.Client({ connectionString: urls.ownerUrl });
  // The database is thrown away with whoever is still connected.
  owner.on('error', () => undefined);
  await owner.connect();
  afterAll(() => owner.end());

  const uuid = (key: string) => {
    const id = ids.get(key);
    if (!id) throw new Error(`No scenario knows ${key}.`);
    return id;
  };
  return {
    owner,
    uuid,
    childId: (key) => toId('Child', uuid(key)),

    async signIn(person, lastsFor = '1 hour') {
      const handle = makeHandle();
      await owner.query(
        `INSERT INTO app.session (handle_hash, person_id, data, expires_at)
         VALUES (decode($1, 'hex'), $2, '{}', statement_timestamp() + $3::interval)`,
        [hashHandle(handle), uuid(person), lastsFor],
      );
      return handle;
    },

    async send(handle, from, to, scope, body) {
      const message = randomUUID();
      await database.asViewer(handle, async (em) => {
        await em.execute(
          'INSERT INTO app.message (id, from_id, scope, body, client_message_id) VALUES (?, ?, ?, ?, ?)',
          [message, uuid(from), scope, body, randomUUID()],
        );
        for (const one of to) {
          await em.execute('INSERT INTO app.delivery (message_id, to_id) VALUES (?, ?)', [
            message,
            uuid(one),
          ]);
        }
      });
      return message;
    },

    async retract(handle, message) {
      await database.asViewer(handle, (em) =>
        em.execute('UPDATE app.message SET retracted_at = statement_timestamp() WHERE id = ?', [
          message,
        ]),
      );
    },

    async consent(from, to, scope, lastsFor) {
      const [low, high] = [uuid(from), uuid(to)].sort();
      const consent = randomUUID();
      await owner.query(
        `INSERT INTO app.consent (id, tie_id, from_id, asked_by_id, asked_by_person_id, scopes, purpose, ends_at)
         SELECT $1, t.id, $2, $2, $3, ARRAY[$4], 'Om te proberen.', statement_timestamp() + $5::interval
         FROM app.tie t WHERE t.a_id = $6 AND t.b_id = $7`,
        [consent, uuid(from), uuid('karin'), scope, lastsFor, low, high],
      );
      for (const parent of ['naima', 'pieter']) {
        await owner.query(
          `INSERT INTO app.signature (consent_id, person_id, act, wording, language) VALUES ($1, $2, 'YES', 'request-1', 'nl')`,
          [consent, uuid(parent)],
        );
      }
      return consent;
    },

    async withdraw(handle, consent) {
      await database.asViewer(handle, (em) =>
        em.execute("INSERT INTO app.signature (consent_id, act) VALUES (?, 'WITHDRAWN')", [
          consent,
        ]),
      );
    },

    async sights(person) {
      const { rows } = await owner.query<{ sight: string }>(
        `SELECT concat_ws(' ', outcome, looked) AS sight FROM app.access_record WHERE person_id = $1 ORDER BY at, looked`,
        [uuid(person)],
      );
      return rows.map(({ sight }) => sight);
    },
  };
}

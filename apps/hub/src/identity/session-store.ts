import { Store, type SessionData } from 'express-session';
import { sessionEnded } from './cookie.js';

/** What sessions need of the database: SQL as the bearer of a handle, and a word to the other hubs. */
export interface SessionDatabase {
  asViewer<T>(
    handle: string | null,
    work: (em: { execute(sql: string, values?: unknown[]): Promise<unknown> }) => Promise<T>,
  ): Promise<T>;
  bindSession(handle: string, issuer: string, subject: string): Promise<boolean>;
  notify(channel: string, payload: string): Promise<void>;
}

/** A sign-in that was begun and not yet finished; `state` finds it back (RFC 6749 10.12, RFC 7636). */
export interface SignInAttempt {
  state: string;
  nonce: string;
  codeVerifier: string;
  next: string;
}

declare module 'express-session' {
  interface SessionData {
    attempts?: SignInAttempt[];
    /** Kept to end the session at the issuer too (RP-initiated logout). */
    idToken?: string;
  }
}

/** Eight hours after it began a session ends, whatever happens. */
const absolute = "interval '8 hours'";
/** Without a request for two hours it ends earlier. */
const idle = "interval '2 hours'";
/** A sign-in that is not finished by then is forgotten. */
const unfinished = "interval '15 minutes'";

const thisSession = 'handle_hash = (SELECT app.handle_hash())';

/**
 * Keeps sessions in `app.session` under the sha256 of their handle. Every statement runs as the bearer of that handle,
 * so that the row policies let it reach its own row and no other; times are the database's.
 */
export class SessionStore extends Store {
  readonly #database: SessionDatabase;
  constructor(database: SessionDatabase) {
    super();
    this.#database = database;
  }

  override get(handle: string, done: (error: unknown, session?: SessionData | null) => void): void {
    this.#rows(
      handle,
      `SELECT data FROM app.session WHERE ${thisSession} AND expires_at > statement_timestamp()`,
    ).then((rows) => done(null, (rows[0]?.['data'] as SessionData | undefined) ?? null), done);
  }

  override set(handle: string, session: SessionData, done?: (error?: unknown) => void): void {
    this.#rows(
      handle,
      `INSERT INTO app.session (handle_hash, data, expires_at)
       VALUES (app.handle_hash(), ?::jsonb, statement_timestamp() + ${unfinished})
       ON CONFLICT (handle_hash) DO UPDATE SET data = excluded.data`,
      [JSON.stringify(session)],
    ).then(
      () => done?.(),
      (error: unknown) => done?.(error),
    );
  }

  override destroy(handle: string, done?: (error?: unknown) => void): void {
    endSession(this.#database, handle).then(
      () => done?.(),
      (error: unknown) => done?.(error),
    );
  }

  #rows(handle: string, sql: string, values?: unknown[]): Promise<Record<string, unknown>[]> {
    return this.#database.asViewer(
      handle,
      async (em) => (await em.execute(sql, values)) as Record<string, unknown>[],
    );
  }
}

/** Ends one session and tells every hub, so that its open sockets close. */
async function endSession(database: SessionDatabase, handle: string): Promise<void> {
  await database.asViewer(handle, (em) => em.execute('SELECT app.sign_out()'));
  await database.notify('session', sessionEnded(handle));
}

/**
 * Binds the person whose account has this issuer and subject to the session of this handle, and lets it live on.
 * @returns false when no such account exists; the session is then still nobody's.
 */
export async function bindPerson(
  database: SessionDatabase,
  handle: string,
  issuer: string,
  subject: string,
): Promise<boolean> {
  if (!(await database.bindSession(handle, issuer, subject))) return false;
  await database.asViewer(handle, async (em) => {
    await em.execute(extendIdleTime);
    await em.execute('SELECT app.sweep_sessions()');
  });
  return true;
}

const extendIdleTime = `UPDATE app.session SET expires_at = LEAST(created_at + ${absolute}, statement_timestamp() + ${idle})
   WHERE ${thisSession} AND expires_at > statement_timestamp()`;

/**
 * Makes `stayAwake(handle)`, called by each request of a signed-in session: it moves the idle limit on, at most once a
 * minute per session, and never past the absolute limit. The promise may be left unawaited; it does not reject.
 */
export function idleKeeper(
  database: SessionDatabase,
  onError: (error: unknown) => void,
  now: () => number = Date.now,
): (handle: string) => Promise<void> {
  const lastMoved = new Map<string, number>();
  return async (handle) => {
    const time = now();
    if (time - (lastMoved.get(handle) ?? -Infinity) < 60_000) return;
    // A Map keeps insertion order: what was moved longest ago stands first and may be forgotten.
    lastMoved.delete(handle);
    lastMoved.set(handle, time);
    for (const [oldest, moved] of lastMoved) {
      if (time - moved < 60_000) break;
      lastMoved.delete(oldest);
    }
    try {
      await database.asViewer(handle, (em) => em.execute(extendIdleTime));
    } catch (error) {
      onError(error);
    }
  };
}

import type { EntityManager, Kysely, MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { bindSession } from './bind-session.js';
import { isWorthRepeating, withoutContents } from './errors.js';
import { type Entity, openOrm } from './orm.js';
import { type Notifications, openNotifications } from './notifications.js';
import { refuseUnsafeRole } from './unsafe-role.js';
import { openRecorderReads } from './recorder-reads.js';
import { openViewerReads, type Statement } from './viewer-reads.js';

/** The role that serves people. */
const SERVING_ROLE = 'hub_app';
/** The role that only adds to the record of who looked, says whose a session is, and when to look again. */
const RECORDING_ROLE = 'hub_log';
const ATTEMPTS = 3;

export interface DatabaseOptions {
  /** Connects as `hub_app`. */
  appUrl: string;
  /**
   * Connects as `hub_log`, which alone may say whose a session is and what has stirred; without it nobody can sign in and
   * nothing is live.
   */
  logUrl?: string;
  /** Connects as `hub_owner`; without it `asSystem` refuses. */
  ownerUrl?: string;
  entities: readonly Entity[];
  /** Connections at most, for acts and again for reads. Default 10. */
  poolSize?: number;
}

interface ActOptions {
  /** The work may run more than once, since it changes nothing outside the database. Default false. */
  repeatable?: boolean;
}

export interface Database extends Notifications {
  /**
   * The only door to entities: one transaction, one fresh identity map, under the row policies of whoever holds the
   * handle. The entity manager is flushed at the end and must not be kept. There is no transaction inside the
   * transaction: `em.transactional` and `em.begin` are not for `work`.
   *
   * @param handle the session handle; null looks as nobody
   * @throws what `work` or the flush throws, after a rollback; see errors.ts to recognise it
   */
  asViewer<T>(
    handle: string | null,
    work: (em: EntityManager) => Promise<T>,
    options?: ActOptions,
  ): Promise<T>;
  /**
   * The door for computed reads: one prepared statement, read-only, in one round trip, under the same policies.
   */
  readAsViewer<T>(
    handle: string | null,
    statement: Statement,
    values: readonly unknown[],
  ): Promise<T[]>;
  /**
   * What a hub must know without a viewer, to tell its viewers that they may look again: one statement, read-only, as a
   * role of its own that sees no table.
   */
  readAsRecorder<T>(statement: Statement, values: readonly unknown[]): Promise<T[]>;
  /**
   * The second door, for jobs and seeding: as the owner of the tables, to whom only the owner's policies apply.
   * Never reachable from a resolver.
   *
   * @param reason why no viewer can do this; the statements see it as the setting `app.reason`
   */
  asSystem<T>(reason: string, work: (em: EntityManager) => Promise<T>): Promise<T>;
  /**
   * Binds a session to the person whose account this is, by a role of its own: no SQL on the connections that serve can.
   *
   * @returns false when there is no such account, or the session is not there or somebody's already
   */
  bindSession(handle: string, issuer: string, subject: string): Promise<boolean>;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  /** Ends every connection, after what is running. */
  close(): Promise<void>;
}

/**
 * Opens the doors.
 *
 * @throws Error when a role is another than it should be or could bypass the row policies, or a table lacks them
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { appUrl, logUrl, ownerUrl, entities, poolSize = 10 } = options;
  await refuseUnsafeUrl(appUrl, SERVING_ROLE);
  if (logUrl !== undefined) await refuseUnsafeUrl(logUrl, RECORDING_ROLE);
  const reads = openViewerReads(appUrl, poolSize);
  const recorderReads = logUrl === undefined ? null : openRecorderReads(logUrl);
  const notifications = openNotifications(appUrl);
  const orm = await openOrm({ url: appUrl, entities, poolSize });
  let ownerOrm: Promise<MikroORM> | undefined;

  return {
    asViewer: (handle, work, { repeatable = false } = {}) =>
      attempt(repeatable ? ATTEMPTS : 1, () => transact(orm, 'app.handle', handle ?? '', work)),
    readAsViewer: async (handle, statement, values) => {
      try {
        return await reads.read(handle, statement, values);
      } catch (error) {
        throw withoutContents(error);
      }
    },
    readAsRecorder: async (statement, values) => {
      if (!recorderReads) throw new Error('This hub has no address of the role that records.');
      return recorderReads.read(statement, values);
    },
    asSystem: async (reason, work) => {
      if (ownerUrl === undefined) throw new Error('This hub has no address of the owner role.');
      if (reason.trim() === '') throw new Error('Work as the system needs a reason.');
      ownerOrm ??= openOrm({ url: ownerUrl, entities, poolSize: 2 });
      return transact(await ownerOrm, 'app.reason', reason, work);
    },
    bindSession: async (handle, issuer, subject) => {
      if (logUrl === undefined) throw new Error('This hub has no address of the role that binds.');
      return bindSession(logUrl, handle, issuer, subject);
    },
    listen: notifications.listen,
    notify: notifications.notify,
    ping: async () => {
      await reads.read(null, { name: 'ping', text: 'SELECT 1' }, []);
    },
    close: async () => {
      await Promise.all([
        notifications.close(),
        reads.close(),
        recorderReads?.close(),
        orm.close(true),
      ]);
      await ownerOrm?.then((opened) => opened.close(true));
    },
  };
}

async function refuseUnsafeUrl(url: string, role: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    await refuseUnsafeRole(client, role);
  } finally {
    await client.end();
  }
}

/**
 * One transaction that tells `value` to the policies first.
 *
 * Not by MikroORM's session context, which would write the handle into the statement's text; here it is a parameter.
 * Not by `em.begin` either: after a commit or rollback that fails it never gives its connection back, and a restart of
 * PostgreSQL would leave the hub with none.
 */
async function transact<T>(
  orm: MikroORM,
  setting: string,
  value: string,
  work: (em: EntityManager) => Promise<T>,
): Promise<T> {
  const em = orm.em.fork({ clear: true });
  const client: Kysely<unknown> = orm.em.getConnection().getClient();
  let cause: { error: unknown } | undefined;
  try {
    return await client.transaction().execute(async (transaction) => {
      try {
        await transaction
          .selectNoFrom(({ fn, val }) =>
            fn<string>('set_config', [val(setting), val(value), val(true)]).as('told'),
          )
          .execute();
        em.setTransactionContext(transaction);
        const result = await work(em);
        await em.flush();
        return result;
      } catch (error) {
        cause = { error };
        throw error;
      }
    });
  } catch (error) {
    // On a lost connection the rollback fails as well, and would hide what happened first.
    throw withoutContents(cause ? cause.error : error);
  } finally {
    em.resetTransactionContext();
    em.clear();
  }
}

async function attempt<T>(times: number, work: () => Promise<T>): Promise<T> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await work();
    } catch (error) {
      if (turn === times || !isWorthRepeating(error)) throw error;
    }
  }
}

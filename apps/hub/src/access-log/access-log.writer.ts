import pg from 'pg';
import { coalesce } from '../database/coalesce.js';
import { type AccessLog, MovedOn, type Sight } from '../graphql/context.js';

const QUEUE_LIMIT = 10_000;

/** A child that had moved on from a place when the sight of it was recorded. */
interface Stale {
  child_id: string;
  as_of: number;
}

/** The record of who looked, as the doors to GraphQL use it, and its end. */
export interface OpenAccessLog extends AccessLog {
  /**
   * Resolves only when the rows are committed; until then the answer they are about must not leave (D7). For which
   * participant and on what ground, the database adds from the facts.
   *
   * @throws MovedOn when what was seen has changed meanwhile; when they could not be written, or at once when 10,000 rows
   *   are waiting: refuse the answer
   */
  write(sights: readonly Sight[]): Promise<void>;
  /** Ends the connection after what was accepted. */
  close(): Promise<void>;
}

/**
 * Opens the access log as `hub_log`, a role that cannot read or change what it added.
 * Rows that come while others are being written go together in the next statement.
 */
export function openAccessLog(logUrl: string): OpenAccessLog {
  const pool = new pg.Pool({
    connectionString: logUrl,
    max: 1,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    idleTimeoutMillis: 0,
  });
  pool.on('error', () => undefined);
  const writing = coalesce<Sight, readonly Stale[]>(async (sights) => {
    const { rows } = await pool.query<{ stale: readonly Stale[] }>({
      name: 'record sights',
      text: 'SELECT app.record_sights($1::json) AS stale',
      values: [JSON.stringify(sights)],
    });
    return rows[0]?.stale ?? [];
  }, QUEUE_LIMIT);
  return {
    async write(sights) {
      const stale = (await writing.add(sights)) ?? [];
      const isStale = ({ child_id, asOf }: Sight) =>
        stale.some((one) => one.child_id === child_id && one.as_of === asOf);
      if (stale.length > 0 && sights.some(isStale)) throw new MovedOn();
    },
    close: async () => {
      await writing.drain();
      await pool.end();
    },
  };
}

import pg from 'pg';
import { coalesce } from '../database/coalesce.js';

const QUEUE_LIMIT = 10_000;

/**
 * One sight of a child's data, shown or refused (D7; NEN 7513). Identifiers are uuids.
 * For which participant and on what ground, the database adds from the facts.
 */
export interface AccessRow {
  person_id: string;
  child_id: string | null;
  looked: 'WEB' | 'MESSAGES' | 'CONSENTS' | 'ACCESS_RECORD' | 'CASELOAD' | 'INBOX';
  outcome: 'SHOWN' | 'REFUSED';
}

export interface AccessLog {
  /**
   * Resolves only when the rows are committed; until then the answer they are about must not leave (D7).
   *
   * @throws when they could not be written, or at once when 10,000 rows are waiting: refuse the answer
   */
  write(records: readonly AccessRow[]): Promise<void>;
  /** Ends the connection after what was accepted. */
  close(): Promise<void>;
}

/**
 * Opens the access log as `hub_log`, a role that can call one function and do nothing else.
 * Rows that come while others are being written go together in the next statement.
 */
export function openAccessLog(logUrl: string): AccessLog {
  const pool = new pg.Pool({
    connectionString: logUrl,
    max: 1,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    idleTimeoutMillis: 0,
  });
  pool.on('error', () => undefined);
  const writing = coalesce<AccessRow>(
    (rows) =>
      pool.query({
        name: 'record sights',
        text: 'SELECT app.record_sights($1::json)',
        values: [JSON.stringify(rows)],
      }),
    QUEUE_LIMIT,
  );
  return {
    write: (records) => writing.add(records),
    close: async () => {
      await writing.drain();
      await pool.end();
    },
  };
}

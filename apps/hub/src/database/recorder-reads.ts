import pg from 'pg';
import type { Statement } from './viewer-reads.js';

/** Reads as the role that records, which sees no table and may call a few functions. */
export interface RecorderReads {
  read<T>(statement: Statement, values: readonly unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

/**
 * One connection, made when it is first needed, for what a hub asks without a viewer. Those functions answer about any id
 * they are given, so the role that serves may not call them: SQL injected there would learn what exists.
 *
 * @param logUrl connects as hub_log
 */
export function openRecorderReads(logUrl: string): RecorderReads {
  const pool = new pg.Pool({
    connectionString: logUrl,
    max: 1,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    idleTimeoutMillis: 0,
    options: '-c default_transaction_read_only=on',
  });
  // A connection the server dropped while idle is already discarded; the next read opens another.
  pool.on('error', () => undefined);
  return {
    read: async (statement, values) =>
      (await pool.query({ ...statement, values: [...values] })).rows,
    close: () => pool.end(),
  };
}

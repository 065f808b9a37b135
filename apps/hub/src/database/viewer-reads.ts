import pg from 'pg';

/** One prepared statement. The name must be its own: pg refuses two texts under one name. */
export interface Statement {
  name: string;
  text: string;
}

/** Reads as a viewer, one round trip each. */
export interface ViewerReads {
  read<T>(handle: string | null, statement: Statement, values: readonly unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

const TELL_VIEWER = {
  name: 'tell the viewer',
  text: "SELECT set_config('app.handle', $1, true)",
};

/**
 * Opens connections for computed reads.
 *
 * A read sends the viewer's handle, the prepared statement and one Sync together. In PostgreSQL's extended protocol all
 * up to a Sync is one transaction: the handle lives exactly as long as the statement, and an error rolls both back
 * without another message. So there is no BEGIN, COMMIT or ROLLBACK to send, wait for or forget.
 * (PostgreSQL 18 documentation, 54.2.4 Pipelining.)
 */
export function openViewerReads(appUrl: string, poolSize: number): ViewerReads {
  const pool = new pg.Pool({
    connectionString: appUrl,
    max: poolSize,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    options: '-c default_transaction_read_only=on',
    // Parsed once per connection, outside any transaction that a failing statement could take it down with.
    onConnect: async (client) => {
      await client.query({ ...TELL_VIEWER, values: [''] });
    },
  });
  // A connection the server dropped while idle is already discarded; the next read opens another.
  pool.on('error', () => undefined);

  return {
    async read<T>(handle: string | null, statement: Statement, values: readonly unknown[]) {
      const client = await pool.connect();
      let broken: Error | undefined;
      client.on('error', onBroken);
      try {
        return await new Promise<T[]>((resolve, reject) => {
          const done = (error: Error | null, result?: { rows: T[] }) =>
            error ? reject(error) : resolve(result?.rows ?? []);
          client.query(
            new ViewerRead(handle ?? '', statement, values, done) as unknown as pg.Submittable,
          );
        });
      } finally {
        client.off('error', onBroken);
        client.release(broken);
      }

      function onBroken(error: Error): void {
        broken = error;
      }
    },
    close: () => pool.end(),
  };
}

/** The messages of PostgreSQL's protocol that pg's connection can send; its types leave them out. */
interface Wire {
  stream: { cork(): void; uncork(): void };
  bind(message: { statement: string; values: unknown[] }): void;
  execute(message: { portal?: string }): void;
}

/** What pg calls on a query as answers come in; its types leave these out. */
interface QueryAnswers {
  submit(wire: Wire): Error | null;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, wire: Wire): void;
}

type Done<T> = (error: Error | null, result?: { rows: T[] }) => void;
const BaseQuery = pg.Query as unknown as new (
  config: Statement & { values: unknown[] },
  callback: Done<never>,
) => QueryAnswers;

/** A query that is preceded, in the same transaction and the same packet, by telling who is looking. */
class ViewerRead extends BaseQuery {
  readonly #handle: string;
  #told = false;

  constructor(handle: string, statement: Statement, values: readonly unknown[], done: Done<never>) {
    super({ ...statement, values: [...values] }, done);
    this.#handle = handle;
  }

  override submit(wire: Wire): Error | null {
    wire.stream.cork();
    try {
      wire.bind({ statement: TELL_VIEWER.name, values: [this.#handle] });
      wire.execute({});
      return super.submit(wire);
    } finally {
      wire.stream.uncork();
    }
  }

  override handleDataRow(message: unknown): void {
    if (this.#told) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    if (this.#told) super.handleCommandComplete(message, wire);
    this.#told = true;
  }
}

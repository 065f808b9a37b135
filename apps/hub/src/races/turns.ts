import pg from 'pg';

/*
 * Races in an order that the test chooses. Somebody begins and stops in the midst of a transaction; somebody else begins,
 * and either has to wait for the first, which PostgreSQL itself tells, or comes to an end beside it. Nothing sleeps, and
 * nothing depends on how fast anything is.
 */

export const ISOLATION_LEVELS = ['READ COMMITTED', 'REPEATABLE READ', 'SERIALIZABLE'] as const;
export type Isolation = (typeof ISOLATION_LEVELS)[number];

/** One transaction, statement by statement. */
export interface Turn {
  /** The PostgreSQL process that others wait for. */
  pid: number;
  step<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  commit(): Promise<void>;
  /** Breaks off, with nothing done. */
  leave(): Promise<void>;
}

/** What came of something: what it gave, or the message and SQLSTATE (or code) it was refused with. */
type Outcome<T> = { done: T } | { refused: string; code: unknown };

/** Two who met. */
export interface Meeting<T> {
  /** Whether the second had to wait for the first. */
  waited: boolean;
  outcome: Promise<Outcome<T>>;
}

/** What a turn is taken with: the addresses of a database, and whose eyes it looks with. */
interface Taking {
  /** Connects as hub_app for a person, as hub_owner for a fact that changes outside the hub. */
  url: string;
  /** The session of a person. */
  handle?: string;
  isolation?: Isolation;
}

/** Begins a transaction and stops there. Its connection ends with it. */
export async function takeTurn({
  url,
  handle,
  isolation = 'READ COMMITTED',
}: Taking): Promise<Turn> {
  const client = new pg.Client({ connectionString: url });
  // The database is thrown away with whoever is still connected.
  client.on('error', () => undefined);
  await client.connect();
  await client.query(`BEGIN ISOLATION LEVEL ${isolation}`);
  const { rows } = await client.query<{ pid: number }>(
    "SELECT pg_backend_pid() AS pid, set_config('app.handle', $1, true)",
    [handle ?? ''],
  );
  return {
    pid: rows[0]?.pid ?? 0,
    step: async (text, values = []) => (await client.query(text, [...values])).rows,
    commit: async () => {
      await client.query('COMMIT');
      await client.end();
    },
    leave: () => client.end(),
  };
}

/**
 * Lets somebody begin beside a transaction that stands still, and answers as soon as it is known whether they have to
 * wait for it: it is they who wait for `first`, or they have come to their end.
 *
 * @param ownerUrl whom to ask who waits for whom
 */
export async function meet<T>(
  ownerUrl: string,
  first: Pick<Turn, 'pid'>,
  second: () => Promise<T>,
): Promise<Meeting<T>> {
  let ended = false;
  const outcome = outcomeOf(second()).finally(() => {
    ended = true;
  });
  const watching = new pg.Client({ connectionString: ownerUrl });
  await watching.connect();
  try {
    for (;;) {
      const over = ended;
      const waiting = await waitingFor(watching, first.pid);
      if (waiting.length > 0) return { waited: true, outcome };
      // Asked after it ended: nobody will come to wait any more.
      if (over) return { waited: false, outcome };
    }
  } finally {
    await watching.end();
  }
}

/** Which process waits for `first`; the one that does, when somebody has just been found waiting. */
export async function whoWaitsFor(ownerUrl: string, first: Pick<Turn, 'pid'>): Promise<number> {
  const watching = new pg.Client({ connectionString: ownerUrl });
  await watching.connect();
  try {
    const [pid] = await waitingFor(watching, first.pid);
    if (pid === undefined) throw new Error('Nobody waits.');
    return pid;
  } finally {
    await watching.end();
  }
}

async function waitingFor(client: pg.Client, pid: number): Promise<number[]> {
  const { rows } = await client.query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity
     WHERE datname = current_database() AND $1::integer = ANY (pg_blocking_pids(pid))`,
    [pid],
  );
  return rows.map((row) => row.pid);
}

async function outcomeOf<T>(work: Promise<T>): Promise<Outcome<T>> {
  try {
    return { done: await work };
  } catch (error) {
    const { message, code } = error as Error & { code?: unknown };
    return { refused: message, code };
  }
}

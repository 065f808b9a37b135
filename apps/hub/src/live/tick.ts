import type { Database } from '../database/as-viewer.js';

export type TickDatabase = Pick<Database, 'readAsRecorder'>;

/** What somebody in this hub listens to. Ids are uuids, session hashes hex. */
export interface Listened {
  children: string[];
  /** For each child, the place of its last event that was seen; null when unknown. */
  seen: (number | null)[];
  /** The database's time of the last tick; null at the first. */
  since: string | null;
  people: string[];
  sessions: string[];
}

/** What may have changed since. */
export interface Tick {
  /** The database's time, exact, as text: a Date would lose the microseconds and with them a boundary. */
  at: string;
  /** In Europe/Amsterdam another day has begun. */
  day_turned: boolean;
  children: { child_id: string; last_seq: number; by_time: boolean }[];
  people: { person_id: string; fingerprint: string }[];
  /** The sessions asked about that still live. */
  sessions: string[];
}

/** The first tick looks back further than any reading of its listeners can have taken. */
const TICK = {
  name: 'tick',
  text: `WITH last AS MATERIALIZED (SELECT COALESCE($3::timestamptz, statement_timestamp() - interval '10 seconds') AS tick)
SELECT statement_timestamp()::text AS at,
  app.day_of(last.tick) <> app.day_of(statement_timestamp()) AS day_turned,
  COALESCE((SELECT json_agg(s) FROM app.stirred($1::uuid[], $2::bigint[], last.tick) s), '[]') AS children,
  COALESCE((SELECT json_agg(p) FROM app.standing($4::uuid[]) p), '[]') AS people,
  ARRAY(SELECT app.living_sessions($5::text[])) AS sessions
FROM last`,
};

/** Asks about all that is listened to, in one round trip, for no viewer. */
export async function readTick(database: TickDatabase, listened: Listened): Promise<Tick> {
  const { children, seen, since, people, sessions } = listened;
  const [tick] = await database.readAsRecorder<Tick>(TICK, [
    children,
    seen,
    since,
    people,
    sessions,
  ]);
  if (!tick) throw new Error('A tick answers one row.');
  return tick;
}

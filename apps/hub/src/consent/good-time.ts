import pg from 'pg';
import type { Log } from '../logging.js';

const HOUR = 3_600_000;

/** Does what is due by time alone, now and every hour while the hub runs. */
export interface GoodTime {
  close(): Promise<void>;
}

/**
 * Tells people in good time what ends soon, and settles what time alone changed of who signs (C3, C7, G4). Every hub does it; doing it
 * twice changes nothing.
 *
 * @param logUrl connects as hub_log: nobody who is served can set this going
 * @param wake is told the uuid of each child whose web stirred
 */
export function keepGoodTime(logUrl: string, wake: (child: string) => void, log: Log): GoodTime {
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const turn = async () => {
    try {
      for (const child of await doWhatIsDue(logUrl)) wake(child);
    } catch (error) {
      log.warn({ err: error }, 'what is due by time was not done; it is tried again in an hour');
    }
    if (closed) return;
    timer = setTimeout(() => {
      running = turn();
    }, HOUR);
    timer.unref();
  };
  let running = turn();
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/** @returns uuids of the children whose web stirred */
export async function doWhatIsDue(logUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: logUrl, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    const stirred = new Set<string>();
    for (;;) {
      const { rows } = await client.query<{ child: string }>(
        'SELECT app.keep_good_time() AS child',
      );
      const before = stirred.size;
      for (const { child } of rows) stirred.add(child);
      if (stirred.size === before) return [...stirred];
    }
  } finally {
    await client.end();
  }
}

import pg from 'pg';
import { coalesce } from './coalesce.js';

/** PostgreSQL refuses a payload of 8000 bytes or more. */
const PAYLOAD_LIMIT_BYTES = 7999;
const QUEUE_LIMIT = 10_000;
const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 5000;

type Payload = (payload: string) => void;

export interface Notifications {
  /**
   * Hears what any hub notifies on a channel.
   *
   * @param onGap called after the connection was lost and made again: what was notified in between is unknown
   * @returns when it hears; call the result to stop
   */
  listen(channel: string, onPayload: Payload, onGap?: () => void): Promise<() => Promise<void>>;
  /**
   * Tells every hub, outside any user's transaction. Resolves when told; what is told at the same time goes together.
   *
   * @throws Error for a payload of more than 7999 bytes, a full queue, or a database that cannot be reached
   */
  notify(channel: string, payload: string): Promise<void>;
  close(): Promise<void>;
}

interface Listener {
  onPayload: Payload;
  onGap: (() => void) | undefined;
}

/** One connection that hears and one that tells; both are made again when lost. */
export function openNotifications(url: string): Notifications {
  const listeners = new Map<string, Set<Listener>>();
  let hearing: Promise<pg.Client> | null = null;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;

  const teller = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 5000 });
  teller.on('error', () => undefined);
  const telling = coalesce<[channel: string, payload: string], unknown>(
    (told) =>
      teller.query({
        name: 'notify',
        text: 'SELECT pg_notify(c, p) FROM unnest($1::text[], $2::text[]) AS told (c, p)',
        values: [told.map(([channel]) => channel), told.map(([, payload]) => payload)],
      }),
    QUEUE_LIMIT,
  );

  return {
    async listen(channel, onPayload, onGap) {
      const listener = { onPayload, onGap };
      const known = listeners.get(channel);
      if (known) known.add(listener);
      else listeners.set(channel, new Set([listener]));
      try {
        hearing ??= connect();
        const client = await hearing;
        await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      } catch (error) {
        forget();
        throw error;
      }
      return async () => {
        if (!forget()) return;
        const current = await hearing?.catch(() => null);
        if (!closed) await current?.query(`UNLISTEN ${pg.escapeIdentifier(channel)}`);
      };

      /** Whether it was the channel's last. */
      function forget(): boolean {
        const left = listeners.get(channel);
        if (!left?.delete(listener) || left.size > 0) return false;
        return listeners.delete(channel);
      }
    },
    async notify(channel, payload) {
      if (Buffer.byteLength(payload) > PAYLOAD_LIMIT_BYTES) {
        throw new Error(`A notification holds at most ${PAYLOAD_LIMIT_BYTES} bytes.`);
      }
      await telling.add([[channel, payload]]);
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      await telling.drain();
      const client = await hearing?.catch(() => null);
      await Promise.all([client?.end(), teller.end()]);
    },
  };

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: url, keepAlive: true });
    client.on('error', () => undefined);
    client.on('notification', ({ channel, payload }) => {
      for (const listener of listeners.get(channel) ?? []) listener.onPayload(payload ?? '');
    });
    try {
      await client.connect();
      for (const channel of listeners.keys()) {
        await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      }
    } catch (error) {
      hearing = null;
      throw error;
    }
    client.once('end', () => reconnect(FIRST_WAIT_MS));
    return client;
  }

  function reconnect(waitMs: number): void {
    if (closed) return;
    hearing = null;
    retry = setTimeout(() => {
      hearing ??= connect();
      hearing.then(tellOfGap, () => reconnect(Math.min(waitMs * 2, LONGEST_WAIT_MS)));
    }, waitMs);
  }

  function tellOfGap(): void {
    for (const group of listeners.values()) for (const { onGap } of group) onGap?.();
  }
}

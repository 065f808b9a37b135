import { randomUUID } from 'node:crypto';
import type { Database } from '../database/as-viewer.js';
import type { Log } from '../logging.js';
import { listenersBy } from './listeners.js';
import { readTick, type TickDatabase } from './tick.js';

/** Who is told that something about a child may have changed. Ids are uuids. */
export interface WakeUps {
  /**
   * Tells everyone, after a commit, that something about this child changed: who listens here before it returns, every
   * other hub soon after. Never throws.
   */
  wake(child: string): void;
  /** Begins to listen; what to, `Listening.to` says. `stir` is called at most when something may have changed. */
  listen(stir: () => void): Listening;
  /** Calls `end` when the session with this hash (hex) has ended, by sign-out or by time. @returns stops listening */
  onSessionEnd(hash: string, end: () => void): () => void;
  /** Grows whenever anyone is stirred: reads begun at one turn show the same. */
  readonly turn: number;
  close(): Promise<void>;
}

interface Listening {
  /**
   * What to be stirred for from now on: children, each with the place of its last event that was seen (null: unknown),
   * and perhaps a person, whose children and requests may change.
   *
   * @returns whether something is new among it: what changed before now may have been missed
   */
  to(children: ReadonlyMap<string, number | null>, person: string | null): boolean;
  end(): void;
}

type WakeUpDatabase = Pick<Database, 'listen' | 'notify'> & TickDatabase;

interface Listener {
  stir(): void;
  children: ReadonlyMap<string, number | null>;
  person: string | null;
  /** The fingerprint of the person's standing when last told. */
  standing: string | null;
}

const CHILD_CHANNEL = 'child';
const SESSION_CHANNEL = 'session';
/** A payload stays under 7 kB: a uuid and its comma take 37 bytes. */
const CHILDREN_PER_NOTICE = 180;
const TICK_MS = 500;

/**
 * Carries wake-ups between the hubs on one database, by NOTIFY outside any user's transaction: at once when idle, what
 * comes meanwhile together in the next. A tick, only while somebody listens, finds what time alone changed (a consent
 * that ran out, a session that ended, a new day) and what a hub that died after its commit could no longer tell.
 */
export async function openWakeUps(database: WakeUpDatabase, log: Log): Promise<WakeUps> {
  const byChild = listenersBy<Listener>();
  const byPerson = listenersBy<Listener>();
  const bySession = listenersBy<() => void>();
  const waiting = new Set<string>();
  /** Goes before the children that this hub tells of: it has heard of those already. */
  const me = randomUUID();
  let telling: Promise<void> | null = null;
  let turn = 0;
  let since: string | null = null;
  let timer: NodeJS.Timeout | null = null;
  let ticking: Promise<void> | null = null;
  let failing = false;
  let closed = false;

  const stopListening = [
    await database.listen(CHILD_CHANNEL, hearOfChildren, stirEveryone),
    await database.listen(SESSION_CHANNEL, (hash) => endSessions([hash])),
  ];

  return {
    wake(child) {
      stirListenersOf([child]);
      waiting.add(child);
      telling ??= tell();
    },
    listen,
    onSessionEnd(hash, end) {
      bySession.add(hash, end);
      planTick();
      return () => bySession.remove(hash, end);
    },
    get turn() {
      return turn;
    },
    async close() {
      closed = true;
      if (timer) clearTimeout(timer);
      await Promise.all([telling, ticking]);
      // One after the other: they share a connection.
      for (const stop of stopListening) await stop();
    },
  };

  async function tell(): Promise<void> {
    while (waiting.size > 0) {
      const batch = [...waiting].slice(0, CHILDREN_PER_NOTICE);
      for (const child of batch) waiting.delete(child);
      try {
        await database.notify(CHILD_CHANNEL, [me, ...batch].join(','));
      } catch (error) {
        log.warn({ err: error }, 'a wake-up was not sent; the next tick finds the change');
      }
    }
    telling = null;
  }

  function hearOfChildren(payload: string): void {
    const [teller, ...children] = payload.split(',');
    if (teller !== me) stirListenersOf(children);
  }

  function stirListenersOf(children: readonly string[]): void {
    turn += 1;
    for (const child of children) {
      for (const listener of byChild.of(child)) listener.stir();
    }
  }

  function stirEveryone(): void {
    turn += 1;
    for (const listener of [...byChild.all(), ...byPerson.all()]) listener.stir();
  }

  function endSessions(hashes: Iterable<string>): void {
    for (const hash of hashes) for (const end of bySession.of(hash)) end();
  }

  function listen(stir: () => void): Listening {
    const listener: Listener = { stir, children: new Map(), person: null, standing: null };
    return {
      to(children, person) {
        const before = listener.children;
        const isNew =
          person !== listener.person || [...children.keys()].some((c) => !before.has(c));
        for (const child of before.keys()) {
          if (!children.has(child)) byChild.remove(child, listener);
        }
        listener.children = new Map(
          [...children].map(([child, seen]) => [child, later(seen, before.get(child) ?? null)]),
        );
        for (const child of children.keys()) byChild.add(child, listener);
        if (person !== listener.person) {
          if (listener.person) byPerson.remove(listener.person, listener);
          if (person) byPerson.add(person, listener);
          listener.person = person;
          listener.standing = null;
        }
        planTick();
        return isNew;
      },
      end() {
        for (const child of listener.children.keys()) byChild.remove(child, listener);
        if (listener.person) byPerson.remove(listener.person, listener);
      },
    };
  }

  function planTick(): void {
    if (closed || timer || ticking) return;
    if (byChild.size + byPerson.size + bySession.size === 0) {
      since = null;
      return;
    }
    timer = setTimeout(() => {
      timer = null;
      ticking = tick().finally(() => {
        ticking = null;
        planTick();
      });
    }, TICK_MS);
    timer.unref();
  }

  async function tick(): Promise<void> {
    const children = [...byChild.keys()];
    const sessions = [...bySession.keys()];
    // None has succeeded yet and one has failed: since when something may have changed, nobody knows.
    const isLate = failing && since === null;
    try {
      const found = await readTick(database, {
        children,
        seen: children.map((child) => earliestSeen(child, byChild.of(child))),
        since,
        people: [...byPerson.keys()],
        sessions,
      });
      turn += 1;
      since = found.at;
      failing = false;
      for (const { child_id, last_seq, by_time } of found.children) {
        stirThoseBehind(child_id, last_seq, by_time);
      }
      for (const { person_id, fingerprint } of found.people) stirIfMoved(person_id, fingerprint);
      if (found.day_turned || isLate) stirEveryone();
      const living = new Set(found.sessions);
      endSessions(sessions.filter((hash) => !living.has(hash)));
    } catch (error) {
      // `since` stays, so that the next tick that succeeds covers the whole time in between; with none yet it stirs everyone.
      if (!failing) log.warn({ err: error }, 'could not look for what changed by time alone');
      failing = true;
    }
  }

  function stirThoseBehind(child: string, lastSeq: number, byTime: boolean): void {
    for (const listener of byChild.of(child)) {
      const seen = listener.children.get(child) ?? null;
      if (!byTime && seen !== null && seen >= lastSeq) continue;
      listener.children = new Map(listener.children).set(child, later(seen, lastSeq));
      listener.stir();
    }
  }

  function stirIfMoved(person: string, fingerprint: string): void {
    for (const listener of byPerson.of(person)) {
      if (listener.standing === fingerprint) continue;
      listener.standing = fingerprint;
      listener.stir();
    }
  }
}

/** The place that even the listener furthest behind has seen; null when one of them has seen none. */
function earliestSeen(child: string, listeners: Iterable<Listener>): number | null {
  let earliest = Infinity;
  for (const { children } of listeners) earliest = Math.min(earliest, children.get(child) ?? -1);
  return earliest < 0 || earliest === Infinity ? null : earliest;
}

function later(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}

import { Refusal } from '../graphql/errors.js';
import type { LiveContext } from './look-again.js';

/** Looks in a row that may fail for a fault of ours, half a minute in all. */
const MOST_FAILURES = 10;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/** What one look at the followed thing gave. */
export interface Look<Frame, Position> {
  /** What is new for this viewer since the position; null when nothing is. */
  frame: Frame | null;
  /** Where the next look goes on from. */
  position: Position;
  /** More is waiting than fits one frame. */
  more: boolean;
  /** What to be woken for: see `Listening.to`. */
  children: ReadonlyMap<string, number | null>;
  person: string | null;
}

/** What is followed, once it is known to be something. */
export interface Followed<Frame, Position> {
  /** uuids of children to be woken for already while the first look is under way. */
  children: readonly string[];
  /** Where the first look goes on from; null: from nothing. */
  position: Position | null;
  /**
   * Looks as the viewer, and records it (D7). What it throws ends the stream.
   *
   * @param onRead to be called between the two: what changed until then, the recording finds
   */
  look(
    position: Position | null,
    isFirst: boolean,
    onRead: () => void,
  ): Promise<Look<Frame, Position>>;
}

/**
 * Follows something as one viewer: looks, hands out what is new, sleeps until woken, looks again.
 *
 * Frames are never queued: whoever reads slowly has one flag that says "look again", and the next look covers all that
 * happened meanwhile. An iterator by hand rather than an async generator, since the `return()` of a generator waits for
 * what it awaits.
 *
 * It ends by itself when its line is gone: a client that gives one name to two subscriptions can make graphql-ws forget
 * the first, which would go on looking for nobody.
 *
 * @param begin finds out what to follow at the first `next()`, so that whatever it refuses takes the same way out as
 * what a look refuses
 */
export function follow<Frame, Position>(
  { wakeUps, gone }: Pick<LiveContext, 'wakeUps' | 'gone'>,
  begin: () => Promise<Followed<Frame, Position>>,
): AsyncIterableIterator<Frame> {
  const state = { open: true, stirred: true, stirredSinceRead: false };
  let wakeUp: (() => void) | null = null;
  let followed: Followed<Frame, Position> | null = null;
  let position: Position | null = null;
  let failures = 0;

  const listening = wakeUps.listen(() => {
    state.stirred = true;
    state.stirredSinceRead = true;
    wakeUp?.();
  });

  gone.addEventListener('abort', end, { once: true });
  if (gone.aborted) end();

  const iterator: AsyncIterableIterator<Frame> = {
    async next() {
      try {
        while (state.open) {
          if (!state.stirred) await stirredOrClosed();
          if (!state.open) break;
          const frame = await lookWithPatience();
          if (frame !== null && state.open) return { done: false, value: frame };
        }
      } catch (error) {
        end();
        throw error;
      }
      return { done: true, value: undefined };
    },
    async return() {
      end();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;

  /** A database that restarts ends no stream: the next look covers what was missed. */
  async function lookWithPatience(): Promise<Frame | null> {
    const isFirst = followed === null;
    try {
      const frame = await lookOnce();
      failures = 0;
      return frame;
    } catch (error) {
      if (isFirst || !passesByItself(error) || failures === MOST_FAILURES) throw error;
      failures += 1;
      await stirredOrClosed(Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS));
      state.stirred = true;
      return null;
    }
  }

  async function lookOnce(): Promise<Frame | null> {
    const isFirst = followed === null;
    followed ??= await beginToFollow();
    state.stirred = false;
    state.stirredSinceRead = false;
    const look = await followed.look(position, isFirst, () => (state.stirredSinceRead = false));
    // What was seen may be withdrawn by now, and may not leave after that was acknowledged here (C5): it is looked at again.
    // From this line to the socket nothing waits for anything outside this process.
    if (state.open && state.stirredSinceRead) return null;
    position = look.position;
    if (state.open && listening.to(look.children, look.person)) state.stirred = true;
    if (look.more) state.stirred = true;
    return look.frame;
  }

  async function beginToFollow(): Promise<Followed<Frame, Position>> {
    const found = await begin();
    position = found.position;
    if (state.open) listening.to(new Map(found.children.map((child) => [child, null])), null);
    return found;
  }

  /** @param atMostMs when to go on although nothing happened; left out: never */
  function stirredOrClosed(atMostMs?: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = atMostMs === undefined ? undefined : setTimeout(() => wakeUp?.(), atMostMs);
      wakeUp = () => {
        clearTimeout(timer);
        wakeUp = null;
        resolve();
      };
    });
  }

  function end(): void {
    state.open = false;
    gone.removeEventListener('abort', end);
    listening.end();
    wakeUp?.();
  }
}

/** A fault of ours; or a look that could not be recorded, and so has shown nothing. */
function passesByItself(error: unknown): boolean {
  return !(error instanceof Refusal) || error.code === 'REFUSED_UNRECORDED';
}

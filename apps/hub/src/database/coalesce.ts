/** Sends items one batch at a time. */
export interface Coalescer<T, Answer> {
  /**
   * Resolves when the batch that holds the items has been sent, with what was answered to that batch; to no items nothing.
   *
   * @throws what sending that batch threw, or QueueFull without queueing anything
   */
  add(items: readonly T[]): Promise<Answer | undefined>;
  /** Resolves when everything added so far has been sent or has failed. */
  drain(): Promise<void>;
}

/** More is waiting than may be held in memory. */
export class QueueFull extends Error {
  constructor(limit: number) {
    super(`More than ${limit} items are waiting.`);
    this.name = 'QueueFull';
  }
}

interface Waiting<T, Answer> {
  items: readonly T[];
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/**
 * Sends at once when idle; what comes while a batch is in flight goes together in the next. So a quiet moment costs no
 * delay, and a busy one costs one round trip for many.
 *
 * @param send sends one batch
 * @param limit how many items may wait, besides those in flight
 */
export function coalesce<T, Answer>(
  send: (items: T[]) => Promise<Answer>,
  limit: number,
): Coalescer<T, Answer> {
  let waiting: Waiting<T, Answer>[] = [];
  let count = 0;
  let running: Promise<void> | null = null;

  return {
    add(items) {
      if (items.length === 0) return Promise.resolve(undefined);
      if (count + items.length > limit) return Promise.reject(new QueueFull(limit));
      count += items.length;
      return new Promise((resolve, reject) => {
        waiting.push({ items, resolve, reject });
        running ??= sendAll();
      });
    },
    drain: async () => {
      await running;
    },
  };

  async function sendAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      count = 0;
      try {
        const answer = await send(batch.flatMap(({ items }) => items));
        for (const { resolve } of batch) resolve(answer);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    running = null;
  }
}

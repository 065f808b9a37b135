/** Listeners by what they listen to. A key without listeners takes no memory. */
export interface ListenersBy<Listener> {
  add(key: string, listener: Listener): void;
  remove(key: string, listener: Listener): void;
  of(key: string): Iterable<Listener>;
  keys(): Iterable<string>;
  /** Each listener once, however many keys it has. */
  all(): Set<Listener>;
  readonly size: number;
}

export function listenersBy<Listener>(): ListenersBy<Listener> {
  const groups = new Map<string, Set<Listener>>();
  return {
    add(key, listener) {
      const group = groups.get(key);
      if (group) group.add(listener);
      else groups.set(key, new Set([listener]));
    },
    remove(key, listener) {
      const group = groups.get(key);
      group?.delete(listener);
      if (group?.size === 0) groups.delete(key);
    },
    of: (key) => groups.get(key) ?? [],
    keys: () => groups.keys(),
    all: () => new Set([...groups.values()].flatMap((group) => [...group])),
    get size() {
      return groups.size;
    },
  };
}

import { useSyncExternalStore } from 'react';

/** Whether live news can reach this page now. */
export type Connection = 'fine' | 'lost';

let connection: Connection = 'fine';
const listeners = new Set<() => void>();

/** Told by the live socket: it alone knows. */
export function reportConnection(next: Connection): void {
  if (next === connection) return;
  connection = next;
  for (const listener of listeners) listener();
}

export function useConnection(): Connection {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => connection,
  );
}

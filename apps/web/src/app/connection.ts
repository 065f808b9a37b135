import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

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
  return useSyncExternalStore(listen, () => connection);
}

/** Calls each time that the internet is there again, or the hub: what failed may go well now. */
export function useReturn(call: () => void): void {
  const onReturn = useEffectEvent(call);
  useEffect(() => {
    const onOnline = () => onReturn();
    window.addEventListener('online', onOnline);
    const unlisten = listen(() => {
      if (connection === 'fine') onReturn();
    });
    return () => {
      window.removeEventListener('online', onOnline);
      unlisten();
    };
  }, []);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

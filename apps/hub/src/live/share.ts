/** Lets those who would look at the same thing at the same moment look once. */
export type Share = <Seen>(key: string, look: () => Promise<Seen>) => Promise<Seen>;

/**
 * The key must tell everything that what is seen depends on: whose eyes, what, since where, and the turn of the wake-ups,
 * so that nobody joins a look that began before they were stirred. What is shared must not be changed.
 */
export function sharing(): Share {
  const running = new Map<string, Promise<unknown>>();
  return <Seen>(key: string, look: () => Promise<Seen>) => {
    const shared = running.get(key) as Promise<Seen> | undefined;
    if (shared) return shared;
    const looking = look().finally(() => running.delete(key));
    running.set(key, looking);
    return looking;
  };
}

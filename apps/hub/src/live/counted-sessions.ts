/** Counts what each session holds. */
export interface CountedSessions {
  /** @returns how to leave, to be called once; null when the session holds as many as it may */
  enter(handle: string): (() => void) | null;
}

export function countedSessions(most: number): CountedSessions {
  const counts = new Map<string, number>();
  return {
    enter(handle) {
      const count = counts.get(handle) ?? 0;
      if (count >= most) return null;
      counts.set(handle, count + 1);
      return () => {
        const left = (counts.get(handle) ?? 0) - 1;
        if (left > 0) counts.set(handle, left);
        else counts.delete(handle);
      };
    },
  };
}

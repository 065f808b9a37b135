import { useEffect, useEffectEvent } from 'react';
import type { CombinedError } from 'urql';
import { codeOf } from '../app/problem-code.js';

/** In milliseconds. Each time is a look that is written down (D7): less often where the looks are not what one came for. */
export const EVERY = { list: 15_000, home: 60_000 };

/** The hub said no to the viewer: what they were shown before may have been withheld since (G4). Other errors pass. */
export const isRefusal = (error: CombinedError | undefined): boolean =>
  error !== undefined && ['NOT_FOUND', 'NOT_ALLOWED', 'UNAUTHENTICATED'].includes(codeOf(error));

/**
 * Asks again who looked, for as long as a guardian has the page before them: whose looks are withheld from a guardian, or no
 * longer are, no frame tells (G4). Who was refused is not made to try again by the page: each try is written down (D7).
 */
export function useAskedAgain(
  isGuardian: boolean,
  every: number,
  error: CombinedError | undefined,
  ask: () => void,
): void {
  const askAgain = useEffectEvent(() => {
    if (!document.hidden && !isRefusal(error)) ask();
  });
  useEffect(() => {
    if (!isGuardian) return undefined;
    const timer = setInterval(() => askAgain(), every);
    return () => clearInterval(timer);
  }, [isGuardian, every]);
}

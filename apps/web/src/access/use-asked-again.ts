import { useEffect, useEffectEvent } from 'react';
import type { CombinedError } from 'urql';

/** In milliseconds. */
const ASKED_AGAIN_AFTER = 15_000;

/**
 * Asks again who looked, for as long as a guardian has the page before them: whose looks are withheld from a guardian, or no
 * longer are, no frame tells (G4). Who was refused is not made to try again by the page: each try is written down (D7).
 */
export function useAskedAgain(
  isGuardian: boolean,
  error: CombinedError | undefined,
  ask: () => void,
): void {
  const askAgain = useEffectEvent(() => {
    if (!document.hidden && !error?.graphQLErrors.length) ask();
  });
  useEffect(() => {
    if (!isGuardian) return undefined;
    const timer = setInterval(() => askAgain(), ASKED_AGAIN_AFTER);
    return () => clearInterval(timer);
  }, [isGuardian]);
}

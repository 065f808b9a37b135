import { isWaitedFor } from '../consent/consent-sentences.js';
import type { Tie, TieConsent } from './web.js';

/**
 * How a tie stands in words and in the drawing. The hub counts a question on which one said yes and another no among what
 * is asked, until its time has passed; but that answer is final, and nobody is waited for (C2).
 */
export function standsAs(tie: Pick<Tie, 'state' | 'consents' | 'grounds'>): Tie['state'] {
  const { state, consents, grounds } = tie;
  if (state !== 'ASKED' || !consents.some(isConflict)) return state;
  const isAsked =
    // What is given without being open has still to begin.
    consents.some((consent) => isWaitedFor(consent) || consent.state === 'GIVEN') ||
    grounds.some((ground) => ground.state === 'WAITING');
  if (isAsked) return 'ASKED';
  const wasOpen =
    consents.some((consent) => ['WITHDRAWN', 'EXPIRED', 'INVALIDATED'].includes(consent.state)) ||
    grounds.some((ground) => ground.countersignedAt !== null);
  return wasOpen ? 'ENDED' : 'NONE';
}

/** What was not agreed on, one yes beside one no, and has not been answered otherwise or asked again since. */
export function conflictsOf({ consents }: Pick<Tie, 'consents'>): TieConsent[] {
  return consents.filter(
    (consent) => isConflict(consent) && !consents.some((other) => asksAfter(other, consent)),
  );
}

const isConflict = ({ state }: TieConsent) => state === 'CONFLICT';

/** In the same direction, about the same person, of something that was in it. */
const asksAfter = (other: TieConsent, consent: TieConsent) =>
  Date.parse(other.requestedAt) > Date.parse(consent.requestedAt) &&
  other.fromId === consent.fromId &&
  other.aboutPerson?.id === consent.aboutPerson?.id &&
  other.scopes.some((scope) => consent.scopes.includes(scope));

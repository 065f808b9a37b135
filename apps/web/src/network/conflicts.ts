import type { Tie, TieConsent } from './web.js';

/** What was not agreed on, one yes beside one no, and has not been asked again since, in whole or in part. */
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

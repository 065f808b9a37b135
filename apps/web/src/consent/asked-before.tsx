import { Trans, useLingui } from '@lingui/react/macro';
import { isSameRequest, type AskedFor } from '@spinnenweb/domain';
import { longDay } from '../app/dates.js';
import type { Consent } from './consent-sentence.js';
import { isLapsed } from './consent-sentences.js';

/** What is about to be asked: in which direction, about whom, and what. */
export interface Asking extends AskedFor {
  fromId: string;
  aboutPersonId: string | null;
  /** When it would begin; null: once everyone said yes. */
  startsAt: Date | null;
  /** From when others decide about the child, as far as known. */
  othersDecideFrom: Date | null;
}

/** Asked or refused before, in this direction and about this person, as far as the viewer knows (C8). */
function before(consents: readonly Consent[], asking: Asking): Consent[] {
  return consents.filter(
    (consent) =>
      consent.fromId === asking.fromId &&
      (consent.aboutPerson?.id ?? null) === asking.aboutPersonId &&
      !isPutToOthers(consent, asking),
  );
}

/** One that starts after the next birthday that counts is put to others than one from before it (C3). */
function isPutToOthers(consent: Consent, asking: Asking): boolean {
  const { aboutPersonId, startsAt, othersDecideFrom } = asking;
  if (aboutPersonId || !startsAt || !othersDecideFrom) return false;
  const began = new Date(consent.startsAt ?? consent.requestedAt);
  return began < othersDecideFrom && startsAt >= othersDecideFrom;
}

const stillRests = ({ mayAskAgainAt }: Consent) =>
  mayAskAgainAt !== null && Date.parse(mayAskAgainAt) > Date.now();

/** Whether the same is open, or was refused too lately: the hub would not take it. */
export function isAskedBefore(consents: readonly Consent[], asking: Asking): boolean {
  return before(consents, asking).some(
    (consent) =>
      ((consent.state === 'REQUESTED' && !isLapsed(consent)) || stillRests(consent)) &&
      isSameRequest(
        { ...consent, purpose: consent.purpose ?? '', endsAt: new Date(consent.endsAt) },
        asking,
      ),
  );
}

/** What the hub did not take, until something is changed that makes it another question. */
export const asksStill = (turnedDown: Asking, asking: Asking): boolean =>
  turnedDown.fromId === asking.fromId &&
  turnedDown.aboutPersonId === asking.aboutPersonId &&
  turnedDown.startsAt?.getTime() === asking.startsAt?.getTime() &&
  isSameRequest(turnedDown, asking);

/**
 * The hub knows of a no that the page does not: to an organisation that left and came back (D1), or just now.
 */
export function TurnedDown() {
  return (
    <div className="sw-recorded" role="alert">
      <p className="utrecht-paragraph">
        <Trans>
          Op deze vraag is minder dan 30 dagen geleden nee gezegd. Vraag iets anders, of wacht.
        </Trans>
      </p>
    </div>
  );
}

/** One of the two left the web while the form stood open: on their tie nothing can be asked any more. */
export function HasLeft() {
  return (
    <div className="sw-recorded" role="alert">
      <p className="utrecht-paragraph">
        <Trans>
          Een van deze twee doet niet meer mee. Daarom kan deze vraag niet meer gesteld worden.
        </Trans>
      </p>
    </div>
  );
}

/** Tells who asks of an earlier no, and from when the same may be asked again. */
export function AskedBefore({
  consents,
  asking,
}: {
  consents: readonly Consent[];
  asking: Asking;
}) {
  const { i18n } = useLingui();
  const refused = before(consents, asking).find(stillRests);
  const isSame = isAskedBefore(consents, asking);
  if (!refused && !isSame) return null;
  return (
    <div className="sw-recorded" role="status">
      {refused?.decidedAt && refused.mayAskAgainAt && (
        <p className="utrecht-paragraph">
          <Trans>
            Op {longDay(i18n.locale, refused.decidedAt)} was het antwoord nee. Dezelfde vraag mag
            weer vanaf {longDay(i18n.locale, refused.mayAskAgainAt)}.
          </Trans>
        </p>
      )}
      <p className="utrecht-paragraph">
        {!isSame ? (
          <Trans>Een andere vraag mag nu al.</Trans>
        ) : refused ? (
          <Trans>Dit is dezelfde vraag. Vraag iets anders, of wacht.</Trans>
        ) : (
          <Trans>Deze vraag staat al open. Wacht op het antwoord.</Trans>
        )}
      </p>
    </div>
  );
}

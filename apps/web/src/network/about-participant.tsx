import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import { later } from '../app/later.js';
import { longDay } from '../app/dates.js';
import { AboutTie } from './about-tie.js';
import { TieMark } from './tie-mark.js';
import {
  coordinates,
  familyDecides,
  isThereNow,
  nameOf,
  tiesOf,
  type Assignment,
  type Participant,
  type Web,
} from './web.js';

// Only who keeps the web, works for the participant, or added it for the family, can change it.
const ParticipantActions = later(() => import('./participant-actions.js'));
const OwnWithholdings = later(() => import('../withholding/own-withholdings.js'));

/** Everything the viewer may know of one participant: since when, its people, and its ties. */
export default function AboutParticipant({
  web,
  participant,
  chosen,
}: {
  web: Web;
  participant: Participant;
  /** The id of what is looked for in a list: this participant, or one of its ties, which then stands open. */
  chosen?: string | false | null | undefined;
}) {
  const { i18n } = useLingui();
  const ties = tiesOf(web, participant.id);
  const since = longDay(i18n.locale, participant.since);
  const isOrganisation = participant.kind !== 'HOME' && participant.kind !== 'INFORMAL';
  const mayChange =
    isThereNow(participant) &&
    participant.kind !== 'HOME' &&
    (coordinates(web) || participant.mine || (participant.addedByFamily && familyDecides(web)));
  return (
    <div className="sw-stack sw-about" ref={chosen === participant.id ? bringIntoSight : undefined}>
      <p className="utrecht-paragraph sw-muted">
        {isThereNow(participant) ? (
          <Trans>Betrokken sinds {since}</Trans>
        ) : (
          <Trans>
            Betrokken van {since} tot {longDay(i18n.locale, participant.until ?? participant.since)}
          </Trans>
        )}
      </p>
      {participant.servesMe && (
        <p className="utrecht-paragraph">
          <Trans>Deze hulp is er voor u zelf. De andere ouder ziet dit niet.</Trans>
        </p>
      )}
      {participant.confidential && participant.mine && (
        <p className="utrecht-paragraph">
          <Trans>
            Dit is vertrouwelijk. Alleen u en uw collega’s zien dat u meedoet, en wie met u mag
            delen.
          </Trans>
        </p>
      )}
      {participant.people.length > 0 ? (
        <ul className="sw-people">
          {participant.people.map((person) => (
            <Person key={person.id} person={person} />
          ))}
        </ul>
      ) : (
        // Who lives in a home is not for everyone to see.
        participant.kind !== 'HOME' && (
          <p className="utrecht-paragraph sw-muted">
            <Trans>Er is hier nog niemand aangewezen.</Trans>
          </p>
        )
      )}
      {ties.length > 0 && (
        <div className="sw-ties">
          {ties.map((tie) => (
            <details
              key={tie.id}
              className="sw-tie"
              open={tie.id === chosen || undefined}
              ref={tie.id === chosen ? bringIntoSight : undefined}
            >
              <summary>
                <span>
                  <Trans>Met: {nameOf(web, tie.aId === participant.id ? tie.bId : tie.aId)}</Trans>
                </span>
                <TieMark tie={tie} />
              </summary>
              <AboutTie web={web} tie={tie} />
            </details>
          ))}
        </div>
      )}
      {participant.mine && isThereNow(participant) && isOrganisation && (
        <Suspense fallback={null}>
          <OwnWithholdings web={web} participant={participant} />
        </Suspense>
      )}
      {mayChange && (
        <Suspense fallback={null}>
          <ParticipantActions web={web} participant={participant} />
        </Suspense>
      )}
    </div>
  );
}

/** When it first stands there: as the panel beside the drawing does, without taking the focus. */
function bringIntoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
}

function Person({ person }: { person: Assignment }) {
  const { i18n } = useLingui();
  const day = (instant: string) => longDay(i18n.locale, instant);
  const away = person.awayFrom && isThereNow({ until: person.awayUntil ?? null });
  return (
    <li>
      <b>{person.personName}</b>
      {person.me && (
        <span className="sw-muted">
          {' '}
          <Trans>(ik)</Trans>
        </span>
      )}
      <span className="sw-muted">, {person.function}</span>
      {person.substituteFor && (
        <span className="sw-people__more">
          <Trans>Vervangt {person.substituteFor}</Trans>
          {person.until && (
            <>
              {' '}
              <Trans>tot {day(person.until)}</Trans>
            </>
          )}
        </span>
      )}
      {away && person.awayUntil && (
        <span className="sw-people__more">
          {Date.parse(person.awayFrom!) <= Date.now() ? (
            <Trans>Afwezig tot {day(person.awayUntil)}</Trans>
          ) : (
            <Trans>
              Afwezig van {day(person.awayFrom!)} tot {day(person.awayUntil)}
            </Trans>
          )}
        </span>
      )}
    </li>
  );
}

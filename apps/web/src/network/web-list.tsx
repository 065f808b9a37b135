import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronDown, Lock } from 'lucide-react';
import { Suspense, useState } from 'react';
import { later } from '../app/later.js';
import { Rows } from '../app/pending.js';
import { circleName, circleOf, circles, KindIcon, kindName } from './kind-words.js';
import { awayNow, isThereNow, type Participant, type Web } from './web.js';
import './web-list.css';

// A list shows names first; what is behind a name comes when it is opened.
const AboutParticipant = later(() => import('./about-participant.js'));

interface Props {
  web: Web;
  /** What the groups are headed with: one level below the heading above the list. */
  heading: 'h2' | 'h3';
  /** The id of a participant or a tie that stands open from the start. */
  chosen?: string | null;
}

/** The web as a list: the same facts and the same acts as the drawing, from near to far. */
export function WebList(props: Props) {
  const { web } = props;
  const { t, i18n } = useLingui();
  const own = web.participants.filter(({ servesMe }) => servesMe);
  const there = web.participants.filter(
    (participant) => isThereNow(participant) && !participant.servesMe,
  );
  const gone = web.participants.filter(
    (participant) => !isThereNow(participant) && !participant.servesMe,
  );
  if (web.participants.length === 0) {
    return (
      <p className="sw-empty">
        <Trans>Er staat nog niemand in dit web.</Trans>
      </p>
    );
  }
  return (
    <div className="sw-stack" style={{ '--sw-gap': '1.5rem' }}>
      {circles.map((circle) => {
        const inCircle = there.filter(({ kind }) => circleOf(kind) === circle);
        return (
          inCircle.length > 0 && (
            <Group
              {...props}
              key={circle}
              title={circleName(i18n, circle)}
              participants={inCircle}
            />
          )
        );
      })}
      {own.length > 0 && <Group {...props} title={t`Hulp voor u zelf`} participants={own} />}
      {gone.length > 0 && <Group {...props} title={t`Niet meer betrokken`} participants={gone} />}
    </div>
  );
}

interface GroupProps extends Props {
  title: string;
  participants: Participant[];
}

function Group({ title, web, participants, heading: Heading, chosen }: GroupProps) {
  return (
    <section className="sw-circle">
      <Heading className="utrecht-heading-3 sw-circle__name">{title}</Heading>
      <ul className="sw-circle__list">
        {participants.map((participant) => (
          <li key={participant.id}>
            <Opening web={web} participant={participant} chosen={chosen} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OpeningProps extends Pick<Props, 'web' | 'chosen'> {
  participant: Participant;
}

function Opening({ web, participant, chosen }: OpeningProps) {
  const { id } = participant;
  // A tie is opened under the first of its ends.
  const isChosen = chosen === id || web.ties.some((tie) => tie.id === chosen && tie.aId === id);
  const [open, setOpen] = useState(isChosen);
  return (
    <details
      className="sw-participant"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <KindIcon kind={participant.kind} />
        <Summary participant={participant} />
        <ChevronDown aria-hidden size={22} className="sw-participant__open" />
      </summary>
      {open && (
        <div className="sw-participant__about">
          <Suspense fallback={<Rows rows={2} />}>
            <AboutParticipant web={web} participant={participant} chosen={isChosen && chosen} />
          </Suspense>
        </div>
      )}
    </details>
  );
}

function Summary({ participant }: { participant: Participant }) {
  const { i18n } = useLingui();
  const people = participant.people
    .filter((person) => isThereNow(person))
    .map(({ personName }) => personName);
  const away = participant.away || awayNow(participant).length > 0;
  return (
    <span className="sw-participant__words">
      <b>{participant.name}</b>
      <span className="sw-small sw-muted">
        {people.length > 0 ? people.join(', ') : kindName(i18n, participant.kind)}
      </span>
      {(participant.coordinator || away || participant.mine || participant.servesMe) && (
        <span className="sw-participant__marks">
          {participant.servesMe && (
            <span className="sw-mark">
              <Lock aria-hidden size={14} />
              <Trans>De andere ouder ziet dit niet</Trans>
            </span>
          )}
          {participant.coordinator && (
            <span className="sw-mark sw-mark--open">
              <Trans>Regiehouder</Trans>
            </span>
          )}
          {participant.mine && participant.kind !== 'HOME' && (
            <span className="sw-mark">
              <Trans>Hier hoor ik bij</Trans>
            </span>
          )}
          {away && (
            <span className="sw-mark sw-mark--away">
              {participant.away ? <Trans>Nu afwezig</Trans> : <Trans>Iemand is afwezig</Trans>}
            </span>
          )}
        </span>
      )}
    </span>
  );
}

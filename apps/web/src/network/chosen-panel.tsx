import { Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import AboutParticipant from './about-participant.js';
import { AboutTie } from './about-tie.js';
import { KindIcon, kindName } from './kind-words.js';
import { hasRole, isThereNow, nameOf, participantOf, type Web } from './web.js';

interface Props {
  web: Web;
  /** The id of a participant, a tie or the child; null or an id that is gone: nothing is chosen. */
  chosen: string | null;
  onChoose: (id: string | null) => void;
}

/** Beside the drawing: what was chosen, explained in words, with what can be done next. */
export function ChosenPanel({ web, chosen, onChoose }: Props) {
  const { t, i18n } = useLingui();
  const participant = chosen ? participantOf(web, chosen) : undefined;
  const tie = web.ties.find(({ id }) => id === chosen);
  const close = () => onChoose(null);
  if (participant) {
    const kind = kindName(i18n, participant.kind);
    return (
      <Panel
        key={participant.id}
        title={participant.name}
        above={participant.name.includes(kind) ? undefined : kind}
        picture={<KindIcon kind={participant.kind} />}
        onClose={close}
      >
        <AboutParticipant web={web} participant={participant} />
      </Panel>
    );
  }
  if (tie) {
    return (
      <Panel
        key={tie.id}
        title={t`${nameOf(web, tie.aId)} en ${nameOf(web, tie.bId)}`}
        onClose={close}
      >
        <AboutTie web={web} tie={tie} />
      </Panel>
    );
  }
  return <Overview web={web} />;
}

interface PanelProps {
  title: string;
  above?: string | undefined;
  picture?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

function Panel({ title, above, picture, onClose, children }: PanelProps) {
  const { t } = useLingui();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // On a phone the panel stands under the drawing: bring it into sight. Focus stays in the drawing.
    heading.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, []);
  return (
    <section className="sw-card sw-panel sw-stack" aria-live="polite">
      <div className="sw-panel__head">
        {picture}
        <div className="sw-panel__title">
          {above && <p className="sw-small sw-muted">{above}</p>}
          <h2 ref={heading} className="utrecht-heading-2">
            {title}
          </h2>
        </div>
        <button type="button" className="sw-close" onClick={onClose} aria-label={t`Sluiten`}>
          <X aria-hidden size={22} />
        </button>
      </div>
      {children}
    </section>
  );
}

/** When nothing is chosen: the web in a few sentences. */
function Overview({ web }: { web: Web }) {
  const name = web.child.firstName;
  const self = hasRole(web, 'CHILD');
  const there = web.participants.filter((participant) => isThereNow(participant)).length;
  const open = web.ties.filter(({ state }) => state === 'OPEN').length;
  const asked = web.ties.filter(({ state }) => state === 'ASKED').length;
  const silent = web.ties.filter(
    ({ state, liveliness }) => state === 'OPEN' && liveliness === 'SILENT',
  ).length;
  return (
    <section className="sw-card sw-panel sw-stack">
      <h2 className="utrecht-heading-2">
        {self ? <Trans>Rond mij</Trans> : <Trans>Rond {name}</Trans>}
      </h2>
      <dl className="sw-figures">
        <div>
          <dd>{there}</dd>
          <dt>
            <Trans>betrokken</Trans>
          </dt>
        </div>
        <div>
          <dd>{open}</dd>
          <dt>
            <Trans>lijntjes open</Trans>
          </dt>
        </div>
        {asked > 0 && (
          <div>
            <dd>{asked}</dd>
            <dt>
              <Trans>gevraagd</Trans>
            </dt>
          </div>
        )}
        {silent > 0 && (
          <div>
            <dd>{silent}</dd>
            <dt>
              <Trans>stil</Trans>
            </dt>
          </div>
        )}
      </dl>
      <p className="utrecht-paragraph sw-no-print">
        {self ? (
          <Trans>Kies iemand of een lijntje. Dan lees je hier wat er verteld mag worden.</Trans>
        ) : (
          <Trans>
            Kies iemand of een lijntje. Dan leest u hier wat er gedeeld mag worden, en waarom.
          </Trans>
        )}
      </p>
      <p className="utrecht-paragraph sw-muted">
        {self ? (
          <Trans>Een ander ziet misschien een ander web: alleen wat die mag zien.</Trans>
        ) : (
          <Trans>U ziet alleen wat u mag zien. Een ander ziet misschien een ander web.</Trans>
        )}
      </p>
    </section>
  );
}

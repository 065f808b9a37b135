import { Trans, useLingui } from '@lingui/react/macro';
import { PenLine, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';
import { useVoice } from '../app/announce.js';
import { longDay } from '../app/dates.js';
import { ProblemLine } from '../app/problem.js';
import { countersignFactMutation, dropFactMutation } from './authority-documents.js';
import { factHint, factSentence, type Fact } from './fact-words.js';
import './authority.css';

interface Props {
  fact: Fact;
  /** The child's first name. */
  child: string;
  /** What stands above it, when it stands by itself. */
  above?: ReactNode;
}

/** One change of who decides: what, where it was read, who wrote it down, and the second signature. */
export function FactCard({ fact, child, above }: Props) {
  const { i18n } = useLingui();
  const { state, source, writtenByName, writtenAt, countersignedByName, countersignedAt } = fact;
  return (
    <article className={`sw-fact sw-fact--${state.toLowerCase()} sw-stack`}>
      {above}
      <div className="sw-row">
        <FactMark fact={fact} />
      </div>
      <p className="utrecht-paragraph">
        <b>{factSentence(i18n, fact, child)}</b>
        {state === 'WAITING' && <> {factHint(i18n, fact.what)}</>}
      </p>
      <p className="sw-small sw-muted">
        <Trans>Staat in: {source}.</Trans>{' '}
        <Trans>
          Opgeschreven door {writtenByName} op {longDay(i18n.locale, writtenAt)}.
        </Trans>{' '}
        {countersignedByName && countersignedAt && (
          <Trans>
            {countersignedByName} tekende mee op {longDay(i18n.locale, countersignedAt)}.
          </Trans>
        )}
      </p>
      <Acts fact={fact} child={child} />
    </article>
  );
}

function FactMark({ fact: { state } }: { fact: Fact }) {
  switch (state) {
    case 'WAITING':
      return (
        <span className="sw-mark sw-mark--asked">
          <Trans>Wacht op een tweede collega</Trans>
        </span>
      );
    case 'IN_EFFECT':
      return (
        <span className="sw-mark sw-mark--open">
          <Trans>Getekend door twee</Trans>
        </span>
      );
    case 'DROPPED':
      return (
        <span className="sw-mark">
          <Trans>Niet doorgegaan</Trans>
        </span>
      );
  }
}

function Acts({ fact, child }: Props) {
  const { t, i18n } = useLingui();
  const { confirm } = useVoice();
  const [signing, countersign] = useMutation(countersignFactMutation);
  const [dropping, drop] = useMutation(dropFactMutation);
  const busy = signing.fetching || dropping.fetching;
  const { id, mayCountersign, mayDrop } = fact;
  if (!mayCountersign && !mayDrop) return null;

  async function sign() {
    const { data } = await countersign({ factChangeId: id });
    const sentence = factSentence(i18n, fact, child);
    if (data) confirm(t`Getekend. ${sentence}`);
  }
  async function stop() {
    const { data } = await drop({ factChangeId: id });
    if (data) confirm(t`Dit gaat niet door.`);
  }
  return (
    <div className="sw-stack sw-no-print" style={{ '--sw-gap': '0.5rem' }}>
      <div className="sw-row">
        {mayCountersign && (
          <button
            type="button"
            className="utrecht-button utrecht-button--primary-action"
            disabled={busy}
            onClick={() => void sign()}
          >
            <PenLine aria-hidden size={20} />
            <Trans>Teken mee</Trans>
          </button>
        )}
        {mayDrop && (
          <button
            type="button"
            className="utrecht-button utrecht-button--secondary-action"
            disabled={busy}
            onClick={() => void stop()}
          >
            <X aria-hidden size={20} />
            {mayCountersign ? <Trans>Niet doen</Trans> : <Trans>Trek dit terug</Trans>}
          </button>
        )}
      </div>
      <ProblemLine error={signing.error ?? dropping.error} />
    </div>
  );
}

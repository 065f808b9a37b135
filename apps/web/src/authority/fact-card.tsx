import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';
import { useVoice } from '../app/announce.js';
import { longDay } from '../app/dates.js';
import { SecondSignature } from '../app/second-signature.js';
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
      <FactMark state={state} />
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

/** What came of it. That it waits is said by the heading above it. */
function FactMark({ state }: Pick<Fact, 'state'>) {
  if (state === 'WAITING') return null;
  return (
    <div className="sw-row">
      {state === 'IN_EFFECT' ? (
        <span className="sw-mark sw-mark--open">
          <Trans>Getekend door twee</Trans>
        </span>
      ) : (
        <span className="sw-mark">
          <Trans>Niet doorgegaan</Trans>
        </span>
      )}
    </div>
  );
}

function Acts({ fact, child }: Props) {
  const { t, i18n } = useLingui();
  const { confirm } = useVoice();
  const [signing, countersign] = useMutation(countersignFactMutation);
  const [dropping, drop] = useMutation(dropFactMutation);
  const { id, mayCountersign, mayDrop } = fact;

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
    <SecondSignature
      onSign={mayCountersign ? () => void sign() : null}
      onStop={mayDrop ? () => void stop() : null}
      busy={signing.fetching || dropping.fetching}
      error={signing.error ?? dropping.error}
    />
  );
}

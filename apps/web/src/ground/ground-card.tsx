import { Trans, useLingui } from '@lingui/react/macro';
import { CircleStop, PenLine, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';
import { useVoice } from '../app/announce.js';
import { longDay } from '../app/dates.js';
import { ProblemLine } from '../app/problem.js';
import { countersignGroundMutation, endGroundMutation } from './ground-documents.js';
import { groundName, groundSentences, type Ground } from './ground-words.js';
import './ground.css';

interface Props {
  ground: Ground;
  /** What stands above it, when it stands by itself. */
  above?: ReactNode;
  /** It stands under the words of its tie, which say already what is in force. */
  underItsTie?: boolean;
}

/** One ground without consent: what, why, who, until when, and what the viewer can do with it. */
export function GroundCard({ ground, above, underItsTie = false }: Props) {
  const { i18n } = useLingui();
  const [first, ...more] = groundSentences(i18n, ground);
  return (
    <article className={`sw-ground sw-ground--${ground.state.toLowerCase()}`}>
      {above}
      {underItsTie && ground.state === 'IN_FORCE' ? (
        <h3 className="utrecht-heading-4">
          <Trans>Zonder toestemming</Trans>
        </h3>
      ) : (
        <>
          <p className="utrecht-paragraph">
            <b>{first}</b>
          </p>
          <p className="utrecht-paragraph">{more.join(' ')}</p>
        </>
      )}
      <Weighed ground={ground} />
      <Acts ground={ground} />
    </article>
  );
}

/** The reasons in the words of who weighed them, as far as the viewer was shown them. */
function Weighed({ ground }: { ground: Ground }) {
  const { i18n } = useLingui();
  const { weighing, answersRefusal, article, openedByName, countersignedByName } = ground;
  if (!weighing && !article && !openedByName) return null;
  return (
    <dl className="sw-ground__why">
      {ground.state === 'WAITING' && (
        <div>
          <dt>
            <Trans>Op grond van</Trans>
          </dt>
          <dd>{groundName(i18n, ground.kind)}</dd>
        </div>
      )}
      {weighing && (
        <div>
          <dt>
            <Trans>Waarom</Trans>
          </dt>
          <dd>{weighing}</dd>
        </div>
      )}
      {answersRefusal && (
        <div>
          <dt>
            <Trans>Waarom toch, na een nee</Trans>
          </dt>
          <dd>{answersRefusal}</dd>
        </div>
      )}
      {article && (
        <div>
          <dt>
            <Trans>Waar het staat in de wet</Trans>
          </dt>
          <dd>{article}</dd>
        </div>
      )}
      {openedByName && (
        <div>
          <dt>
            {countersignedByName ? <Trans>Wie dit besloot</Trans> : <Trans>Wie dit wil</Trans>}
          </dt>
          <dd>
            {countersignedByName ? (
              <Trans>
                {openedByName} en {countersignedByName} van {ground.fromName}, op{' '}
                {longDay(i18n.locale, ground.countersignedAt ?? ground.openedAt)}
              </Trans>
            ) : (
              <Trans>
                {openedByName}, op {longDay(i18n.locale, ground.openedAt)}
              </Trans>
            )}
          </dd>
        </div>
      )}
    </dl>
  );
}

function Acts({ ground }: Props) {
  const { t } = useLingui();
  const { confirm } = useVoice();
  const [signing, countersign] = useMutation(countersignGroundMutation);
  const [ending, end] = useMutation(endGroundMutation);
  const busy = signing.fetching || ending.fetching;
  const { fromName, toName, state, mayCountersign, mayEnd } = ground;
  if (!mayCountersign && !mayEnd) return null;

  async function sign() {
    const { data } = await countersign({ groundId: ground.id });
    if (data) confirm(t`Getekend. ${fromName} mag dit nu vertellen aan ${toName}.`);
  }
  async function stop() {
    const { data } = await end({ groundId: ground.id });
    if (data)
      confirm(
        state === 'WAITING'
          ? t`Dit gaat niet door.`
          : t`Gestopt. ${fromName} mag dit niet meer vertellen aan ${toName}.`,
      );
  }
  return (
    <div className="sw-stack sw-no-print" style={{ '--sw-gap': '0.5rem' }}>
      {mayCountersign && (
        <p className="utrecht-paragraph sw-muted">
          <Trans>
            Bent u het ermee eens? Dan geldt het meteen. De familie leest dit, tenzij iemand
            vertrouwelijk meedoet.
          </Trans>
        </p>
      )}
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
        {mayEnd && (
          <button
            type="button"
            className="utrecht-button utrecht-button--secondary-action"
            disabled={busy}
            onClick={() => void stop()}
          >
            {state === 'WAITING' ? (
              <X aria-hidden size={20} />
            ) : (
              <CircleStop aria-hidden size={20} />
            )}
            {state !== 'WAITING' ? (
              <Trans>Stop hiermee</Trans>
            ) : mayCountersign ? (
              <Trans>Niet doen</Trans>
            ) : (
              <Trans>Trek dit terug</Trans>
            )}
          </button>
        )}
      </div>
      <ProblemLine error={signing.error ?? ending.error} />
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { CircleStop } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';
import { useVoice } from '../app/announce.js';
import { longDay } from '../app/dates.js';
import { SecondSignature } from '../app/second-signature.js';
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
  const { fromName, toName, aboutPerson, state, mayCountersign, mayEnd } = ground;

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
    <SecondSignature
      onSign={mayCountersign ? () => void sign() : null}
      onStop={mayEnd ? () => void stop() : null}
      inForce={
        state === 'WAITING' ? undefined : (
          <>
            <CircleStop aria-hidden size={20} />
            <Trans>Stop hiermee</Trans>
          </>
        )
      }
      busy={signing.fetching || ending.fetching}
      error={signing.error ?? ending.error}
    >
      <p className="utrecht-paragraph sw-muted">
        <Trans>Bent u het ermee eens? Dan geldt het meteen.</Trans>{' '}
        {aboutPerson ? (
          <Trans>
            Van de familie leest alleen {aboutPerson.name} dit, en niemand als er iemand
            vertrouwelijk meedoet.
          </Trans>
        ) : (
          <Trans>
            Wie van de familie dit mag zien, leest het ook, tenzij iemand vertrouwelijk meedoet.
          </Trans>
        )}
      </p>
    </SecondSignature>
  );
}

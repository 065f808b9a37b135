import { Trans, useLingui } from '@lingui/react/macro';
import { Eye } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';
import { useVoice } from '../app/announce.js';
import { longDay } from '../app/dates.js';
import { SecondSignature } from '../app/second-signature.js';
import { countersignWithholdingMutation, endWithholdingMutation } from './withholding-acts.js';
import { withholdingSentences, type Withholding } from './withholding-words.js';
import './withholding.css';

interface Props {
  withholding: Withholding;
  /** What stands above it, when it stands by itself. */
  above?: ReactNode;
}

/** What one guardian does not see: what, why, who decided it, until when, and what the viewer can do with it. */
export function WithholdingCard({ withholding, above }: Props) {
  const { i18n } = useLingui();
  const { reason, proposedByName, proposedAt, countersignedByName, countersignedAt } = withholding;
  const [first, ...more] = withholdingSentences(i18n, withholding);
  return (
    <article className={`sw-withheld sw-withheld--${withholding.state.toLowerCase()}`}>
      {above}
      <p className="utrecht-paragraph">
        <b>{first}</b> {more.join(' ')}
      </p>
      <dl className="sw-withheld__why">
        <div>
          <dt>
            <Trans>Waarom</Trans>
          </dt>
          <dd>{reason}</dd>
        </div>
        <div>
          <dt>
            {countersignedByName ? (
              <Trans>Wie dit besloot</Trans>
            ) : (
              <Trans>Wie dit voorstelt</Trans>
            )}
          </dt>
          <dd>
            {countersignedByName && countersignedAt ? (
              <Trans>
                {proposedByName} en {countersignedByName}, op{' '}
                {longDay(i18n.locale, countersignedAt)}
              </Trans>
            ) : (
              <Trans>
                {proposedByName}, op {longDay(i18n.locale, proposedAt)}
              </Trans>
            )}
          </dd>
        </div>
      </dl>
      <Acts withholding={withholding} />
    </article>
  );
}

function Acts({ withholding }: Props) {
  const { t } = useLingui();
  const { confirm } = useVoice();
  const [signing, countersign] = useMutation(countersignWithholdingMutation);
  const [ending, end] = useMutation(endWithholdingMutation);
  const { id, fromName, what, state, mayCountersign, mayEnd } = withholding;

  async function sign() {
    const { data } = await countersign({ withholdingId: id });
    if (!data) return;
    confirm(
      // Each message is chosen by itself: nothing is hidden yet.
      what === 'MESSAGES'
        ? t`Getekend. U kunt nu bij elk bericht kiezen dat ${fromName} het niet ziet.`
        : t`Getekend. ${fromName} ziet dit nu niet meer.`,
    );
  }
  async function stop() {
    const { data } = await end({ withholdingId: id });
    if (data)
      confirm(
        state === 'WAITING' ? t`Dit gaat niet door.` : t`Gestopt. ${fromName} ziet dit weer.`,
      );
  }
  return (
    <SecondSignature
      onSign={mayCountersign ? () => void sign() : null}
      onStop={mayEnd ? () => void stop() : null}
      inForce={
        state === 'WAITING' ? undefined : (
          <>
            <Eye aria-hidden size={20} />
            <Trans>Laat weer zien</Trans>
          </>
        )
      }
      busy={signing.fetching || ending.fetching}
      error={signing.error ?? ending.error}
    />
  );
}

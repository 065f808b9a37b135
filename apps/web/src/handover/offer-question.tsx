import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from 'urql';
import { useVoice } from '../app/announce.js';
import { ProblemLine } from '../app/problem.js';
import type { Participant } from '../network/web.js';
import { offerCoordinationMutation } from './handover-documents.js';

/** Handing over changes what its own people see, so it is said beforehand, and asked once more. */
export function OfferQuestion({
  participant,
  onDone,
}: {
  participant: Participant;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const { confirm } = useVoice();
  const { name } = participant;
  const [{ error, fetching }, offer] = useMutation(offerCoordinationMutation);
  async function go() {
    const { data } = await offer({ participantId: participant.id });
    if (!data) return;
    confirm(t`Gevraagd. Tot ${name} ja zegt, verandert er niets.`);
    onDone();
  }
  return (
    <div className="sw-stack" role="group" aria-label={t`Regie overdragen`}>
      <p className="utrecht-paragraph">
        <Trans>
          {name} krijgt de vraag om de regie over te nemen. Zegt iemand daar ja? Dan houdt {name}{' '}
          meteen de regie. U blijft meedoen, en ziet dan minder van dit web.
        </Trans>
      </p>
      <div className="sw-row">
        <button
          type="button"
          className="utrecht-button utrecht-button--primary-action"
          disabled={fetching}
          onClick={() => void go()}
        >
          <Trans>Vraag {name}</Trans>
        </button>
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          onClick={onDone}
        >
          <Trans>Nee, laat zo</Trans>
        </button>
      </div>
      <ProblemLine error={error} />
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { Undo2 } from 'lucide-react';
import { useMutation } from 'urql';
import { useVoice } from '../app/announce.js';
import { ProblemLine } from '../app/problem.js';
import { withdrawConsentMutation } from './consent-documents.js';
import type { Consent } from './consent-sentence.js';

/** Withdraws in one step, from wherever a consent is shown: no reason, no second question (C4). */
export function WithdrawButton({ consent }: { consent: Consent }) {
  const { t } = useLingui();
  const { confirm } = useVoice();
  const [{ error, fetching }, withdraw] = useMutation(withdrawConsentMutation);
  const { fromName, toName } = consent;

  async function go() {
    const { data } = await withdraw({ consentId: consent.id });
    // The button goes with the consent it belonged to; the confirmation stays with the page.
    if (data) confirm(t`Ingetrokken. ${fromName} mag ${toName} dit niet meer vertellen.`);
  }
  return (
    <div className="sw-stack" style={{ '--sw-gap': '0.5rem' }}>
      <div>
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          disabled={fetching}
          aria-label={t`Trek in: ${fromName} aan ${toName}`}
          onClick={() => void go()}
        >
          <Undo2 aria-hidden size={20} />
          <Trans>Trek in</Trans>
        </button>
      </div>
      <ProblemLine error={error} />
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { Check, Undo2 } from 'lucide-react';
import { useMutation } from 'urql';
import { useAnnounce } from '../app/announce.js';
import { ProblemText } from '../app/problem.js';
import { codeOf } from '../app/problem-code.js';
import { withdrawConsentMutation } from './consent-documents.js';
import type { Consent } from './consent-sentences.js';

/** Withdraws in one step, from wherever a consent is shown: no reason, no second question (C4). */
export function WithdrawButton({ consent }: { consent: Consent }) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const [{ data, error, fetching }, withdraw] = useMutation(withdrawConsentMutation);

  if (data) {
    return (
      <p className="sw-done">
        <Check aria-hidden size={20} />
        <Trans>Ingetrokken. Er wordt hierover niets meer gedeeld.</Trans>
      </p>
    );
  }
  async function go() {
    const answer = await withdraw({ consentId: consent.id });
    if (answer.data) announce(t`Ingetrokken. Er wordt hierover niets meer gedeeld.`);
  }
  return (
    <div className="sw-stack" style={{ '--sw-gap': '0.5rem' }}>
      <div>
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          disabled={fetching}
          onClick={() => void go()}
        >
          <Undo2 aria-hidden size={20} />
          <Trans>Trek in</Trans>
        </button>
      </div>
      {error && (
        <p role="alert" className="sw-wrong">
          <ProblemText code={codeOf(error)} />
        </p>
      )}
    </div>
  );
}

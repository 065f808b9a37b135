import { Trans, useLingui } from '@lingui/react/macro';
import { Undo2 } from 'lucide-react';
import { useMutation } from 'urql';
import { useVoice } from '../app/announce.js';
import { ProblemLine } from '../app/problem.js';
import { answerConsentMutation, WORDING } from './consent-documents.js';
import type { Consent } from './consent-sentence.js';

/** Who said yes while others still think takes it back as easily: the answer becomes no (AVG art. 7(3)). */
export default function TakeBackYes({ consent }: { consent: Consent }) {
  const { t, i18n } = useLingui();
  const { confirm } = useVoice();
  const [{ error, fetching }, answer] = useMutation(answerConsentMutation);

  async function go() {
    const { data } = await answer({
      input: { consentId: consent.id, answer: 'NO', language: i18n.locale, wording: WORDING },
    });
    if (data) confirm(t`Het antwoord is nu nee. Er verandert niets.`);
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
          <Trans>Toch niet</Trans>
        </button>
      </div>
      <ProblemLine error={error} />
    </div>
  );
}

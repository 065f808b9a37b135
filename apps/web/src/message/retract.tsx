import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { ProblemLine } from '../app/problem.js';
import { retractMessageMutation } from './retract-document.js';

/** Takes back the words of one's own message. They do not come again, so it is asked once more. */
export default function Retract({ id }: { id: string }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const [{ error, fetching }, retract] = useMutation(retractMessageMutation);
  return (
    <>
      <button
        type="button"
        className="utrecht-link-button sw-quiet-button"
        aria-expanded={asking}
        onClick={() => setAsking(!asking)}
      >
        <Trans>Neem terug</Trans>
      </button>
      {asking && (
        <div className="sw-stack sw-retract" role="group" aria-label={t`Bericht terugnemen`}>
          <p>
            <Trans>Dan kan niemand dit bericht nog lezen.</Trans>
          </p>
          <div className="sw-row">
            <button
              type="button"
              className="utrecht-button utrecht-button--primary-action"
              disabled={fetching}
              onClick={() => void retract({ messageId: id })}
            >
              <Trans>Ja, neem terug</Trans>
            </button>
            <button
              type="button"
              className="utrecht-button utrecht-button--secondary-action"
              onClick={() => setAsking(false)}
            >
              <Trans>Nee, laat staan</Trans>
            </button>
          </div>
          <ProblemLine error={error} />
        </div>
      )}
    </>
  );
}

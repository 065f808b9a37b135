import { Trans } from '@lingui/react/macro';
import { CloudOff, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { codeOf, type ProblemCode } from './problem-code.js';

/** What went wrong in plain words, and what to do about it. */
export function Problem({ error, onRetry }: { error: CombinedError; onRetry?: () => void }) {
  const code = codeOf(error);
  return (
    <div className="utrecht-alert utrecht-alert--error sw-problem" role="alert">
      {code === 'OFFLINE' ? <CloudOff aria-hidden /> : <TriangleAlert aria-hidden />}
      <div className="sw-stack">
        <p className="utrecht-paragraph">
          <ProblemText code={code} />
        </p>
        {onRetry && code !== 'NOT_FOUND' && (
          <div>
            <button
              type="button"
              className="utrecht-button utrecht-button--secondary-action"
              onClick={() => onRetry()}
            >
              <Trans>Probeer opnieuw</Trans>
            </button>
          </div>
        )}
      </div>
    </div>
  );
}

const texts: Record<ProblemCode, () => ReactNode> = {
  UNAUTHENTICATED: () => <Trans>U bent uitgelogd. Log opnieuw in om verder te gaan.</Trans>,
  NOT_FOUND: () => <Trans>Dit is er niet, of u mag het niet zien. Ga terug naar het begin.</Trans>,
  BAD_INPUT: () => <Trans>Er klopt iets niet in wat u invulde. Kijk het nog eens na.</Trans>,
  NOT_ALLOWED: () => <Trans>Dit mag u niet doen. Vraag het aan de regiehouder.</Trans>,
  NOT_OPEN: () => (
    <Trans>Dit kan nu niet meer. Ververs de pagina en kijk wat er veranderd is.</Trans>
  ),
  NO_GROUND: () => <Trans>De toestemming is er niet meer. Er is niets verstuurd.</Trans>,
  LIMITED: () => (
    <Trans>Dat ging te snel achter elkaar. Wacht een minuut en probeer het dan opnieuw.</Trans>
  ),
  REFUSED_UNRECORDED: () => (
    <Trans>
      We konden niet opschrijven wie er keek. Daarom laten we nu niets zien. Probeer het straks
      opnieuw.
    </Trans>
  ),
  INTERNAL: () => <Trans>Er ging iets mis bij ons. Probeer het straks opnieuw.</Trans>,
  OFFLINE: () => (
    <Trans>U bent niet verbonden met internet. Kijk of uw wifi of bundel aanstaat.</Trans>
  ),
};

/** Only the sentence; for a problem beside a button. */
export function ProblemText({ code }: { code: ProblemCode }) {
  return (texts[code] ?? texts.INTERNAL)();
}

import { Trans } from '@lingui/react/macro';
import { CloudOff, TriangleAlert } from 'lucide-react';
import { Suspense, type ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { useReturn } from './connection.js';
import { later } from './later.js';
import { codeOf, inputProblemOf, type ProblemCode } from './problem-code.js';

/** Only forms can be filled in wrongly: those words come when they are first needed. */
const InputProblemText = later(() => import('./input-problem.js'));

/** A page or a part of it that cannot be shown: why, in plain words, and what to do about it. */
export function Problem({ error, onRetry }: { error: CombinedError; onRetry?: () => void }) {
  const code = codeOf(error);
  // What failed for want of a connection is asked again as soon as there is one.
  useReturn(() => {
    if (code === 'OFFLINE') onRetry?.();
  });
  return (
    <div className="utrecht-alert utrecht-alert--error sw-problem" role="alert">
      {code === 'OFFLINE' ? <CloudOff aria-hidden /> : <TriangleAlert aria-hidden />}
      <div className="sw-stack">
        <p className="utrecht-paragraph">
          <ProblemText error={error} />
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

/** Something that could not be done; one sentence beside its button. */
export function ProblemLine({ error }: { error: CombinedError | undefined }) {
  return (
    error && (
      <p role="alert" className="sw-wrong">
        <ProblemText error={error} />
      </p>
    )
  );
}

function ProblemText({ error }: { error: CombinedError }) {
  const code = codeOf(error);
  if (code !== 'BAD_INPUT') return (texts[code] ?? texts.INTERNAL)();
  return (
    <Suspense fallback={null}>
      <InputProblemText problem={inputProblemOf(error)} />
    </Suspense>
  );
}

const texts: Record<Exclude<ProblemCode, 'BAD_INPUT'>, () => ReactNode> = {
  UNAUTHENTICATED: () => <Trans>U bent uitgelogd. Log opnieuw in om verder te gaan.</Trans>,
  NOT_FOUND: () => <Trans>Dit is er niet, of u mag het niet zien. Ga terug naar het begin.</Trans>,
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
  UNTRUSTED_DOCUMENT: () => <Trans>Deze pagina is oud. Ververs hem en probeer het opnieuw.</Trans>,
  INTERNAL: () => <Trans>Er ging iets mis bij ons. Probeer het straks opnieuw.</Trans>,
  OFFLINE: () =>
    navigator.onLine ? (
      <Trans>De verbinding is even weg. Probeer het straks opnieuw.</Trans>
    ) : (
      <Trans>U bent niet verbonden met internet. Kijk of uw wifi of bundel aanstaat.</Trans>
    ),
};

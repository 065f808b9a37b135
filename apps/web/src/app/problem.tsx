import { Trans } from '@lingui/react/macro';
import { CloudOff, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { codeOf, inputProblemOf, type InputProblem, type ProblemCode } from './problem-code.js';

/** A page or a part of it that cannot be shown: why, in plain words, and what to do about it. */
export function Problem({ error, onRetry }: { error: CombinedError; onRetry?: () => void }) {
  const code = codeOf(error);
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
  const input =
    code === 'BAD_INPUT' ? inputTexts[inputProblemOf(error) as InputProblem] : undefined;
  return (input ?? texts[code] ?? texts.INTERNAL)();
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
  UNTRUSTED_DOCUMENT: () => <Trans>Deze pagina is oud. Ververs hem en probeer het opnieuw.</Trans>,
  INTERNAL: () => <Trans>Er ging iets mis bij ons. Probeer het straks opnieuw.</Trans>,
  OFFLINE: () => (
    <Trans>U bent niet verbonden met internet. Kijk of uw wifi of bundel aanstaat.</Trans>
  ),
};

const strange = () => (
  <Trans>Er staat een teken in dat we niet kunnen bewaren. Typ de zin opnieuw.</Trans>
);

const inputTexts: Record<InputProblem, () => ReactNode> = {
  EMPTY: () => <Trans>Er is nog iets leeg. Vul alles in.</Trans>,
  REQUIRED: () => <Trans>Er is nog iets leeg. Vul alles in.</Trans>,
  TOO_LONG: () => <Trans>De tekst is te lang. Maak hem korter.</Trans>,
  NUL: strange,
  LONE_SURROGATE: strange,
  CONTROL: strange,
  IN_THE_PAST: () => <Trans>Die dag is al voorbij. Kies een latere dag.</Trans>,
  IN_THE_FUTURE: () => <Trans>Die dag moet nog komen. Kies een eerdere dag.</Trans>,
  LATER_THAN_A_YEAR: () => <Trans>Dat is meer dan een jaar. Kies een eerdere dag.</Trans>,
  PAST_NEXT_THRESHOLD: () => (
    <Trans>Dan beslist iemand anders, want het kind is dan ouder. Kies een eerdere dag.</Trans>
  ),
  LATER_THAN_SIX_MONTHS: () => <Trans>Dat is meer dan zes maanden. Kies een eerdere dag.</Trans>,
  ALREADY_THERE: () => <Trans>Die staat er al.</Trans>,
};

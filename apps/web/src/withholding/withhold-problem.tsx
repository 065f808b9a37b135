import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { ProblemLine } from '../app/problem.js';
import { inputProblemOf } from '../app/problem-code.js';

/** Why something could not be withheld; in the words of this act, where it has its own. */
export function WithholdProblem({ error }: { error: CombinedError | undefined }) {
  const own = error && texts[inputProblemOf(error) ?? ''];
  return own ? (
    <p role="alert" className="sw-wrong">
      {own()}
    </p>
  ) : (
    <ProblemLine error={error} />
  );
}

const texts: Record<string, () => ReactNode> = {
  UNKNOWN: () => (
    <Trans>Zo heet geen ouder van dit kind. Vraag de regiehouder naar de volledige naam.</Trans>
  ),
  NOT_APPLICABLE: () => (
    <Trans>Dit kan bij deze ouder niet: die werkt hier, of krijgt hier zelf hulp.</Trans>
  ),
  TOLD_TO_THEM: () => (
    <Trans>
      Dit bericht gaat over deze ouder, of ook naar waar die woont of werkt. Laat het dus zien, of
      kies andere ontvangers.
    </Trans>
  ),
};

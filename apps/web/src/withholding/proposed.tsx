import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'wouter';
import { PageTitle } from '../app/page-title.js';
import { withholdingSentences, type Withholding } from './withholding-words.js';

/** After proposing: it waits for a colleague, and nobody else knows of it. */
export function Proposed({ withholding }: { withholding: Withholding }) {
  const { t, i18n } = useLingui();
  return (
    <div className="sw-narrow sw-card sw-stack">
      <PageTitle tab={t`Voorgelegd`}>
        <Trans>Een collega moet meetekenen</Trans>
      </PageTitle>
      <p className="utrecht-paragraph utrecht-paragraph--lead">
        {withholdingSentences(i18n, withholding).join(' ')}
      </p>
      <p className="utrecht-paragraph">
        <Trans>
          Uw collega’s van {withholding.participantName} zien dit nu op hun eerste pagina. Verder
          ziet niemand het. Tot de tweede handtekening verandert er niets.
        </Trans>
      </p>
      <div>
        <Link
          href={`/kind/${withholding.childId}?als=tekening&kies=${withholding.participantId}`}
          className="utrecht-button utrecht-button--primary-action"
        >
          <Trans>Terug naar het web</Trans>
        </Link>
      </div>
    </div>
  );
}

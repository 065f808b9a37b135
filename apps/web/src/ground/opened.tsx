import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'wouter';
import { PageTitle } from '../app/page-title.js';
import { groundSentences, type Ground } from './ground-words.js';

/** After opening: it waits for a colleague, and nobody else knows of it yet. */
export function Opened({ ground }: { ground: Ground }) {
  const { t, i18n } = useLingui();
  return (
    <div className="sw-narrow sw-card sw-stack">
      <PageTitle tab={t`Voorgelegd`}>
        <Trans>Een collega moet meetekenen</Trans>
      </PageTitle>
      <p className="utrecht-paragraph utrecht-paragraph--lead">
        {groundSentences(i18n, ground).join(' ')}
      </p>
      <p className="utrecht-paragraph">
        <Trans>
          Uw collega’s van {ground.fromName} zien dit nu op hun eerste pagina. Verder ziet niemand
          het. Pas na de tweede handtekening mag u het vertellen.
        </Trans>
      </p>
      <div>
        <Link
          href={`/kind/${ground.childId}?als=tekening&kies=${ground.tieId}`}
          className="utrecht-button utrecht-button--primary-action"
        >
          <Trans>Terug naar het web</Trans>
        </Link>
      </div>
    </div>
  );
}

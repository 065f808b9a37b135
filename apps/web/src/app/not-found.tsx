import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'wouter';
import { PageTitle } from './page-title.js';

/** One page for what is not there and for what one may not see: they must look the same. */
export function NotFound() {
  const { t } = useLingui();
  return (
    <div className="sw-card sw-stack sw-narrow">
      <PageTitle tab={t`Niet gevonden`}>
        <Trans>Hier is niets te zien</Trans>
      </PageTitle>
      <p className="utrecht-paragraph utrecht-paragraph--lead">
        <Trans>Deze pagina is er niet, of u mag hem niet zien.</Trans>
      </p>
      <p className="utrecht-paragraph">
        <Trans>
          Misschien is er iets veranderd in het web. Aan het begin ziet u wat u nu wel kunt zien.
        </Trans>
      </p>
      <div>
        <Link href="/" className="utrecht-button utrecht-button--primary-action">
          <Trans>Naar het begin</Trans>
        </Link>
      </div>
    </div>
  );
}

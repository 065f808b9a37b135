import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'wouter';
import { PageTitle } from '../app/page-title.js';
import { consentSentence, type Consent } from './consent-sentence.js';

/** After asking: the question has gone to those who decide, and what the asker can expect. */
export function Asked({ consent, childId }: { consent: Consent; childId: string }) {
  const { t, i18n } = useLingui();
  // About a parent that parent alone decides (C1).
  const decider = consent.aboutPerson?.name;
  return (
    <div className="sw-narrow sw-card sw-stack">
      <PageTitle tab={t`Gevraagd`}>
        <Trans>De vraag is gesteld</Trans>
      </PageTitle>
      <p className="utrecht-paragraph utrecht-paragraph--lead">{consentSentence(i18n, consent)}</p>
      <p className="utrecht-paragraph">
        {decider ? (
          <Trans>
            {decider} ziet de vraag nu op de eigen pagina. Het lijntje gaat vanzelf open als{' '}
            {decider} ja zegt.
          </Trans>
        ) : (
          <Trans>
            Wie beslist, ziet de vraag nu op de eigen pagina. Het lijntje gaat vanzelf open als het
            mag.
          </Trans>
        )}
      </p>
      <div>
        <Link
          href={`/kind/${childId}?als=tekening&kies=${consent.tieId}`}
          className="utrecht-button utrecht-button--primary-action"
        >
          <Trans>Terug naar het web</Trans>
        </Link>
      </div>
    </div>
  );
}

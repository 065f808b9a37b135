import { Trans, useLingui } from '@lingui/react/macro';
import { Eye } from 'lucide-react';
import { Rows } from '../app/pending.js';
import { graphql } from '../generated/gql.js';
import type { PreviewConsentQuery } from '../generated/graphql.js';
import { spokenOf, type Consent } from './consent-sentence.js';
import { decidesAlone } from './consent-sentences.js';
import { allThatIsTold, inOneBreath } from './scope-words.js';

export const previewQuery = graphql(`
  query PreviewConsent($consentId: ID!) {
    previewConsent(consentId: $consentId) {
      participantId
      name
      otherName
      tells
      meets
      people
      earlierMessages
    }
  }
`);

/**
 * Before signing: what each end would then newly see, and that nobody else would see anything new. Until that is known its
 * place is kept.
 */
export function Preview({ consent, ends }: { consent: Consent; ends: readonly End[] | undefined }) {
  return (
    <section
      className="sw-card sw-stack sw-preview"
      aria-labelledby="preview"
      aria-busy={ends === undefined}
    >
      <h2 id="preview" className="utrecht-heading-3 sw-preview__title">
        <Eye aria-hidden size={22} />
        {decidesAlone(consent) ? (
          <Trans>Zegt u ja? Dan ziet:</Trans>
        ) : (
          <Trans>Komt er toestemming? Dan ziet:</Trans>
        )}
      </h2>
      {ends ? (
        <>
          <ul className="sw-preview__ends">
            {ends.map((end) => (
              <li key={end.participantId}>
                <b>{end.name}</b>
                <EndSees consent={consent} end={end} />
              </li>
            ))}
          </ul>
          <p className="sw-small sw-muted">
            <Trans>Alle anderen zien niets nieuws.</Trans>
          </p>
        </>
      ) : (
        <Rows rows={2} />
      )}
    </section>
  );
}

type End = PreviewConsentQuery['previewConsent'][number];

function EndSees({ consent, end }: { consent: Consent; end: End }) {
  const { i18n } = useLingui();
  const { otherName, tells, meets, people, earlierMessages } = end;
  const what = allThatIsTold(i18n, consent.scopes, spokenOf(consent));
  return (
    <ul>
      {!tells && (
        <li>
          <Trans>
            berichten van {otherName} over {what}
          </Trans>
        </li>
      )}
      {!tells && earlierMessages > 0 && (
        <li>
          {earlierMessages === 1 ? (
            <Trans>ook 1 bericht van vroeger</Trans>
          ) : (
            <Trans>ook {earlierMessages} berichten van vroeger</Trans>
          )}
        </li>
      )}
      {meets && (
        <li>
          <Trans>dat {otherName} meedoet</Trans>
          {people.length > 0 && (
            <>
              {': '}
              {inOneBreath(i18n, people)}
            </>
          )}
        </li>
      )}
      {tells && !meets && (
        <li>
          <Trans>niets nieuws</Trans>
        </li>
      )}
    </ul>
  );
}

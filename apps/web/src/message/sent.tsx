import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'wouter';
import { PageTitle } from '../app/page-title.js';
import { inOneBreath } from '../consent/scope-words.js';
import type { MessagePartsFragment } from '../generated/graphql.js';

/** After sending: to whom it went. */
export function Sent({ message, childId }: { message: MessagePartsFragment; childId: string }) {
  const { t, i18n } = useLingui();
  const to = inOneBreath(
    i18n,
    message.receivers.map(({ name }) => name),
  );
  const kept = inOneBreath(
    i18n,
    message.withheldFrom.map(({ name }) => name),
  );
  return (
    <div className="sw-narrow sw-card sw-stack">
      <PageTitle tab={t`Verstuurd`}>
        <Trans>Het bericht is verstuurd</Trans>
      </PageTitle>
      <p className="utrecht-paragraph utrecht-paragraph--lead">
        {kept ? (
          <Trans>
            Het ging naar {to}. Het is niet zichtbaar voor {kept}.
          </Trans>
        ) : (
          <Trans>
            Het ging naar {to}. De familie kan het ook lezen als het over het kind gaat.
          </Trans>
        )}
      </p>
      <blockquote className="sw-quote">{message.body}</blockquote>
      <div className="sw-row">
        <Link href={`/kind/${childId}`} className="utrecht-button utrecht-button--primary-action">
          <Trans>Terug naar het web</Trans>
        </Link>
        <Link
          href={`/kind/${childId}/berichten`}
          className="utrecht-button utrecht-button--secondary-action"
        >
          <Trans>Alle berichten</Trans>
        </Link>
      </div>
    </div>
  );
}

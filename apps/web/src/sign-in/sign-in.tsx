import { Trans, useLingui } from '@lingui/react/macro';
import { LanguageSwitch } from '../app/language-switch.js';
import { PageTitle } from '../app/page-title.js';
import { WebMark } from '../app/web-mark.js';
import './sign-in.css';

/** The door: what Spinnenweb is in one sentence, and the way in. */
export function SignIn({ reason }: { reason: 'start' | 'ended' }) {
  const { t } = useLingui();
  const next = encodeURIComponent(location.pathname + location.search);
  return (
    <main className="sw-door">
      <div className="sw-door__language">
        <LanguageSwitch />
      </div>
      <div className="sw-door__picture">
        <WebMark size={132} />
      </div>
      <div className="sw-door__words sw-stack">
        <PageTitle tab={t`Inloggen`}>Spinnenweb</PageTitle>
        <p className="utrecht-paragraph utrecht-paragraph--lead">
          <Trans>
            De mensen om een kind heen vormen samen een web. Hier ziet u wie er helpt, en spreekt u
            af wie wat mag weten.
          </Trans>
        </p>
        {reason === 'ended' && (
          <p className="sw-door__ended" role="status">
            <Trans>U bent uitgelogd. Wat u zag, is van dit scherm gehaald.</Trans>
          </p>
        )}
        {/* A plain link: the hub answers with the sign-in page of the organisation. */}
        <a
          className="utrecht-button utrecht-button--primary-action sw-door__in"
          href={`/auth/sign-in?next=${next}`}
        >
          <Trans>Inloggen</Trans>
        </a>
        <p className="sw-small sw-muted">
          <Trans>
            Alleen met toestemming van de familie wordt er iets gedeeld. De familie ziet altijd wie
            er keek.
          </Trans>
        </p>
      </div>
    </main>
  );
}

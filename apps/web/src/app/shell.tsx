import { Trans, useLingui } from '@lingui/react/macro';
import { LogOut } from 'lucide-react';
import { use, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useConnection } from './connection.js';
import { LanguageSwitch } from './language-switch.js';
import { ViewerContext } from './viewer.js';
import { WebMark } from './web-mark.js';

/** What surrounds every page: the way home, the language, the way out. */
export function Shell({
  children,
  onSignedOut,
}: {
  children: ReactNode;
  onSignedOut?: () => void;
}) {
  const viewer = use(ViewerContext);
  return (
    <>
      <a className="sw-skip" href="#inhoud">
        <Trans>Ga naar de inhoud</Trans>
      </a>
      <header className="sw-header">
        <div className="sw-header__inside">
          <Link href="/" className="sw-header__home">
            <WebMark />
            <span>Spinnenweb</span>
          </Link>
          <div className="sw-header__end">
            <LanguageSwitch />
            {viewer && <span className="sw-header__name">{viewer.person.name}</span>}
            {onSignedOut && <SignOut onSignedOut={onSignedOut} />}
          </div>
        </div>
      </header>
      <ConnectionLine />
      <main id="inhoud" className="sw-main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

function SignOut({ onSignedOut }: { onSignedOut: () => void }) {
  const { t } = useLingui();
  async function signOut() {
    const { headers } = await fetch('/auth/sign-out', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'x-requested-with': 'spinnenweb' },
    });
    // Where the issuer keeps a session of its own, that must end too, or the next sign-in asks nothing.
    const issuersEnd = headers.get('x-end-session');
    if (issuersEnd) location.assign(issuersEnd);
    else onSignedOut();
  }
  return (
    <button
      type="button"
      className="sw-header__out"
      onClick={() => void signOut()}
      title={t`Uitloggen`}
    >
      <LogOut aria-hidden size={20} />
      <span>
        <Trans>Uitloggen</Trans>
      </span>
    </button>
  );
}

/** Says that live news cannot come in, for as long as that is so. */
function ConnectionLine() {
  const connection = useConnection();
  return (
    <div role="status" className="sw-connection">
      {connection === 'lost' && (
        <p>
          <Trans>
            De verbinding is even weg. Wat u ziet kan oud zijn. We proberen het steeds opnieuw.
          </Trans>
        </p>
      )}
    </div>
  );
}

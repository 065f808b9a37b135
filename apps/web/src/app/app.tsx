import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { useEffect, useMemo, useState } from 'react';
import { Provider } from 'urql';
import { useLocation } from 'wouter';
import { SignIn } from '../sign-in/sign-in.js';
import { Announcer } from './announce.js';
import { makeClient } from './client.js';
import { Guarded } from './guarded.js';
import { SignedIn } from './signed-in.js';

/** The whole application: its language, its client and, once the session ends, the way back in. */
export function App() {
  return (
    <I18nProvider i18n={i18n}>
      <Announcer>
        <Guarded whole>
          <Session />
        </Guarded>
      </Announcer>
    </I18nProvider>
  );
}

function Session() {
  const [ended, setEnded] = useState(false);
  const [beginning, setBeginning] = useState(0);
  const [address] = useLocation();
  const [closedAt, setClosedAt] = useState<string | null>(null);
  // Who goes elsewhere and comes back asks anew.
  if (closedAt !== null && closedAt !== address) setClosedAt(null);
  const connection = useMemo(
    () =>
      makeClient({
        onSessionEnded: () => setEnded(true),
        // What may not be seen any more leaves memory at once: the page begins again, with nothing.
        onSightLost: () => {
          setBeginning(beginning + 1);
          setClosedAt(window.location.pathname);
        },
      }),
    [beginning],
  );
  useEffect(() => (ended ? connection.close() : undefined), [ended, connection]);
  useEffect(() => () => connection.close(), [connection]);

  if (ended) return <SignIn reason="ended" />;
  return (
    <Provider value={connection.client} key={beginning}>
      <SignedIn isClosed={closedAt === address} onSignedOut={() => setEnded(true)} />
    </Provider>
  );
}

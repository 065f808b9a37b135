import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { useEffect, useMemo, useState } from 'react';
import { Provider } from 'urql';
import { SignIn } from '../sign-in/sign-in.js';
import { Announcer } from './announce.js';
import { makeClient } from './client.js';
import { SignedIn } from './signed-in.js';

/** The whole application: its language, its client and, once the session ends, the way back in. */
export function App() {
  return (
    <I18nProvider i18n={i18n}>
      <Announcer>
        <Session />
      </Announcer>
    </I18nProvider>
  );
}

function Session() {
  const [ended, setEnded] = useState(false);
  const connection = useMemo(() => makeClient(() => setEnded(true)), []);
  useEffect(() => {
    // Nothing that was shown may stay in memory for who comes next: the client goes with the session.
    if (ended) connection.close();
  }, [ended, connection]);

  if (ended) return <SignIn reason="ended" />;
  return (
    <Provider value={connection.client}>
      <SignedIn onSignedOut={() => setEnded(true)} />
    </Provider>
  );
}

import { Client, fetchExchange, mapExchange, subscriptionExchange } from 'urql';
import { persistedExchange } from '@urql/exchange-persisted';
import { makeCache } from './cache.js';
import { openLive, type Sight } from './live.js';
import { codeOf } from './problem-code.js';

/**
 * The client of one signed-in person, with all that was shown to that person. When the session ends
 * or something may not be seen any more, the whole of it is thrown away: nothing can linger.
 */
export function makeClient({ onSessionEnded, onSightLost }: Sight) {
  const live = openLive({ onSessionEnded, onSightLost });
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: { credentials: 'same-origin', headers: { 'x-requested-with': 'spinnenweb' } },
    exchanges: [
      makeCache(),
      mapExchange({
        onError(error) {
          if (codeOf(error) === 'UNAUTHENTICATED') onSessionEnded();
        },
      }),
      persistedExchange({
        enforcePersistedQueries: true,
        enableForMutation: true,
        enableForSubscriptions: true,
        preferGetForPersistedQueries: false,
        generateHash: (_text, document) => Promise.resolve(hashOf(document)),
      }),
      subscriptionExchange({ forwardSubscription: live.forward }),
      fetchExchange,
    ],
  });
  return { client, close: live.close };
}

/** The hash that was put into each document when its types were generated. */
function hashOf(document: object): string | undefined {
  return (document as { __meta__?: { hash?: string } }).__meta__?.hash;
}

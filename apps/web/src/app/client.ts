import { Client, fetchExchange, mapExchange, subscriptionExchange } from 'urql';
import { persistedExchange } from '@urql/exchange-persisted';
import { makeCache } from './cache.js';
import { openLive } from './live.js';
import { codeOf } from './problem-code.js';

/**
 * The client of one signed-in person. A new person gets a new client: nothing that one was shown
 * may remain for the next.
 *
 * @param onSessionEnded called once the hub answers that nobody is signed in any more
 */
export function makeClient(onSessionEnded: () => void) {
  const live = openLive(onSessionEnded);
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

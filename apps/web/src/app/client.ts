import { Client, makeOperation, mapExchange, subscriptionExchange, type Operation } from 'urql';
import { makeCache } from './cache.js';
import { openLive, type Sight } from './live.js';
import { post } from './post.js';
import { codeOf } from './problem-code.js';

/**
 * The client of one signed-in person, with all that was shown to that person. When the session ends
 * or something may not be seen any more, the whole of it is thrown away: nothing can linger.
 */
export function makeClient({ onSessionEnded, onSightLost }: Sight) {
  const live = openLive({ onSessionEnded, onSightLost });
  const client = new Client({
    url: '/graphql',
    exchanges: [
      makeCache(),
      mapExchange({
        onOperation: byHash,
        onError(error) {
          if (codeOf(error) === 'UNAUTHENTICATED') onSessionEnded();
        },
      }),
      subscriptionExchange({
        enableAllOperations: true,
        forwardSubscription: (request, operation) =>
          (operation.kind === 'subscription' ? live.forward : post)(request, operation),
      }),
    ],
  });
  return { client, close: live.close };
}

/**
 * Names a document by the hash that was put into it when its types were generated: the hub answers trusted documents only,
 * so their text is never sent. (@urql/exchange-persisted would carry what happens when a hash is not known.)
 */
function byHash(operation: Operation): Operation {
  const { __meta__ } = operation.query as { __meta__?: { hash: string } };
  const persistedQuery = { version: 1 as const, sha256Hash: __meta__?.hash ?? '' };
  return makeOperation(operation.kind, {
    ...operation,
    extensions: { ...operation.extensions, persistedQuery },
  });
}

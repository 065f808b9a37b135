import type { SubscriptionForwarder } from 'urql';
import type { Client } from 'graphql-ws';

/** A live answer of the hub: one root field, with the sealed cursor to resume from. */
type LiveAnswer = Record<string, { cursor?: string } | undefined>;

/**
 * Passes subscriptions on to the one live socket of the page, which resumes each of them from its
 * last cursor, so that nothing is lost and nothing is told twice. The socket's code is loaded when
 * the first subscription wants it: what is on the page comes before what will come to it.
 *
 * @param onSessionEnded called when the hub says that the session is over; the socket stays closed
 */
export function openLive(onSessionEnded: () => void) {
  let socket: Promise<Client> | undefined;
  const connect = () =>
    (socket ??= import('./live-socket.js').then(({ openSocket }) => openSocket(onSessionEnded)));

  const forward: SubscriptionForwarder = (request) => ({
    subscribe(sink) {
      const payload = subscribePayload(request);
      let unsubscribe: (() => void) | 'wanted' | undefined;
      void connect().then((client) => {
        if (unsubscribe === 'wanted') return;
        unsubscribe = client.subscribe<LiveAnswer>(payload, {
          next(result) {
            // graphql-ws sends this same object again after a reconnect: it then asks from here on.
            const cursor = Object.values(result.data ?? {})[0]?.cursor;
            if (cursor) payload.variables['after'] = cursor;
            sink.next(result as Parameters<typeof sink.next>[0]);
          },
          error: (problem) => sink.error(problem),
          complete: () => sink.complete(),
        });
      }, sink.error);
      return {
        unsubscribe() {
          if (typeof unsubscribe === 'function') unsubscribe();
          else unsubscribe = 'wanted';
        },
      };
    },
  });

  return { forward, close: () => void socket?.then((client) => client.dispose()) };
}

/** The document itself stays at home: the hub knows it by its hash (`extensions`). */
function subscribePayload(request: Parameters<SubscriptionForwarder>[0]) {
  return {
    query: request.query ?? '',
    operationName: request.operationName ?? null,
    variables: { ...(request.variables as Record<string, unknown> | undefined) },
    extensions: { ...request.extensions },
  };
}

import type { SubscriptionForwarder } from 'urql';
import { createClient } from 'graphql-ws';
import { reportConnection } from './connection.js';

/** The hub closes the socket with this code when the session has ended. */
const SESSION_ENDED = 4401;

/** A live answer of the hub: one root field, with the sealed cursor to resume from. */
type LiveAnswer = Record<string, { cursor?: string } | undefined>;

/**
 * The one live socket of the page (graphql-transport-ws). It reconnects by itself and resumes each
 * subscription from its last cursor, so that nothing is lost and nothing is told twice.
 *
 * @param onSessionEnded called when the hub says that the session is over; the socket stays closed
 */
export function openLive(onSessionEnded: () => void) {
  const socket = createClient({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    lazy: true,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: (event) => !isSessionEnd(event),
    on: {
      connected: () => reportConnection('fine'),
      closed: (event) => {
        if (isSessionEnd(event)) onSessionEnded();
        else if (!isIntended(event)) reportConnection('lost');
      },
    },
  });

  const forward: SubscriptionForwarder = (request) => ({
    subscribe(sink) {
      const payload = subscribePayload(request);
      const unsubscribe = socket.subscribe<LiveAnswer>(payload, {
        next(result) {
          // graphql-ws sends this same object again after a reconnect: it then asks from here on.
          const cursor = Object.values(result.data ?? {})[0]?.cursor;
          if (cursor) payload.variables['after'] = cursor;
          sink.next(result as Parameters<typeof sink.next>[0]);
        },
        error: (problem) => sink.error(problem),
        complete: () => sink.complete(),
      });
      return { unsubscribe };
    },
  });

  return { forward, close: () => void socket.dispose() };
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

const codeOf = (event: unknown) => (event as { code?: number } | null)?.code;
const isSessionEnd = (event: unknown) => codeOf(event) === SESSION_ENDED;
const isIntended = (event: unknown) => codeOf(event) === 1000;

import type { Client } from 'graphql-ws';
import type { SubscriptionForwarder } from 'urql';
import { reportConnection } from './connection.js';

/** A live answer of the hub: one root field, with the sealed cursor to resume from. */
type LiveAnswer = Record<string, { cursor?: string } | undefined>;

/** What the live socket can find out about the viewer. */
export interface Sight {
  /** The session is over; the socket stays closed. */
  onSessionEnded: () => void;
  /** Something that was shown may not be seen any more. */
  onSightLost: () => void;
}

/** How long to wait before asking again for a stream that ended by a fault of the hub. */
const PAUSE_MS = 5_000;

/**
 * Passes subscriptions on to the one live socket of the page, which resumes each of them from its
 * last cursor, so that nothing is lost and nothing is told twice. The socket's code is loaded when
 * the first subscription wants it: what is on the page comes before what will come to it.
 */
export function openLive({ onSessionEnded, onSightLost }: Sight) {
  let socket: Promise<Client> | undefined;
  const connect = () =>
    (socket ??= import('./live-socket.js').then(
      ({ openSocket }) => openSocket(onSessionEnded),
      (problem) => {
        // The next try asks for the file again.
        socket = undefined;
        throw problem;
      },
    ));

  const forward: SubscriptionForwarder = (request) => ({
    subscribe(sink) {
      const payload = subscribePayload(request);
      let wanted = true;
      let hasShown = false;
      let stop = () => {};

      const start = () =>
        void connect().then((client) => {
          if (!wanted) return;
          stop = client.subscribe<LiveAnswer>(payload, {
            next(result) {
              if (result.errors) return end(result.errors);
              hasShown = true;
              reportConnection('fine');
              // graphql-ws sends this same object again after a reconnect: it then asks from here on.
              const cursor = Object.values(result.data ?? {})[0]?.cursor;
              if (cursor) payload.variables['after'] = cursor;
              sink.next(result as Parameters<typeof sink.next>[0]);
            },
            error: end,
            complete: () => {},
          });
        }, end);

      function end(problem: unknown): void {
        if (!wanted) return;
        const code = firstCodeOf(problem);
        if (code === 'NOT_FOUND') {
          wanted = false;
          if (hasShown) onSightLost();
          else sink.error(problem);
        } else {
          reportConnection('lost');
          const timer = setTimeout(start, PAUSE_MS);
          stop = () => clearTimeout(timer);
        }
      }

      start();
      return {
        unsubscribe() {
          wanted = false;
          stop();
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

function firstCodeOf(problem: unknown): unknown {
  if (!Array.isArray(problem)) return undefined;
  const [first] = problem as { extensions?: Record<string, unknown> }[];
  return first?.extensions?.['code'];
}

import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import { handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Environment } from '../environment.js';
import { formatError, isRefused } from '../graphql/answer-errors.js';
import { contextFor, type ContextParts } from '../graphql/context.js';
import type { Documents } from '../graphql/documents.js';
import { refusalOf } from '../graphql/errors.js';
import { DocumentRefused } from '../graphql/limits.js';
import { viewerOf } from '../graphql/page.js';
import type { Limits } from '../http/limits.js';
import type { Log } from '../logging.js';
import { GOING_AWAY, guardSocket, type LiveSocket, SESSION_ENDED } from './live-socket.js';
import type { LiveContext } from './look-again.js';
import { readLiveOperation } from './operation.js';
import { countedSessions } from './counted-sessions.js';
import { sharing } from './share.js';
import { refusalOfUpgrade, refuseUpgrade, type UpgradeRefusal } from './upgrade.js';
import type { WakeUps } from './wake-ups.js';

export interface LiveDoorParts {
  schema: GraphQLSchema;
  documents: Documents;
  environment: Pick<Environment, 'mode' | 'publicUrl'>;
  context: ContextParts;
  wakeUps: WakeUps;
  /** The session handle that a request carries, or null. */
  handleOf: (request: IncomingMessage) => string | null;
  /** What is notified when the session of this handle ends. */
  sessionKeyOf: (handle: string) => string;
  /** Counts each upgrade and each subscription as a request of its session. */
  limit: Limits['limit'];
  log: Log;
  /** How long a frame may wait for a reader that reads nothing, in milliseconds. Default 10,000. */
  patienceMs?: number;
}

/** Takes over a connection that asks to become a WebSocket; `close` says goodbye to all. */
export interface SocketDoor {
  (request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): Promise<void>;
}

/** What goes with one open socket. */
interface Visit {
  request: IncomingMessage;
  context: LiveContext;
  /** Subscriptions asked for and not yet let go: also those that graphql-ws no longer counts. */
  running: number;
}

const SOCKETS_PER_SESSION = 10;
const LONGEST_MESSAGE_BYTES = 64 * 1024;
const PATIENCE_MS = 10_000;
const INIT_WAIT_MS = 3_000;

/**
 * The WebSocket door: graphql-transport-ws over ws, subscriptions only. It holds what the HTTP door holds (session, own
 * pages, trusted documents, limits, the same errors), and what only a line that stays open needs: it ends with its
 * session, with a peer that fell silent, and with one that reads too slowly.
 */
export function createLiveDoor(parts: LiveDoorParts): SocketDoor {
  const { environment, wakeUps, handleOf, sessionKeyOf, limit, log } = parts;
  const sockets = new Set<LiveSocket>();
  const sessions = countedSessions(SOCKETS_PER_SESSION);
  const share = sharing();
  const protocol = speakProtocol(parts);
  const webSockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: LONGEST_MESSAGE_BYTES,
    perMessageDeflate: false,
    handleProtocols,
  });
  let closed = false;

  return Object.assign(
    (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      const handle = handleOf(request);
      const refusal = refusalOfUpgrade(request, environment, handle);
      if (refusal || handle === null) return refuseUpgrade(socket, refusal ?? '401 Unauthorized');
      void letIn(request, socket, head, handle);
    },
    {
      async close() {
        closed = true;
        for (const socket of sockets) socket.close(GOING_AWAY, 'Going away');
        await Promise.all([...sockets].map((socket) => socket.closed));
        webSockets.close();
      },
    },
  );

  async function letIn(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    handle: string,
  ): Promise<void> {
    const verdict = await countUpgrade(request);
    if (verdict === null) return refuseUpgrade(socket, '503 Service Unavailable');
    if (!verdict.allowed)
      return refuseUpgrade(socket, '429 Too Many Requests', verdict.retryAfterSeconds);
    if (socket.destroyed) return;
    const leave = sessions.enter(handle);
    if (!leave) return refuseUpgrade(socket, '429 Too Many Requests');
    // Listening before asking: a session that ends in between is heard of.
    let end = (): void => void socket.destroy();
    const stopListening = wakeUps.onSessionEnd(sessionKeyOf(handle), () => end());
    socket.once('close', () => {
      stopListening();
      leave();
    });
    const gone = new AbortController();
    const context = { ...contextFor(parts.context, handle), wakeUps, share, gone: gone.signal };
    const refusal = await refusalOfSession(context);
    if (refusal || closed) return refuseUpgrade(socket, refusal ?? '503 Service Unavailable');
    if (socket.destroyed) return;
    webSockets.handleUpgrade(request, socket, head, (webSocket) => {
      const guarded = guardSocket(webSocket, parts.patienceMs ?? PATIENCE_MS);
      end = () => guarded.close(SESSION_ENDED, 'Session ended');
      sockets.add(guarded);
      void guarded.closed.then(() => {
        sockets.delete(guarded);
        gone.abort();
      });
      open(webSocket, guarded, { request, context, running: 0 });
    });
  }

  /** Null when it could not be counted. */
  async function countUpgrade(request: IncomingMessage) {
    try {
      return await limit(request);
    } catch (error) {
      log.error({ err: error }, 'a socket was refused, since it could not be counted');
      return null;
    }
  }

  async function refusalOfSession(context: LiveContext): Promise<UpgradeRefusal | null> {
    try {
      await viewerOf(context);
      return null;
    } catch (error) {
      if (refusalOf(error).code === 'UNAUTHENTICATED') return '401 Unauthorized';
      log.error({ err: error }, 'a socket was refused, since its session could not be looked up');
      return '503 Service Unavailable';
    }
  }

  function open(webSocket: WebSocket, { send, close }: LiveSocket, visit: Visit): void {
    const closedByPeer = protocol.opened(
      {
        protocol: webSocket.protocol,
        send,
        close: (code = GOING_AWAY, reason = '') => close(code, reason),
        onMessage: (answer) =>
          webSocket.on('message', (message: Buffer) => {
            answer(message.toString('utf8')).catch((error: unknown) => {
              if (isOutOfTurn(error)) return close(4400, 'Unexpected message');
              log.error({ err: error }, 'a message on a socket could not be answered');
              close(4500, 'Internal server error');
            });
          }),
      },
      visit,
    );
    webSocket.once('close', (code, reason) => void closedByPeer(code, String(reason)));
  }
}

/** graphql-ws closes on what breaks its protocol, but throws at a message that only a server sends. */
function isOutOfTurn(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Unexpected message of type ');
}

/** graphql-ws's protocol with our rules for what may be subscribed to and what an error tells. */
function speakProtocol({ schema, documents, limit, log }: LiveDoorParts) {
  const format = (errors: readonly GraphQLError[]) => errors.map((one) => formatError(one, log));
  return makeServer<Record<string, unknown>, Visit>({
    connectionInitWaitTimeout: INIT_WAIT_MS,
    async onSubscribe({ extra, subscriptions }, id, payload) {
      const { request, context } = extra;
      extra.running += 1;
      try {
        const { running } = extra;
        const count = Object.keys(subscriptions).length;
        const { allowed } = await limit(request);
        return readLiveOperation(
          { id, payload, count, running, isAllowed: allowed },
          { schema, documents, context },
        );
      } catch (error) {
        extra.running -= 1;
        if (!isRefused(error)) log.error({ err: error }, 'a subscription could not be read');
        return error instanceof DocumentRefused ? error.errors : [refusalOf(error)];
      }
    },
    onComplete: ({ extra }) => void (extra.running -= 1),
    onError: (_context, _id, _payload, errors) => format(errors),
    onNext: (_context, _id, _payload, _args, result) =>
      result.errors ? { ...result, errors: format(result.errors) } : undefined,
  });
}

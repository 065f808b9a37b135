import type { WebSocket } from 'ws';

/** Answers to what a client keeps sending while it reads nothing. */
const MOST_BUFFERED_BYTES = 1024 * 1024;
const PING_MS = 20_000;
/** How long a peer may take to say goodbye before the line is cut. */
const GOODBYE_MS = 1_000;

/** Close codes beyond graphql-ws's own (its PROTOCOL.md): 4401 is fatal to its client, 4408 it retries. */
export const SESSION_ENDED = 4401;
const READ_TOO_SLOWLY = 4408;
export const GOING_AWAY = 1001;

export interface LiveSocket {
  /** Resolves when the frame has left this process, so that a slow reader waits for itself alone. Never rejects. */
  send(data: string): Promise<void>;
  /** Says goodbye, and cuts the line when no answer comes. Nothing more is sent. */
  close(code: number, reason: string): void;
  /** Resolves when the line is cut, from whichever side. */
  closed: Promise<void>;
}

/**
 * A WebSocket that stays alive, holds little, and ends for sure.
 *
 * @param patienceMs how long a frame may wait for its reader; who reads slower is cut off and resumes by cursor
 */
export function guardSocket(socket: WebSocket, patienceMs: number): LiveSocket {
  let isAlive = true;
  let goodbye: NodeJS.Timeout | undefined;
  const pinging = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    if (socket.readyState === socket.OPEN) socket.ping();
  }, PING_MS);
  pinging.unref();
  socket.on('pong', () => (isAlive = true));
  // ws itself closes on what breaks its protocol (1002, 1007, 1009); what is left of the error is of no use.
  socket.on('error', () => undefined);
  for (const received of ['message', 'ping']) {
    socket.on(received, () => {
      if (socket.bufferedAmount > MOST_BUFFERED_BYTES) socket.terminate();
    });
  }
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => {
      clearInterval(pinging);
      clearTimeout(goodbye);
      resolve();
    });
  });
  return { send, close, closed };

  function send(data: string): Promise<void> {
    return new Promise((resolve) => {
      if (socket.readyState !== socket.OPEN) return resolve();
      const patience = setTimeout(() => close(READ_TOO_SLOWLY, 'Reading too slowly'), patienceMs);
      socket.send(data, () => {
        clearTimeout(patience);
        resolve();
      });
    });
  }

  function close(code: number, reason: string): void {
    socket.close(code, reason);
    goodbye ??= setTimeout(() => socket.terminate(), GOODBYE_MS);
  }
}

import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';
import type { Environment } from '../environment.js';
import { isFromOwnPages } from '../graphql/own-pages.js';

/** Why a request to become a WebSocket is refused: the HTTP status line. */
export type UpgradeRefusal =
  | '400 Bad Request'
  | '401 Unauthorized'
  | '403 Forbidden'
  | '429 Too Many Requests'
  | '503 Service Unavailable';

/**
 * What can be told from the request alone. A WebSocket knows no CORS: any page can open one with the visitor's cookies.
 * So the page's origin must be ours, and must be named (RFC 6455, 10.2).
 */
export function refusalOfUpgrade(
  request: IncomingMessage,
  environment: Pick<Environment, 'mode' | 'publicUrl'>,
  handle: string | null,
): UpgradeRefusal | null {
  const { headers } = request;
  const protocols = (headers['sec-websocket-protocol'] ?? '').split(',').map((p) => p.trim());
  if (!protocols.includes(GRAPHQL_TRANSPORT_WS_PROTOCOL)) return '400 Bad Request';
  if (handle === null) return '401 Unauthorized';
  const isOurs = headers.origin !== undefined && isFromOwnPages(request, environment);
  return isOurs ? null : '403 Forbidden';
}

/**
 * Answers in plain HTTP and hangs up.
 *
 * @param retryAfterSeconds when it may be tried again, if that is known
 */
export function refuseUpgrade(
  socket: Duplex,
  refusal: UpgradeRefusal,
  retryAfterSeconds?: number,
): void {
  const retry = retryAfterSeconds === undefined ? '' : `Retry-After: ${retryAfterSeconds}\r\n`;
  socket.end(`HTTP/1.1 ${refusal}\r\n${retry}Connection: close\r\nContent-Length: 0\r\n\r\n`, () =>
    socket.destroy(),
  );
}

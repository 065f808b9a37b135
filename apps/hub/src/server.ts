import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import express, { type Express } from 'express';
import type { Environment } from './environment.js';
import { clientFiles } from './http/client-files.js';
import { graphiqlRoutes } from './http/graphiql.js';
import { healthRoutes } from './http/health.js';
import { isAddressedToUs } from './http/host.js';
import { failure, notFound } from './http/last-words.js';
import { createLimits } from './http/limits.js';
import { securityHeaders } from './http/security-headers.js';
import { createDevelopmentProvider } from './identity/development-provider.js';
import type { Persona } from './identity/pages.js';
import { createRelyingParty } from './identity/relying-party.js';
import type { SessionDatabase } from './identity/session-store.js';
import { signInRoutes } from './identity/sign-in.routes.js';
import type { Log } from './logging.js';

/** Answers POST /graphql. It takes the bare request: no body has been read and no header set. */
export type GraphqlDoor = (
  request: IncomingMessage,
  response: ServerResponse,
) => void | Promise<void>;

/** Takes over a connection that asks to become a WebSocket on /graphql; `close` ends all it holds. */
export interface LiveDoor {
  (request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): Promise<void>;
}

export interface ServerParts {
  environment: Environment;
  database: SessionDatabase;
  graphqlDoor: GraphqlDoor;
  liveDoor: LiveDoor;
  log: Log;
  /** Rejects while the database does not answer or its tables are not there. */
  checkReady: () => Promise<void>;
  /** Whom the development provider offers; unused with an outside issuer. */
  personas: readonly Persona[];
  /** The folder of the built client, when it is not apps/web/dist. */
  clientFolder?: string;
}

export interface HubServer {
  /** Starts to accept; rejects with the system's error (EADDRINUSE, EACCES) when it cannot. */
  listen(): Promise<void>;
  /** Stops accepting, closes the sockets, lets running requests finish for at most five seconds. */
  close(): Promise<void>;
  /** Where it listens, e.g. `http://127.0.0.1:4000`. */
  readonly address: string;
}

/** How long running requests may take to finish when the server closes, in milliseconds. */
const lastRequests = 5_000;

/** One HTTP server on one port: GraphQL by HTTP and WebSocket, sign-in, health and the web client. */
export async function createServer(parts: ServerParts): Promise<HubServer> {
  const { environment, graphqlDoor, liveDoor, log } = parts;
  const site = await createSite(parts);
  const server = createHttpServer(
    {
      maxHeaderSize: 16 * 1024,
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      // Longer than a proxy keeps idle connections, so that it never sends on one that we are closing.
      keepAliveTimeout: 75_000,
    },
    (request, response) => {
      // A browser would hold its connection open after the last answer; while closing it is let go at once.
      response.once('close', () => {
        if (!server.listening) setImmediate(() => server.closeIdleConnections());
      });
      if (pathOf(request) !== '/graphql') return void site(request, response);
      if (!isAddressedToUs(request, environment)) return misdirected(response);
      void answerGraphql(graphqlDoor, request, response, log);
    },
  );
  server.on('upgrade', (request, socket, head) => {
    // A peer that vanishes during the handshake must not become an uncaught error.
    socket.on('error', () => socket.destroy());
    if (pathOf(request) !== '/graphql') return refuseUpgrade(socket, '404 Not Found');
    if (!isAddressedToUs(request, environment))
      return refuseUpgrade(socket, '421 Misdirected Request');
    liveDoor(request, socket, head);
  });

  return {
    listen: () => listen(server, environment),
    close: () => close(server, liveDoor),
    get address() {
      const { address, port, family } = server.address() as AddressInfo;
      return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
    },
  };
}

/** Everything but /graphql. */
async function createSite(parts: ServerParts): Promise<Express> {
  const { environment, database, log } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', environment.trustProxy);
  app.set('query parser', 'simple');
  app.use(securityHeaders(environment));
  app.use(healthRoutes(parts.checkReady, log));
  app.use((request, response, next) => {
    if (isAddressedToUs(request, environment)) next();
    else misdirected(response);
  });

  const { limitSignIns } = createLimits(environment);
  const provider = environment.oidc
    ? null
    : createDevelopmentProvider(environment, parts.personas, log);
  const credentials = environment.oidc ?? provider?.credentials;
  if (!credentials) throw new Error('there is no issuer to sign in at');
  const relyingParty = createRelyingParty(environment, credentials);
  app.use('/auth', limitSignIns, signInRoutes({ environment, database, relyingParty, log }));
  if (provider) app.use('/oidc', provider.router);

  if (environment.mode !== 'production') app.use(await graphiqlRoutes(environment));
  app.use(clientFiles(environment, parts.clientFolder));
  app.use(notFound);
  app.use(failure(log));
  return app;
}

async function answerGraphql(
  door: GraphqlDoor,
  request: IncomingMessage,
  response: ServerResponse,
  log: Log,
) {
  try {
    await door(request, response);
  } catch (error) {
    log.error({ err: error }, 'the GraphQL door failed');
    if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' });
    response.end();
  }
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '').split('?', 1)[0] ?? '';
}

function misdirected(response: ServerResponse): void {
  response.writeHead(421, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end('This is not the address of this hub.\n');
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function listen(server: Server, { host, port }: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function close(server: Server, liveDoor: LiveDoor): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  await liveDoor.close();
  const timer = setTimeout(() => server.closeAllConnections(), lastRequests);
  await closed;
  clearTimeout(timer);
}

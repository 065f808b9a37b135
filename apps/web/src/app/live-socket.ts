import { createClient, type Client } from 'graphql-ws';
import { reportConnection } from './connection.js';

/** The hub closes the socket with this code when the session has ended. */
const SESSION_ENDED = 4401;

/** The live socket of the page (graphql-transport-ws). It opens when first used and reconnects for as long as it takes. */
export function openSocket(onSessionEnded: () => void): Client {
  return createClient({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
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
}

const codeOf = (event: unknown) => (event as { code?: number } | null)?.code;
const isSessionEnd = (event: unknown) => codeOf(event) === SESSION_ENDED;
const isIntended = (event: unknown) => codeOf(event) === 1000;

import { createServer } from 'node:net';
import { StartError } from './start-error.js';

/**
 * Sees that the address can be listened on, before anything is started that would have to be stopped again.
 * @throws StartError that says why not and what to do.
 */
export async function requireFreePort(host: string, port: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      const server = createServer();
      server.once('error', reject);
      server.listen({ host, port }, () => server.close(() => resolve()));
    });
  } catch (error) {
    throw listenProblem(error, host, port);
  }
}

/** Puts the system's refusal to listen in words; any other error is returned as it is. */
export function listenProblem(error: unknown, host: string, port: number): unknown {
  const cause = { cause: error };
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new StartError(
        `Port ${port} on ${host} is in use already: stop what uses it, or set PORT to another number.`,
        cause,
      );
    case 'EACCES':
      return new StartError(
        `This account may not listen on port ${port}: set PORT to 1024 or more.`,
        cause,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartError(`HOST ${host} is no address of this machine.`, cause);
    default:
      return error;
  }
}

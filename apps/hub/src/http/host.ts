import type { IncomingMessage } from 'node:http';
import { isLoopback, type Environment } from '../environment.js';

/**
 * Whether a request is addressed to this hub by its own name. A page elsewhere can make its own name point at this machine
 * (DNS rebinding); the Host header then still carries that name. Outside production any name of loopback will do.
 */
export function isAddressedToUs(
  request: IncomingMessage,
  environment: Pick<Environment, 'mode' | 'publicUrl'>,
): boolean {
  const host = request.headers.host ?? '';
  const own = new URL(environment.publicUrl);
  if (host.toLowerCase() === own.host) return true;
  if (environment.mode === 'production' || !URL.canParse(`http://${host}`)) return false;
  const { hostname } = new URL(`http://${host}`);
  return isLoopback(hostname) || hostname === own.hostname;
}

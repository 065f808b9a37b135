import type { IncomingMessage } from 'node:http';
import type { Environment } from '../environment.js';

/**
 * Whether a request may come from a page of our own: browsers name the page's origin, and nothing in a page can change
 * that (Fetch Standard, 3.1; Fetch Metadata, 2.3). A request that names none comes from no browser page, which carries no
 * cookie of ours by itself. Outside production the name in the Host header, which was checked before, is ours too.
 */
export function isFromOwnPages(
  { headers }: IncomingMessage,
  { mode, publicUrl }: Pick<Environment, 'mode' | 'publicUrl'>,
): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin, host } = headers;
  if (origin === undefined || origin === publicUrl) return true;
  return mode !== 'production' && host !== undefined && origin === `http://${host}`;
}

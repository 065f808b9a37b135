import { createHash, randomBytes } from 'node:crypto';
import { parseCookie } from 'cookie';
import { sign, unsign } from 'cookie-signature';
import type { Environment } from '../environment.js';

type CookieKeeper = Pick<Environment, 'publicUrl' | 'sessionSecret'>;

/** 32 random bytes, base64url without padding. */
const handleShape = /^[A-Za-z0-9_-]{43}$/;

/** A fresh session handle: 256 unguessable bits. Whoever holds it is the viewer. */
export function makeHandle(): string {
  return randomBytes(32).toString('base64url');
}

/** The key under which a session is stored and announced; the handle itself never leaves the cookie. */
export function hashHandle(handle: string): string {
  return createHash('sha256').update(handle).digest('hex');
}

/** True when a browser reaches the hub over https, so that the cookie may demand it. */
export function isSecure(environment: Pick<Environment, 'publicUrl'>): boolean {
  return environment.publicUrl.startsWith('https://');
}

/**
 * `__Host-` makes the browser refuse the cookie from a subdomain or over http (RFC 6265bis 4.1.3.2);
 * on http loopback that prefix cannot be used.
 */
export function cookieName(environment: Pick<Environment, 'publicUrl'>): string {
  return isSecure(environment) ? '__Host-spinnenweb' : 'spinnenweb';
}

/**
 * The session handle that a request's Cookie header carries, or null when there is none, its signature is not ours
 * (compared in constant time) or its shape is wrong. Says nothing about whether that session still exists: the database does.
 */
export function handleFromCookie(
  header: string | undefined,
  environment: CookieKeeper,
): string | null {
  if (!header) return null;
  const value = parseCookie(header)[cookieName(environment)];
  if (!value?.startsWith('s:')) return null;
  const handle = unsign(value.slice(2), environment.sessionSecret);
  return handle !== false && handleShape.test(handle) ? handle : null;
}

/** The Cookie header a browser sends for this handle; what tests and the bench sign in with. */
export function cookieForHandle(handle: string, environment: CookieKeeper): string {
  return `${cookieName(environment)}=${encodeURIComponent(`s:${sign(handle, environment.sessionSecret)}`)}`;
}

/**
 * What is notified on channel `session` when a session ends: the hex of its hash, enough for every hub to close
 * the sockets of that session and useless to anyone who overhears it.
 */
export function sessionEnded(handle: string): string {
  return hashHandle(handle);
}

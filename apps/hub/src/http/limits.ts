import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Environment } from '../environment.js';
import { handleFromCookie } from '../identity/cookie.js';

/** Calls under /auth that one address may make in a minute; a whole office may share one address. */
const signInsPerMinute = 120;

/** Whether a request may go on, and if not, in how many seconds it may be tried again. */
type Verdict = { allowed: true } | { allowed: false; retryAfterSeconds: number };

export interface Limits {
  /** For the GraphQL door and the socket's upgrade: counts per session, or per address for who is signed out. */
  limit: (request: IncomingMessage) => Promise<Verdict>;
  /** For /auth: counts per address and answers 429 itself. */
  limitSignIns: RequestHandler;
}

type LimitSettings = Pick<
  Environment,
  'publicUrl' | 'sessionSecret' | 'requestsPerMinute' | 'trustProxy'
>;

/** Counters of this process. Several hubs behind one proxy each count for themselves. */
export function createLimits(environment: LimitSettings): Limits {
  const requests = new RateLimiterMemory({ points: environment.requestsPerMinute, duration: 60 });
  const signIns = new RateLimiterMemory({ points: signInsPerMinute, duration: 60 });
  const addressOf = (request: IncomingMessage) => clientAddress(request, environment.trustProxy);

  return {
    limit: (request) =>
      count(requests, handleFromCookie(request.headers.cookie, environment) ?? addressOf(request)),
    limitSignIns: async (request, response, next) => {
      const verdict = await count(signIns, addressOf(request));
      if (verdict.allowed) return next();
      response
        .status(429)
        .set('Retry-After', String(verdict.retryAfterSeconds))
        .type('text')
        .send(
          'Even wachten: er kwamen te veel verzoeken. Probeer het over een minuut nog een keer.\n',
        );
    },
  };
}

async function count(limiter: RateLimiterMemory, key: string): Promise<Verdict> {
  try {
    await limiter.consume(key);
    return { allowed: true };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return {
      allowed: false,
      retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)),
    };
  }
}

/**
 * The address a request came from. Each proxy adds the address it saw at the end of X-Forwarded-For, so with n proxies
 * of our own the n-th from the end is the last that can be believed; what stands before it anyone may have written.
 */
export function clientAddress(request: IncomingMessage, proxies: number): string {
  const direct = request.socket.remoteAddress ?? 'unknown';
  if (proxies === 0) return direct;
  const header = request.headers['x-forwarded-for'];
  const seen = String(header ?? '')
    .split(',')
    .map((address) => address.trim());
  return seen.at(-proxies) || direct;
}

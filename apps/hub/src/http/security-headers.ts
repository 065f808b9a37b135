import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Environment } from '../environment.js';

type Addresses = Pick<Environment, 'publicUrl' | 'issuer'>;

/**
 * The headers of every page: nothing may be loaded, framed or sent anywhere but here. Styles may stand inline because the
 * drawing and the sign-in pages need it; scripts may not.
 */
export function securityHeaders({ publicUrl, issuer }: Addresses): RequestHandler {
  const socket = publicUrl.replace(/^http/, 'ws');
  const issuerOrigin = new URL(issuer).origin;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", socket],
        manifestSrc: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: issuerOrigin === publicUrl ? ["'self'"] : ["'self'", issuerOrigin],
        objectSrc: ["'none'"],
      },
    },
    strictTransportSecurity: publicUrl.startsWith('https://') && {
      maxAge: 31_536_000,
      includeSubDomains: false,
    },
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
}

/** GraphiQL starts itself with inline scripts and runs its editor in workers; only its own page gets this. */
export const graphiqlPolicy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline'",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self' ws: wss:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join(';');

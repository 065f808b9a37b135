import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Router } from 'express';
import sirv from 'sirv';
import type { Environment } from '../environment.js';

/** Where `vite build` puts the web client; the same from src/http and dist/http. */
const builtClient = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/** Paths that never are a page of the client, so that a mistake there reads as 404 and not as a page. */
const notPages = /^\/(graphql|graphiql|auth|oidc|assets|healthz|readyz)(\/|$)/;

/**
 * Serves the built client. Files under /assets carry a hash in their name and may be kept for ever; everything else is asked
 * again each time. A GET for a page that is no file gets index.html, and the client finds the way itself.
 */
export function clientFiles(
  { mode }: Pick<Environment, 'mode'>,
  folder: string = builtClient,
): Router {
  const router = Router();
  if (!existsSync(folder)) return router;
  const files = sirv(folder, {
    etag: true,
    // The build leaves each script and style compressed beside it.
    brotli: true,
    gzip: true,
    // Outside production the client may be built anew while the hub runs.
    dev: mode !== 'production',
    setHeaders: (response, path) =>
      response.setHeader(
        'Cache-Control',
        path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });
  router.use((request, response, next) => {
    if (!/^(GET|HEAD)$/.test(request.method) || isHidden(request.path)) return next();
    // Whole files only: a malformed range would fail half-way through the answer.
    delete request.headers.range;
    files(request, response, next);
  });
  router.use((request, response, next) => {
    const isPage =
      !notPages.test(request.path) && !isHidden(request.path) && !/\.[^/]*$/.test(request.path);
    if (!/^(GET|HEAD)$/.test(request.method) || !isPage || request.accepts(['html']) !== 'html')
      return next();
    if (!request.headers.accept?.includes('text/html')) return next();
    request.url = '/';
    files(request, response, next);
  });
  return router;
}

/** Names that begin with a dot are never for the world; nor is what cannot be read as a path. */
function isHidden(path: string): boolean {
  try {
    return /[/\\]\./.test(decodeURIComponent(path));
  } catch {
    return true;
  }
}

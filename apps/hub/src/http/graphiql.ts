import { Router } from 'express';
import type { Environment } from '../environment.js';
import { graphiqlPolicy } from './security-headers.js';

/**
 * GraphiQL at /graphiql from files on this machine: it works without a network. Loaded only outside production, where the
 * package need not even be installed.
 * @throws Error in production, always.
 */
export async function graphiqlRoutes({
  mode,
  publicUrl,
}: Pick<Environment, 'mode' | 'publicUrl'>): Promise<Router> {
  if (mode === 'production') throw new Error('GraphiQL is never served in production');
  const [{ ruruHTML }, { serveStatic }] = await Promise.all([
    import('ruru/server'),
    import('ruru/static'),
  ]);
  const staticPath = '/graphiql/static/';
  const html = ruruHTML({
    endpoint: '/graphql',
    subscriptionEndpoint: `${publicUrl.replace(/^http/, 'ws')}/graphql`,
    staticPath,
  });

  const router = Router();
  router.use('/graphiql', (_request, response, next) => {
    response.set('Content-Security-Policy', graphiqlPolicy);
    next();
  });
  router.get('/graphiql', (_request, response) => {
    response.type('html').send(html);
  });
  router.use(serveStatic(staticPath));
  return router;
}

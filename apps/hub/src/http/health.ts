import { Router, type Response } from 'express';
import type { Log } from '../logging.js';

/** How long the database may take to answer before the hub counts as not ready, in milliseconds. */
const patience = 2_000;

/**
 * `/healthz` says that the process lives; `/readyz` that it can serve.
 * @param checkReady rejects while the database does not answer or its tables are not there.
 */
export function healthRoutes(checkReady: () => Promise<void>, log: Log): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    plain(response).send('alive\n');
  });
  router.get('/readyz', async (_request, response) => {
    try {
      await inTime(checkReady());
      plain(response).send('ready\n');
    } catch (error) {
      log.warn({ err: error }, 'not ready');
      plain(response).status(503).send('not ready\n');
    }
  });
  return router;
}

function plain(response: Response): Response {
  return response.set('Cache-Control', 'no-store').type('text');
}

function inTime(work: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error('the database did not answer in time')),
      patience,
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Log } from '../logging.js';

/** What nothing else answered. */
export const notFound: RequestHandler = (_request, response) => {
  response.status(404).type('text').send('Not found\n');
};

/** Says plainly that it went wrong, and nothing of how: that stands in the log. */
export function failure(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const status = statusOf(error);
    if (status >= 500) log.error({ err: error }, 'a request failed');
    if (response.headersSent) return next(error);
    response
      .status(status)
      .type('text')
      .send(
        status >= 500
          ? 'Something went wrong here. Please try again.\n'
          : 'This request cannot be answered.\n',
      );
  };
}

/** Errors that name a 4xx status of their own (a broken body, an expired interaction) keep it. */
function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null) return 500;
  const { status, statusCode } = error as { status?: unknown; statusCode?: unknown };
  const named = Number(status ?? statusCode);
  return named >= 400 && named < 500 ? named : 500;
}

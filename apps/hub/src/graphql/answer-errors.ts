import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Log } from '../logging.js';
import { isErrorCode, Refusal, refusalOf } from './errors.js';
import { DocumentRefused } from './limits.js';

/**
 * An error as a client may see it, the same on every door: a code from the one list, that code's fixed words, and the
 * path. What a client may not know goes to the log.
 */
export function formatError(error: unknown, log: Log): GraphQLFormattedError {
  const { path, locations } = error instanceof GraphQLError ? error : {};
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
  if (
    error instanceof GraphQLError &&
    !error.originalError &&
    isErrorCode(error.extensions['code'])
  ) {
    return { message: error.message, ...place, extensions: error.extensions };
  }
  const refusal = refusalOf(error);
  if (refusal.code === 'INTERNAL' || refusal.code === 'REFUSED_UNRECORDED') {
    log.error({ err: refusal.originalError ?? error }, `an answer was refused: ${refusal.code}`);
  }
  return { message: refusal.message, ...place, extensions: refusal.extensions };
}

/** All that is wrong with a request that never came to run. */
export function formatRefused(error: unknown, log: Log): readonly GraphQLFormattedError[] {
  const errors = error instanceof DocumentRefused ? error.errors : [error];
  return errors.map((one) => formatError(one, log));
}

/** Whether a request was refused for what it was, rather than for a fault of ours. */
export function isRefused(error: unknown): boolean {
  return error instanceof DocumentRefused || error instanceof Refusal;
}

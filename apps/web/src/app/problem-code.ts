import type { CombinedError } from 'urql';
import { WrongAnswer } from './post.js';

/** The hub's stable error codes, and OFFLINE for no answer at all. */
export type ProblemCode =
  | 'UNAUTHENTICATED'
  | 'NOT_FOUND'
  | 'BAD_INPUT'
  | 'NOT_ALLOWED'
  | 'NOT_OPEN'
  | 'NO_GROUND'
  | 'LIMITED'
  | 'REFUSED_UNRECORDED'
  | 'UNTRUSTED_DOCUMENT'
  | 'INTERNAL'
  | 'OFFLINE';

/** Of BAD_INPUT: what can be the matter with a field that people fill in. */
export type InputProblem =
  | 'EMPTY'
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'NUL'
  | 'LONE_SURROGATE'
  | 'CONTROL'
  | 'IN_THE_PAST'
  | 'IN_THE_FUTURE'
  | 'LATER_THAN_A_YEAR'
  | 'PAST_NEXT_THRESHOLD'
  | 'LATER_THAN_SIX_MONTHS'
  | 'ASKED_ALREADY'
  | 'BEFORE_THE_REQUEST'
  | 'LATER_THAN_60_DAYS'
  | 'ALREADY_THERE'
  | 'BEFORE_START'
  | 'ALREADY_AWAY'
  | 'NOT_THERE'
  | 'NOBODY_THERE';

/** The code of the first error; an answer without a code counts as INTERNAL. */
export function codeOf(error: CombinedError): ProblemCode {
  const answered = error.graphQLErrors[0]?.extensions?.['code'];
  if (typeof answered === 'string') return answered as ProblemCode;
  return error.networkError && !(error.networkError instanceof WrongAnswer)
    ? 'OFFLINE'
    : 'INTERNAL';
}

/**
 * The hub's word for what is the matter with a field, which may be one that is not in {@link InputProblem}; or for what stands
 * in the way, where the viewer may know.
 */
export function inputProblemOf(error: CombinedError): string | undefined {
  const problem = error.graphQLErrors[0]?.extensions?.['problem'];
  return typeof problem === 'string' ? problem : undefined;
}

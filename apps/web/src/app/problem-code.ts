import type { CombinedError } from 'urql';

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
  | 'INTERNAL'
  | 'OFFLINE';

/** The code of the first error; an answer without a code counts as INTERNAL. */
export function codeOf(error: CombinedError): ProblemCode {
  const answered = error.graphQLErrors[0]?.extensions?.['code'];
  if (typeof answered === 'string') return answered as ProblemCode;
  return error.networkError && !error.response ? 'OFFLINE' : 'INTERNAL';
}

/** Of BAD_INPUT: which field, and what is the matter with it. */
export function fieldProblemOf(error: CombinedError): { field?: string; problem?: string } {
  const { field, problem } = error.graphQLErrors[0]?.extensions ?? {};
  return {
    ...(typeof field === 'string' && { field }),
    ...(typeof problem === 'string' && { problem }),
  };
}

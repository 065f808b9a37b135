import { GraphQLError } from 'graphql';
import { raisedCode } from '../database/errors.js';

/** Every code an answer can carry, and what it says. The words never depend on what the code was about. */
const MESSAGES = {
  UNAUTHENTICATED: 'Nobody is signed in. Sign in and try again.',
  NOT_FOUND: 'There is no such thing, or not for you.',
  BAD_INPUT: 'The input cannot be used. Correct it and try again.',
  NOT_ALLOWED: 'This is not allowed.',
  NOT_OPEN: 'This is no longer open. Look at how it stands now.',
  NO_GROUND: 'There is no ground to share this. Ask for consent first.',
  LIMITED: 'Too many requests. Wait a minute and try again.',
  REFUSED_UNRECORDED: 'It could not be recorded who looked, so nothing is shown. Try again later.',
  UNTRUSTED_DOCUMENT: 'This hub answers only the documents of its own client. Reload the page.',
  INTERNAL: 'Something went wrong in the hub. Try again later.',
} as const;

export type ErrorCode = keyof typeof MESSAGES;

/** The one list of codes, for clients and tests. */
export const ERROR_CODES = Object.keys(MESSAGES) as readonly ErrorCode[];

export interface RefusalDetails {
  /** Of BAD_INPUT: the input field. */
  field?: string | null;
  /**
   * Of BAD_INPUT: a stable word for what is the matter with it. Of NOT_ALLOWED and NOT_OPEN: for what stands in the way,
   * where one may know.
   */
  problem?: string | null;
  /** What went wrong underneath; for the log, never for the client. */
  cause?: unknown;
}

/** An answer of no, with a code from {@link ERROR_CODES}. */
export class Refusal extends GraphQLError {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, { field, problem, cause }: RefusalDetails = {}) {
    super(MESSAGES[code], {
      originalError: cause instanceof Error ? cause : null,
      extensions: { code, ...(field ? { field } : {}), ...(problem ? { problem } : {}) },
    });
    this.code = code;
  }
}

/** A thing that is hidden and a thing that is absent: the same answer (S0). */
export function notFound(): Refusal {
  return new Refusal('NOT_FOUND');
}

/**
 * @param field the innermost input field, as the client wrote it
 * @param problem a stable word: a TextProblem, REQUIRED, INVALID, TOO_LATE, PAST, …
 */
export function badInput(field: string, problem: string): Refusal {
  return new Refusal('BAD_INPUT', { field, problem });
}

/**
 * What a client may know of any error: a Refusal as it is, a code that our SQL raised, the sanest code for what a
 * constraint or a policy refused, and INTERNAL for all else.
 */
export function refusalOf(error: unknown): Refusal {
  let innermost = error;
  for (let at = error; at instanceof Error; at = innerOf(at)) {
    innermost = at;
    if (at instanceof Refusal) return at;
    const raised = raisedCode(at);
    if (raised && isErrorCode(raised.code)) {
      return new Refusal(raised.code, { field: raised.field, problem: hintOf(at) });
    }
    const code = codeOfState(at);
    if (code) return new Refusal(code);
  }
  return new Refusal('INTERNAL', { cause: innermost });
}

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(MESSAGES, code);
}

/** SQLSTATE, PostgreSQL 18 documentation, appendix A. */
function codeOfState(error: Error): ErrorCode | null {
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code)) return null;
  switch (code) {
    case '42501': // a row policy
    case '23503': // names a row that is not there
      return 'NOT_FOUND';
    case '23505': // is there already
    case '23P01': // overlaps what is there
      return 'NOT_ALLOWED';
    case '23502': // lacks a value
    case '23514': // breaks a check
      return 'BAD_INPUT';
    default:
      return code.startsWith('22') ? 'BAD_INPUT' : null; // a value out of its type's range
  }
}

function innerOf(error: Error): unknown {
  return (error instanceof GraphQLError ? error.originalError : undefined) ?? error.cause;
}

/** The problem that our own SQL names beside the field. */
function hintOf(error: Error): string | null {
  const { hint } = error as { hint?: unknown };
  return typeof hint === 'string'
    ? hint
    : error.cause instanceof Error
      ? hintOf(error.cause)
      : null;
}

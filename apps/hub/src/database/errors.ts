/** What PostgreSQL tells about a failure, on the error itself or on one it wraps. */
interface DatabaseFailure {
  /** SQLSTATE, five characters. */
  code: string;
  message: string;
  constraint?: string;
  detail?: string;
  hint?: string;
}

/** What our own SQL raised. */
export interface RaisedCode {
  code: string;
  /** The input field it is about. */
  field: string | null;
  /** What is wrong with that field, a stable word. */
  problem: string | null;
}

/** The row policies, or a missing right, refused a change (SQLSTATE 42501). */
export function isRowPolicyViolation(error: unknown): boolean {
  return failureIn(error)?.code === '42501';
}

/** A unique constraint refused a change (SQLSTATE 23505). @param constraint its name; any when left out */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const failure = failureIn(error);
  if (failure?.code !== '23505') return false;
  return constraint === undefined || failure.constraint === constraint;
}

/** Two transactions met, and this one may succeed when done again (SQLSTATE 40001, 40P01). */
export function isWorthRepeating(error: unknown): boolean {
  const code = failureIn(error)?.code;
  return code === '40001' || code === '40P01';
}

/**
 * The stable code our own SQL raised: `RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = field, HINT = problem`.
 *
 * @returns null for any other error
 */
export function raisedCode(error: unknown): RaisedCode | null {
  const failure = failureIn(error);
  if (failure?.code !== 'P0001') return null;
  const code = ownMessage(failure);
  if (!/^[A-Z][A-Z0-9_]*$/.test(code)) return null;
  return { code, field: failure.detail ?? null, problem: failure.hint ?? null };
}

/**
 * Takes from a database error what quotes rows, statements or values, so that logging it cannot tell what somebody
 * wrote. What our own SQL raised names a field and a problem, and stays.
 */
export function withoutContents<E>(error: E): E {
  const failure = failureIn(error);
  if (!failure) return error;
  const own = failure as unknown as Record<string, unknown>;
  for (const name of ['where', 'internalQuery', 'query', 'sql', 'parameters']) delete own[name];
  if (failure.code !== 'P0001') {
    delete own['detail'];
    delete own['hint'];
  }

  const before = failure.message;
  failure.message = ownMessage(failure);
  failure.stack = failure.stack?.replace(before, () => failure.message) ?? '';
  return error;
}

/** PostgreSQL's message without the detail and hint that MikroORM appends, nor the value that a data error ends with. */
function ownMessage({ code, message }: DatabaseFailure): string {
  const withoutDetail = message.split(/\n - (?:detail|hint): /)[0] ?? '';
  return code.startsWith('22') ? withoutDetail.replace(/: ".*$/s, '') : withoutDetail;
}

function failureIn(error: unknown): (DatabaseFailure & Error) | null {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 8; depth += 1) {
    const { code } = at as Partial<DatabaseFailure>;
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) {
      return at as unknown as DatabaseFailure & Error;
    }
    at = at.cause;
  }
  return null;
}

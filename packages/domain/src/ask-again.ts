import type { Scope } from './scope.js';

/** How long a refusal stands before the same may be asked again (C8), in milliseconds. */
export const COOLING_OFF = 30 * 24 * 3_600_000;

/** What a request asks, on one tie, in one direction and about one person. */
export interface AskedFor {
  readonly scopes: readonly Scope[];
  /** As it was written. */
  readonly purpose: string;
  readonly endsAt: Date;
}

/**
 * Whether two requests on one tie, in one direction and about one person ask the same (C8). They do when they name the
 * same scopes and give the same purpose, letter for letter but for capitals, spaces and punctuation. A later end changes
 * nothing: it asks more. Only an end that is more than a calendar month earlier makes it another request.
 *
 * @param again the request that comes second
 */
export function isSameRequest(refused: AskedFor, again: AskedFor): boolean {
  return (
    sameMembers(refused.scopes, again.scopes) &&
    plainWords(refused.purpose) === plainWords(again.purpose) &&
    again.endsAt >= oneMonthBefore(refused.endsAt)
  );
}

/** From when the same may be asked again: 30 times 24 hours after the refusal or the conflict (C8). */
export function mayAskAgainAt(decidedAt: Date): Date {
  return new Date(decidedAt.getTime() + COOLING_OFF);
}

/** A text without capitals, spacing and punctuation: what is left when only the words count (Unicode NFKC). */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{Alphabetic}\p{Nd}]+/gu, ' ')
    .trim();
}

function sameMembers(some: readonly Scope[], others: readonly Scope[]): boolean {
  const here = new Set(some);
  const there = new Set(others);
  return here.size === there.size && [...here].every((scope) => there.has(scope));
}

/** In UTC: to within an hour where the clock changed, which a month can bear. On a day that is not there, the last one. */
function oneMonthBefore(at: Date): Date {
  const before = new Date(at);
  before.setUTCMonth(before.getUTCMonth() - 1);
  if (before.getUTCDate() !== at.getUTCDate()) before.setUTCDate(0);
  return before;
}

import { type About, type Subject, subjectOf } from './about.js';

/**
 * What may be spoken of along a tie (Dutch: onderwerp). A message is in exactly one scope (D3),
 * a consent names one or more (C3).
 */
export const SCOPES = [
  'DAILY',
  'WELLBEING',
  'SUPPORT',
  'DEVELOPMENT',
  'HEALTH',
  'HOME',
  'PARENT_CARE',
  'SAFETY',
] as const;

/** One of {@link SCOPES}. */
export type Scope = (typeof SCOPES)[number];

/** Whether `value`, of whatever type, is the exact name of a scope. */
export function isScope(value: unknown): value is Scope {
  return (SCOPES as readonly unknown[]).includes(value);
}

/**
 * Whose data a scope holds: PARENT_CARE is only ever about a parent, every other scope only about
 * the child. This keeps a parent's treatment out of everything that is shown as the child's
 * (S5 d; BW 7:457, the parent's own medical confidentiality).
 */
export function subjectOfScope(scope: Scope): Subject {
  return scope === 'PARENT_CARE' ? 'PARENT' : 'CHILD';
}

/** Whether something in `scope` can be about this person at all. It grants nothing by itself. */
export function maySpeakOf(scope: Scope, about: About): boolean {
  return subjectOfScope(scope) === subjectOf(about);
}

/** The scopes about the child, in the order of {@link SCOPES}. */
export const CHILD_SCOPES: readonly Scope[] = SCOPES.filter(
  (scope) => subjectOfScope(scope) === 'CHILD',
);

/** The scopes about a parent, in the order of {@link SCOPES}. */
export const PARENT_SCOPES: readonly Scope[] = SCOPES.filter(
  (scope) => subjectOfScope(scope) === 'PARENT',
);

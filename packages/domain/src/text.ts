/** Why a text is refused. */
export type TextProblem = 'EMPTY' | 'TOO_LONG' | 'NUL' | 'LONE_SURROGATE' | 'CONTROL';

/**
 * Whether people's words can be kept and shown as they are: null when they can, otherwise the
 * first problem in the order of {@link TextProblem}. Nothing is repaired in silence: the writer is
 * told, and what is stored is what was written.
 *
 * - EMPTY: nothing but white space.
 * - TOO_LONG: more than `max` code points (not UTF-16 units), white space included.
 * - NUL: U+0000, which PostgreSQL cannot store in text.
 * - LONE_SURROGATE: half a pair, which is no character and has no UTF-8 form (Unicode D75 to D77).
 * - CONTROL: a control character (Unicode category Cc) other than line feed and tab. A carriage
 *   return is one: browsers give the value of a text field with line feeds only (HTML Standard).
 *
 * @param limits.max the longest length allowed, in code points
 */
export function textProblem(text: string, limits: { readonly max: number }): TextProblem | null {
  if (text.trim() === '') return 'EMPTY';
  if (isLongerThan(text, limits.max)) return 'TOO_LONG';
  if (text.includes('\0')) return 'NUL';
  if (/\p{Surrogate}/u.test(text)) return 'LONE_SURROGATE';
  if (/[^\P{Cc}\n\t]/u.test(text)) return 'CONTROL';
  return null;
}

function isLongerThan(text: string, max: number): boolean {
  // A code point is one or two units: most texts need no counting, and a giant one never gets it.
  if (text.length <= max) return false;
  if (text.length > 2 * max) return true;
  return [...text].length > max;
}

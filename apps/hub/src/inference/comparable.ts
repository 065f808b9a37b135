import { readId } from '../graphql/opaque-id.js';

const MOMENT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)/g;
const TOKEN = /"([A-Za-z0-9_-]{23,})"/g;
/** What two hubs do at the same moment may lie so far apart. */
const SAME_MOMENT_MS = 120_000;

/** Two texts made comparable: of what differs by nature only the kind, the order and the length are left. */
export interface Comparable {
  text: string;
  moments: number[];
}

/**
 * Puts in the place of a thing made since the two began its type and how many came before it, and in the place of a
 * sealed cursor its length. Ids that were there from the start stand as they are.
 *
 * @param isOld whether an id was there from the start
 */
export function comparable(text: string, isOld: (id: string) => boolean): Comparable {
  const met = new Map<string, string>();
  const named = text.replace(TOKEN, (whole, token: string) => {
    if (isOld(token)) return whole;
    const type = typeOf(token);
    if (!type) return `"<sealed, ${token.length} long>"`;
    const name = met.get(token) ?? `<${type} ${met.size}>`;
    met.set(token, name);
    return `"${name}"`;
  });
  return {
    text: named.replace(MOMENT, '<moment>'),
    moments: [...named.matchAll(MOMENT)].map(([moment]) => Date.parse(moment)),
  };
}

/** Null when they are the same; else what one of them tells. */
export function differenceOf(one: Comparable, other: Comparable): string | null {
  if (one.text !== other.text) return `${one.text}\n instead of\n${other.text}`;
  const at = one.moments.findIndex(
    (moment, index) => Math.abs(moment - (other.moments[index] ?? 0)) > SAME_MOMENT_MS,
  );
  return at < 0
    ? null
    : `moment ${at} of ${one.text}: ${one.moments[at]}, not ${other.moments[at]}`;
}

function typeOf(token: string): string | null {
  try {
    return readId(token).type;
  } catch {
    return null;
  }
}

import type { Observation } from './comparing.js';

/** What a search says nothing of until it was read somewhere: a sign of each, in a way of reading and what was got. */
const SIGNS = {
  'a message': /"messages":\["/,
  'an unread message': /"unread":[1-9]/,
  'a request': /"requests":\["/,
  'a ground that waits for a second person': /"countersignatures":\["/,
  'a declared ground': /"grounds":\["/,
  'something withheld': / withholds: \["/,
  'an offer of the coordination': /"offers":\["/,
  'somebody who is or was away': / away"/,
  'a participant of which everyone is away': /"isAway":true/,
  'people away, counted': /"away":[1-9]/,
  'a silent tie': /"silentTies":[1-9]/,
  'a yes by which two would meet': /"meets":true/,
  'a yes by which earlier messages can be read again': /"earlierMessages":[1-9]/,
  'looks of others': /"linesOfOthers":[1-9]/,
} as const;
type Sign = keyof typeof SIGNS;

/** How often each sign was read. */
export type Occurred = Record<Sign, number>;

export function nothingOccurred(): Occurred {
  return Object.fromEntries(Object.keys(SIGNS).map((sign) => [sign, 0])) as Occurred;
}

export function noteOccurring(occurred: Occurred, observations: readonly Observation[]): void {
  for (const { way, got } of observations) {
    // Some of it was said as text in text already.
    const read = `${way}: ${JSON.stringify(got).replaceAll('\\', '')}`;
    for (const [sign, pattern] of Object.entries(SIGNS)) {
      if (pattern.test(read)) occurred[sign as Sign] += 1;
    }
  }
}

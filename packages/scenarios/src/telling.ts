import type { Key, Message, SubjectKey } from './scenario.js';

/** Who tells what to whom: all that a row of messages has in common. */
interface Telling extends Pick<Message, 'from' | 'author' | 'to' | 'scope' | 'readBy'> {
  readonly about?: SubjectKey;
}

/** One message of such a row: how many days ago, the words, and what is different about it. */
type Told = readonly [
  daysAgo: number,
  body: string,
  different?: { readonly readBy?: readonly Key[]; readonly retractedDaysAgo?: number },
];

/** Writes out a row of messages that differ in time and words only. */
export function tell(telling: Telling, told: readonly Told[]): Message[] {
  return told.map(([daysAgo, body, different]) => ({
    about: 'CHILD',
    ...telling,
    daysAgo,
    body,
    ...different,
  }));
}

/** Puts rows of messages together in the order they were sent. */
export function inOrder(...rows: readonly (readonly Message[])[]): Message[] {
  return rows.flat().sort((one, other) => other.daysAgo - one.daysAgo);
}

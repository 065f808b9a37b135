import type { Database } from '../database/as-viewer.js';
import type { Cursors } from './cursor.js';

/**
 * What was looked at. MESSAGES: a list of them; MESSAGE: some by themselves, as they came in on an open page, were sent or
 * retracted, or were asked for one by one. INBOX: what waits. Of MESSAGE and INBOX the family is told only what was refused
 * (S7). ACT: nothing was, somebody tried to do what they may not. WITHHOLDING: a step of a withholding, which the database
 * alone records.
 */
export const LOOKED = [
  'WEB',
  'MESSAGES',
  'MESSAGE',
  'CONSENTS',
  'ACCESS_RECORD',
  'CASELOAD',
  'INBOX',
  'WITHHOLDING',
  'ACT',
] as const;
export type Looked = (typeof LOOKED)[number];

/** One sight of a child's data, shown or refused, as `app.record_sights` takes it (D7; NEN 7513). Ids are uuids. */
export interface Sight {
  person_id: string;
  child_id: string | null;
  looked: Looked;
  outcome: 'SHOWN' | 'REFUSED';
  /**
   * The place in the child's order of events of the snapshot that was read, for what must not be shown when the child has
   * moved on since. Left out: shown as it was read.
   */
  asOf?: number;
}

/** What was seen is no longer how it stands: not to be shown, but looked at again. */
export class MovedOn extends Error {
  constructor() {
    super('What was seen has changed meanwhile.');
    this.name = 'MovedOn';
  }
}

/** Where sights are recorded. */
export interface AccessLog {
  /**
   * Resolves only when they are committed.
   *
   * @throws MovedOn when one of the children is no longer where `asOf` says; and when they could not be written
   */
  write(sights: readonly Sight[]): Promise<void>;
}

/** What every resolver is given, whichever door the operation came through. */
export interface HubContext {
  /** The session handle, secret; null when the request carried none. Whether the session lives, the database knows. */
  readonly handle: string | null;
  readonly database: Pick<Database, 'asViewer' | 'readAsViewer'>;
  readonly accessLog: AccessLog;
  readonly cursors: Cursors;
  /** Tells everyone who looks at this child's web, after a commit, that it changed. @param child uuid */
  readonly wake: (child: string) => void;
  /**
   * uuids of children whose web this operation changed: with the change the database recorded that its viewer sees what
   * came of it, so that the answer is not recorded again.
   */
  readonly recorded: Set<string>;
}

/** What the doors are given once, to make a context of for each operation. */
export type ContextParts = Omit<HubContext, 'handle' | 'recorded'>;

/** Whose operation it is. */
export function contextFor(parts: ContextParts, handle: string | null): HubContext {
  const { database, accessLog, cursors, wake } = parts;
  return { handle, database, accessLog, cursors, wake, recorded: new Set() };
}

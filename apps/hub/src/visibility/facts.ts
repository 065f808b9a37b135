/** The facts that the rules of docs/access.md speak of, as the visibility test keeps them. Instants are milliseconds since 1970. */
export type Id = string;
export type Instant = number;

/** Half-open (A1). */
export interface Period {
  from: Instant;
  until: Instant;
}
export interface Child {
  id: Id;
  /** YYYY-MM-DD */
  bornOn: string;
  personId: Id;
  /** C1: since when it is recorded as unable to weigh its interests, countersigned. */
  unableSince: Instant | null;
}
export interface Participant extends Period {
  id: Id;
  childId: Id;
  isHome: boolean;
  organisationId: Id | null;
  serves: Id | null;
  confidential: boolean;
  coordinates: boolean;
}
export interface Guardianship {
  id: Id;
  childId: Id;
  personId: Id;
  homeId: Id | null;
  /** Null: a parent without authority. */
  authority: Period | null;
}
export interface OfGuardian {
  childId: Id;
  personId: Id;
}
/** A safety hold on a guardian, or an allowance to one. */
export interface OnGuardian extends Period, OfGuardian {}
export interface Employment extends Period {
  personId: Id;
  organisationId: Id;
}
export interface Assignment extends Period {
  id: Id;
  participantId: Id;
  personId: Id;
  /** The last time that they were, or will be. */
  away: Period | null;
}
export interface Tie {
  id: Id;
  a: Id;
  b: Id;
  since: Instant;
  /** The participant that last asked for the tie itself, while no consent has been asked on it since. */
  madeBy: Id | null;
}
export interface Consent {
  id: Id;
  tieId: Id;
  childId: Id;
  from: Id;
  to: Id;
  askedBy: Id;
  scopes: string[];
  about: Id | null;
  /** When it begins to count, once everyone said yes. */
  startsAt: Instant;
  endsAt: Instant;
  state: 'REQUESTED' | 'GIVEN' | 'REFUSED' | 'CONFLICT' | 'WITHDRAWN' | 'EXPIRED' | 'INVALIDATED';
  /** Whose answer it needs or, once closed, needed. Kept by `settle`. */
  signers: Id[];
  /** The last answer of each person. */
  answers: Record<Id, 'YES' | 'NO'>;
  /** Whether its first signers have been asked. */
  isAsked: boolean;
  /** Whose last answer another wrote down. */
  onPaper: Id[];
}
/** A ground other than consent and representation (G1); it begins when a second person signs (G2). */
export interface Declared {
  id: Id;
  childId: Id;
  openedBy: Id;
  /** Infinite until then. */
  signedAt: Instant;
  until: Instant;
  from: Id;
  to: Id;
  scopes: string[];
  about: Id | null;
}
/** G4: what a participant keeps from a guardian; its period begins when a second person signs. */
export interface Withholding extends Period {
  id: Id;
  participantId: Id;
  proposedBy: Id;
  /** The guardian. */
  personId: Id;
  what: 'PARTICIPANT' | 'MESSAGES' | 'ACCESS_RECORDS' | 'GROUNDS';
}
export interface Message {
  id: Id;
  childId: Id;
  from: Id;
  to: Id[];
  author: Id;
  scope: string;
  about: Id | null;
  body: string;
  retracted: boolean;
  readBy: Id[];
  /** The withholdings that it is marked with. */
  keptBy: Id[];
}
export interface Handover {
  id: Id;
  childId: Id;
  from: Id;
  to: Id;
  state: 'OFFERED' | 'ACCEPTED' | 'DECLINED' | 'REVOKED';
}
export interface AccessRecord {
  childId: Id;
  personId: Id;
  participantId: Id | null;
  isWithholding: boolean;
  /** Of what waits, or of a message by itself, and not refused. */
  isPassing: boolean;
  /** Of somebody who is nothing in the web. */
  isOutsiders: boolean;
  /** Of what the same person saw before on the same day. */
  isRepeated: boolean;
}
/** The facts of a world that have a period. */
export type Dated =
  | 'participants'
  | 'assignments'
  | 'employments'
  | 'holds'
  | 'allowances'
  | 'withholdings';
export interface World {
  children: Child[];
  participants: Participant[];
  guardianships: Guardianship[];
  holds: OnGuardian[];
  allowances: OnGuardian[];
  employments: Employment[];
  assignments: Assignment[];
  ties: Tie[];
  consents: Consent[];
  declared: Declared[];
  withholdings: Withholding[];
  /** In the order in which they were offered. */
  handovers: Handover[];
  messages: Message[];
}
/** What may be told, from whom to whom (G1). */
export interface Ground {
  from: Id;
  to: Id;
  childId: Id;
  scopes: readonly string[];
  about: Id | null;
  /** Null: representation by law. */
  by: { consent: Consent } | { declared: Declared } | null;
}

/** D1: a participant, and those as which its organisation was in that web before, but for what was hidden otherwise. */
export function stoodAs(
  { participants }: World,
  { participantId }: { participantId: Id },
): (Id | null)[] {
  const now = participants.find(({ id }) => id === participantId)!;
  const isBefore = ({ childId, organisationId, until, confidential, serves }: Participant) =>
    childId === now.childId &&
    organisationId !== null &&
    organisationId === now.organisationId &&
    until <= now.from &&
    ((!confidential && serves === null) ||
      (confidential === now.confidential && serves === now.serves));
  return [participantId, ...participants.filter(isBefore).map(({ id }) => id)];
}

/** Away at that moment, not before nor after. */
export function isAwayAt({ away }: Assignment, at: Instant): boolean {
  return away !== null && away.from <= at && at < away.until;
}

export const dayInAmsterdam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' });

/** A1, A2: in whole years, on the calendar of Amsterdam. */
export function ageOf({ bornOn }: Child, now: Instant): number {
  const today = dayInAmsterdam.format(now);
  const years = Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return today.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

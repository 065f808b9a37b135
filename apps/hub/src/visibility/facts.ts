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
/** A safety hold on a guardian, or an allowance to one. */
export interface OnGuardian extends Period {
  childId: Id;
  personId: Id;
}
interface Employment extends Period {
  personId: Id;
  organisationId: Id;
}
interface Assignment extends Period {
  id: Id;
  participantId: Id;
  personId: Id;
}
export interface Tie {
  id: Id;
  a: Id;
  b: Id;
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
  endsAt: Instant;
  state: 'REQUESTED' | 'GIVEN' | 'REFUSED' | 'CONFLICT' | 'WITHDRAWN' | 'EXPIRED';
  /** Whose answer it needs or, once closed, needed. Kept by `settle`. */
  signers: Id[];
  /** The last answer of each person. */
  answers: Record<Id, 'YES' | 'NO'>;
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
}
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
  messages: Message[];
  /** In the order in which they were offered. */
  handovers: Handover[];
}
/** What may be told, from whom to whom (G1). */
export interface Ground {
  from: Id;
  to: Id;
  childId: Id;
  scopes: readonly string[];
  about: Id | null;
  consent: Consent | null;
}

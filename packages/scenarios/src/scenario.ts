import type {
  ConsentAnswer,
  ConsentState,
  GroundKind,
  OrganisationKind,
  ParticipantKind,
  Scope,
} from '@spinnenweb/domain';

/*
 * The shape of an invented family. Everything is named by a symbolic `key`; times are counted in
 * days from the moment the family is loaded, so that a demonstration is always of today. Fractions
 * of a day are allowed. A bigger `daysAgo` is earlier.
 */

/** A name that other parts of a scenario refer to; unique over all families. */
export type Key = string;

/** About whom something is: the child, or the parent with this person key. */
export type SubjectKey = 'CHILD' | Key;

export interface Organisation {
  readonly key: Key;
  readonly kind: OrganisationKind;
  readonly name: string;
}

export interface Employment {
  readonly organisation: Key;
  readonly function: string;
  /** May add and end the organisation's people; sees no child by that (D6). */
  readonly administrator?: boolean;
}

/** What the sign-in page of a demonstration says about someone, in Dutch. */
export interface Persona {
  /** What she is: "gezinswerker, regiehouder van Sam". */
  readonly title: string;
  /** What to try as her. */
  readonly hint: string;
}

export interface Person {
  readonly key: Key;
  readonly name: string;
  readonly employment?: readonly Employment[];
  /** May add organisations and their administrators; sees no child by that (D6). */
  readonly hubAdministrator?: boolean;
  /** Only for those one can sign in as from the sign-in page of a demonstration. */
  readonly persona?: Persona;
}

/** An age on the day of loading. */
export interface Age {
  readonly years: number;
  /** Whole months since the last birthday, 0 to 11. */
  readonly monthsPastBirthday: number;
}

/** A home, which is also a participant: ties, consents and messages name it by its key. */
export interface Home {
  readonly key: Key;
  readonly name: string;
  readonly confidential?: boolean;
}

/** A half-open period of authority (gezag): from then until then, or still. */
export interface Authority {
  readonly fromDaysAgo: number | 'BIRTH';
  readonly untilDaysAgo?: number;
}

export interface Guardian {
  readonly person: Key;
  /** The home they live in, or null when it is none of the child's homes in this web. */
  readonly home: Key | null;
  /** Empty: no authority, ever. */
  readonly authority: readonly Authority[];
  /** Where the authority, or that there is none, was read. */
  readonly source: string;
}

/** A person acting for a participant. */
export interface Assignment {
  readonly person: Key;
  readonly function: string;
  readonly sinceDaysAgo: number;
  readonly untilDaysAhead?: number;
  /** The person of the same participant she stands in for. */
  readonly substituteFor?: Key;
  readonly away?: { readonly fromDaysAgo: number; readonly untilDaysAhead: number };
}

/** A participant that is no home. */
export interface Participant {
  readonly key: Key;
  readonly kind: Exclude<ParticipantKind, 'HOME'>;
  /** For an organisation, whose name and kind it has. */
  readonly organisation?: Key;
  /** For an informal participant. */
  readonly name?: string;
  /** The parent whose helper this is; the participant is then no part of the child's file (S2). */
  readonly servesParent?: Key;
  readonly confidential?: boolean;
  readonly coordinator?: boolean;
  readonly sinceDaysAgo: number;
  readonly endedDaysAgo?: number;
  readonly people: readonly Assignment[];
}

/**
 * A tie between two participants. The ties of a home that stand on the legal-representative ground
 * alone are made by the hub and not listed.
 */
export interface Tie {
  readonly key: Key;
  readonly a: Key;
  readonly b: Key;
  /** The participant in whose name it was made: one of its ends or the coordinator. */
  readonly madeBy: Key;
  readonly sinceDaysAgo: number;
}

export interface Answer {
  readonly person: Key;
  readonly answer: ConsentAnswer;
  readonly daysAgo: number;
}

export interface Consent {
  readonly tie: Key;
  readonly from: Key;
  readonly to: Key;
  /** The participant in whose name it was asked: an end of the tie or the coordinator (D2). */
  readonly askedBy: Key;
  readonly askedByPerson: Key;
  readonly scopes: readonly Scope[];
  readonly purpose: string;
  readonly about: SubjectKey;
  readonly requestedDaysAgo: number;
  /** Negative: it ended that many days ago. */
  readonly endsInDays: number;
  /** Oldest first. */
  readonly answers: readonly Answer[];
  readonly withdrawn?: { readonly by: Key; readonly daysAgo: number };
  readonly invalidated?: { readonly daysAgo: number };
  /** The state it must have on the day of loading. */
  readonly state: ConsentState;
}

/** Why a participant may tell another without consent (G2); it waits until a colleague countersigns. */
export interface Ground {
  readonly tie: Key;
  readonly from: Key;
  readonly to: Key;
  readonly kind: GroundKind;
  readonly scopes: readonly Scope[];
  readonly about: SubjectKey;
  readonly article?: string;
  readonly weighing: string;
  readonly openedBy: Key;
  readonly openedDaysAgo: number;
  readonly countersigned?: { readonly by: Key; readonly daysAgo: number };
  readonly endsInDays: number;
}

/** A child from 16 lets a guardian see its web, until a day (S1). */
export interface Allowance {
  readonly guardian: Key;
  readonly fromDaysAgo: number;
  readonly untilDaysAhead: number;
  /** When the child took it back before that day. */
  readonly endedDaysAgo?: number;
}

/** A guardian whose sight of the child is held back for safety (S1). */
export interface SafetyHold {
  readonly guardian: Key;
  readonly fromDaysAgo: number;
  readonly untilDaysAhead: number;
}

export interface Message {
  /** The participant that tells, and the person who writes for it. */
  readonly from: Key;
  readonly author: Key;
  readonly to: readonly Key[];
  readonly scope: Scope;
  readonly about: SubjectKey;
  readonly daysAgo: number;
  readonly body: string;
  readonly retractedDaysAgo?: number;
  /** Persons who have read it. */
  readonly readBy?: readonly Key[];
}

/** One invented family, with everyone and everything in the child's web. */
export interface Scenario {
  readonly key: Key;
  readonly title: string;
  /** In a few Dutch sentences, what there is to see. */
  readonly story: string;
  readonly child: {
    readonly key: Key;
    readonly firstName: string;
    readonly age: Age;
    /** For a child with a sign-in of its own. */
    readonly person?: Key;
  };
  readonly homes: readonly Home[];
  readonly guardians: readonly Guardian[];
  readonly participants: readonly Participant[];
  readonly ties: readonly Tie[];
  readonly consents: readonly Consent[];
  readonly grounds?: readonly Ground[];
  readonly allowances: readonly Allowance[];
  readonly safetyHolds?: readonly SafetyHold[];
  /** Oldest first. */
  readonly messages: readonly Message[];
}

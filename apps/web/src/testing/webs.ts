import type { Consent } from '../consent/consent-sentence.js';
import type { Participant, Tie, Web } from '../network/web.js';

/** A web of Sam with a home, a BSO and a school, and one tie; every part can be replaced. */
export function webOf(tie: Partial<Tie> = {}, web: Partial<Web> = {}): Web {
  return {
    __typename: 'Network',
    at: '2026-11-01T09:00:00Z',
    child: { __typename: 'Child', id: 'sam', firstName: 'Sam', age: 8 },
    seats: [],
    participants: [
      participantOf({ id: 'home', kind: 'HOME', name: 'Thuis' }),
      participantOf({ id: 'bso', kind: 'BSO', name: 'BSO De Boomhut' }),
      participantOf({ id: 'school', kind: 'SCHOOL', name: 'De Wegwijzer' }),
    ],
    ties: [tieOf(tie)],
    handover: null,
    ...web,
  };
}

function participantOf(part: Partial<Participant>): Participant {
  return {
    __typename: 'Participant',
    id: 'bso',
    kind: 'BSO',
    name: 'BSO De Boomhut',
    since: '2026-01-05T09:00:00Z',
    until: null,
    coordinator: false,
    confidential: false,
    addedByFamily: false,
    mine: false,
    servesMe: false,
    away: false,
    people: [],
    ...part,
  };
}

export function tieOf(part: Partial<Tie> = {}): Tie {
  return {
    __typename: 'Tie',
    id: 'tie',
    aId: 'bso',
    bId: 'school',
    state: 'NONE',
    since: '2026-02-01T09:00:00Z',
    openings: [],
    consents: [],
    grounds: [],
    liveliness: 'QUIET',
    lastMessageAt: null,
    ...part,
  };
}

export function openingOf(part: Partial<Tie['openings'][number]> = {}): Tie['openings'][number] {
  return {
    __typename: 'Opening',
    fromId: 'bso',
    toId: 'school',
    scopes: ['WELLBEING'],
    aboutPerson: null,
    ground: 'CONSENT',
    until: '2027-08-31T22:00:00Z',
    consentId: null,
    groundId: null,
    ...part,
  };
}

export function consentOf(part: Partial<Consent> = {}): Consent {
  return {
    __typename: 'Consent',
    id: 'consent',
    childId: 'sam',
    childName: 'Sam',
    tieId: 'tie',
    fromId: 'bso',
    fromName: 'BSO De Boomhut',
    toId: 'school',
    toName: 'De Wegwijzer',
    askedByName: 'Wijkteam Noord',
    scopes: ['WELLBEING'],
    purpose: 'School weet hoe de middag was.',
    aboutPerson: null,
    state: 'GIVEN',
    requestedAt: '2026-09-01T08:00:00Z',
    decidedAt: '2026-09-03T08:00:00Z',
    endsAt: '2027-08-31T22:00:00Z',
    endedAt: null,
    signatures: null,
    mayAnswer: false,
    mayWithdraw: false,
    mayDispute: false,
    mayInvalidate: false,
    mayRecordAnswer: false,
    mayAskAgainAt: null,
    invalidation: null,
    startsAt: null,
    ...part,
  };
}

export function signed(
  personName: string,
  act: NonNullable<Consent['signatures']>[number]['act'],
  more: { me?: boolean; at?: string } = {},
): NonNullable<Consent['signatures']>[number] {
  return {
    __typename: 'Signature',
    personName,
    act,
    me: false,
    as: 'GUARDIAN',
    at: '2026-09-03T08:00:00Z',
    how: 'APP',
    document: null,
    answeredOn: null,
    recordedByName: null,
    recordedByParticipantName: null,
    ...more,
  };
}

import type { NetworkQuery, SeatRole } from '../generated/graphql.js';

/** One child's web as this viewer may see it, and its parts. */
export type Web = NetworkQuery['network'];
export type Participant = Web['participants'][number];
export type Assignment = Participant['people'][number];
export type Tie = Web['ties'][number];
export type Opening = Tie['openings'][number];
export type TieConsent = Tie['consents'][number];

/** Both show the same, at whichever moments they were read. */
export const isSameWeb = (one: Web, other: Web): boolean =>
  JSON.stringify({ ...one, at: null }) === JSON.stringify({ ...other, at: null });

export const hasRole = (web: Pick<Web, 'seats'>, ...roles: SeatRole[]): boolean =>
  web.seats.some((seat) => roles.includes(seat.role));

/** The viewer belongs to the family: a guardian, or the child itself. */
export const isFamily = (web: Pick<Web, 'seats'>): boolean => hasRole(web, 'GUARDIAN', 'CHILD');

/** The viewer decides for the family: a guardian with authority, and from 16 the child alone (D1). */
export const familyDecides = (web: Pick<Web, 'seats' | 'child'>): boolean =>
  hasRole(web, web.child.age >= 16 ? 'CHILD' : 'GUARDIAN');

/** The viewer works for the participant that keeps the web (regiehouder). */
export const coordinates = (web: Pick<Web, 'seats'>): boolean =>
  web.seats.some((seat) => seat.coordinates);

export const isThereNow = (period: { until?: string | null }, now = Date.now()): boolean =>
  !period.until || Date.parse(period.until) > now;

export function participantOf(web: Web, id: string): Participant | undefined {
  return web.participants.find((participant) => participant.id === id);
}

/** The name of a tie's end. A tie is shown with its ends; without one it would say nothing. */
export function nameOf(web: Web, id: string): string {
  return participantOf(web, id)?.name ?? '';
}

export const tiesOf = (web: Web, participantId: string): Tie[] =>
  web.ties.filter((tie) => tie.aId === participantId || tie.bId === participantId);

/** The participants in whose name the viewer acts now. */
export const mine = (web: Web): Participant[] =>
  web.participants.filter((participant) => participant.mine && isThereNow(participant));

/** Who at this participant is away now, and until when. */
export function awayNow(participant: Participant, now = Date.now()): Assignment[] {
  return participant.people.filter(
    ({ awayFrom, awayUntil }) =>
      awayFrom && Date.parse(awayFrom) <= now && (!awayUntil || Date.parse(awayUntil) > now),
  );
}

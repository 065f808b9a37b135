import { ageOn, birthdayAt, type Guardian, isWithin } from '@spinnenweb/domain';

import { bornOn, daysBefore } from '../moments.js';
import type { Consent, Key, Participant, Scenario } from '../scenario.js';

/** A home or a participant, as far as the rules ask about it. */
interface Place extends Pick<Participant, 'servesParent' | 'confidential' | 'coordinator'> {
  readonly home: boolean;
  readonly sinceDaysAgo: number;
  readonly endedDaysAgo: number;
}

/** What holds in a scenario at a moment; `t` is always a number of days ago. */
export interface Facts {
  readonly scenario: Scenario;
  readonly bornOn: string;
  readonly guardians: readonly Guardian[];
  dateOf(t: number): Date;
  ageAt(t: number): number;
  place(key: Key): Place | undefined;
  isCurrent(key: Key, t: number): boolean;
  hasAuthority(person: Key, t: number): boolean;
  /** Whether someone with authority lives in this home. */
  isHomeWithAuthority(key: Key, t: number): boolean;
  /** Whether a guardian may see the child (S1). */
  mayLookAlong(person: Key, t: number): boolean;
  /** Whether this person could write for this participant (D3, D5). */
  actsFor(person: Key, key: Key, t: number): boolean;
}

/** Whether moment `t` lies in the half-open period from one moment until a later one. */
export function lies(t: number, fromDaysAgo: number, untilDaysAgo: number): boolean {
  return t <= fromDaysAgo && t > untilDaysAgo;
}

/** The moment a consent stops counting: its end, or what cut it short. */
export function stopsAt(consent: Consent): number {
  return Math.max(
    -consent.endsInDays,
    consent.withdrawn?.daysAgo ?? Number.NEGATIVE_INFINITY,
    consent.invalidated?.daysAgo ?? Number.NEGATIVE_INFINITY,
  );
}

export function factsOf(scenario: Scenario, now: Date): Facts {
  const born = bornOn(scenario.child.age, now);
  const dateOf = (t: number) => daysBefore(now, t);
  const places = placesOf(scenario);
  const guardians = scenario.guardians.map(({ person, authority }) => ({
    personId: person,
    authority: authority.map(({ fromDaysAgo, untilDaysAgo }) => ({
      from: fromDaysAgo === 'BIRTH' ? birthdayAt(born, 0) : dateOf(fromDaysAgo),
      until: untilDaysAgo === undefined ? null : dateOf(untilDaysAgo),
    })),
  }));

  const facts: Facts = {
    scenario,
    bornOn: born,
    guardians,
    dateOf,
    ageAt: (t) => ageOn(born, dateOf(t)),
    place: (key) => places.get(key),
    isCurrent(key, t) {
      const place = places.get(key);
      return place !== undefined && lies(t, place.sinceDaysAgo, place.endedDaysAgo);
    },
    hasAuthority: (person, t) =>
      guardians.some(
        ({ personId, authority }) =>
          personId === person && authority.some((period) => isWithin(period, dateOf(t))),
      ),
    isHomeWithAuthority: (key, t) =>
      scenario.guardians.some(({ person, home }) => home === key && facts.hasAuthority(person, t)),
    mayLookAlong: (person, t) =>
      facts.hasAuthority(person, t) &&
      !isHeldBack(scenario, person, t) &&
      (facts.ageAt(t) < 16 || isAllowed(scenario, person, t)),
    actsFor: (person, key, t) =>
      facts.isCurrent(key, t) &&
      (places.get(key)?.home === true
        ? facts.mayLookAlong(person, t) && livesIn(scenario, person, key)
        : isAtWork(scenario, person, key, t)),
  };
  return facts;
}

function placesOf(scenario: Scenario): ReadonlyMap<Key, Place> {
  const homes = scenario.homes.map((home): [Key, Place] => [
    home.key,
    {
      ...home,
      home: true,
      sinceDaysAgo: Number.POSITIVE_INFINITY,
      endedDaysAgo: Number.NEGATIVE_INFINITY,
    },
  ]);
  const others = scenario.participants.map((participant): [Key, Place] => [
    participant.key,
    { endedDaysAgo: Number.NEGATIVE_INFINITY, ...participant, home: false },
  ]);
  return new Map([...homes, ...others]);
}

function livesIn(scenario: Scenario, person: Key, home: Key): boolean {
  return scenario.guardians.some(
    (guardian) => guardian.person === person && guardian.home === home,
  );
}

function isAtWork(scenario: Scenario, person: Key, key: Key, t: number): boolean {
  const assignments = scenario.participants.find((one) => one.key === key)?.people ?? [];
  return assignments.some(
    ({ away, ...assignment }) =>
      assignment.person === person &&
      lies(t, assignment.sinceDaysAgo, -(assignment.untilDaysAhead ?? Number.POSITIVE_INFINITY)) &&
      !(away !== undefined && lies(t, away.fromDaysAgo, -away.untilDaysAhead)),
  );
}

function isAllowed(scenario: Scenario, person: Key, t: number): boolean {
  return scenario.allowances.some(
    ({ guardian, fromDaysAgo, untilDaysAhead, endedDaysAgo }) =>
      guardian === person && lies(t, fromDaysAgo, endedDaysAgo ?? -untilDaysAhead),
  );
}

function isHeldBack(scenario: Scenario, person: Key, t: number): boolean {
  return (scenario.safetyHolds ?? []).some(
    ({ guardian, fromDaysAgo, untilDaysAhead }) =>
      guardian === person && lies(t, fromDaysAgo, -untilDaysAhead),
  );
}

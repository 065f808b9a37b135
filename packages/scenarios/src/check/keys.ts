import type { Key, Organisation, Person, Scenario } from '../scenario.js';

/** What a scenario refers to outside itself. */
export interface Known {
  readonly organisations: readonly Organisation[];
  readonly people: readonly Person[];
}

/** Every key that resolves to nothing, or that two things share. */
export function checkKeys(scenario: Scenario, known: Known): string[] {
  const { homes, participants, ties, consents, messages, guardians, grounds = [] } = scenario;
  const organisations = new Set(known.organisations.map(({ key }) => key));
  const persons = new Set(known.people.map(({ key }) => key));
  const homeKeys = new Set(homes.map(({ key }) => key));
  const places = new Set([...homeKeys, ...participants.map(({ key }) => key)]);
  const tieKeys = new Set(ties.map(({ key }) => key));
  const parents = new Set(guardians.map(({ person }) => person));

  return [
    ...shared([
      scenario.child.key,
      ...homes.map(({ key }) => key),
      ...participants.map(({ key }) => key),
      ...ties.map(({ key }) => key),
    ]),
    ...unknown('person', persons, [
      scenario.child.person,
      ...parents,
      ...participants.flatMap(({ people }) =>
        people.flatMap((one) => [one.person, one.substituteFor]),
      ),
      ...consents.flatMap((one) => [one.askedByPerson, one.withdrawn?.by]),
      ...consents.flatMap(({ answers }) => answers.map(({ person }) => person)),
      ...grounds.flatMap(({ openedBy, countersigned }) => [openedBy, countersigned?.by]),
      ...messages.flatMap(({ author, readBy = [] }) => [author, ...readBy]),
    ]),
    ...unknown('parent', parents, [
      ...participants.map(({ servesParent }) => servesParent),
      ...scenario.allowances.map(({ guardian }) => guardian),
      ...(scenario.safetyHolds ?? []).map(({ guardian }) => guardian),
      ...[...consents, ...grounds, ...messages].map(({ about }) =>
        about === 'CHILD' ? undefined : about,
      ),
    ]),
    ...unknown(
      'organisation',
      organisations,
      participants.map(({ organisation }) => organisation),
    ),
    ...unknown(
      'home',
      homeKeys,
      guardians.map(({ home }) => home ?? undefined),
    ),
    ...unknown(
      'tie',
      tieKeys,
      [...consents, ...grounds].map(({ tie }) => tie),
    ),
    ...unknown('participant', places, [
      ...ties.flatMap(({ a, b, madeBy }) => [a, b, madeBy]),
      ...consents.flatMap(({ from, to, askedBy }) => [from, to, askedBy]),
      ...grounds.flatMap(({ from, to }) => [from, to]),
      ...messages.flatMap(({ from, to }) => [from, ...to]),
    ]),
  ];
}

/** The keys that occur more than once. */
export function shared(keys: readonly Key[]): string[] {
  const twice = new Set(keys.filter((key, place) => keys.indexOf(key) !== place));
  return [...twice].map((key) => `key ${key}: used more than once`);
}

function unknown(
  what: string,
  keys: ReadonlySet<Key>,
  used: readonly (Key | undefined)[],
): string[] {
  const missing = new Set(used.filter((key) => key !== undefined && !keys.has(key)));
  return [...missing].map((key) => `${what} ${key}: does not exist`);
}

import { daan } from './daan.js';
import { lina } from './lina.js';
import { noor } from './noor.js';
import { people } from './people.js';
import { sam } from './sam.js';
import type { Key, Person, Persona, Scenario } from './scenario.js';

/** The invented families, in the order in which they are best shown. */
export const families: readonly Scenario[] = [sam, noor, daan, lina];

/** Someone for whom the web of `scenario` does not exist, however near she seems. */
export interface Stranger {
  readonly person: Key;
  readonly scenario: Key;
  readonly why:
    | 'PROFESSIONAL_OF_ANOTHER_CHILD'
    | 'PARENT_WITHOUT_AUTHORITY'
    | 'NOT_ALLOWED_BY_CHILD';
}

/** For every family people who may see nothing of it (S0, S1). */
export const strangers: readonly Stranger[] = [
  { person: 'bas', scenario: 'sam', why: 'PROFESSIONAL_OF_ANOTHER_CHILD' },
  { person: 'bas', scenario: 'noor', why: 'PROFESSIONAL_OF_ANOTHER_CHILD' },
  { person: 'bas', scenario: 'lina', why: 'PROFESSIONAL_OF_ANOTHER_CHILD' },
  { person: 'annemiek', scenario: 'daan', why: 'PROFESSIONAL_OF_ANOTHER_CHILD' },
  { person: 'martijn', scenario: 'sam', why: 'PARENT_WITHOUT_AUTHORITY' },
  { person: 'yonas', scenario: 'lina', why: 'NOT_ALLOWED_BY_CHILD' },
];

/** The people one can sign in as in a demonstration, in the order of `people`. */
export function personas(): (Persona & { readonly person: Key; readonly name: string })[] {
  return people
    .filter(hasPersona)
    .map(({ key, name, persona }) => ({ person: key, name, ...persona }));
}

function hasPersona(person: Person): person is Person & { readonly persona: Persona } {
  return person.persona !== undefined;
}

import type { Answer, Key } from './scenario.js';

/** The yes of each of these persons, a day after one another; the last fell `lastDaysAgo`. */
export function yes(lastDaysAgo: number, ...persons: readonly Key[]): Answer[] {
  return persons.map((person, place) => ({
    person,
    answer: 'YES',
    daysAgo: lastDaysAgo + (persons.length - 1 - place),
  }));
}

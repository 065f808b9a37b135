import type { Web } from './web.js';

/** The parents about whom a participant may tell something on some tie now. Others it need not know of. */
export function parentsSpokenOf(web: Web, fromId: string): { id: string; name: string }[] {
  const parents = web.ties
    .flatMap(({ openings }) => openings)
    .filter((opening) => opening.fromId === fromId)
    .flatMap(({ aboutPerson }) => aboutPerson ?? []);
  return [...new Map(parents.map((parent) => [parent.id, parent])).values()];
}

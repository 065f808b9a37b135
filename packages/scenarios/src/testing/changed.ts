import { families } from '../families.js';
import type { Scenario } from '../scenario.js';

/** The invented family with this key. */
export function family(key: string): Scenario {
  const found = families.find((one) => one.key === key);
  if (found === undefined) throw new Error(`There is no family ${key}.`);
  return found;
}

/** The family with one item of a list changed, or left out. */
export function changed<List extends 'consents' | 'messages' | 'participants' | 'ties'>(
  scenario: Scenario,
  list: List,
  which: (item: Scenario[List][number]) => boolean,
  change: (item: Scenario[List][number]) => Scenario[List][number][],
): Scenario {
  const items: readonly Scenario[List][number][] = scenario[list];
  const place = items.findIndex(which);
  if (place === -1) throw new Error(`There is no such item in ${list}.`);
  return { ...scenario, [list]: items.toSpliced(place, 1, ...change(items[place]!)) };
}

import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The text of every file directly in `folder` whose name `matches`. With it a check may let a generator write, look at
 * what came out, and put back what was there.
 */
export function textsIn(folder, matches = () => true) {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && matches(entry.name),
  );
  return new Map(files.map(({ name }) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Makes `folder` hold `before` again, after a generator made it `after`. */
export function putBack(folder, before, after) {
  for (const name of after.keys()) if (!before.has(name)) rmSync(join(folder, name));
  for (const [name, text] of before) {
    if (after.get(name) !== text) writeFileSync(join(folder, name), text);
  }
}

/** Names of the files that differ between two such maps, by `same`. */
export function differences(before, after, same = (one, other) => one === other) {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.filter((name) => !same(before.get(name) ?? '', after.get(name) ?? ''));
}

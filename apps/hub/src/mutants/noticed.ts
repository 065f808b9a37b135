import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Mutant } from './mutant.js';

const KEPT_IN = fileURLToPath(
  new URL('../../../../node_modules/.cache/spinnenweb/mutants-noticed.json', import.meta.url),
);

/** Which file of tests noticed each mutant the last time it was tried on this machine. */
export interface Noticed {
  /** The mutant, watched first by who noticed it last. */
  inOrder(mutant: Mutant): Mutant;
  /** Puts those first that nobody has noticed yet: what they want is a test. */
  unnoticedFirst(mutants: readonly Mutant[]): Mutant[];
  remember(mutant: Mutant, file: string): Promise<void>;
}

/** It saves time and decides nothing: whatever is remembered, each mutant is tried with all who watch it until one notices. */
export async function recallNoticed(): Promise<Noticed> {
  const files = new Map(
    await readFile(KEPT_IN, 'utf8').then(
      (text) => Object.entries(JSON.parse(text) as Record<string, string>),
      () => [],
    ),
  );
  return {
    inOrder(mutant) {
      const last = files.get(nameOf(mutant));
      const isLast = (watcher: string) => watcher === last;
      const { watchers } = mutant;
      return {
        ...mutant,
        watchers: [...watchers.filter(isLast), ...watchers.filter((watcher) => !isLast(watcher))],
      };
    },
    unnoticedFirst: (mutants) =>
      mutants.toSorted((a, b) => Number(files.has(nameOf(a))) - Number(files.has(nameOf(b)))),
    async remember(mutant, file) {
      files.set(nameOf(mutant), file);
      await mkdir(dirname(KEPT_IN), { recursive: true });
      await writeFile(KEPT_IN, JSON.stringify(Object.fromEntries(files)));
    },
  };
}

const nameOf = ({ area, name }: Mutant) => `${area}: ${name}`;

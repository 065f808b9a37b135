import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Mutant } from './mutant.js';

const KEPT_IN = fileURLToPath(
  new URL('../../../../node_modules/.cache/spinnenweb/mutants-noticed.json', import.meta.url),
);

/** Which file of tests noticed each mutant the last time it was tried on this machine. */
export interface Noticed {
  /** The mutant, watched first by who noticed it last; else by the tests of the broken file, then of its slice. */
  inOrder(mutant: Mutant): Mutant;
  /** Puts those first that nobody has noticed yet: what they want is a test. */
  unnoticedFirst(mutants: readonly Mutant[]): Mutant[];
  remember(mutant: Mutant, file: string): void;
}

/** It saves time and decides nothing: whatever is remembered, each mutant is tried with all who watch it until one notices. */
export function recallNoticed(): Noticed {
  const files = new Map(Object.entries(readKept()));
  return {
    inOrder(mutant) {
      const nearness = [
        files.get(nameOf(mutant)),
        mutant.file.slice(0, mutant.file.indexOf('.')),
        dirname(mutant.file),
      ];
      const distance = (watcher: string) => {
        const at = nearness.findIndex((start) => start !== undefined && watcher.startsWith(start));
        return at < 0 ? nearness.length : at;
      };
      return {
        ...mutant,
        watchers: mutant.watchers.toSorted((a, b) => distance(a) - distance(b)),
      };
    },
    unnoticedFirst: (mutants) =>
      mutants.toSorted((a, b) => Number(files.has(nameOf(a))) - Number(files.has(nameOf(b)))),
    remember(mutant, file) {
      files.set(nameOf(mutant), file);
      mkdirSync(dirname(KEPT_IN), { recursive: true });
      writeFileSync(KEPT_IN, JSON.stringify(Object.fromEntries(files)));
    },
  };
}

function readKept(): Record<string, string> {
  try {
    return JSON.parse(readFileSync(KEPT_IN, 'utf8')) as Record<string, string>;
  } catch {
    return {}; // nothing was kept yet, or it was cut off while it was written
  }
}

const nameOf = ({ area, name }: Mutant) => `${area}: ${name}`;

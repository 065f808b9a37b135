import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The sources that the first page begins with: all that `entry` reaches without an `import()`. Their words are the first
 * catalog; the words of what is opened later come with it.
 *
 * @param root the folder that paths are given from
 * @returns paths relative to `root`, with forward slashes
 */
export function firstFiles(root: string, entry: string): string[] {
  const found = new Set([entry]);
  // A set grows while it is walked.
  for (const file of found) {
    const text = readFileSync(join(root, file), 'utf8');
    for (const [, from = ''] of text.matchAll(staticImports)) {
      const path = join(file, '..', from).replace(/\.js$/, '');
      const source = [`${path}.tsx`, `${path}.ts`].find((name) => existsSync(join(root, name)));
      if (source) found.add(source);
    }
  }
  return [...found];
}

/** `import … from './x.js'` and `export … from './x.js'`, over lines too; types leave nothing to run. */
const staticImports = /^(?:import|export) (?!type )[^;]*?from '(\.[^']+)';$/gm;

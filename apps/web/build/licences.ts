import { globSync, readFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Where the build says under which licences it passes on the work of others. */
export const LICENCES = 'licences.md';

/**
 * Adds to Vite's list of licences, which knows scripts alone, the packages that give only styles and fonts.
 *
 * @param packages names of packages
 */
export function licencesOfStyles(root: string, packages: readonly string[]): Plugin {
  return {
    name: 'licences of styles',
    apply: 'build',
    async writeBundle({ dir = root }) {
      const texts = packages.map((name) => licenceOf(join(root, '../../node_modules', name)));
      await appendFile(join(dir, LICENCES), texts.join(''));
    },
  };
}

/** @throws Error for a package without a licence in words */
function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Record<string, string>;
  const [file] = globSync('LICEN[CS]E*', { cwd: folder });
  if (!file) throw new Error(`${name} has no licence to pass on.`);
  const text = readFileSync(join(folder, file), 'utf8').trim();
  return `\n## ${name} - ${version} (${license})\n\n${text.replace(/^/gm, '> ').replace(/ +$/gm, '')}\n`;
}

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import { mutate } from '../apps/hub/src/mutants/mutant.js';
import type { Trial } from '../apps/hub/src/mutants/trial.js';
import workspace from '../vitest.workspace.js';

/**
 * How `npm run test:mutants` runs the tests that watch a mutant: as `npm test` would, on the PostgreSQL and the template
 * that it is given, with the mistake put into the one source that it names.
 */
const { postgres, watchers, mutant } = JSON.parse(process.env['TRIAL'] ?? '') as Trial;
const sources = fileURLToPath(new URL('../apps/hub/src/', import.meta.url));

const hub = workspace.test?.projects?.find(
  (project) => typeof project === 'object' && 'test' in project && project.test?.name === 'hub',
);
if (typeof hub !== 'object' || !('test' in hub)) throw new Error('There is no project "hub".');

class InTheirOrder extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer['sort']>[0]) {
    const placeOf = ({ moduleId }: { moduleId: string }) =>
      watchers.indexOf(moduleId.slice(sources.length));
    return files.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

/** By enforcing it before all others, the mistake is made in the text as it stands in the file. */
const mistake = {
  name: 'mutant',
  enforce: 'pre',
  transform: (text: string, id: string) =>
    mutant && id === `${sources}${mutant.file}` ? mutate(text, mutant) : undefined,
} as const;

export default defineConfig({
  ...hub,
  plugins: mutant ? [mistake] : [],
  test: {
    ...hub.test,
    include: watchers.map((file) => `src/${file}`),
    globalSetup: [],
    provide: { postgres },
    // The lanes run side by side already; and a test that counts who waits wants its server to itself.
    maxWorkers: 1,
    isolate: false,
    sequence: { sequencer: InTheirOrder },
    // A mistake that was kept would be found again by runs that know nothing of it.
    fsModuleCache: mutant === null,
    fsModuleCachePath: fileURLToPath(
      new URL('../node_modules/.cache/spinnenweb/mutants', import.meta.url),
    ),
  },
});

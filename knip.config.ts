import type { KnipConfig } from 'knip';

/** What is a way in. Everything that no way in reaches, and every dependency nothing uses, is an error. */
const config: KnipConfig = {
  workspaces: {
    '.': { entry: ['.ci/{start,build,check,codegen}.mjs'] },
    'apps/hub': {
      entry: ['src/main.ts', 'src/print-schema.ts', 'src/bench/main.ts'],
    },
    'apps/web': { project: ['src/**', 'build/**', '!src/generated/**'] },
    'packages/*': { project: ['src/**'] },
  },
};

export default config;

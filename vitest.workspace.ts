import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Tests meet the sources of the packages, so that a red test never means "forgot to compile". */
const packages = ['domain', 'network-view', 'scenarios'].map((name) => ({
  find: new RegExp(`^@spinnenweb/${name}$`),
  replacement: at(`packages/${name}/src/index.ts`),
}));

/** graphql has an ESM and a CommonJS face; two copies in one process refuse each other's schemas. */
const oneGraphql = { find: /^graphql$/, replacement: 'graphql/index.js' };

const project = (
  name: string,
  root: string,
  test: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration => ({
  root: at(root),
  resolve: { alias: [...packages, oneGraphql] },
  test: { name, include: ['src/**/*.test.{ts,tsx}'], ...test },
});

/** Real databases, sockets and browsers: generous enough for a busy laptop, short enough to notice a hang. */
const withRealParts = {
  testTimeout: 90_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 15_000 } },
};

/** Says to tests how to launch a real browser. */
const browser = at('.ci/chromium.mjs');

export default defineConfig({
  test: {
    projects: [
      project('domain', 'packages/domain'),
      project('network-view', 'packages/network-view', {
        ...withRealParts,
        globalSetup: [browser],
      }),
      // Every family is tried at many moments.
      project('scenarios', 'packages/scenarios', { testTimeout: 30_000 }),
      project('hub', 'apps/hub', {
        ...withRealParts,
        globalSetup: [at('apps/hub/src/testing/global-setup.ts'), browser],
      }),
      { ...project('web', 'apps/web', withRealParts), extends: at('apps/web/vite.config.ts') },
    ],
  },
});

import { babelOptimizerPlugin } from '@graphql-codegen/client-preset';
import { lingui } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import { createLogger, defineConfig } from 'vite';
import { LICENCES, licencesOfStyles } from './build/licences.ts';
import { packed } from './build/packed.ts';
import { shortDocuments } from './build/short-documents.ts';
import { keepUsedStyles } from './build/keep-used-styles.ts';

const here = import.meta.dirname;
// Both parts of Lingui look for their settings from where the command was given, which may be another folder.
process.env['LINGUI_CONFIG'] ??= `${here}/lingui.config.ts`;

const hub = process.env['HUB_URL'] ?? 'http://127.0.0.1:4000';

// Utrecht's stylesheet is many put together, each with an @charset: harmless, and nothing a reader of the build can mend.
const logger = createLogger();
const quiet: typeof logger = {
  ...logger,
  warn: (said, options) => {
    if (!said.includes('@charset must precede')) logger.warn(said, options);
  },
};

export default defineConfig(({ command }) => ({
  root: here,
  customLogger: quiet,
  plugins: [
    react(),
    babel({
      include: /\/apps\/web\/src\/.*\.tsx?$/,
      plugins: [
        '@lingui/babel-plugin-lingui-macro',
        // Turns graphql(`…`) into an import of its generated document, so that no map of all of them is loaded.
        [
          babelOptimizerPlugin,
          { artifactDirectory: `${here}/src/generated`, gqlTagName: 'graphql' },
        ],
      ],
    }),
    shortDocuments(`${here}/src/generated/graphql.ts`),
    lingui(),
    packed(),
    licencesOfStyles(here, [
      '@fontsource-variable/atkinson-hyperlegible-next',
      '@nl-design-system-unstable/voorbeeld-design-tokens',
      '@utrecht/component-library-css',
    ]),
  ],
  // wouter brings a substitute of this hook for a React that lacks it; ours has it.
  resolve: {
    alias: [{ find: /^use-sync-external-store\/shim(\/index\.js)?$/, replacement: 'react' }],
  },
  css: { postcss: { plugins: command === 'build' ? [keepUsedStyles(`${here}/src`)] : [] } },
  build: {
    // The hub's content policy allows no data: fonts.
    assetsInlineLimit: 0,
    // What the licences of others ask of whoever passes their work on.
    license: { fileName: LICENCES },
    modulePreload: { polyfill: false },
    target: 'es2023',
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page begins with comes as one file: it packs better than twenty small ones.
          groups: [{ name: 'start', test: /\/src\/(main|family\/home)\.tsx$/ }],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      // The hub answers its own origin only: to it, the page comes from there.
      '/graphql': { target: hub, ws: true, rewriteWsOrigin: true, headers: { origin: hub } },
      '/auth': { target: hub, headers: { origin: hub } },
      '/oidc': hub,
    },
  },
}));

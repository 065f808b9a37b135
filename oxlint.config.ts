import { defineConfig } from 'oxlint';

/**
 * What the linter refuses, and why.
 *
 * The import boundaries below are the ground plan of docs/architecture.md as a rule that a machine keeps. A later
 * override *replaces* `no-restricted-imports` of an earlier one for the same file, so each list is complete in itself.
 */

const slices = [
  'access-log',
  'child',
  'consent',
  'fact-change',
  'ground',
  'handover',
  'identity',
  'inbox',
  'message',
  'network',
  'notice',
  'organisation',
  'participant',
  'person',
  'scenario-loading',
  'seat',
  'tie',
  'withholding',
];

const testTools = ['vitest', 'fast-check'];
const browserTools = ['playwright-core', '@sparticuz/chromium', 'axe-core', 'vite'];

/** Refuses every import that is neither relative nor one of `allowed` (a package, or a path inside it). */
const onlyImports = (allowed: string[], reason: string) => ({
  group: ['**', './**', '../**', ...allowed.flatMap((name) => [name, `${name}/**`])].map(
    (pattern, index) => (index === 0 ? pattern : `!${pattern}`),
  ),
  message: reason,
});

/** Refuses imports from the slices, seen from a folder at any depth below src/; `except` stays allowed. */
const noSlice = (reason: string, ...except: string[]) => ({
  group: [
    ...slices.flatMap((slice) => [`../${slice}/**`, `../../${slice}/**`, `../../../${slice}/**`]),
    ...except.map((pattern) => `!${pattern}`),
  ],
  message: reason,
});

const noWeb = {
  group: ['@spinnenweb/web', '@spinnenweb/web/**', '@spinnenweb/network-view', '**/apps/web/**'],
  message:
    'The hub knows nothing of screens: it publishes schema.graphql and reads the trusted documents.',
};

const noComposition = {
  regex: '^(?:\\.\\./)+(?:main|server|slices)\\.js$',
  message:
    'main, server and slices put the parts together; a part that imports them makes a circle.',
};

const restrict = (...patterns: { message: string; group?: string[]; regex?: string }[]) => [
  'error',
  { patterns },
];

const ownConnection = ['getConnection', 'getKysely'].map((property) => ({
  property,
  message:
    'It skips the session that tells PostgreSQL who is looking. Use the em that asViewer hands out.',
}));

const secondDoor = {
  property: 'asSystem',
  message:
    'The second door is for the few jobs that need it, never for what a viewer asks. Use asViewer.',
};

export default defineConfig({
  plugins: [
    'eslint',
    'typescript',
    'unicorn',
    'oxc',
    'import',
    'node',
    'react',
    'jsx-a11y',
    'vitest',
  ],
  categories: { correctness: 'error', suspicious: 'error' },
  options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: [
    '**/node_modules/**',
    '**/dist/**',
    '**/.tsc/**',
    '**/coverage/**',
    'apps/web/src/generated/**',
  ],
  rules: {
    'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
    eqeqeq: 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    'import/no-cycle': ['error', { ignoreTypes: true }],
    'node/no-process-env': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': [
      'error',
      { checksVoidReturn: { attributes: false, properties: false } },
    ],
    'typescript/await-thenable': 'error',
    'typescript/return-await': ['error', 'error-handling-correctness-only'],
    'typescript/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true },
    ],
    'typescript/only-throw-error': 'error',
    'typescript/no-misused-spread': ['error', { allow: ['string'] }],
    'vitest/valid-expect': ['error', { maxArgs: 2 }],

    // Off, because they would make us write worse code:
    'eslint/no-control-regex': 'off', // refusing NUL and its kin is part of the work
    'eslint/no-underscore-dangle': 'off', // __typename, __meta__: other people's names
    'import/no-named-as-default-member': 'off', // `fc.record(…)` reads best
    'import/no-unassigned-import': 'off', // style sheets, reflect-metadata
    'react/exhaustive-effect-dependencies': 'off', // and the next: for React's compiler, which we do without
    'react/immutability': 'off',
    'react/purity': 'off',
    'react/set-state-in-effect': 'off',
    'react/no-unstable-nested-components': ['error', { allowAsProps: true }],
    'react/react-in-jsx-scope': 'off', // the automatic runtime
    'jsx-a11y/prefer-tag-over-role': 'off', // role=status is spoken more surely than <output>
    'typescript/consistent-return': 'off', // noImplicitReturns says it with types
    'typescript/no-unnecessary-type-parameters': 'off', // a read of JSON names the shape it expects
    'typescript/unbound-method': 'off', // our parts are plain objects of functions, taken apart freely
    'typescript/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
    'typescript/no-redundant-type-constituents': 'off', // `'CHILD' | Key` tells the reader something
    'typescript/no-unsafe-type-assertion': 'off', // rows and parsed JSON enter through one assertion each
    'unicorn/no-array-sort': 'off', // sorting what was just made is no surprise; readonly guards the rest
    'unicorn/no-array-reverse': 'off',
    'unicorn/consistent-function-scoping': 'off', // a function stands where it is read
    'vitest/no-conditional-expect': 'off', // properties state implications
    'vitest/expect-expect': 'off', // fc.assert and auditServer assert too
  },
  overrides: [
    {
      files: ['packages/domain/src/**'],
      rules: {
        'no-restricted-imports': restrict(
          onlyImports(
            [],
            'domain depends on nothing: the rules must be readable and testable without the world.',
          ),
        ),
      },
    },
    {
      files: ['packages/domain/src/**/*.test.ts'],
      rules: {
        'no-restricted-imports': restrict(
          onlyImports(
            testTools,
            'Tests of the rules need the rules and a test runner, nothing else.',
          ),
        ),
      },
    },
    {
      files: ['packages/scenarios/src/**'],
      rules: {
        'no-restricted-imports': restrict(
          onlyImports(
            ['@spinnenweb/domain', ...testTools],
            'scenarios are data for demo, exercise and tests alike: they may know the words of domain only.',
          ),
        ),
      },
    },
    {
      files: ['packages/network-view/src/**'],
      rules: {
        'no-restricted-imports': restrict(
          onlyImports(
            ['cytoscape', '@spinnenweb/domain'],
            'network-view only draws (no fetching, no framework), so that any page can use it.',
          ),
        ),
      },
    },
    {
      files: ['packages/network-view/src/**/*.test.ts', 'packages/network-view/src/testing/**'],
      rules: {
        'no-restricted-imports': restrict(
          onlyImports(
            [
              'cytoscape',
              '@spinnenweb/domain',
              '@spinnenweb/network-view',
              'node:*',
              ...testTools,
              ...browserTools,
            ],
            'network-view only draws; its tests may add a browser and a test runner.',
          ),
        ),
      },
    },
    {
      files: ['apps/web/src/**'],
      rules: {
        'no-restricted-imports': restrict({
          regex: '^@spinnenweb/hub(?:/|$)|/hub/(?:src|dist)/',
          message:
            'The client knows the hub by schema.graphql alone, so that either can change behind it.',
        }),
      },
    },
    {
      files: ['apps/hub/src/**'],
      rules: {
        'no-restricted-imports': restrict(noWeb),
        'no-restricted-properties': ['error', ...ownConnection, secondDoor],
        'no-console': 'error',
      },
    },
    {
      files: ['database', 'graphql', 'live'].map((folder) => `apps/hub/src/${folder}/**`),
      rules: {
        'no-restricted-imports': restrict(
          noWeb,
          noComposition,
          noSlice(
            'The ground (database, graphql, live) knows no slice; slices.ts hands it what it needs.',
          ),
        ),
      },
    },
    {
      files: slices.map((slice) => `apps/hub/src/${slice}/**`),
      rules: {
        'no-restricted-imports': restrict(
          noWeb,
          noComposition,
          noSlice(
            'A slice may import what another slice is and how it is read, never its resolver or acts: relations point one way.',
            '**/*.entity.js',
            '**/*.type.js',
            '**/*.sql.js',
            '**/*.reader.js',
          ),
        ),
      },
    },
    {
      // The second door: putting the hub up, filling it with the invented families, tests and the bench.
      files: [
        'apps/hub/src/main.ts',
        'apps/hub/src/starting/**',
        'apps/hub/src/scenario-loading/**',
        'apps/hub/src/testing/**',
        'apps/hub/src/bench/**',
        'apps/hub/src/**/*.test.ts',
      ],
      rules: { 'no-restricted-properties': ['error', ...ownConnection] },
    },
    {
      files: ['apps/hub/src/database/**'],
      rules: { 'no-restricted-properties': 'off' },
    },
    {
      // What speaks to a terminal rather than to a log.
      files: [
        'apps/hub/src/main.ts',
        'apps/hub/src/starting/**',
        'apps/hub/src/**/cli.ts',
        'apps/hub/src/bench/**',
      ],
      rules: { 'no-console': 'off' },
    },
    {
      files: [
        'apps/hub/src/environment.ts',
        '**/testing/**',
        '**/*.test.{ts,tsx}',
        '**/*.config.ts',
        '.ci/**',
        'vitest.workspace.ts',
      ],
      rules: { 'node/no-process-env': 'off' },
    },
  ],
});

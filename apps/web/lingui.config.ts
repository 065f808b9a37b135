import { firstFiles } from './build/first-files.ts';

const first = firstFiles(import.meta.dirname, 'src/main.tsx').map((file) => `<rootDir>/${file}`);
const never = ['**/generated/**', '**/*.test.*'];

/**
 * Dutch is the language the screens are written in; English is its translation. The words that a phone needs before it can
 * show its first page come apart from the rest.
 */
export default {
  sourceLocale: 'nl',
  locales: ['nl', 'en'],
  catalogs: [
    { path: '<rootDir>/src/locales/first.{locale}', include: first, exclude: never },
    {
      path: '<rootDir>/src/locales/further.{locale}',
      include: ['src'],
      exclude: [...never, ...first],
    },
  ],
  format: 'po',
  // No file names or line numbers in the catalogs: they change with every edit and say nothing to a translator.
  formatOptions: { origins: false, lineNumbers: false },
  orderBy: 'message',
};

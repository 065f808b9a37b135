/** Dutch is the language the screens are written in; English is its translation. */
export default {
  sourceLocale: 'nl',
  locales: ['nl', 'en'],
  catalogs: [
    {
      path: '<rootDir>/src/locales/{locale}',
      include: ['src'],
      exclude: ['**/generated/**', '**/*.test.*'],
    },
  ],
  format: 'po',
  // No file names or line numbers in the catalogs: they change with every edit and say nothing to a translator.
  formatOptions: { origins: false, lineNumbers: false },
  orderBy: 'message',
};

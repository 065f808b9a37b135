import { renameSync } from 'node:fs';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Typed documents for the client and the list of trusted documents (sha256 → text) that the hub
 * answers in production. What it writes is committed; `npm run check` writes it again and compares.
 */
const config: CodegenConfig = {
  schema: '../hub/schema.graphql',
  documents: ['src/**/*.{ts,tsx}', '!src/generated/**'],
  ignoreNoDocuments: true,
  hooks: { afterAllFileWrite: nameManifest },
  generates: {
    './src/generated/': {
      preset: 'client',
      // Graphcache asks for __typename everywhere; the hash must be of the text with it.
      documentTransforms: [addTypenameSelectionDocumentTransform],
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { mode: 'embedHashInDocument', hashAlgorithm: 'sha256' },
      },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: { DateTime: 'string', Date: 'string', ID: 'string' },
      },
    },
  },
};

/** The preset calls it persisted documents; everywhere else here they are trusted documents. */
function nameManifest(): void {
  const folder = new URL('src/generated/', import.meta.url);
  renameSync(
    new URL('persisted-documents.json', folder),
    new URL('trusted-documents.json', folder),
  );
}

export default config;

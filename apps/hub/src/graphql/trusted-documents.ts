import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** apps/hub/{src,dist}/graphql → apps/web. The client's build writes it, and it is committed. */
const manifestFile = fileURLToPath(
  new URL('../../../web/src/generated/trusted-documents.json', import.meta.url),
);

/** The documents of our own client by their hash: `sha256:` and 64 hex digits. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/**
 * Reads the list that the client was built with.
 *
 * @throws Error when it is missing or is not a list of texts by hash
 */
export function loadTrustedDocuments(file: string = manifestFile): TrustedDocuments {
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const entries = Object.entries(manifest as Record<string, unknown>);
  const documents = new Map<string, string>();
  for (const [hash, text] of entries) {
    if (!/^sha256:[0-9a-f]{64}$/.test(hash) || typeof text !== 'string') {
      throw new Error('The list of trusted documents must hold texts by their hash.');
    }
    documents.set(hash, text);
  }
  return documents;
}

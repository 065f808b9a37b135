import { readFileSync } from 'node:fs';
import { parse, print, stripIgnoredCharacters, type DocumentNode } from 'graphql';
import type { Plugin } from 'vite';

const prefix = '\0document:';

/**
 * Ships each generated document as its text, an eighth of the size of its syntax tree, and lets the
 * client parse it when it is first loaded. The hash stays with it: the hub knows the document by that.
 * Each becomes a module of its own, so that it comes with the page that asks it.
 *
 * Stands after the plugin that turns graphql(`…`) into an import from the generated file.
 *
 * @param generated the file that holds the documents
 */
export function shortDocuments(generated: string): Plugin {
  const modules = new Map<string, string>();
  return {
    name: 'short-documents',
    apply: 'build',
    buildStart() {
      const documents = /^export const (\w+) = (\{.*\}) as unknown as DocumentNode<.*>;$/gm;
      for (const [, name = '', tree = ''] of readFileSync(generated, 'utf8').matchAll(documents))
        modules.set(prefix + name, moduleOf(name, JSON.parse(tree)));
    },
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/, code: /generated\/graphql/ },
      handler: (code) => ({
        code: code.replace(
          /import \{ (\w+) \} from "[^"]*\/generated\/graphql";/g,
          (_, name) => `import ${name} from ${JSON.stringify(prefix + name)};`,
        ),
        map: null,
      }),
    },
    resolveId: (id) => (modules.has(id) ? { id, moduleSideEffects: false } : undefined),
    load: (id) => modules.get(id),
  };
}

/** Parses a text once, and keeps the hash with it. */
function moduleOf(name: string, document: DocumentNode & { __meta__?: { hash: string } }): string {
  // A fragment is part of the documents that spread it; alone it is never asked for.
  if (!document.__meta__) return 'export default null;';
  const text = stripIgnoredCharacters(print(document));
  // Printing must lose nothing, or the client would ask for something else than it shows.
  if (print(parse(text)) !== print(document)) throw new Error(`${name} cannot be shortened.`);
  return `
    import { createRequest } from '@urql/core';
    export default /* @__PURE__ */ Object.assign(
      createRequest(${JSON.stringify(text)}, {}).query,
      { __meta__: { hash: ${JSON.stringify(document.__meta__.hash)} } },
    );`;
}

import { parse, print, stripIgnoredCharacters, type DocumentNode } from 'graphql';
import type { Plugin } from 'vite';

/** Stands in the shipped module: parses a text once, and keeps the hash with it. */
const fromText = `import { createRequest } from '@urql/core';
const fromText = (text: string, hash: string) =>
  Object.assign(createRequest(text, {}).query, { __meta__: { hash } });
`;

/**
 * Ships each generated document as its text, an eighth of the size of its syntax tree, and lets the
 * client parse it when it is first loaded. The hash stays with it: the hub knows the document by that.
 */
export function shortDocuments(): Plugin {
  return {
    name: 'short-documents',
    enforce: 'pre',
    apply: 'build',
    transform: {
      filter: { id: /src\/generated\/graphql\.ts$/ },
      handler(code) {
        const documents = /^export const (\w+) = (\{.*\}) as unknown as (DocumentNode<.*>);$/gm;
        const shortened = code.replace(documents, (_, name, tree, type) => {
          const document = JSON.parse(tree) as DocumentNode & { __meta__?: { hash: string } };
          const text = stripIgnoredCharacters(print(document));
          // A fragment is part of the documents that spread it; alone it is never asked for.
          if (!document.__meta__) return `export const ${name} = null as unknown as ${type};`;
          // Printing must lose nothing, or the client would ask for something else than it shows.
          if (print(parse(text)) !== print(document)) this.error(`${name} cannot be shortened.`);
          const { hash } = document.__meta__;
          return `export const ${name} = /* @__PURE__ */ fromText(${JSON.stringify(text)}, '${hash}') as unknown as ${type};`;
        });
        return { code: fromText + shortened, map: null };
      },
    },
  };
}

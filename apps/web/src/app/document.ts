import { createRequest } from '@urql/core';

/** A document from its text, with the hash by which the hub knows it; written into the build by `short-documents`. */
export function fromText(text: string, hash: string) {
  return Object.assign(createRequest(text, {}).query, { __meta__: { hash } });
}

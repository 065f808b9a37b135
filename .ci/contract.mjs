/**
 * The contract between hub and client: apps/hub/schema.graphql, printed from the hub's code, and the typed documents
 * (with the list of trusted ones) that the client makes from it. Both are committed, so that a change shows in review.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { differences, putBack, textsIn } from './keep.mjs';
import { root, run } from './step.mjs';

const schemaFile = join(root, 'apps/hub/schema.graphql');
const client = join(root, 'apps/web');
const generated = join(client, 'src/generated');

/** The schema as the compiled hub would serve it. */
const printedSchema = () =>
  execFileSync(process.execPath, ['apps/hub/dist/print-schema.js'], {
    cwd: root,
    encoding: 'utf8',
  });

const generateDocuments = () => run(['graphql-codegen', '--config', 'codegen.ts'], client);

export function schemaProblem() {
  if (readFileSync(schemaFile, 'utf8') !== printedSchema()) {
    return 'apps/hub/schema.graphql differs from the code; run `npm run codegen` and look at what changed';
  }
}

export function clientDocumentsProblem() {
  const before = textsIn(generated);
  const failure = generateDocuments();
  const after = textsIn(generated);
  putBack(generated, before, after);
  if (failure) return failure;
  const stale = differences(before, after);
  if (stale.length > 0) {
    return `${stale.join(', ')} in apps/web/src/generated would change; run \`npm run codegen\` and commit it`;
  }
}

/** Writes both sides anew. Answers what went wrong, or nothing. */
export function writeContract() {
  writeFileSync(schemaFile, printedSchema());
  return generateDocuments();
}

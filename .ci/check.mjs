/**
 * `npm run check`: everything that can be known without running the product. Stops at the first step that fails.
 */
import { step } from './step.mjs';
import { clientDocumentsProblem, schemaProblem } from './contract.mjs';
import { stringsProblem } from './strings.mjs';

await step('format', ['oxfmt', '--check']);
await step('lint', ['oxlint']);
await step('types', ['tsc', '-b']);
await step('unused code', ['knip']);
await step('contract: schema.graphql is what the hub serves', schemaProblem);
await step('contract: client documents fit the schema', clientDocumentsProblem);
await step('strings: Dutch and English are complete', stringsProblem);

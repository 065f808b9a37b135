/** `npm run codegen`: writes the contract anew after a change of the hub's schema or of a client document. */
import { writeContract } from './contract.mjs';
import { step } from './step.mjs';

await step('compile the hub', ['tsc', '-b', 'apps/hub']);
await step('write schema.graphql and the client documents', writeContract);

import { createSchema, printContract } from './graphql/schema.js';
import { resolvers } from './slices.js';

// The contract on standard output: `npm run codegen` keeps it as schema.graphql, `npm run check` compares.
process.stdout.write(printContract(createSchema({ resolvers })));

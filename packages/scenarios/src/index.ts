/** Invented families for demonstration, exercise and tests. Nobody in them exists. */
export * from './scenario.js';
export { bornOn, daysBefore } from './moments.js';
export { organisations } from './organisations.js';
export { people } from './people.js';
export { families, personas, strangers, type Stranger } from './families.js';
export { checkScenario } from './check/scenario.js';
export { checkFamilies } from './check/families.js';

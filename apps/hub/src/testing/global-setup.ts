import type { TestProject } from 'vitest/node';
import { startTestPostgres, type TestPostgres } from './postgres.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of this run; see `createTestDatabase`. */
    postgres: TestPostgres;
  }
}

/** One PostgreSQL per run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...postgres } = await startTestPostgres();
  project.provide('postgres', postgres);
  return stop;
}

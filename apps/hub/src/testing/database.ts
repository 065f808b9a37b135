import { afterAll, inject } from 'vitest';
import { cloneTemplate, type TestDatabase } from './postgres.js';

/**
 * A database for one test file, cloned from the migrated template and dropped after the file's last test.
 * Call it at the top of a file or in `beforeAll`.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const database = await cloneTemplate(inject('postgres'));
  afterAll(database.drop);
  return database;
}

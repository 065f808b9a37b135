import { graphql, type GraphQLSchema } from 'graphql';
import { openAccessLog } from '../access-log/access-log.writer.js';
import { openDatabase } from '../database/as-viewer.js';
import { contextFor } from '../graphql/context.js';
import { createCursors } from '../graphql/cursor.js';
import { entities } from '../slices.js';
import type { TestDatabase } from '../testing/postgres.js';

/** Somebody's question to a database, by no door: only what the resolvers do counts here. */
export interface Question {
  handle: string | null;
  source: string;
  variables?: Record<string, unknown>;
}

/** Asks one after the other and lets the database go again. @returns per question what was wrong; null: it was answered */
export async function askAll(
  schema: GraphQLSchema,
  urls: TestDatabase,
  questions: readonly Question[],
): Promise<(string | null)[]> {
  const database = await openDatabase({ ...urls, entities, poolSize: 2 });
  const accessLog = openAccessLog(urls.logUrl);
  const parts = {
    database,
    accessLog,
    cursors: createCursors('the cursor secret of the tests!!!'),
    wake: () => undefined,
  };
  const problems: (string | null)[] = [];
  try {
    for (const { handle, source, variables = {} } of questions) {
      const { errors } = await graphql({
        schema,
        source,
        variableValues: variables,
        contextValue: contextFor(parts, handle),
      });
      const told = errors?.map(
        ({ message, extensions }) => `${message} ${JSON.stringify(extensions)}`,
      );
      problems.push(told?.join() ?? null);
    }
    return problems;
  } finally {
    await Promise.all([database.close(), accessLog.close()]);
  }
}

import type { EntityManager } from '@mikro-orm/postgresql';

/** Everything a part of the loading needs. */
export interface Loading {
  em: EntityManager;
  now: Date;
  /** The uuid of a key; made on first use. */
  idOf(key: string): string;
}

/** Inserts rows in one statement. `target` is the table with its columns, `shape` the same columns with their types. */
export async function insert(
  em: EntityManager,
  target: string,
  shape: string,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = target.slice(target.indexOf('(') + 1, -1);
  await em.execute(
    `INSERT INTO app.${target} SELECT ${columns} FROM jsonb_to_recordset(?::jsonb) AS x (${shape})`,
    [JSON.stringify(rows)],
  );
}

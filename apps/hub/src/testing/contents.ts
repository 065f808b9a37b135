import type pg from 'pg';

/**
 * A digest of every table of the hub, to see that nothing was stored.
 *
 * @param owner connected as hub_owner
 * @param except tables that may change meanwhile
 */
export async function contentsOf(
  owner: pg.Client,
  except: readonly string[],
): Promise<Record<string, string>> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'app' AND tablename <> ALL ($1) ORDER BY 1`,
    [except],
  );
  const digests = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, md5(COALESCE(string_agg(t::text, '|' ORDER BY t::text), '')) AS digest FROM app.${name} t`,
  );
  const { rows } = await owner.query<{ name: string; digest: string }>(digests.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
}

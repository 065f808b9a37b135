import type pg from 'pg';

/** Reasons, each with what it names: roles, tables or settings. */
const UNSAFE = `
  WITH me AS (SELECT oid, rolname FROM pg_roles WHERE rolname = current_user),
  mine AS (SELECT r.* FROM pg_roles r, me WHERE pg_has_role(me.oid, r.oid, 'MEMBER')),
  app_table AS (
    SELECT c.* FROM pg_class c
    WHERE c.relnamespace = to_regnamespace('app') AND c.relkind IN ('r', 'p')
  )
  SELECT 'is not the role ' || $1::text AS reason, current_user::text AS name
    WHERE current_user <> $1 OR session_user <> $1
  UNION ALL
  SELECT 'is or can become a superuser', rolname FROM mine WHERE rolsuper
  UNION ALL
  SELECT 'can bypass row security', rolname FROM mine WHERE rolbypassrls
  UNION ALL
  SELECT 'can make or change roles', rolname FROM mine WHERE rolcreaterole
  UNION ALL
  SELECT 'can read the files or the replication of the server', rolname FROM mine
    WHERE rolreplication
       OR rolname IN ('pg_read_server_files', 'pg_write_server_files', 'pg_execute_server_program')
  UNION ALL
  SELECT 'owns the schema app', m.rolname
    FROM pg_namespace n JOIN mine m ON m.oid = n.nspowner WHERE n.nspname = 'app'
  UNION ALL
  SELECT 'owns the table', t.relname FROM app_table t JOIN mine m ON m.oid = t.relowner
  UNION ALL
  SELECT 'can read a table without enabled and forced row security', relname FROM app_table
    WHERE NOT (relrowsecurity AND relforcerowsecurity)
  ORDER BY 1, 2`;

/**
 * Refuses to serve as a role that the row policies would not hold.
 *
 * @throws Error that names every reason
 */
export async function refuseUnsafeRole(pool: pg.Pool | pg.Client, role: string): Promise<void> {
  const found = await pool.query<{ reason: string; name: string }>(UNSAFE, [role]);
  if (found.rows.length === 0) return;
  const reasons = found.rows.map(({ reason, name }) => `it ${reason} (${name})`);
  throw new Error(`The hub does not serve with this database role: ${reasons.join('; ')}.`);
}

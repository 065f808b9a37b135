import { createHmac } from 'node:crypto';
import pg from 'pg';

/** The three roles of the hub. None may pass a row policy; only the owner may change a table. */
const ROLES = ['hub_owner', 'hub_app', 'hub_log'] as const;
type Role = (typeof ROLES)[number];

/** One address per role. They hold passwords: never log them. */
export interface RoleUrls {
  /** Changes tables and never serves. */
  ownerUrl: string;
  /** Serves people, under the row policies. */
  appUrl: string;
  /** Appends to the access log. */
  logUrl: string;
}

const SETTINGS: Record<Role, Record<string, string>> = {
  hub_owner: { search_path: 'app, pg_temp' },
  hub_app: {
    statement_timeout: '10s',
    idle_in_transaction_session_timeout: '10s',
    search_path: 'app, pg_temp',
    // Compiling costs more than any statement of ours takes.
    jit: 'off',
    // A session of this role can read the statements of its other sessions in pg_stat_activity; they hold what
    // others wrote.
    track_activities: 'off',
  },
  hub_log: { statement_timeout: '10s', search_path: 'app, pg_temp', track_activities: 'off' },
};

/**
 * Makes the three roles and the database when absent, and puts every attribute and right as it should be.
 * Safe to repeat, and safe when two hubs do it at once.
 *
 * Passwords are derived from the administrator's (random) password, so that repeating does not lock out a hub that
 * runs already; from a role's password the administrator's cannot be found.
 *
 * @param adminUrl a superuser's address, with a password
 * @param databaseName lower-case letters, digits and underscores
 */
export async function ensureRoles(adminUrl: string, databaseName: string): Promise<RoleUrls> {
  requirePlainName(databaseName);
  const urls = urlsOfRoles(adminUrl, databaseName);
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    // Roles belong to the whole cluster; two hubs must not make them at the same time.
    await client.query("SELECT pg_advisory_lock(hashtext('hub roles'))");
    for (const role of ROLES) await ensureRole(client, role, passwordOf(adminUrl, role));
    await ensureDatabase(client, databaseName);
  } finally {
    await client.end();
  }
  await closeDatabaseToOthers(adminUrl, databaseName);
  return urls;
}

/** The addresses `ensureRoles` gives for a database, without touching the server. */
export function urlsOfRoles(adminUrl: string, databaseName: string): RoleUrls {
  return {
    ownerUrl: urlFor('hub_owner'),
    appUrl: urlFor('hub_app'),
    logUrl: urlFor('hub_log'),
  };

  function urlFor(role: Role): string {
    const url = new URL(adminUrl);
    url.username = role;
    url.password = passwordOf(adminUrl, role);
    url.pathname = `/${databaseName}`;
    return url.href;
  }
}

/**
 * PostgreSQL lets everybody make large objects, which no row policy and no time limit holds: a place to keep what was
 * taken, and a disk to fill. Only what everybody may still call is touched, since a change of a right is a write.
 */
const CLOSE_LARGE_OBJECTS = `
  DO $$ DECLARE call regprocedure; BEGIN
    FOR call IN SELECT p.oid FROM pg_proc p
      WHERE p.pronamespace = 'pg_catalog'::regnamespace AND p.proname ~ '^(lo_.*|loread|lowrite)$'
        AND EXISTS (SELECT FROM aclexplode(COALESCE(p.proacl, acldefault('f', p.proowner))) r WHERE r.grantee = 0)
    LOOP
      EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', call);
    END LOOP;
  END $$`;

/** The rights on a database that a copy of it does not inherit: only our roles may enter it, and keep nothing beside its tables. */
export async function closeDatabaseToOthers(adminUrl: string, databaseName: string): Promise<void> {
  requirePlainName(databaseName);
  const url = new URL(adminUrl);
  url.pathname = `/${databaseName}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(`
      -- One at a time, as with the roles: two who write the same right at once refuse each other.
      SELECT pg_advisory_xact_lock(hashtext('hub rights'));
      REVOKE ALL ON DATABASE ${databaseName} FROM PUBLIC;
      GRANT CONNECT ON DATABASE ${databaseName} TO hub_app, hub_log;
      REVOKE ALL ON SCHEMA public FROM PUBLIC;
      ${CLOSE_LARGE_OBJECTS};
    `);
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, role: Role, password: string): Promise<void> {
  const known = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (known.rowCount === 0) await client.query(`CREATE ROLE ${role}`);
  await client.query(
    `ALTER ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION NOINHERIT
       PASSWORD ${pg.escapeLiteral(password)}`,
  );
  for (const [setting, value] of Object.entries(SETTINGS[role])) {
    const list = setting === 'search_path' ? value : pg.escapeLiteral(value);
    await client.query(`ALTER ROLE ${role} SET ${setting} = ${list}`);
  }
}

async function ensureDatabase(client: pg.Client, databaseName: string): Promise<void> {
  const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
  if (known.rowCount === 0) await client.query(`CREATE DATABASE ${databaseName} OWNER hub_owner`);
  else await client.query(`ALTER DATABASE ${databaseName} OWNER TO hub_owner`);
}

function passwordOf(adminUrl: string, role: Role): string {
  const secret = decodeURIComponent(new URL(adminUrl).password);
  if (secret === '') throw new Error("The administrator's database address has no password.");
  return createHmac('sha256', secret).update(`password of ${role}`).digest('base64url');
}

function requirePlainName(databaseName: string): void {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(databaseName)) {
    throw new Error(`"${databaseName}" is not a plain database name.`);
  }
}

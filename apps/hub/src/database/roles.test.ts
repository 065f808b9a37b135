import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ensureRoles, type RoleUrls } from './roles.js';
import { refuseUnsafeRole } from './unsafe-role.js';

const NAME = `roles_${process.pid}`;
let urls: RoleUrls;
let admin: pg.Client;
let app: pg.Client;

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

beforeAll(async () => {
  const { adminUrl } = inject('postgres');
  urls = await ensureRoles(adminUrl, NAME);
  const url = new URL(adminUrl);
  url.pathname = `/${NAME}`;
  admin = await connect(url.href);
  app = await connect(urls.appUrl);
  await admin.query(`
    CREATE SCHEMA app AUTHORIZATION hub_owner;
    CREATE TABLE app.leaf (id int);
    ALTER TABLE app.leaf OWNER TO hub_owner;
    ALTER TABLE app.leaf ENABLE ROW LEVEL SECURITY;
    ALTER TABLE app.leaf FORCE ROW LEVEL SECURITY;`);
});

afterAll(async () => {
  await app.end();
  await admin.query('DROP ROLE IF EXISTS roles_test_group');
  await admin.end();
  const other = await connect(inject('postgres').adminUrl);
  await other.query(`DROP DATABASE ${NAME} WITH (FORCE)`);
  await other.end();
});

describe('the three roles', () => {
  test('have no attribute that passes a policy, and may be ensured again while in use', async () => {
    const again = await Promise.all([
      ensureRoles(inject('postgres').adminUrl, NAME),
      ensureRoles(inject('postgres').adminUrl, NAME),
    ]);
    expect(again).toEqual([urls, urls]);
    const found = await admin.query(
      `SELECT rolname FROM pg_roles WHERE rolname LIKE 'hub\\_%'
         AND NOT (rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolreplication OR rolinherit) ORDER BY 1`,
    );
    expect(found.rows.map((row) => row.rolname)).toEqual(['hub_app', 'hub_log', 'hub_owner']);
  });

  test("have passwords that are not each other's", async () => {
    const passwords = Object.values(urls).map((url: string) => new URL(url).password);
    expect(new Set(passwords).size).toBe(3);
    const wrong = new URL(urls.ownerUrl);
    wrong.password = new URL(urls.appUrl).password;
    await expect(connect(wrong.href)).rejects.toThrow('password authentication failed');
  });

  test('leave the serving role nothing but what is granted', async () => {
    for (const statement of [
      'CREATE SCHEMA mine',
      'CREATE TEMPORARY TABLE leaf (id int)',
      'CREATE TABLE public.leaf (id int)',
      'SET ROLE hub_owner',
      'SET track_activities = on',
      'SELECT lo_create(0)',
      'SELECT lo_creat(-1)',
      "SELECT lo_from_bytea(0, 'kept')",
      'SELECT lo_open(1, 131072)',
      'SELECT lo_unlink(1)',
      'SELECT * FROM app.leaf',
    ]) {
      await expect(app.query(statement), statement).rejects.toMatchObject({ code: '42501' });
    }
  });

  test('bound the time of the serving role', async () => {
    const shown = await app.query(
      `SELECT current_setting('statement_timeout') AS statement, current_setting('jit') AS jit,
              current_setting('idle_in_transaction_session_timeout') AS idle, current_setting('search_path') AS path`,
    );
    expect(shown.rows).toEqual([
      { statement: '10s', jit: 'off', idle: '10s', path: 'app, pg_temp' },
    ]);
  });

  test('hide what one session asks from another of the same role', async () => {
    const other = await connect(urls.appUrl);
    await other.query("SELECT 'a secret'");
    const seen = await app.query(
      "SELECT query FROM pg_stat_activity WHERE query LIKE '%a secret%'",
    );
    expect(seen.rows).toEqual([]);
    await other.end();
  });
});

describe('refuseUnsafeRole', () => {
  test('accepts the serving role', async () => {
    await expect(refuseUnsafeRole(app, 'hub_app')).resolves.toBeUndefined();
  });

  test('refuses a superuser and the owner of the tables', async () => {
    await expect(refuseUnsafeRole(admin, 'hub_app')).rejects.toThrow(
      /can bypass row security \(postgres\).*is not the role hub_app \(postgres\)/,
    );
    const owner = await connect(urls.ownerUrl);
    await expect(refuseUnsafeRole(owner, 'hub_owner')).rejects.toThrow(
      'it owns the schema app (hub_owner); it owns the table (leaf)',
    );
    await owner.end();
  });

  test.each([
    ['GRANT hub_owner TO hub_app', 'it owns the table (leaf)'],
    ['ALTER ROLE hub_app BYPASSRLS', 'bypass row security'],
    ['ALTER ROLE hub_app SUPERUSER', 'become a superuser'],
    ['ALTER ROLE hub_app CREATEROLE', 'make or change roles'],
    [
      'CREATE ROLE roles_test_group BYPASSRLS; GRANT roles_test_group TO hub_app',
      'can bypass row security (roles_test_group)',
    ],
    [
      'GRANT pg_execute_server_program TO hub_app',
      'the files or the replication of the server (pg_execute_server_program)',
    ],
    [
      'ALTER TABLE app.leaf NO FORCE ROW LEVEL SECURITY',
      'without enabled and forced row security (leaf)',
    ],
    [
      'ALTER TABLE app.leaf DISABLE ROW LEVEL SECURITY',
      'without enabled and forced row security (leaf)',
    ],
  ])('refuses after %s', async (make, reason) => {
    await admin.query('BEGIN');
    try {
      // Roles are shared by the whole cluster: judged inside a transaction that is never committed, through SET.
      await admin.query(make);
      await admin.query('SET LOCAL SESSION AUTHORIZATION hub_app');
      await expect(refuseUnsafeRole(admin, 'hub_app')).rejects.toThrow(reason);
    } finally {
      await admin.query('ROLLBACK');
    }
  });
});

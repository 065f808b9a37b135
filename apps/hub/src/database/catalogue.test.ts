import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../testing/database.js';
import {
  FUNCTIONS_OF_HUB_APP,
  FUNCTIONS_OF_HUB_LOG,
  FUNCTIONS_THAT_READ_OWN_NAMES,
  RIGHTS_OF_HUB_APP,
  TRIGGERS,
} from './catalogue.lists.js';

/*
 * What the database itself must say about every table, policy, function and right of schema app. Each demand is a query
 * that answers with its faults; each is also broken on purpose below, to see that it notices.
 */

/**
 * Foreign keys without an index of their own. An index would serve only the deletion of what they name, and those
 * rows stay: persons and participants are ended by date, since what was told and signed in their name is kept.
 */
const KEPT_FOR_EVER = `'{app.person,app.participant,app.assignment}'`;

const DEMANDS: Record<string, { faults: string; brokenBy: string[] }> = {
  'row security is enabled and forced': {
    faults: `
    SELECT relname AS fault FROM pg_class WHERE relnamespace = 'app'::regnamespace AND relkind IN ('r', 'p')
      AND NOT (relrowsecurity AND relforcerowsecurity)`,
    brokenBy: [
      'CREATE TABLE app.bare (id int)',
      'ALTER TABLE app.seat NO FORCE ROW LEVEL SECURITY',
    ],
  },

  'what hub_app may touch has a policy for it': {
    faults: `
    SELECT DISTINCT c.relname AS fault FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'app'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0
      AND has_column_privilege('hub_app', c.oid, a.attnum, 'SELECT, INSERT, UPDATE')
      AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polroles = ARRAY['hub_app'::regrole::oid])`,
    brokenBy: ['GRANT SELECT (subject) ON app.account TO hub_app'],
  },

  'a policy is for one role, and holds without question for the owner alone': {
    faults: `
    SELECT tablename || ': ' || policyname AS fault FROM pg_policies WHERE schemaname = 'app'
      AND NOT (roles = '{hub_owner}' OR roles = '{hub_app}' AND qual IS DISTINCT FROM 'true' AND with_check IS DISTINCT FROM 'true')`,
    brokenBy: [
      'CREATE POLICY x ON app.seat TO hub_app USING (true)',
      'CREATE POLICY x ON app.seat USING (person_id IS NULL)',
    ],
  },

  'nothing is granted to PUBLIC or to an unknown role': {
    faults: `
    SELECT name || ' to ' || CASE acl.grantee WHEN 0 THEN 'PUBLIC' ELSE acl.grantee::regrole::text END AS fault
    FROM (SELECT oid::regclass::text AS name, relacl AS acl FROM pg_class WHERE relnamespace = 'app'::regnamespace
      UNION ALL SELECT attrelid::regclass || '.' || attname, attacl FROM pg_attribute JOIN pg_class c ON c.oid = attrelid WHERE relnamespace = 'app'::regnamespace
      UNION ALL SELECT oid::regprocedure::text, COALESCE(proacl, acldefault('f', proowner)) FROM pg_proc WHERE pronamespace = 'app'::regnamespace
      UNION ALL SELECT nspname, nspacl FROM pg_namespace WHERE nspname = ANY (ARRAY['app', 'history'])) x
    CROSS JOIN LATERAL aclexplode(x.acl) acl
    WHERE acl.grantee <> ALL (ARRAY['hub_owner', 'hub_app', 'hub_log']::regrole[])`,
    brokenBy: [
      'GRANT SELECT (id) ON app.child TO PUBLIC',
      'GRANT EXECUTE ON FUNCTION app.tick(uuid, text, uuid) TO PUBLIC',
    ],
  },

  'hub_log may call the functions that are written here, and do nothing else': {
    faults: `
    SELECT oid::regprocedure::text AS fault FROM pg_proc WHERE pronamespace = 'app'::regnamespace
      AND has_function_privilege('hub_log', oid, 'EXECUTE') <> (oid = ANY (${FUNCTIONS_OF_HUB_LOG}::regprocedure[]))
    UNION ALL SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'app'::regnamespace AND c.relkind <> 'S'
      AND (has_any_column_privilege('hub_log', c.oid, 'SELECT, INSERT, UPDATE, REFERENCES') OR has_table_privilege('hub_log', c.oid, 'DELETE, TRUNCATE, TRIGGER'))`,
    brokenBy: [
      'GRANT INSERT ON app.access_record TO hub_log',
      'GRANT EXECUTE ON FUNCTION app.viewer() TO hub_log',
    ],
  },

  'no role but the owner makes anything, counts on a sequence or enters the history': {
    faults: `
    SELECT role || ' ' || n.nspname AS fault FROM unnest(ARRAY['hub_app', 'hub_log']) role, pg_namespace n
      WHERE n.nspname NOT LIKE 'pg\\_%' AND (has_schema_privilege(role, n.oid, 'CREATE') OR n.nspname = 'history' AND has_schema_privilege(role, n.oid, 'USAGE'))
    UNION ALL SELECT role || ' ' || c.relname FROM unnest(ARRAY['hub_app', 'hub_log']) role, pg_class c
      WHERE c.relkind = 'S' AND has_sequence_privilege(role, c.oid, 'USAGE, SELECT, UPDATE')`,
    brokenBy: [
      'GRANT USAGE ON SCHEMA history TO hub_app',
      'GRANT SELECT ON ALL SEQUENCES IN SCHEMA app TO hub_app',
    ],
  },

  'a view looks as who asks, and nothing else stands in for a table': {
    faults: `
    SELECT relname AS fault FROM pg_class WHERE relnamespace = 'app'::regnamespace
      AND (relkind IN ('m', 'f') OR relkind = 'v' AND NOT COALESCE(reloptions && ARRAY['security_invoker=true', 'security_invoker=on'], false))`,
    brokenBy: [
      'CREATE VIEW app.everyone AS SELECT name FROM app.person',
      'CREATE MATERIALIZED VIEW app.everyone AS SELECT name FROM app.person',
    ],
  },

  'a function belongs to the owner, leaks as any other, and with its rights cannot be led astray': {
    faults: `
    SELECT oid::regprocedure::text AS fault FROM pg_proc WHERE pronamespace = 'app'::regnamespace
      AND (proowner <> 'hub_owner'::regrole OR proleakproof OR prosecdef AND NOT COALESCE(proconfig @> ARRAY['search_path=pg_catalog, pg_temp'], false))`,
    brokenBy: ['ALTER FUNCTION app.viewer() RESET search_path'],
  },

  // An immutable function may be computed once and kept in a plan, for the next viewer too.
  'an immutable function knows nothing but its arguments': {
    faults: `
    SELECT oid::regprocedure::text AS fault FROM pg_proc WHERE pronamespace = 'app'::regnamespace AND provolatile = 'i'
      AND (prolang <> (SELECT oid FROM pg_language WHERE lanname = 'sql')
        OR pg_get_functiondef(oid) ~* '\\m(from|current_setting|set_config|viewer|handle_hash|now|statement_timestamp|transaction_timestamp|clock_timestamp|current_\\w+|session_user|execute)\\M')`,
    brokenBy: ['ALTER FUNCTION app.viewer() IMMUTABLE'],
  },

  'who acts is named as their organisation knows them': {
    faults: `
    SELECT oid::regprocedure::text AS fault FROM pg_proc WHERE pronamespace = 'app'::regnamespace
      AND prosrc ~* '\\m(from|join)\\s+app\\.person\\M' AND oid <> ALL (${FUNCTIONS_THAT_READ_OWN_NAMES}::regprocedure[])`,
    brokenBy: [
      "CREATE FUNCTION app.name_of(who uuid) RETURNS text LANGUAGE sql AS 'SELECT p.name FROM app.person p WHERE p.id = who'",
    ],
  },

  'deleting and changing keys never cascades': {
    faults: `
    SELECT conrelid::regclass || ': ' || conname AS fault FROM pg_constraint
    WHERE connamespace = 'app'::regnamespace AND contype = 'f' AND (confdeltype <> 'r' OR confupdtype NOT IN ('a', 'r'))`,
    brokenBy: [
      'ALTER TABLE app.signer ADD FOREIGN KEY (consent_id) REFERENCES app.consent ON DELETE CASCADE',
    ],
  },

  'a foreign key can be followed back by an index': {
    faults: `
    SELECT conrelid::regclass || ': ' || conname AS fault FROM pg_constraint f
    WHERE connamespace = 'app'::regnamespace AND contype = 'f' AND confrelid::regclass::text <> ALL (${KEPT_FOR_EVER}::text[])
      AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = f.conrelid AND i.indpred IS NULL AND i.indkey[0] = ANY (f.conkey))`,
    brokenBy: ['DROP INDEX app.permit_consent'],
  },
};

let owner: pg.Client;

beforeAll(async () => {
  const { ownerUrl } = await createTestDatabase();
  owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  // So that PostgreSQL writes every name with its schema.
  await owner.query('SET search_path = pg_catalog');
});
afterAll(() => owner.end());

async function ask<T extends pg.QueryResultRow>(text: string): Promise<T[]> {
  return (await owner.query<T>(text)).rows;
}

async function faultsOf(query: string): Promise<string[]> {
  return (await ask<{ fault: string }>(query)).map(({ fault }) => fault);
}

async function rightsOfHubApp(): Promise<string[]> {
  const rows = await ask<{ rights: string }>(`
    SELECT relname || ': ' || string_agg(may, ', ' ORDER BY may) AS rights FROM (
      SELECT c.relname, acl.privilege_type AS may FROM pg_class c, aclexplode(c.relacl) acl
        WHERE c.relnamespace = 'app'::regnamespace AND acl.grantee = 'hub_app'::regrole
      UNION ALL
      SELECT c.relname, acl.privilege_type || ' (' || string_agg(a.attname, ', ' ORDER BY a.attname) || ')'
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid, aclexplode(a.attacl) acl
        WHERE c.relnamespace = 'app'::regnamespace AND acl.grantee = 'hub_app'::regrole GROUP BY c.relname, acl.privilege_type) x
    GROUP BY relname ORDER BY relname`);
  return rows.map(({ rights }) => rights);
}

async function functionsOfHubApp(): Promise<string[]> {
  const rows = await ask<{ name: string }>(`
    SELECT oid::regprocedure::text AS name FROM pg_proc
    WHERE pronamespace = 'app'::regnamespace AND has_function_privilege('hub_app', oid, 'EXECUTE') ORDER BY name`);
  return rows.map(({ name }) => name);
}

async function triggers(): Promise<Record<string, string[]>> {
  const rows = await ask<{ name: string; triggers: string[] }>(`
    SELECT c.relname AS name, array_agg(t.tgname::text ORDER BY t.tgname) AS triggers
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE NOT t.tgisinternal AND t.tgenabled = 'O' AND c.relnamespace = 'app'::regnamespace GROUP BY c.relname`);
  return Object.fromEntries(rows.map((row) => [row.name, row.triggers]));
}

describe('in the catalogue', () => {
  test.each(Object.entries(DEMANDS))('%s', async (_demand, { faults }) => {
    expect(await faultsOf(faults)).toEqual([]);
  });

  test('hub_app has the rights that are written here and no other', async () => {
    expect(await rightsOfHubApp()).toEqual(RIGHTS_OF_HUB_APP);
    expect(await functionsOfHubApp()).toEqual(FUNCTIONS_OF_HUB_APP);
  });

  test('the triggers that keep what is derived are on their tables', async () => {
    expect(await triggers()).toEqual(TRIGGERS);
  });
});

describe('the catalogue test notices', () => {
  test.each(
    Object.values(DEMANDS).flatMap(({ faults, brokenBy }) => brokenBy.map((how) => [how, faults])),
  )('%s', async (breakage, faults) => {
    await afterwardsUndone(breakage, async () => {
      expect(await faultsOf(faults)).not.toEqual([]);
    });
  });

  test.each([
    ['GRANT UPDATE (state) ON app.consent TO hub_app', rightsOfHubApp],
    ['GRANT EXECUTE ON FUNCTION app.settle(uuid[]) TO hub_app', functionsOfHubApp],
    ['DROP TRIGGER sign ON app.signature', triggers],
    ['ALTER TABLE app.delivery DISABLE TRIGGER fill', triggers],
  ])('%s', async (breakage, look) => {
    const sound = await look();
    await afterwardsUndone(breakage, async () => {
      expect(await look()).not.toEqual(sound);
    });
  });
});

async function afterwardsUndone(breakage: string, judge: () => Promise<void>): Promise<void> {
  await owner.query('BEGIN');
  try {
    await owner.query(breakage);
    await judge();
  } finally {
    await owner.query('ROLLBACK');
  }
}

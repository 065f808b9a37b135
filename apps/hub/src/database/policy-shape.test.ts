import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../testing/database.js';

let owner: pg.Client;

beforeAll(async () => {
  const { ownerUrl } = await createTestDatabase();
  owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  // So that PostgreSQL writes every name with its schema.
  await owner.query('SET search_path = pg_catalog');
});
afterAll(() => owner.end());

/** Per row only what costs no more than a comparison: the statement's own moment. */
const ASKED_PER_ROW = ['statement_timestamp'];

/**
 * Reads hub_app's policies as PostgreSQL writes them out (pg_get_expr). There a call is a name right before its
 * parenthesis, where a keyword keeps a space: `EXISTS (`, `ANY (`. What is asked once per statement stands alone in a scalar
 * subselect, `( SELECT app.viewer() AS viewer)`, and is taken out first. Every EXISTS must end in `OFFSET 0`: without it
 * the planner may read the whole of a caseload to decide on one row.
 */
async function slowPolicies(): Promise<string[]> {
  const { rows } = await owner.query<{
    name: string;
    reading: string | null;
    writing: string | null;
  }>(`
    SELECT polrelid::regclass || ': ' || polname AS name, pg_get_expr(polqual, polrelid) AS reading, pg_get_expr(polwithcheck, polrelid) AS writing
    FROM pg_policy WHERE polroles = ARRAY['hub_app'::regrole::oid] ORDER BY 1`);
  expect(rows.length).toBeGreaterThan(25);
  return rows.flatMap(({ name, reading, writing }) =>
    [reading ?? '', writing ?? ''].flatMap((text) => [
      ...callsPerRow(text).map((call) => `${name} calls ${call}`),
      ...(count(text, /EXISTS \(/g) === count(text, /OFFSET 0\s*\)/g)
        ? []
        : [`${name} has an EXISTS without OFFSET 0`]),
    ]),
  );
}

function callsPerRow(expression: string): string[] {
  const perRow = expression.replaceAll(/\( SELECT [\w.]+\(\) AS \w+\)/g, '');
  const calls = [...perRow.matchAll(/([a-z_][\w.]*)\(/g)].map(([, name = '']) => name);
  return calls.filter((name) => !ASKED_PER_ROW.includes(name));
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}

describe('the policies of hub_app', () => {
  test('call no function for every row and read no whole caseload', async () => {
    expect(await slowPolicies()).toEqual([]);
  });

  test.each([
    'USING (person_id = app.viewer())',
    "USING (person_id::text = current_setting('app.person', true))",
    'USING (EXISTS (SELECT FROM app.seat s WHERE s.child_id = child.id))',
    'USING (app.birthday(born_on, 16) < statement_timestamp())',
  ])('would be noticed on a child with %s', async (slow) => {
    await owner.query('BEGIN');
    try {
      await owner.query(`CREATE POLICY slow ON app.child TO hub_app ${slow}`);
      expect(await slowPolicies()).toHaveLength(1);
    } finally {
      await owner.query('ROLLBACK');
    }
  });

  test('may ask once per statement who is looking', async () => {
    await owner.query('BEGIN');
    try {
      await owner.query(
        'CREATE POLICY quick ON app.child TO hub_app USING (person_id = (SELECT app.viewer()))',
      );
      expect(await slowPolicies()).toEqual([]);
    } finally {
      await owner.query('ROLLBACK');
    }
  });
});

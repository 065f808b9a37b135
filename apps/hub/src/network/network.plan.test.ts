import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeDataset, type Worker } from '../bench/dataset.js';
import { createTestDatabase } from '../testing/database.js';
import { networkSql } from './network.sql.js';

/* What opening one web may cost the database, and that a big caseload makes it no dearer. */

/** A step of a plan, as EXPLAIN (FORMAT JSON) writes it; only what is looked at. */
interface Step {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows'?: number;
  'Shared Hit Blocks'?: number;
  'Shared Read Blocks'?: number;
  Plans?: Step[];
}

const WEB = networkSql('$1::uuid');
/** Tables that grow with the number of children. */
const GROWING = [
  'seat',
  'message',
  'delivery',
  'consent',
  'participant',
  'tie',
  'permit',
  'assignment',
  'signer',
  'signature',
];

let busy: Worker;
let calm: Worker;
let app: pg.Client;
let owner: pg.Client;

beforeAll(async () => {
  const { ownerUrl, appUrl } = await createTestDatabase();
  const workers = await makeDataset(ownerUrl, {
    children: 300,
    firstCaseload: 200,
    caseload: 5,
    seed: 1,
  });
  [busy, calm] = workers as [Worker, Worker];
  [owner, app] = (await Promise.all([ownerUrl, appUrl].map(connect))) as [pg.Client, pg.Client];
  await app.query(`PREPARE web (uuid, timestamptz) AS ${WEB}`);
});
afterAll(() => Promise.all([app.end(), owner.end()]));

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

/** A prepared statement may be planned for its values each time, or once for all; the hub leaves that to PostgreSQL. */
const MODES = ['force_custom_plan', 'force_generic_plan'] as const;
type Mode = (typeof MODES)[number];

/** The plan with which this worker opens one of their webs, and what it read, the second time round. */
async function planFor({ person, children: [child] }: Worker, mode: Mode): Promise<Step> {
  const handle = randomBytes(32).toString('base64url');
  await owner.query(
    "INSERT INTO app.session (handle_hash, person_id, data, expires_at) VALUES ($1, $2, '{}', statement_timestamp() + interval '1 hour')",
    [createHash('sha256').update(handle).digest(), person],
  );
  await app.query('BEGIN');
  await app.query("SELECT set_config('app.handle', $1, true)", [handle]);
  await app.query(`SET LOCAL plan_cache_mode = ${mode}`);
  const explain = `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) EXECUTE web ('${child}', NULL)`;
  await app.query(explain);
  const explained = await app.query<{ 'QUERY PLAN': [{ Plan: Step }] }>(explain);
  const seen = await app.query<{ children: string[] }>(`EXECUTE web ('${child}', NULL)`);
  await app.query('COMMIT');
  expect(seen.rows[0]?.children).toEqual([child]);
  return explained.rows[0]?.['QUERY PLAN'][0].Plan as Step;
}

function steps(step: Step): Step[] {
  return [step, ...(step.Plans ?? []).flatMap(steps)];
}

const buffers = (plan: Step) =>
  (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);

/** Tables that grow with the number of children and are read through from end to end. */
function readThrough(plan: Step): string[] {
  const tables = steps(plan)
    .filter((step) => step['Node Type'] === 'Seq Scan')
    .map((step) => step['Relation Name'] ?? '');
  return tables.filter((table) => GROWING.includes(table));
}

const hashesACaseload = (plan: Step) => /hashed SubPlan/i.test(JSON.stringify(plan));

describe.each(MODES)('opening one web (%s)', (mode) => {
  test('of a caseload of 200 reads no table through and hashes no caseload', async () => {
    expect([busy.children.length, calm.children.length]).toEqual([200, 5]);
    const plan = await planFor(busy, mode);
    expect(readThrough(plan)).toEqual([]);
    expect(hashesACaseload(plan)).toBe(false);
  });

  test('reads rows of that web only, in every step of the plan', async () => {
    const mostRows = Math.max(
      ...steps(await planFor(busy, mode)).map((step) => step['Actual Rows'] ?? 0),
    );
    expect(mostRows).toBeGreaterThan(5);
    expect(mostRows).toBeLessThan(200);
  });

  test('of a caseload of 200 reads no more than of one of 5', async () => {
    const [ofBusy, ofCalm] = [
      buffers(await planFor(busy, mode)),
      buffers(await planFor(calm, mode)),
    ];
    expect(ofCalm).toBeGreaterThan(0);
    expect(ofBusy / ofCalm).toBeLessThan(1.3);
  });
});

test('policies that lost their OFFSET 0 would be noticed', async () => {
  await owner.query('BEGIN');
  const { rows } = await owner.query<{ statement: string }>(
    `SELECT format('ALTER POLICY %I ON %s USING (%s)', polname, polrelid::regclass, replace(pg_get_expr(polqual, polrelid), 'OFFSET 0', '')) AS statement
     FROM pg_policy WHERE polroles = ARRAY['hub_app'::regrole::oid] AND polcmd = 'r' AND polrelid <> 'app.seat'::regclass`,
  );
  for (const { statement } of rows) await owner.query(statement);
  await owner.query('COMMIT');
  expect(hashesACaseload(await planFor(busy, 'force_custom_plan'))).toBe(true);
});

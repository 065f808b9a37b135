import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { startEmbeddedPostgres } from '../database/embedded.js';
import { migrate } from '../database/migrate.js';
import { ensureRoles, type RoleUrls } from '../database/roles.js';
import { makeDataset, type Worker } from './dataset.js';
import { askForWebs, compare, type OpenWeb } from './open-web.js';
import { startLimit, startLoad, startProduct } from './processes.js';
import type { LoadResult } from './protocol.js';

/*
 * `npm run bench`: "open one child's web" over HTTP, the product beside the limit, in turns on one machine.
 * Everything is real: a durable PostgreSQL of its own, the hub in production mode, a process for each part.
 */

const CONNECTIONS = 8;
const CASELOAD = 40;
const SEED = 20_261_122;
const ROUND_MILLISECONDS = 4_000;

type Side = 'product' | 'limit';
const SIDES = ['limit', 'product'] as const;

const { values: options } = parseArgs({
  options: {
    children: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
    json: { type: 'string' },
    profile: { type: 'string' },
  },
});
const children = wholeNumber('children', options.children, CONNECTIONS * CASELOAD);
const rounds = wholeNumber('rounds', options.rounds, 1);

const undo: (() => Promise<unknown>)[] = [];
try {
  await bench();
} finally {
  for (const undoOne of undo.toReversed()) await undoOne();
}

async function bench(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'spinnenweb-bench-'));
  undo.push(() => rm(directory, { recursive: true, force: true }));
  const postgres = await startEmbeddedPostgres({ directory, onProgress: say });
  undo.push(() => postgres.stop());
  const urls = await ensureRoles(postgres.adminUrl, 'hub');
  await migrate(urls.ownerUrl, say);

  const began = performance.now();
  const workers = await makeDataset(urls.ownerUrl, {
    children,
    caseload: CASELOAD,
    seed: SEED,
    say,
  });
  const buildSeconds = (performance.now() - began) / 1000;
  say(`${children} children in ${buildSeconds.toFixed(0)} s`);
  const asked = await askAs(urls, workers.slice(0, CONNECTIONS));

  const product = await startProduct(urls, options.profile ?? null);
  undo.push(product.stop);
  const limit = await startLimit(urls);
  undo.push(limit.stop);
  const load = startLoad();
  undo.push(load.stop);
  const servers = { product, limit };
  const bytes = await compare(asked, servers);

  const put = (side: Side, seed: number, milliseconds = ROUND_MILLISECONDS) =>
    load.put({
      port: servers[side].port,
      connections: asked.map((one) => one[side]),
      milliseconds,
      seed,
    });
  for (const side of SIDES) await put(side, SEED);
  const results: Record<Side, LoadResult[]> = { product: [], limit: [] };
  for (let round = 1; round <= rounds; round += 1) {
    // Who goes first takes turns, too.
    for (const side of round % 2 === 0 ? SIDES : SIDES.toReversed()) {
      results[side].push(await put(side, SEED + round));
    }
    say(
      `round ${round} of ${rounds}: ${SIDES.map((side) => `${side} ${results[side].at(-1)?.requestsPerSecond.toFixed(0)}/s`).join(', ')}`,
    );
  }
  await tell({ results, bytes, buildSeconds });
}

/** Signs the workers in, as a sign-in would have left them. */
async function askAs({ ownerUrl }: RoleUrls, workers: readonly Worker[]): Promise<OpenWeb[]> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const asked: OpenWeb[] = [];
  for (const worker of workers) {
    const handle = randomBytes(32).toString('base64url');
    await owner.query(
      "INSERT INTO app.session (handle_hash, person_id, data, expires_at) VALUES ($1, $2, '{}', statement_timestamp() + interval '8 hours')",
      [createHash('sha256').update(handle).digest(), worker.person],
    );
    asked.push(askForWebs(worker, handle));
  }
  await owner.end();
  return asked;
}

async function tell(measured: {
  results: Record<Side, LoadResult[]>;
  bytes: Record<Side, number>;
  buildSeconds: number;
}): Promise<void> {
  const { results, bytes, buildSeconds } = measured;
  const middle = (side: Side, figure: keyof LoadResult) =>
    median(results[side].map((result) => result[figure]));
  const ratio = median(
    results.product.map(
      (one, round) =>
        one.requestsPerSecond / (results.limit[round]?.requestsPerSecond ?? Number.NaN),
    ),
  );
  const machine = {
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
    node: process.version,
  };
  const row = (name: string, ...cells: string[]) =>
    `${name.padEnd(10)}${cells.map((cell) => cell.padStart(13)).join('')}\n`;
  process.stdout.write(
    `\nopen one child's web: ${children} children, caseloads of ${CASELOAD}, ${CONNECTIONS} connections, ` +
      `medians of ${rounds} rounds of ${ROUND_MILLISECONDS / 1000} s\n` +
      `${machine.cores} cores (${machine.processor}), Node ${machine.node}; dataset built in ${buildSeconds.toFixed(0)} s\n\n` +
      row('', 'requests/s', 'p50 ms', 'p99 ms', 'bytes', 'of the limit') +
      SIDES.map((side) =>
        row(
          side,
          middle(side, 'requestsPerSecond').toFixed(0),
          middle(side, 'p50').toFixed(2),
          middle(side, 'p99').toFixed(2),
          String(bytes[side]),
          side === 'limit' ? '1.00' : ratio.toFixed(2),
        ),
      ).join('') +
      '\nThe limit is one prepared statement behind bare node:http: same role, policies and session, same data.\n' +
      'The product answers GraphQL and records every sight, durably, before the answer leaves; the limit does neither.\n\n',
  );
  if (options.json) {
    await writeFile(
      options.json,
      `${JSON.stringify({ children, rounds, connections: CONNECTIONS, machine, buildSeconds, bytes, results, ratio }, null, 2)}\n`,
    );
  }
  process.stdout.write(`open web: ${ratio.toFixed(2)} of the limit\n`);
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? Number.NaN) + (sorted[Math.ceil(half)] ?? Number.NaN)) / 2;
}

function wholeNumber(name: string, text: string, least: number): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= least) return number;
  process.stderr.write(`--${name} must be a whole number, ${least} or more\n`);
  process.exit(2);
}

function say(line: string): void {
  process.stderr.write(`· ${line}\n`);
}

import { parseArgs } from 'node:util';
import type { TestPostgres } from '../testing/postgres.js';
import { dropCopies, makeTemplate, startBarePostgres } from './broken-database.js';
import { isOfDatabase, type Mutant } from './mutant.js';
import { mutants } from './mutants.js';
import { recallNoticed } from './noticed.js';
import { run, type Failed, type Verdict } from './trial.js';

/**
 * `npm run test:mutants [-- --only PART-OF-NAME] [--lanes N]`: makes each mistake of the list, one by one, and tells
 * which test notices it. Ends with code 1 when one goes unnoticed.
 */
const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, lanes: { type: 'string', default: '3' } },
});
const say = (line: string) => void process.stdout.write(`${line}\n`);
const noticed = recallNoticed();
const chosen = noticed
  .unnoticedFirst(mutants.filter(({ area, name }) => `${area}: ${name}`.includes(values.only)))
  .map((mutant) => noticed.inOrder(mutant));

/** By file of tests: whether it passes with nothing broken, once that was asked. */
const passing = new Map<string, Promise<boolean>>();

/** A server for each lane: a test that watches who waits for whom must not see the tests beside it. */
const servers = await Promise.all(Array.from({ length: Number(values.lanes) }, startBarePostgres));
try {
  const caught = await tryAll();
  say(`${caught} caught / ${chosen.length}`);
  if (caught < chosen.length || chosen.length === 0) process.exitCode = 1;
} finally {
  await Promise.all(servers.map((server) => server.stop()));
}

/** @returns how many were noticed */
async function tryAll(): Promise<number> {
  let caught = 0;
  await inLanes([...chosen], async (mutant, server) => {
    const began = performance.now();
    const verdict = await onTemplate(server, mutant, mutant.watchers);
    const isCaught = verdict.kind === 'FAILED' && (await isForTheMistake(server, verdict));
    if (isCaught) {
      caught += 1;
      noticed.remember(mutant, verdict.file);
    }
    const { area, name } = mutant;
    say(`${isCaught ? '✓' : '✗'} ${area}: ${name} — ${describe(verdict)} (${secondsSince(began)})`);
  });
  return caught;
}

/**
 * What a test says of a mutant counts only when it passes without it. One that was given up on says something only when it
 * ends, at once, with nothing broken.
 */
async function isForTheMistake(server: TestPostgres, verdict: Failed): Promise<boolean> {
  const { file, isTooLong } = verdict;
  const passes = (!isTooLong && passing.get(file)) || passesUnbroken(server, file);
  passing.set(file, passes);
  return passes;
}

async function passesUnbroken(server: TestPostgres, file: string): Promise<boolean> {
  const verdict = await onTemplate(server, null, [file]);
  if (verdict.kind !== 'PASSED') say(`✗ with nothing broken: ${file} — ${describe(verdict)}`);
  return verdict.kind === 'PASSED';
}

/** Each lane takes the next that waits. */
async function inLanes<T>(
  waiting: T[],
  work: (next: T, server: TestPostgres) => Promise<void>,
): Promise<void> {
  await Promise.all(
    servers.map(async (server) => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await work(next, server);
    }),
  );
}

function describe(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'PASSED':
      return 'UNNOTICED';
    case 'FAILED':
      return `${verdict.file}, "${verdict.test}"${verdict.isTooLong ? ' does not end' : ''}`;
    case 'TROUBLE':
      return verdict.why;
  }
}

async function onTemplate(
  server: TestPostgres,
  mutant: Mutant | null,
  watchers: readonly string[],
): Promise<Verdict> {
  const made = await makeTemplate(server, mutant).catch((error: Error) => error);
  if (made instanceof Error) return { kind: 'TROUBLE', why: made.message };
  const postgres: TestPostgres = { adminUrl: server.adminUrl, template: made.name };
  try {
    const inSources = mutant && !isOfDatabase(mutant) ? mutant : null;
    return await run({ postgres, watchers, mutant: inSources });
  } finally {
    await dropCopies(server);
  }
}

function secondsSince(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}

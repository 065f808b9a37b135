import { parseArgs } from 'node:util';
import type { TestPostgres } from '../testing/postgres.js';
import { makeTemplate, startBarePostgres } from './broken-database.js';
import { isOfDatabase, type Mutant } from './mutant.js';
import { mutants } from './mutants.js';
import { run, type Trial, type Verdict } from './trial.js';

/**
 * `npm run test:mutants [-- --only PART-OF-NAME] [--lanes N]`: makes each mistake of the list, one by one, and tells
 * which test notices it. Ends with code 1 when one goes unnoticed.
 */
const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, lanes: { type: 'string', default: '3' } },
});
const say = (line: string) => void process.stdout.write(`${line}\n`);
const chosen = mutants.filter(({ area, name }) => `${area}: ${name}`.includes(values.only));
const lanes = Number(values.lanes);

const bare = await startBarePostgres();
try {
  const trouble = await findFaultOfTests();
  if (trouble) {
    say(`The tests fail without any mistake made on purpose: ${trouble}`);
    process.exitCode = 1;
  } else {
    const caught = await tryAll();
    say(`${caught} caught / ${chosen.length}`);
    if (caught < chosen.length || chosen.length === 0) process.exitCode = 1;
  }
} finally {
  await bare.stop();
}

/** What is said of a mutant counts only when the same tests pass without it. */
async function findFaultOfTests(): Promise<string | null> {
  const began = performance.now();
  const watchers = [...new Set(chosen.flatMap((mutant) => mutant.watchers))];
  const { caughtBy, trouble } = await onTemplate(null, { watchers, workers: lanes });
  if (caughtBy) return `${caughtBy.file}, "${caughtBy.test}"`;
  if (!trouble) say(`Nothing broken: ${watchers.length} files pass (${secondsSince(began)})`);
  return trouble;
}

/** @returns how many were noticed */
async function tryAll(): Promise<number> {
  const waiting = [...chosen];
  let caught = 0;
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
        const began = performance.now();
        const verdict = await onTemplate(mutant, { watchers: mutant.watchers, workers: 1 });
        if (verdict.caughtBy) caught += 1;
        say(`${describe(mutant, verdict)} (${secondsSince(began)})`);
      }
    }),
  );
  return caught;
}

function describe({ area, name }: Mutant, { caughtBy, trouble }: Verdict): string {
  if (caughtBy) return `✓ ${area}: ${name} — ${caughtBy.file}, "${caughtBy.test}"`;
  return `✗ ${area}: ${name} — ${trouble ?? 'UNNOTICED'}`;
}

async function onTemplate(
  mutant: Mutant | null,
  how: Pick<Trial, 'watchers' | 'workers'>,
): Promise<Verdict> {
  const made = await makeTemplate(bare, mutant).catch((error: Error) => error);
  if (made instanceof Error) return { caughtBy: null, trouble: made.message };
  const { name, drop } = made;
  const postgres: TestPostgres = { adminUrl: bare.adminUrl, template: name };
  try {
    const inSources = mutant && !isOfDatabase(mutant) ? mutant : null;
    return await run({ ...how, postgres, mutant: inSources });
  } finally {
    await drop();
  }
}

function secondsSince(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}

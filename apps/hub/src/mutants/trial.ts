import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestPostgres } from '../testing/postgres.js';
import type { Mutant } from './mutant.js';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const HUB_SOURCES = join(ROOT, 'apps/hub/src');

/** What one run of tests is about; `.ci/vitest.mutants.ts` reads it. */
export interface Trial {
  postgres: TestPostgres;
  /** Test files below `apps/hub/src`, in the order in which they run. */
  watchers: readonly string[];
  /** A mistake in a source that the tests import; null when it is in the database, or there is none. */
  mutant: Mutant | null;
}

/** A test that failed: its file below `apps/hub/src`, and its name. */
interface Failure {
  file: string;
  test: string;
}

/** What came of it: nothing failed, or something did, or no test could tell. */
export type Verdict = { kind: 'PASSED' } | Failed | { kind: 'TROUBLE'; why: string };

/** `isTooLong`: it was given up on, which a busy machine causes as well. */
export interface Failed extends Failure {
  kind: 'FAILED';
  isTooLong: boolean;
}

interface Report {
  numPassedTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] | null }[];
  }[];
}

/** Runs the tests until the first that fails. */
export async function run(trial: Trial): Promise<Verdict> {
  const file = join(tmpdir(), `spinnenweb-trial-${randomUUID()}.json`);
  const said = await vitest(trial, file);
  try {
    return judge(JSON.parse(await readFile(file, 'utf8')) as Report);
  } catch (cause) {
    throw new Error(`A run of tests left no report:\n${said}`, { cause });
  } finally {
    await rm(file, { force: true });
  }
}

function vitest(trial: Trial, outputFile: string): Promise<string> {
  const child = spawn(
    process.execPath,
    [
      join(ROOT, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--config=.ci/vitest.mutants.ts',
      '--bail=1',
      '--reporter=json',
      `--outputFile=${outputFile}`,
    ],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { TRIAL: JSON.stringify(trial) },
    },
  );
  let said = '';
  const hear = (part: Buffer) => (said += part.toString());
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve(said));
  });
}

const GIVEN_UP = /timed out/i;

function judge({ numPassedTests, testResults }: Report): Verdict {
  const [failed] = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map((test) => ({ ...test, file: relative(HUB_SOURCES, name) })),
  );
  if (failed) {
    const { file, fullName: test, failureMessages } = failed;
    return { kind: 'FAILED', file, test, isTooLong: GIVEN_UP.test(String(failureMessages)) };
  }
  const unloaded = testResults.find(({ status }) => status === 'failed');
  // What is prepared before the tests of a file is part of them: there the hub is filled and opened.
  if (unloaded && unloaded.assertionResults.length > 0) {
    const file = relative(HUB_SOURCES, unloaded.name);
    const isTooLong = GIVEN_UP.test(unloaded.message);
    return { kind: 'FAILED', file, test: `before: ${firstLine(unloaded.message)}`, isTooLong };
  }
  if (unloaded) return { kind: 'TROUBLE', why: `${unloaded.name}: ${unloaded.message}` };
  return numPassedTests === 0 ? { kind: 'TROUBLE', why: 'no test ran' } : { kind: 'PASSED' };
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { testEnvironment } from './site.js';

/** The compiled process, as `npm start` runs it; `npm test` compiles before it runs the tests. */
const compiled = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** What the hub says when it serves. */
export const ready = /Ctrl-C stops everything/;

export interface HubProcess {
  child: ChildProcess;
  /** What it has said so far, on both streams. */
  said: () => string;
  /** Resolves when it has said something that fits; rejects when it ends before. */
  until: (pattern: RegExp) => Promise<string>;
  /** Its exit code, and null when a signal ended it. */
  ended: Promise<number | null>;
}

export interface HubProcesses {
  /** A folder that the tests of one file share; it goes after the last. */
  folder: string;
  /** A free port, at which a hub listens unless it is given another. */
  port: number;
  start(variables?: NodeJS.ProcessEnv): HubProcess;
}

/** Starts hubs as processes of their own, and stops each after its test. Call it at the top of a file. */
export function hubProcesses(): HubProcesses {
  const hubs: HubProcesses = { folder: '', port: 0, start };
  const running: HubProcess[] = [];
  beforeAll(async () => {
    hubs.folder = await mkdtemp(join(tmpdir(), 'spinnenweb-hub-'));
    ({ port: hubs.port } = await testEnvironment());
  });
  afterEach(async () => {
    for (const { child, ended } of running.splice(0)) {
      if (child.exitCode === null) child.kill('SIGINT');
      await ended;
    }
  });
  afterAll(() => rm(hubs.folder, { recursive: true, force: true }));
  return hubs;

  function start(variables: NodeJS.ProcessEnv = {}): HubProcess {
    const { PATH, HOME } = process.env;
    const child = spawn(process.execPath, [compiled], {
      env: {
        PATH,
        HOME,
        PORT: String(hubs.port),
        DATA_DIR: join(hubs.folder, 'data'),
        ...variables,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const hear = (part: Buffer) => (said += part.toString());
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const until = (pattern: RegExp) =>
      new Promise<string>((resolve, reject) => {
        const look = () => pattern.test(said) && resolve(said);
        child.stdout.on('data', look);
        child.stderr.on('data', look);
        void ended.then(() => reject(new Error(`it ended before it said ${pattern}: ${said}`)));
        look();
      });
    const started = { child, said: () => said, until, ended };
    running.push(started);
    return started;
  }
}

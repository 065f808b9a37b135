import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readEnvironment } from '../environment.js';
import { keepSecrets, prepareDataFolder } from './data-folder.js';
import { StartError } from './start-error.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spinnenweb-data-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('secrets are made once, long, each its own, and kept for this account only', async () => {
  const settings = readEnvironment({ DATA_DIR: folder });
  const first = await keepSecrets(settings);
  expect(await keepSecrets(settings)).toEqual(first);
  expect(first.sessionSecret.length).toBeGreaterThanOrEqual(32);
  expect(first.cursorSecret).not.toBe(first.sessionSecret);
  for (const name of ['session-secret', 'cursor-secret']) {
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
  }
});

test('a given secret is used and none is written', async () => {
  const settings = readEnvironment({
    DATA_DIR: folder,
    SESSION_SECRET: 's'.repeat(32),
    CURSOR_SECRET: 'c'.repeat(32),
  });
  expect((await keepSecrets(settings)).sessionSecret).toBe('s'.repeat(32));
  await expect(readFile(join(folder, 'session-secret'))).rejects.toThrow('ENOENT');
});

test('a damaged secret is not used', async () => {
  await writeFile(join(folder, 'session-secret'), 'short');
  await expect(keepSecrets(readEnvironment({ DATA_DIR: folder }))).rejects.toThrow(/is damaged/);
});

test('a folder that cannot be made is told in one line', async () => {
  await writeFile(join(folder, 'file'), '');
  const below = join(folder, 'file', 'data');
  const refusal = await prepareDataFolder(below).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(StartError);
  expect((refusal as StartError).message).toBe(
    `The data folder ${below} cannot be written (ENOTDIR): set DATA_DIR to one that can.`,
  );
});

test.runIf(existsSync('/proc/self'))(
  'a place that takes no folders is told in one line, and is not tried for ever',
  async () => {
    await expect(prepareDataFolder('/proc/nowhere/data')).rejects.toThrow(
      /^The data folder \/proc\/nowhere\/data cannot be written \(\w+\): set DATA_DIR to one that can\.$/,
    );
  },
);

test('a folder that is absent is made', async () => {
  await prepareDataFolder(join(folder, 'a', 'b'));
  expect((await stat(join(folder, 'a', 'b'))).isDirectory()).toBe(true);
});

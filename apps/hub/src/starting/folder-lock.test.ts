import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockFolder } from './folder-lock.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spinnenweb-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('one at a time, and the next when the first has left', async () => {
  const release = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toThrow(/Another hub is already working in/);
  await release();
  await (
    await lockFolder(folder)
  )();
});

test('of many that come at once, one gets it', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
  const winners = outcomes.flatMap((outcome) =>
    outcome.status === 'fulfilled' ? [outcome.value] : [],
  );
  expect(winners).toHaveLength(1);
  await winners[0]?.();
});

describe('a lock left behind is taken over', () => {
  test('when nobody answers at its port', async () => {
    const port = await freedPort();
    await writeFile(join(folder, 'hub.lock'), JSON.stringify({ port, token: 'x'.repeat(32) }));
    await (
      await lockFolder(folder)
    )();
  });

  test('when another program has that port now', async () => {
    const other = createServer((socket) => socket.end('220 something else'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : 0;
    await writeFile(join(folder, 'hub.lock'), JSON.stringify({ port, token: 'x'.repeat(32) }));
    await (
      await lockFolder(folder)
    )();
    other.close();
  });

  test.each(['', '{"port":', 'null', '{}', '{"port":99999999}'])(
    'when all it says is %o',
    async (text) => {
      await writeFile(join(folder, 'hub.lock'), text);
      await (
        await lockFolder(folder)
      )();
    },
  );
});

test('leaving removes the file', async () => {
  await (
    await lockFolder(folder)
  )();
  await expect(readFile(join(folder, 'hub.lock'))).rejects.toThrow('ENOENT');
});

function freedPort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

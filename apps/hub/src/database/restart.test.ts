import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from './as-viewer.js';
import { startEmbeddedPostgres } from './embedded.js';
import { ensureRoles } from './roles.js';

test('a hub works on after PostgreSQL stopped under its hands and came back', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'spinnenweb-restart-'));
  let server = await startEmbeddedPostgres({ directory, durable: false });
  const { appUrl } = await ensureRoles(server.adminUrl, 'hub');
  const database = await openDatabase({ appUrl, entities: [], poolSize: 2 });
  let gaps = 0;
  const heard: string[] = [];
  await database.listen(
    'web',
    (payload) => heard.push(payload),
    () => (gaps += 1),
  );

  const wait = 'SELECT pg_sleep(30)';
  const inFlight = Promise.allSettled([
    ...[1, 2, 3].map(() => database.asViewer('ann', (em) => em.execute(wait))),
    ...[1, 2, 3].map(() => database.readAsViewer('ann', { name: 'wait', text: wait }, [])),
  ]);
  await database.notify('web', 'before');
  await server.stop();
  expect((await inFlight).map(({ status }) => status)).toEqual(Array(6).fill('rejected'));
  await expect(database.ping()).rejects.toThrow('ECONNREFUSED');

  server = await startEmbeddedPostgres({ directory, durable: false });
  await expect.poll(() => gaps).toBe(1);
  const answers = await Promise.all([
    ...[1, 2, 3].map(() => database.asViewer(null, (em) => em.execute('SELECT 1 AS one'))),
    ...[1, 2, 3].map(() =>
      database.readAsViewer(null, { name: 'one', text: 'SELECT 1 AS one' }, []),
    ),
  ]);
  expect(answers).toEqual(Array.from({ length: 6 }, () => [{ one: 1 }]));
  await database.notify('web', 'after');
  await expect.poll(() => heard).toEqual(['before', 'after']);

  await database.close();
  await server.stop();
  await rm(directory, { recursive: true, force: true });
});

import { beforeAll, describe, expect, test } from 'vitest';
import {
  askAsSuperuser,
  Leaf,
  type LeafDatabase,
  openLeafDatabase,
  SEEN,
} from '../testing/leaf-database.js';
import { type Database, openDatabase } from './as-viewer.js';

const HANDLE = {
  name: 'handle',
  text: `SELECT current_setting('app.handle', true) AS handle, current_setting('transaction_read_only') AS "readOnly"`,
};

let leaves: LeafDatabase;
let database: Database;

beforeAll(async () => {
  leaves = await openLeafDatabase('viewer_reads');
  database = leaves.database;
});

describe('readAsViewer', () => {
  test('reads as the viewer, read-only, and leaves no handle', async () => {
    expect(await database.readAsViewer('bob', SEEN, [])).toEqual([{ note: 'of bob' }]);
    expect(await database.readAsViewer('bob', HANDLE, [])).toEqual([
      { handle: 'bob', readOnly: 'on' },
    ]);
    expect(await database.readAsViewer(null, SEEN, [])).toEqual([]);
    await expect(
      database.readAsViewer('bob', { name: 'wipe', text: 'DELETE FROM app.leaf' }, []),
    ).rejects.toMatchObject({ code: '25006' });
  });

  test('is sound after an error of every kind, and shows the next nobody nothing', async () => {
    const one = await openDatabase({ ...leaves.urls, entities: [Leaf], poolSize: 1 });
    const failures: [statement: { name: string; text: string }, values: unknown[], code: string][] =
      [
        [{ name: 'no table', text: 'SELECT * FROM app.tree' }, [], '42P01'],
        [{ name: 'syntax', text: 'SELEC 1' }, [], '42601'],
        [{ name: 'divide', text: 'SELECT 1 / $1::int AS x' }, [0], '22012'],
        [{ name: 'late', text: 'SELECT 1 / (3 - n) FROM generate_series(1, 5) n' }, [], '22012'],
        [{ name: 'bind', text: 'SELECT $1::uuid' }, ['not a uuid'], '22P02'],
        [{ name: 'parameters', text: 'SELECT $1::int' }, [], '08P01'],
      ];
    for (const [statement, values, code] of failures) {
      // The second time the statement may be known to the connection already.
      for (const turn of [1, 2]) {
        const label = `${statement.name}, turn ${turn}`;
        await expect(one.readAsViewer('ann', statement, values), label).rejects.toMatchObject({
          code,
        });
        expect(await one.readAsViewer(null, SEEN, []), label).toEqual([]);
        expect(await one.readAsViewer(null, HANDLE, []), label).toEqual([
          { handle: '', readOnly: 'on' },
        ]);
      }
    }
    expect(await one.readAsViewer('ann', failures[2]![0], [1])).toEqual([{ x: 1 }]);
    await one.close();
  });

  test('refuses one name for two texts, and values it cannot send, without harm', async () => {
    await database.readAsViewer('ann', { name: 'one name', text: 'SELECT 1' }, []);
    const readAgain = () =>
      database.readAsViewer('ann', { name: 'one name', text: 'SELECT 2' }, []);
    await expect(readAgain()).rejects.toThrow('Prepared statements must be unique');
    const circle: Record<string, unknown> = {};
    circle['circle'] = circle;
    const sendCircle = { name: 'json', text: 'SELECT $1::json' };
    await expect(database.readAsViewer('ann', sendCircle, [circle])).rejects.toThrow('circular');
    expect(await database.readAsViewer(null, SEEN, [])).toEqual([]);
    expect(await database.readAsViewer('ann', SEEN, [])).toEqual([{ note: 'of ann' }]);
  });

  test('never mixes viewers under load', async () => {
    const holders = Array.from(
      { length: 200 },
      (_, index) => ['ann', 'bob', null][index % 3] ?? null,
    );
    const seen = await Promise.all(
      holders.map((handle) => database.readAsViewer<{ note: string }>(handle, SEEN, [])),
    );
    seen.forEach((rows, index) => {
      const holder = holders[index];
      expect(rows).toEqual(holder ? [{ note: `of ${holder}` }] : []);
    });
  });

  test('opens another connection after the server ended one', async () => {
    await database.readAsViewer('ann', SEEN, []);
    const ended = Promise.allSettled([
      database.readAsViewer('ann', { name: 'wait', text: 'SELECT pg_sleep(10)' }, []),
    ]);
    await askAsSuperuser(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${leaves.name}' AND usename = 'hub_app'`,
    );
    expect(await ended).toMatchObject([{ status: 'rejected' }]);
    await expect
      .poll(() => database.readAsViewer('ann', SEEN, []).catch(() => []))
      .toEqual([{ note: 'of ann' }]);
  });
});

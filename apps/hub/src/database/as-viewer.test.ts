import { inspect } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  ask,
  askAsSuperuser,
  Leaf,
  type LeafDatabase,
  openLeafDatabase,
  SEEN,
} from '../testing/leaf-database.js';
import { type Database, openDatabase } from './as-viewer.js';
import { isRowPolicyViolation, isUniqueViolation, raisedCode } from './errors.js';

let urls: LeafDatabase['urls'];
let database: Database;

beforeAll(async () => {
  ({ urls, database } = await openLeafDatabase('as_viewer'));
});

describe('asViewer', () => {
  test('shows each viewer their own rows, nobody nothing, and never what another loaded', async () => {
    const notesOf = (handle: string | null) =>
      database.asViewer(handle, async (em) => (await em.find(Leaf, {})).map(({ note }) => note));
    expect(await notesOf('ann')).toEqual(['of ann']);
    expect(await notesOf('bob')).toEqual(['of bob']);
    expect(await notesOf(null)).toEqual([]);
    const many = await Promise.all(
      Array.from({ length: 20 }, (_, index) => notesOf(index % 2 ? 'ann' : 'bob')),
    );
    many.forEach((notes, index) => expect(notes).toEqual([index % 2 ? 'of ann' : 'of bob']));
  });

  test('keeps no handle on the connection after a commit or a rollback', async () => {
    await database.asViewer('ann', async () => undefined);
    await expect(
      database.asViewer('ann', () => Promise.reject(new Error('changed my mind'))),
    ).rejects.toThrow('changed my mind');
    const left = await database.asViewer(null, (em) =>
      em.execute(`SELECT current_setting('app.handle', true) AS handle`),
    );
    expect(left).toEqual([{ handle: '' }]);
  });

  test('shows nothing to an entity manager that was kept', async () => {
    const kept = await database.asViewer('ann', async (em) => em);
    expect(await kept.find(Leaf, {})).toEqual([]);
  });

  test('undoes everything when the work fails', async () => {
    const failing = database.asViewer('ann', async (em) => {
      em.create(Leaf, { holder: 'ann', note: 'half done' } as Leaf);
      await em.flush();
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await database.readAsViewer('ann', SEEN, [])).toEqual([{ note: 'of ann' }]);
  });

  test('takes a handle as a value, whatever is in it', async () => {
    const sly = `ann', true); SELECT set_config('app.handle', 'bob`;
    expect(await database.asViewer(sly, (em) => em.find(Leaf, {}))).toEqual([]);
    expect(await database.readAsViewer(sly, SEEN, [])).toEqual([]);
  });

  test('tells a refused row, a double one and a code of our own apart', async () => {
    const insert = (holder: string, note: string) =>
      database.asViewer('ann', async (em) => {
        em.create(Leaf, { holder, note } as Leaf);
      });
    const refused = await insert('bob', 'not mine to write').catch((error: unknown) => error);
    expect(isRowPolicyViolation(refused)).toBe(true);
    const double = await insert('ann', 'of ann').catch((error: unknown) => error);
    expect(isUniqueViolation(double, 'one_note')).toBe(true);
    expect(isUniqueViolation(double, 'another')).toBe(false);
    expect(isRowPolicyViolation(double)).toBe(false);
    const raised = await database
      .asViewer('ann', (em) => em.execute('SELECT app.refuse()'))
      .catch((error: unknown) => error);
    expect(raisedCode(raised)).toEqual({
      code: 'NO_GROUND',
      field: 'scope',
      problem: 'NOT_COVERED',
    });
    expect(raisedCode(double)).toBeNull();
  });

  test('throws errors that quote no row, no statement and no value', async () => {
    const failures = [
      `INSERT INTO app.leaf (holder, note) VALUES ('ann', 'of ann')`,
      `INSERT INTO app.leaf (holder, note) VALUES (NULL, 'of ann')`,
      `SELECT 'of ann'::uuid`,
      `SELECT 'of ann'::int`,
    ];
    for (const statement of failures) {
      const error = await database
        .asViewer('ann', (em) => em.execute(statement))
        .catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Error);
      expect(inspect(error, { depth: 9, showHidden: true }), statement).not.toContain('of ann');
    }
    const read = { name: 'quoting', text: 'SELECT $1::uuid' };
    const error = await database.readAsViewer('ann', read, ['of ann']).catch((thrown) => thrown);
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('of ann');
  });

  test('is sound after a commit that fails and after a connection that was lost', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const late = database.asViewer('ann', (em) =>
        em.execute(`INSERT INTO app.leaf (holder, note) VALUES ('ann', 'too late')`),
      );
      await expect(late).rejects.toMatchObject({ message: 'TOO_LATE' });
      const lost = database.asViewer('ann', async (em) => {
        const [{ pid }] = await em.execute<[{ pid: number }]>('SELECT pg_backend_pid() AS pid');
        await askAsSuperuser(`SELECT pg_terminate_backend(${pid})`);
        await em.execute('SELECT 1');
      });
      await expect(lost).rejects.toThrow(/terminat|connection/);
      expect(await database.asViewer(null, (em) => em.find(Leaf, {}))).toEqual([]);
      expect(await database.asViewer('ann', (em) => em.count(Leaf))).toBe(1);
    }
  });

  test('repeats only work that says it may be, and only after a conflict', async () => {
    const conflict = () => Object.assign(new Error('deadlock'), { code: '40P01' });
    const failing = async (error: Error, repeatable: boolean) => {
      let turns = 0;
      const work = () => {
        turns += 1;
        return turns < 3 ? Promise.reject(error) : Promise.resolve('done');
      };
      const result = await database
        .asViewer('ann', work, { repeatable })
        .catch((thrown: Error) => thrown.message);
      return { result, turns };
    };
    expect(await failing(conflict(), true)).toEqual({ result: 'done', turns: 3 });
    expect(await failing(conflict(), false)).toEqual({ result: 'deadlock', turns: 1 });
    expect(await failing(new Error('no'), true)).toEqual({ result: 'no', turns: 1 });
  });

  test('repeats a real deadlock until both have done their work', async () => {
    await ask(
      urls.ownerUrl,
      `INSERT INTO app.leaf (id, holder, note) VALUES
         ('00000000-0000-7000-8000-000000000001', 'cleo', '0'), ('00000000-0000-7000-8000-000000000002', 'cleo', 'b0')`,
    );
    let met = 0;
    let meet: () => void;
    const bothHoldOne = new Promise<void>((resolve) => (meet = resolve));
    const lockBoth = (first: number, second: number) =>
      database.asViewer(
        'cleo',
        async (em) => {
          const touch = (id: number) =>
            em.execute(
              `UPDATE app.leaf SET note = note || '+' WHERE id = '00000000-0000-7000-8000-00000000000${id}'`,
            );
          await touch(first);
          if ((met += 1) === 2) meet();
          await bothHoldOne;
          await touch(second);
        },
        { repeatable: true },
      );
    await Promise.all([lockBoth(1, 2), lockBoth(2, 1)]);
    expect(met).toBe(3);
    expect(await database.readAsViewer('cleo', SEEN, [])).toEqual([
      { note: '0++' },
      { note: 'b0++' },
    ]);
  });
});

describe('asSystem', () => {
  test('works as the owner and needs a reason and an address', async () => {
    const count = await database.asSystem('counting leaves in a test', async (em) => {
      const [told] = await em.execute(
        `SELECT current_setting('app.reason') AS reason, current_user AS role`,
      );
      return { told, holders: new Set((await em.find(Leaf, {})).map(({ holder }) => holder)) };
    });
    expect(count.told).toEqual({ reason: 'counting leaves in a test', role: 'hub_owner' });
    expect([...count.holders].sort()).toEqual(['ann', 'bob', 'cleo']);
    await expect(database.asSystem(' ', async () => undefined)).rejects.toThrow('needs a reason');

    const without = await openDatabase({ appUrl: urls.appUrl, entities: [Leaf] });
    await expect(without.asSystem('any', async () => undefined)).rejects.toThrow('owner role');
    await without.close();
  });
});

describe('openDatabase', () => {
  test('refuses a role that the policies would not hold', async () => {
    const refused = 'The hub does not serve with this database role';
    const { appUrl, logUrl, ownerUrl } = urls;
    for (const wrong of [
      { appUrl: ownerUrl, logUrl },
      { appUrl: logUrl, logUrl },
      { appUrl, logUrl: ownerUrl },
      { appUrl, logUrl: appUrl },
    ]) {
      await expect(openDatabase({ ...wrong, entities: [] })).rejects.toThrow(refused);
    }
  });
});

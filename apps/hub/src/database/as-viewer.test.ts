import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { inspect } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Database, openDatabase } from './as-viewer.js';
import { isRowPolicyViolation, isUniqueViolation, raisedCode } from './errors.js';
import { ensureRoles, type RoleUrls } from './roles.js';

const NAME = `viewer_${process.pid}`;
const SEEN = { name: 'seen', text: 'SELECT note FROM app.leaf ORDER BY note' };
const HANDLE = {
  name: 'handle',
  text: `SELECT current_setting('app.handle', true) AS handle, current_setting('transaction_read_only') AS "readOnly"`,
};

/** A leaf is seen by whoever holds the handle that is its holder. */
const TABLES = `
  CREATE SCHEMA app;
  GRANT USAGE ON SCHEMA app TO hub_app;
  CREATE TABLE app.leaf (id uuid PRIMARY KEY DEFAULT uuidv7(), holder text NOT NULL, note text NOT NULL,
    CONSTRAINT one_note UNIQUE (holder, note));
  ALTER TABLE app.leaf ENABLE ROW LEVEL SECURITY;
  ALTER TABLE app.leaf FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, UPDATE, DELETE ON app.leaf TO hub_app;
  CREATE POLICY leaf_of_holder ON app.leaf TO hub_app
    USING (holder = (SELECT current_setting('app.handle', true)));
  CREATE POLICY leaf_of_owner ON app.leaf TO hub_owner USING (true);
  CREATE FUNCTION app.refuse() RETURNS void LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'P0001', MESSAGE = 'NO_GROUND', DETAIL = 'scope', HINT = 'NOT_COVERED'; END $$;
  CREATE FUNCTION app.refuse_late() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'TOO_LATE'; END $$;
  CREATE CONSTRAINT TRIGGER refuse_late AFTER INSERT ON app.leaf DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.note = 'too late') EXECUTE FUNCTION app.refuse_late();`;

@Entity({ tableName: 'leaf' })
class Leaf {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  id!: string;

  @Property({ type: 'text' })
  holder!: string;

  @Property({ type: 'text' })
  note!: string;
}

let urls: RoleUrls;
let database: Database;

async function asSuperuser(text: string, url = inject('postgres').adminUrl): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  urls = await ensureRoles(inject('postgres').adminUrl, NAME);
  await asSuperuser(TABLES, urls.ownerUrl);
  database = await openDatabase({ ...urls, entities: [Leaf], poolSize: 2 });
  for (const holder of ['ann', 'bob']) {
    await database.asViewer(holder, async (em) => {
      em.create(Leaf, { holder, note: `of ${holder}` } as Leaf);
    });
  }
});

afterAll(async () => {
  await database.close();
  await asSuperuser(`DROP DATABASE ${NAME} WITH (FORCE)`);
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
        await asSuperuser(`SELECT pg_terminate_backend(${pid})`);
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
    await asSuperuser(
      `INSERT INTO app.leaf (id, holder, note) VALUES
         ('00000000-0000-7000-8000-000000000001', 'cleo', '0'), ('00000000-0000-7000-8000-000000000002', 'cleo', 'b0')`,
      urls.ownerUrl,
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
    const one = await openDatabase({ ...urls, entities: [Leaf], poolSize: 1 });
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
    const ended = expect(
      database.readAsViewer('ann', { name: 'wait', text: 'SELECT pg_sleep(10)' }, []),
    ).rejects.toThrow();
    await asSuperuser(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${NAME}' AND usename = 'hub_app'`,
    );
    await ended;
    await expect
      .poll(() => database.readAsViewer('ann', SEEN, []).catch(() => []))
      .toEqual([{ note: 'of ann' }]);
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
    await expect(openDatabase({ appUrl: urls.ownerUrl, entities: [] })).rejects.toThrow(
      'The hub does not serve with this database role',
    );
  });
});

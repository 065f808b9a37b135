import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../database/as-viewer.js';
import { freshFamilies, NOTHING } from '../testing/families.js';

/* Who is looking cannot be named, guessed, kept or mistaken: what holds every other rule up. */

const families = freshFamilies();

const CHILDREN = { name: 'children', text: 'SELECT first_name FROM app.child ORDER BY 1' };
const OF_KARIN = [{ first_name: 'Daan' }, { first_name: 'Lina' }, { first_name: 'Sam' }];
const OF_BAS = [{ first_name: 'Daan' }];

/** One connection for acts and one for reads: each viewer comes after another on it. */
async function onOneConnection(work: (database: Database) => Promise<void>): Promise<void> {
  const database = await openDatabase({ ...families.urls, entities: [], poolSize: 1 });
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

describe('injected SQL', () => {
  test('finds no session but its own, and in it no person', async () => {
    await families.signedIn('karin');
    const handle = await families.signedIn('bas');
    await families.database.asViewer(handle, async (em) => {
      expect(await em.execute('SELECT handle_hash FROM app.session')).toHaveLength(1);
      expect(
        await em.execute(
          "UPDATE app.session SET expires_at = 'infinity' WHERE handle_hash <> app.handle_hash() RETURNING data",
        ),
      ).toEqual([]);
    });
    for (const look of [
      'SELECT person_id FROM app.session',
      'UPDATE app.session SET person_id = NULL',
      'INSERT INTO app.session (handle_hash, person_id, data, expires_at) SELECT app.handle_hash(), id, data, expires_at FROM app.person, app.session',
      'SELECT * FROM app.account',
      'SELECT * FROM app.child_clock',
      'SELECT * FROM history.migration',
      'SET ROLE hub_owner',
      'SET SESSION AUTHORIZATION hub_owner',
      "ALTER FUNCTION app.viewer() SET app.handle = ''",
      'ALTER TABLE app.child DISABLE ROW LEVEL SECURITY',
    ]) {
      await expect(families.act('bas', look), look).rejects.toMatchObject({ code: '42501' });
    }
  });

  test('that sets another handle must know it: a person, a hash or a guess looks as nobody', async () => {
    const karins = await families.signedIn('karin');
    const [{ hash } = { hash: '' }] = await families.change<{ hash: string }>(
      "SELECT encode(sha256(convert_to(?, 'UTF8')), 'hex') AS hash",
      [karins],
    );
    for (const guess of [
      families.id('karin'),
      hash,
      `\\x${hash}`,
      'karin',
      '',
      randomBytes(32).toString('base64url'),
    ]) {
      const seen = await families.database.asViewer(await families.signedIn('bas'), async (em) => {
        await em.execute("SELECT set_config('app.handle', ?, true)", [guess]);
        return em.execute(CHILDREN.text);
      });
      expect(seen, guess).toEqual([]);
    }
  });

  test('can begin a session of its own, and not say whose it is', async () => {
    const begun = families.database.asViewer(await families.signedIn('bas'), async (em) => {
      await em.execute("SELECT set_config('app.handle', 'begun by injection', true)");
      await em.execute(
        `INSERT INTO app.session (handle_hash, data, expires_at)
         VALUES (app.handle_hash(), '{}', statement_timestamp() + interval '1 hour')`,
      );
      return em.execute("SELECT app.sign_in('begun by injection', 'urn:spinnenweb:test', 'karin')");
    });
    await expect(begun).rejects.toMatchObject({ code: '42501' });
  });

  test('cannot turn row security off: the statement fails instead', async () => {
    const handle = await families.signedIn('bas');
    const look = families.database.asViewer(handle, async (em) => {
      await em.execute('SET LOCAL row_security = off');
      return em.execute(CHILDREN.text);
    });
    await expect(look).rejects.toMatchObject({ code: '42501' });
  });

  test('learns nothing from a function of its own: every row is filtered before it', async () => {
    const leak = families.act(
      'bas',
      `CREATE FUNCTION pg_temp.tell(text) RETURNS boolean LANGUAGE plpgsql COST 0.0001
       AS $$ BEGIN RAISE NOTICE '%', $1; RETURN true; END $$`,
    );
    await expect(leak).rejects.toMatchObject({ code: '42501' });
    // A failing cast tells what it failed on, unless the policy was asked first.
    expect(
      await families.act(
        'bas',
        "SELECT 1 FROM app.child WHERE first_name <> 'Daan' AND first_name::integer > 0",
      ),
    ).toEqual([]);
  });

  test('through the door for reads changes nothing, not even a session', async () => {
    await expect(
      families.read('bas', 'DELETE FROM app.session RETURNING data'),
    ).rejects.toMatchObject({ code: '25006' });
  });
});

describe('a connection that served Karin', () => {
  test('serves nobody, Bas, a session that ended, and Karin again, each as themselves', async () => {
    const [karin, bas, ended] = await Promise.all(
      ['karin', 'bas', 'karin'].map((person) => families.signedIn(person)),
    );
    await families.change(
      "UPDATE app.session SET expires_at = statement_timestamp() WHERE handle_hash = sha256(convert_to(?, 'UTF8'))",
      [ended],
    );
    await onOneConnection(async (database) => {
      const both = async (handle: string | null | undefined) => {
        const read = await database.readAsViewer(handle ?? null, CHILDREN, []);
        const acted = await database.asViewer(handle ?? null, (em) => em.execute(CHILDREN.text));
        expect(acted).toEqual(read);
        return read;
      };
      expect(await both(karin)).toEqual(OF_KARIN);
      expect(await both(null)).toEqual([]);
      expect(await both(bas)).toEqual(OF_BAS);
      expect(await both(ended)).toEqual([]);
      expect(await both(karin)).toEqual(OF_KARIN);
    });
  });

  test('forgets her after a statement that fails', async () => {
    const karin = await families.signedIn('karin');
    await onOneConnection(async (database) => {
      const failing = {
        name: 'failing',
        text: 'SELECT first_name::integer FROM app.child WHERE app.viewer() IS NOT NULL',
      };
      await expect(database.readAsViewer(karin, failing, [])).rejects.toMatchObject({
        code: '22P02',
      });
      expect(await database.readAsViewer(null, CHILDREN, [])).toEqual([]);
      await expect(
        database.asViewer(karin, (em) => em.execute(failing.text)),
      ).rejects.toMatchObject({ code: '22P02' });
      expect(await database.asViewer(null, (em) => em.execute(CHILDREN.text))).toEqual([]);
    });
  });

  test('gives two viewers who alternate on one prepared statement each their own, also once its plan is kept', async () => {
    const [karin, bas] = await Promise.all([families.signedIn('karin'), families.signedIn('bas')]);
    await onOneConnection(async (database) => {
      // After five executions PostgreSQL may keep one plan for all that follow.
      for (let turn = 0; turn < 12; turn += 1) {
        expect(await database.readAsViewer(karin ?? '', CHILDREN, [])).toEqual(OF_KARIN);
        expect(await database.readAsViewer(bas ?? '', CHILDREN, [])).toEqual(OF_BAS);
      }
    });
  });
});

test('nobody sees nothing', async () => {
  const [row] = await families.database.readAsViewer<{ rows: number }>(
    null,
    {
      name: 'nobody',
      text: 'SELECT (SELECT count(*) FROM app.person)::int + (SELECT count(*) FROM app.organisation)::int + (SELECT count(*) FROM app.employment)::int AS rows',
    },
    [],
  );
  expect(row).toEqual({ rows: 0 });
  expect(await families.seenBy('gerda')).toEqual(NOTHING);
});

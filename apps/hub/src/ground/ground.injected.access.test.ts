import { beforeEach, describe, expect, test } from 'vitest';
import { freshFamilies } from '../testing/families.js';
import { openGround, owenJoins, school } from '../testing/withheld.js';

const families = freshFamilies();

const INSERT = `INSERT INTO app.ground (tie_id, from_id, kind, scopes, weighing, ends_at)
  VALUES (?, ?, 'LEGAL_TASK', ARRAY['SAFETY'], 'Het moet nu.', statement_timestamp() + interval '20 days')`;

/** A ground of the BSO that waits; its uuid. */
async function waiting(): Promise<string> {
  await families.act('joyce', INSERT, [families.id('sam-bso-wijkteam'), families.id('sam-bso')]);
  const [found] = await families.change<{ id: string }>(
    'SELECT id FROM app.ground WHERE from_id = ?',
    [families.id('sam-bso')],
  );
  return found!.id;
}

describe('injected SQL', () => {
  test('opens nothing in the name of another, nor towards an end that one does not see', async () => {
    const inTheNameOf = (person: string, tie: string, from: string) =>
      families.act(person, INSERT, [families.id(tie), families.id(from)]);
    await expect(inTheNameOf('karin', 'sam-bso-wijkteam', 'sam-bso')).rejects.toMatchObject({
      message: 'NOT_FOUND',
    });
    // The school no longer hears of the wijkteam, which it knew once.
    await expect(
      inTheNameOf('annemiek', 'sam-school-wijkteam', 'sam-school'),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(inTheNameOf('joyce', 'sam-bso-wijkteam', 'sam-wijkteam')).rejects.toMatchObject({
      message: 'NOT_FOUND',
    });
  });

  test('neither countersigns nor ends what is of others, and changes no ground', async () => {
    const id = await waiting();
    for (const person of ['karin', 'naima', 'annemiek']) {
      for (const what of ['countersign', 'end']) {
        await expect(
          families.act(person, `SELECT app.${what}_ground(?)`, [id]),
        ).rejects.toMatchObject({ message: 'NOT_FOUND' });
      }
    }
    await expect(
      families.act('joyce', 'SELECT app.countersign_ground(?)', [id]),
    ).rejects.toMatchObject({ message: 'NOT_ALLOWED' });
    for (const change of ["SET weighing = 'Toch niet.'", 'SET countersigned_at = now()']) {
      await expect(families.act('tom', `UPDATE app.ground ${change}`)).rejects.toMatchObject({
        code: '42501',
      });
    }
  });

  test('is told of no refusal on a tie of others', async () => {
    const refused = async (person: string, from: string, to: string) =>
      (
        await families.read(person, 'SELECT * FROM app.refusals($1, $2, NULL)', [
          families.id(from),
          families.id(to),
        ])
      ).length;
    // Naima withdrew what De Brug might tell the school.
    expect(await refused('rosa', 'sam-brug', 'sam-school')).toBe(0);
    await families.sign('naima', 'WITHDRAWN', 'sam-brug', 'sam-bso');
    expect(await refused('rosa', 'sam-brug', 'sam-bso')).toBe(1);
    for (const person of ['joyce', 'karin', 'naima', 'gerda']) {
      expect(await refused(person, 'sam-brug', 'sam-bso')).toBe(0);
    }
  });
});

describe('what is told of a ground', () => {
  /** Two people of the school put a ground in force to tell home what is about mother. */
  async function aboutMother(): Promise<string> {
    const id = crypto.randomUUID();
    const [teller, home] = ['sam-school', 'sam-thuis'].map(families.id);
    const make = 'SELECT app.make_tie(?, ?, ?) AS id';
    const [tie] = await families.act<{ id: string }>('annemiek', make, [teller, teller, home]);
    await families.act(
      'annemiek',
      `INSERT INTO app.ground (id, tie_id, from_id, kind, scopes, about_person_id, weighing, ends_at)
       VALUES (?, ?, ?, 'LEGAL_TASK', ARRAY['PARENT_CARE'], ?, 'Het moet nu.', statement_timestamp() + interval '20 days')`,
      [id, tie!.id, teller, families.id('naima')],
    );
    await families.act('emre', 'SELECT app.countersign_ground(?)', [id]);
    return id;
  }

  test('about one parent that parent alone reads, though both live where it is told', async () => {
    const id = await aboutMother();
    const found = (person: string) =>
      families.read(person, 'SELECT FROM app.ground WHERE id = $1', [id]);
    expect(await found('naima')).toHaveLength(1);
    expect(await found('pieter')).toEqual([]);
    const told = await families.change('SELECT person_id FROM app.notice WHERE ground_id = ?', [
      id,
    ]);
    expect(told).toEqual([{ person_id: families.id('naima') }]);
  });

  test('a notice is one’s own, and is read once', async () => {
    await openGround(families, school, 'sam-school', 'sam-bso');
    const whose = 'SELECT DISTINCT person_id FROM app.notice';
    expect((await families.change(whose)).length).toBeGreaterThan(1);
    expect(await families.read('pieter', whose)).toEqual([{ person_id: families.id('pieter') }]);

    const mark = 'UPDATE app.notice SET read_at = statement_timestamp()';
    const when = () => families.change('SELECT id, read_at FROM app.notice ORDER BY id');
    const before = await when();
    await families.act('pieter', mark);
    const read = await when();
    expect(read).not.toEqual(before);
    await families.act('pieter', mark);
    expect(await when()).toEqual(read);
  });

  test('one that waits lets nothing be told; one in force does, and the tie keeps no trace of it (G4)', async () => {
    const id = await waiting();
    const permits = () =>
      families.change('SELECT from_id FROM app.permit WHERE ground_id = ?', [id]);
    expect(await permits()).toEqual([]);
    await families.act('tom', 'SELECT app.countersign_ground(?)', [id]);
    expect(await permits()).toEqual([{ from_id: families.id('sam-bso') }]);

    await owenJoins(families, 'meldpunt-kompas', 'noor-meldpunt');
    await openGround(families, ['marloes', 'owen'], 'noor-meldpunt', 'noor-mama');
    const ends = ['noor-meldpunt', 'noor-mama'].map(families.id).toSorted();
    const tie = await families.change(
      'SELECT open_during::text AS open FROM app.tie WHERE a_id = ? AND b_id = ?',
      ends,
    );
    expect(tie).toEqual([{ open: '{}' }]);
  });

  test('what a second person signed no one signs again', async () => {
    const id = await waiting();
    await families.act('tom', 'SELECT app.countersign_ground(?)', [id]);
    // Who opened it learns that it is too late, not that it is not theirs to do.
    for (const person of ['tom', 'joyce'])
      await expect(
        families.act(person, 'SELECT app.countersign_ground(?)', [id]),
        person,
      ).rejects.toMatchObject({ message: 'NOT_OPEN' });
  });
});

describe('a send and the end of its ground that meet (C5)', () => {
  const sent = 'Vlak voor het einde.';
  const isWaiting = async () => {
    const [row] = await families.change<{ waiting: number }>(
      'SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted AND pid <> pg_backend_pid()',
    );
    return row?.waiting;
  };
  const telling = () => ({ from: 'sam-bso', to: ['sam-wijkteam'], scope: 'SAFETY', body: sent });
  let id: string;
  beforeEach(async () => {
    id = await waiting();
    await families.act('tom', 'SELECT app.countersign_ground(?)', [id]);
  });

  test('the send first: the end waits for it, then hides it', async () => {
    const joyce = await families.signedIn('joyce');
    let ended: Promise<unknown> | undefined;
    await families.database.asViewer(joyce, async (em) => {
      const [message] = await em.execute<[{ id: string }]>(
        "INSERT INTO app.message (id, from_id, scope, body, client_message_id) VALUES (gen_random_uuid(), ?, 'SAFETY', ?, gen_random_uuid()) RETURNING id",
        [families.id('sam-bso'), sent],
      );
      await em.execute('INSERT INTO app.delivery (message_id, to_id) VALUES (?, ?)', [
        message.id,
        families.id('sam-wijkteam'),
      ]);
      ended = families.act('tom', 'SELECT app.end_ground(?)', [id]);
      await expect.poll(isWaiting).toBe(1);
    });
    await ended;
    expect((await families.seenBy('joyce')).messages).toContain(sent);
    expect((await families.seenBy('karin')).messages).not.toContain(sent);
  });

  test('the end first: the send waits for it, and finds no ground', async () => {
    const tom = await families.signedIn('tom');
    let sending: Promise<void> | undefined;
    await families.database.asViewer(tom, async (em) => {
      await em.execute('SELECT app.end_ground(?)', [id]);
      sending = families.send('joyce', telling());
      sending.catch(() => undefined);
      await expect.poll(isWaiting).toBe(1);
    });
    await expect(sending).rejects.toMatchObject({ message: 'NO_GROUND' });
    expect((await families.seenBy('joyce')).messages).not.toContain(sent);
  });
});

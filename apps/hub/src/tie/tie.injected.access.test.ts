import { describe, expect, test } from 'vitest';
import { freshFamilies } from '../testing/families.js';

/* What the tables of ties, of who asks and of permits show by themselves (S3), whatever statement reads them. */

const families = freshFamilies();

const tiesOf = async (person: string) => (await families.seenBy(person)).ties;
const between = 'sam-bso – sam-school';
const ends = () => [families.id('sam-bso'), families.id('sam-school')].toSorted();

test('who asks on one tie sees no other tie of the web by it', async () => {
  const before = await tiesOf('tom');
  await families.act(
    'tom',
    `INSERT INTO app.consent (tie_id, from_id, asked_by_id, scopes, purpose, ends_at)
     SELECT id, ?, ?, ARRAY['SUPPORT'], 'Even.', statement_timestamp() + interval '9 days' FROM app.tie WHERE a_id = ? AND b_id = ?`,
    [families.id('sam-bso'), families.id('sam-bso'), ...ends()],
  );
  expect(await tiesOf('tom')).toEqual(before);
  expect(before).toContain(between);
  expect(before).not.toContain('sam-ggd – sam-wijkteam');
});

test('a tie is seen by who asked until that has passed, and not by the other end', async () => {
  // The school waits for a colleague there, with a ground of its own; not in this story.
  await families.change('DELETE FROM app.ground WHERE countersigned_at IS NULL');
  await families.act('tom', 'SELECT app.make_tie(?, ?, ?)', [families.id('sam-bso'), ...ends()]);
  await families.change(
    `UPDATE app.consent SET state = 'WITHDRAWN', ended_at = statement_timestamp()
     WHERE state = 'GIVEN' AND tie_id = (SELECT id FROM app.tie WHERE a_id = ? AND b_id = ?)`,
    ends(),
  );
  expect(await tiesOf('tom')).toContain(between);
  expect(await tiesOf('annemiek')).not.toContain(between);
  await families.change('UPDATE app.asking SET valid_until = statement_timestamp()');
  expect(await tiesOf('tom')).not.toContain(between);
});

test('who asks two things sees the tie for as long as one of them waits', async () => {
  const until = async () => {
    const [one] = await families.change<{ days: number }>(
      `SELECT round(extract(epoch FROM q.valid_until - statement_timestamp()) / 86400)::int AS days
       FROM app.asking q JOIN app.tie t ON t.id = q.tie_id WHERE t.a_id = ? AND t.b_id = ? AND q.participant_id = ?`,
      [...ends(), families.id('sam-bso')],
    );
    return one?.days;
  };
  for (const [scope, days] of [
    ['HEALTH', 20],
    ['SUPPORT', 9],
  ] as const)
    await families.act(
      'tom',
      `INSERT INTO app.consent (tie_id, from_id, asked_by_id, scopes, purpose, ends_at)
       SELECT id, ?, ?, ARRAY[?], 'Even.', statement_timestamp() + ? * interval '1 day' FROM app.tie WHERE a_id = ? AND b_id = ?`,
      [families.id('sam-bso'), families.id('sam-bso'), scope, days, ...ends()],
    );
  expect(await until()).toBe(20);
  await families.act(
    'naima',
    `INSERT INTO app.signature (consent_id, act, wording, language)
     SELECT id, 'NO', 'request-1', 'nl' FROM app.consent WHERE state = 'REQUESTED' AND scopes = ARRAY['HEALTH'] AND from_id = ?`,
    [families.id('sam-bso')],
  );
  expect(await until()).toBe(9);
});

test('what is told of a parent leaves no trace on its tie', async () => {
  const openDuring = async (key: string) => {
    const [tie] = await families.change<{ open: string }>(
      'SELECT open_during::text AS open FROM app.tie WHERE id = ?',
      [families.id(key)],
    );
    return tie?.open;
  };
  expect(await openDuring('sam-bso-school')).not.toBe('{}');
  expect(await openDuring('noor-ggz-coach')).toBe('{}');
});

test('what may be told between two is known at both ends and to the coordinator, and to no third', async () => {
  const knows = async (person: string) => {
    const found = await families.read(
      person,
      'SELECT 1 FROM app.permit WHERE from_id = $1 AND to_id = $2',
      [families.id('sam-bso'), families.id('sam-school')],
    );
    return found.length > 0;
  };
  expect(await Promise.all(['tom', 'annemiek', 'karin'].map(knows))).toEqual([true, true, true]);
  expect(await Promise.all(['femke', 'rosa', 'bas'].map(knows))).toEqual([false, false, false]);
});

test('a ground that ended shows its tie no longer, though its opener still knows of the ground', async () => {
  const [low, high] = [families.id('sam-ggd'), families.id('sam-brug')].toSorted();
  const [tie] = await families.change<{ id: string }>(
    `INSERT INTO app.tie (child_id, a_id, a_shielded, b_id, b_shielded) VALUES (?, ?, false, ?, false)
     ON CONFLICT (a_id, b_id) DO UPDATE SET made_by_id = NULL RETURNING id`,
    [families.id('sam-kind'), low, high],
  );
  await families.change(
    `INSERT INTO app.ground (tie_id, from_id, kind, scopes, weighing, opened_by_person_id, opened_at,
       countersigned_by_person_id, countersigned_at, ends_at, ended_by_person_id, ended_at)
     VALUES (?, ?, 'LEGAL_TASK', ARRAY['SAFETY'], 'Het moest toen.', ?, statement_timestamp() - interval '3 hours', ?,
       statement_timestamp() - interval '2 hours', statement_timestamp() + interval '9 days', ?, statement_timestamp() - interval '1 hour')`,
    [tie?.id, ...['sam-ggd', 'femke', 'karin', 'femke'].map(families.id)],
  );
  expect(await families.read('femke', 'SELECT 1 FROM app.ground', [])).toHaveLength(1);
  expect(await tiesOf('femke')).not.toContain('sam-brug – sam-ggd');
});

describe('a tie is made', () => {
  const make = (person: string, maker: string, one: string, other: string) =>
    families.act(person, 'SELECT app.make_tie(?, ?, ?)', [maker, one, other].map(families.id));
  const refused = { message: 'NOT_FOUND' };

  test('in the name of an end or the coordinator, by its people', async () => {
    await make('tom', 'sam-bso', 'sam-bso', 'sam-school');
    await expect(make('tom', 'sam-school', 'sam-bso', 'sam-school')).rejects.toMatchObject(refused);
    await expect(make('tom', 'sam-bso', 'sam-thuis', 'sam-school')).rejects.toMatchObject(refused);
    await make('karin', 'sam-wijkteam', 'sam-bso', 'sam-ggd');
  });

  test('between two whom one sees, in one web', async () => {
    await expect(make('tom', 'sam-bso', 'sam-bso', 'sam-ggd')).rejects.toMatchObject(refused);
    await expect(make('yasmin', 'noor-coach', 'noor-coach', 'noor-meldpunt')).rejects.toMatchObject(
      refused,
    );
    await expect(make('karin', 'sam-wijkteam', 'sam-bso', 'daan-school')).rejects.toMatchObject(
      refused,
    );
  });

  test('to no confidential home', async () => {
    const [home] = await families.change<{ id: string }>(
      "INSERT INTO app.participant (child_id, kind, name, confidential) VALUES (?, 'HOME', 'Veilige plek', true) RETURNING id",
      [families.id('sam-kind')],
    );
    const bso = families.id('sam-bso');
    await expect(
      families.act('tom', 'SELECT app.make_tie(?, ?, ?)', [bso, bso, home?.id]),
    ).rejects.toMatchObject(refused);
  });

  test('to nobody who has left', async () => {
    await families.change(
      'UPDATE app.participant SET valid_until = statement_timestamp() WHERE id = ?',
      [families.id('sam-brug')],
    );
    await expect(make('karin', 'sam-wijkteam', 'sam-bso', 'sam-brug')).rejects.toMatchObject(
      refused,
    );
  });
});

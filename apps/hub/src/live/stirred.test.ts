import { describe, expect, test } from 'vitest';
import { freshFamilies } from '../testing/families.js';

/* S6, D6: what the live doors ask the database, so that whoever listens hears of it. */

const families = freshFamilies();

describe('a web that nobody touches', () => {
  test('stirs when what a child of 16 allowed ends by time alone', async () => {
    const lina = families.id('lina-kind');
    await families.change(
      `INSERT INTO app.allowance (child_id, person_id, valid_until) VALUES (?, ?, clock_timestamp() + interval '3 seconds')`,
      [lina, families.id('yonas')],
    );
    const [since] = await families.change<{ seq: string; at: string }>(
      'SELECT last_seq::text AS seq, statement_timestamp()::text AS at FROM app.child_clock WHERE child_id = ?',
      [lina],
    );
    const stirred = () =>
      families.change(
        'SELECT by_time FROM app.stirred(ARRAY[?::uuid], ARRAY[?::bigint], ?::timestamptz)',
        [lina, since!.seq, since!.at],
      );
    await expect.poll(stirred).toEqual([{ by_time: true }]);
  });
});

describe('who follows no child yet', () => {
  const standing = async (person: string) => {
    const [row] = await families.change<{ fingerprint: string }>(
      'SELECT fingerprint FROM app.standing(ARRAY[?::uuid])',
      [families.id(person)],
    );
    return row!.fingerprint;
  };

  test('stands otherwise once they are assigned', async () => {
    const before = await standing('rachid');
    await families.change(
      "INSERT INTO app.assignment (participant_id, person_id, function) VALUES (?, ?, 'invaller')",
      [families.id('sam-oma'), families.id('rachid')],
    );
    expect(await standing('rachid')).not.toBe(before);
  });

  test('and once they are asked about themself', async () => {
    const [before, other] = [await standing('martijn'), await standing('rachid')];
    await families.act(
      'karin',
      `INSERT INTO app.consent (tie_id, from_id, asked_by_id, scopes, purpose, about_person_id, ends_at)
       VALUES (?, ?, ?, ARRAY['PARENT_CARE'], 'Om te proberen.', ?, statement_timestamp() + interval '9 days')`,
      ['sam-brug-wijkteam', 'sam-brug', 'sam-wijkteam', 'martijn'].map(families.id),
    );
    expect(await standing('martijn')).not.toBe(before);
    expect(await standing('rachid')).toBe(other);
  });
});

test.each([
  ['2026-03-28T22:59:59.999999Z', '2026-03-28'],
  ['2026-03-28T23:00:00Z', '2026-03-29'],
  ['2026-03-29T21:59:59.999999Z', '2026-03-29'],
  ['2026-03-29T22:00:00Z', '2026-03-30'],
  ['2026-10-24T21:59:59.999999Z', '2026-10-24'],
  ['2026-10-24T22:00:00Z', '2026-10-25'],
  ['2026-10-25T22:59:59.999999Z', '2026-10-25'],
  ['2026-10-25T23:00:00Z', '2026-10-26'],
])(
  'at %s it is %s in Amsterdam, on the days too that are an hour shorter or longer',
  async (at, day) => {
    expect(await families.change('SELECT app.day_of(?::timestamptz)::text AS day', [at])).toEqual([
      { day },
    ]);
  },
);

test('a session in which nobody has signed in yet keeps no line alive', async () => {
  const begin = (person: string | null) =>
    families.change<{ hash: string }>(
      `INSERT INTO app.session (handle_hash, person_id, data, expires_at)
       VALUES (sha256(gen_random_uuid()::text::bytea), ?, '{}', statement_timestamp() + interval '1 hour') RETURNING encode(handle_hash, 'hex') AS hash`,
      [person],
    );
  const [[nobodys], [naimas]] = [await begin(null), await begin(families.id('naima'))];
  const living = await families.change('SELECT app.living_sessions(ARRAY[?, ?]) AS hash', [
    nobodys!.hash,
    naimas!.hash,
  ]);
  expect(living).toEqual([{ hash: naimas!.hash }]);
});

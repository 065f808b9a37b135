import { expect, test } from 'vitest';
import { freshFamilies } from '../testing/families.js';

/* What SQL injected into the role that serves could do in the name of a family or a colleague: no more than they may. */

const families = freshFamilies();

const REFUSED = { code: '42501' };

/** Adds an informal participant to a child's web; `of` says in whose name. */
const adds = (person: string, child: string, of: 'family' | 'coordinator', more = {}) => {
  const row = { kind: 'INFORMAL', name: 'Oom Karim', confidential: false, ...more };
  return families.act(
    person,
    'INSERT INTO app.participant (child_id, kind, name, confidential, added_by_family) VALUES (?, ?, ?, ?, ?)',
    [families.id(child), row.kind, row.name, row.confidential, of === 'family'],
  );
};

test('the family adds in its own name alone, and so does the coordinator', async () => {
  await adds('naima', 'sam-kind', 'family');
  await adds('karin', 'sam-kind', 'coordinator');
  for (const [person, child, of] of [
    ['karin', 'sam-kind', 'family'],
    ['naima', 'sam-kind', 'coordinator'],
    ['joyce', 'sam-kind', 'family'],
    ['martijn', 'sam-kind', 'family'],
    ['naima', 'noor-kind', 'family'],
    ['daan', 'daan-kind', 'family'],
    ['selam', 'lina-kind', 'family'],
  ] as const) {
    await expect(adds(person, child, of), person).rejects.toMatchObject(REFUSED);
  }
  await adds('lina', 'lina-kind', 'family');
});

test('what it adds is an informal participant that everyone of the family may know of', async () => {
  for (const more of [{ kind: 'HOME' }, { confidential: true }]) {
    await expect(adds('naima', 'sam-kind', 'family', more)).rejects.toMatchObject({
      code: '23514',
    });
  }
});

test('from the sixteenth birthday on the child alone adds and ends, not who decided before', async () => {
  await adds('agnieszka', 'daan-kind', 'family');
  await families.change(
    "UPDATE app.child SET born_on = (statement_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date - interval '16 years' WHERE id = ?",
    [families.id('daan-kind')],
  );
  await families.change(
    "INSERT INTO app.allowance (child_id, person_id, valid_until) VALUES (?, ?, statement_timestamp() + interval '1 day')",
    [families.id('daan-kind'), families.id('agnieszka')],
  );
  await expect(adds('agnieszka', 'daan-kind', 'family')).rejects.toMatchObject(REFUSED);
  const left = () =>
    families.change(
      'SELECT FROM app.participant WHERE added_by_family AND valid_until > statement_timestamp()',
    );
  await families.act('agnieszka', 'UPDATE app.participant SET valid_until = statement_timestamp()');
  expect(await left()).toHaveLength(1);
  await families.act('daan', 'UPDATE app.participant SET valid_until = statement_timestamp()');
  expect(await left()).toEqual([]);
});

test('it ends what it added and no other, and opens nothing again', async () => {
  await adds('naima', 'sam-kind', 'family');
  await families.act('pieter', 'UPDATE app.participant SET valid_until = statement_timestamp()');
  const still = await families.change<{ added: boolean }>(
    'SELECT added_by_family AS added FROM app.participant WHERE child_id = ? AND valid_until > statement_timestamp()',
    [families.id('sam-kind')],
  );
  expect(still.length).toBeGreaterThan(5);
  expect(still.filter(({ added }) => added)).toEqual([]);
  await adds('naima', 'sam-kind', 'family');
  await expect(
    families.act('naima', "UPDATE app.participant SET valid_until = 'infinity'"),
  ).rejects.toMatchObject(REFUSED);
});

test('it names people where it added somebody, and nowhere else', async () => {
  const name = (participant: string) =>
    families.act(
      'naima',
      "INSERT INTO app.assignment (participant_id, person_name, function) VALUES (?, 'Ans Buur', 'buurvrouw')",
      [participant],
    );
  await adds('naima', 'sam-kind', 'family');
  const [added] = await families.change<{ id: string }>(
    'SELECT id FROM app.participant WHERE added_by_family',
  );
  await name(added!.id);
  await expect(name(families.id('sam-oma'))).rejects.toMatchObject(REFUSED);
  await expect(name(families.id('noor-wil'))).rejects.toMatchObject(REFUSED);
  await expect(name(families.id('sam-school'))).rejects.toThrow('NOT_FOUND');
  // Whoever is refused leaves no name behind.
  expect(await families.change("SELECT FROM app.person WHERE name = 'Ans Buur'")).toHaveLength(1);
});

test('nobody is brought to an informal participant by an id that somebody knows', async () => {
  const brings = (by: string, person: string) =>
    families.act(
      by,
      "INSERT INTO app.assignment (participant_id, person_id, function) VALUES (?, ?, 'hulp')",
      [families.id('sam-oma'), families.id(person)],
    );
  for (const person of ['dennis', 'martijn', 'pieter', 'joyce', 'wil']) {
    await expect(brings('karin', person), person).rejects.toThrow('NOT_FOUND');
  }
});

test('who is away is told by their own people, of an assignment that runs, and in no other way', async () => {
  const away = (person: string, of: string) =>
    families.act(
      person,
      "SELECT app.be_away(?, statement_timestamp(), statement_timestamp() + interval '1 day')",
      [families.id(of)],
    );
  for (const person of ['karin', 'naima', 'annemiek', 'dewi', 'yasmin']) {
    await expect(away(person, 'sam-ggd/femke'), person).rejects.toThrow('NOT_FOUND');
  }
  await expect(
    families.act(
      'femke',
      "SELECT app.be_away(gen_random_uuid(), statement_timestamp(), 'infinity')",
    ),
  ).rejects.toThrow('NOT_FOUND');
  await expect(
    families.act('femke', 'UPDATE app.assignment SET away_from = NULL, away_until = NULL'),
  ).rejects.toMatchObject(REFUSED);
  await expect(
    families.act('femke', "UPDATE app.assignment SET valid_until = 'infinity'"),
  ).rejects.toMatchObject(REFUSED);
});

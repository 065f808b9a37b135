import { expect, test } from 'vitest';
import { freshFamilies } from '../testing/families.js';

/* S5, C5: what a receiver reads on, and who speaks for a home, by the policies alone. */

const families = freshFamilies();

/** One may tell the other something, because everyone who decides said yes. The after-school care asks. */
async function mayTell(
  [from, to]: readonly [string, string],
  scope: string,
  about: string | null,
  signers: readonly string[],
  daysAhead = 0,
) {
  await families.act(
    'joyce',
    `INSERT INTO app.consent (tie_id, from_id, asked_by_id, scopes, purpose, about_person_id, starts_at, ends_at)
     SELECT t.id, ?, ?, ARRAY[?], 'Om te proberen.', ?, CASE WHEN ? > 0 THEN statement_timestamp() + interval '1 day' END, statement_timestamp() + interval '9 days'
     FROM app.tie t WHERE ? = ANY (ARRAY[t.a_id, t.b_id]) AND ? = ANY (ARRAY[t.a_id, t.b_id])`,
    [
      families.id(from),
      families.id('sam-bso'),
      scope,
      about && families.id(about),
      daysAhead,
      families.id(from),
      families.id(to),
    ],
  );
  for (const signer of signers) await families.sign(signer, 'YES', from, to);
}

const toSchool = ['sam-bso', 'sam-school'] as const;
const tells = (scope: string, body: string, about?: string) =>
  families.send('joyce', {
    from: 'sam-bso',
    to: ['sam-school'],
    scope,
    body,
    ...(about ? { about } : {}),
  });
const receiversAbout = (parent: string, person: string) =>
  families.read(person, 'SELECT to_id FROM app.delivery WHERE about_person_id = $1', [
    families.id(parent),
  ]);
const readBySchool = async () => (await families.seenBy('annemiek')).messages;

test('a yes to one thing shows nothing of another that was taken back', async () => {
  await tells('DAILY', 'Over de dag.');
  expect(await readBySchool()).toContain('Over de dag.');
  await families.sign('naima', 'WITHDRAWN', 'sam-bso', 'sam-school');
  await mayTell(toSchool, 'SAFETY', null, ['naima', 'pieter']);
  await tells('SAFETY', 'Over veiligheid.');
  expect(await readBySchool()).toContain('Over veiligheid.');
  expect(await readBySchool()).not.toContain('Over de dag.');
});

test('nor a yes about one parent of the other, who is not told to whom it went either', async () => {
  await families.sign('naima', 'WITHDRAWN', 'sam-bso', 'sam-school');
  await mayTell(toSchool, 'PARENT_CARE', 'naima', ['naima']);
  await tells('PARENT_CARE', 'Over moeder.', 'naima');
  expect(await readBySchool()).toContain('Over moeder.');
  expect(await receiversAbout('naima', 'naima')).toEqual([{ to_id: families.id('sam-school') }]);
  expect(await receiversAbout('naima', 'pieter')).toEqual([]);
  await families.sign('naima', 'WITHDRAWN', 'sam-bso', 'sam-school');
  await mayTell(toSchool, 'PARENT_CARE', 'pieter', ['pieter']);
  await tells('PARENT_CARE', 'Over vader.', 'pieter');
  expect(await readBySchool()).toContain('Over vader.');
  expect(await readBySchool()).not.toContain('Over moeder.');
});

test('a yes that is still to begin shows nothing yet, and carries nothing', async () => {
  await tells('DAILY', 'Over de dag.');
  await families.sign('naima', 'WITHDRAWN', 'sam-bso', 'sam-school');
  await mayTell(toSchool, 'DAILY', null, ['naima', 'pieter'], 1);
  expect(await readBySchool()).not.toContain('Over de dag.');
  await expect(tells('DAILY', 'Te vroeg.')).rejects.toMatchObject({ message: 'NO_GROUND' });
});

test('what may be told about one parent to one, and about the other to another, does not cross', async () => {
  await families.sign('naima', 'WITHDRAWN', 'sam-bso', 'sam-school');
  await mayTell(toSchool, 'PARENT_CARE', 'naima', ['naima']);
  await mayTell(['sam-bso', 'sam-wijkteam'], 'PARENT_CARE', 'pieter', ['pieter']);
  const crossed = tells('PARENT_CARE', 'Over vader.', 'pieter');
  await expect(crossed).rejects.toMatchObject({ message: 'NO_GROUND' });
});

test('a message goes to somebody', async () => {
  const write = `INSERT INTO app.message (id, from_id, scope, body, client_message_id)
    VALUES (gen_random_uuid(), ?, 'DAILY', 'Aan niemand.', gen_random_uuid())`;
  await expect(families.act('joyce', write, [families.id('sam-bso')])).rejects.toMatchObject({
    message: 'BAD_INPUT',
  });
});

test('from home about one parent the other who lives there writes nothing', async () => {
  await mayTell(['sam-thuis', 'sam-bso'], 'PARENT_CARE', 'naima', ['naima']);
  const write = `INSERT INTO app.message (id, from_id, scope, about_person_id, body, client_message_id)
    VALUES (gen_random_uuid(), ?, 'PARENT_CARE', ?, 'Over moeder.', gen_random_uuid())`;
  const values = ['sam-thuis', 'naima'].map(families.id);
  await expect(families.act('pieter', write, values)).rejects.toMatchObject({ code: '42501' });
});

test('who has read what is known to oneself, and what one does not see one has not read', async () => {
  const readers = `SELECT DISTINCT person_id FROM app.message_read`;
  expect((await families.change(readers)).length).toBeGreaterThan(1);
  expect(await families.read('naima', readers)).toEqual([{ person_id: families.id('naima') }]);
  const [note] = await families.change<{ id: string }>(
    'SELECT id FROM app.message WHERE child_id = ? LIMIT 1',
    [families.id('noor-kind')],
  );
  const mark = 'INSERT INTO app.message_read (message_id, person_id) VALUES (?, ?)';
  await expect(families.act('naima', mark, [note!.id, families.id('naima')])).rejects.toMatchObject(
    { code: '42501' },
  );
});

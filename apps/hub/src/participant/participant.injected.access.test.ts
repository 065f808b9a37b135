import { describe, expect, test } from 'vitest';
import { freshFamilies } from '../testing/families.js';

/* What the row policies of participants and their people say by themselves, where no act asks first (S2, D1, D6). */

const families = freshFamilies();

const refusedByPolicy = { code: '42501' };

describe('into another web', () => {
  test('no coordinator invites', async () => {
    const invite = (person: string) =>
      families.act(
        person,
        "INSERT INTO app.participant (id, child_id, kind, name) VALUES (gen_random_uuid(), ?, 'HOME', 'Thuis')",
        [families.id('sam-kind')],
      );
    await expect(invite('yasmin')).rejects.toMatchObject(refusedByPolicy);
    await invite('karin');
  });

  test('nobody puts people, nor into another participant of one’s own', async () => {
    const put = (person: string) =>
      families.act(
        person,
        "INSERT INTO app.assignment (participant_id, person_id, function) VALUES (?, ?, 'leerkracht')",
        [families.id('sam-school'), families.id('emre')],
      );
    await expect(put('yasmin')).rejects.toMatchObject(refusedByPolicy);
    await expect(put('tom')).rejects.toMatchObject(refusedByPolicy);
    // The policies judge first: only who may put people there learns that he acts there already.
    await expect(put('karin')).rejects.toMatchObject({ message: 'BAD_INPUT' });
  });
});

describe('what is not so is not there to be named', () => {
  const put = (participant: string, person: string) =>
    families.act(
      'karin',
      "INSERT INTO app.assignment (participant_id, person_id, function) VALUES (?, ?, 'leerkracht')",
      [families.id(participant), families.id(person)],
    );

  test('somebody who worked there once does not act for it', async () => {
    await families.change(
      'UPDATE app.employment SET valid_until = statement_timestamp() WHERE person_id = ?',
      [families.id('emre')],
    );
    await expect(put('sam-school', 'emre')).rejects.toMatchObject({ message: 'NOT_FOUND' });
  });

  test('nobody is assigned to a home', async () => {
    await expect(put('sam-thuis', 'emre')).rejects.toMatchObject({ message: 'NOT_FOUND' });
  });

  test('an organisation takes part as what it is', async () => {
    const invite = (kind: string) =>
      families.act(
        'karin',
        `INSERT INTO app.participant (id, child_id, kind, organisation_id, name)
         SELECT gen_random_uuid(), child_id, ?, organisation_id, '' FROM app.participant WHERE id = ?`,
        [kind, families.id('sam-bso')],
      );
    await expect(invite('SCHOOL')).rejects.toMatchObject({ message: 'NOT_FOUND' });
    // It is one, and there already.
    await expect(invite('BSO')).rejects.toMatchObject({ message: 'BAD_INPUT' });
  });
});

test('a participant that has ended is not ended anew', async () => {
  const end = (person: string) =>
    families.act(person, 'UPDATE app.participant SET valid_until = statement_timestamp()');
  const whenEnded = () =>
    families.change('SELECT valid_until FROM app.participant WHERE id = ?', [
      families.id('noor-school'),
    ]);
  await end('yasmin');
  const ended = await whenEnded();
  await end('yasmin');
  expect(await whenEnded()).toEqual(ended);
});

test('a confidential home is seen by who lives there alone', async () => {
  const [home] = await families.change<{ id: string }>(
    `INSERT INTO app.participant (child_id, kind, name, confidential) VALUES (?, 'HOME', 'Veilige plek', true) RETURNING id`,
    [families.id('sam-kind')],
  );
  const seers = async () => {
    const seen: string[] = [];
    for (const person of ['naima', 'pieter', 'karin', 'tom', 'annemiek', 'martijn']) {
      const found = await families.read(person, 'SELECT 1 FROM app.participant WHERE id = $1', [
        home?.id,
      ]);
      if (found.length > 0) seen.push(person);
    }
    return seen;
  };
  expect(await seers()).toEqual([]);
  await families.change(
    'UPDATE app.guardianship SET home_id = ? WHERE child_id = ? AND person_id = ?',
    [home?.id, families.id('sam-kind'), families.id('naima')],
  );
  expect(await seers()).toEqual(['naima']);
});

import { describe, expect, test } from 'vitest';
import { freshFamilies } from '../testing/families.js';
import { endWithholding, school, withhold } from '../testing/withheld.js';

/* G4, S0: that something is withheld is known to the people of that participant, and to no one else by any means. */

const families = freshFamilies();

describe('the withholding itself', () => {
  test('is seen by the people of that participant and by nobody else, while it lasts and after', async () => {
    const id = await withhold(families, school, 'sam-school', 'PARTICIPANT');
    const seeing = async () => {
      const seen: string[] = [];
      for (const person of ['annemiek', 'emre', 'karin', 'tom', 'naima', 'pieter', 'rosa', 'bas']) {
        const rows = await families.read(person, 'SELECT FROM app.withholding');
        if (rows.length > 0) seen.push(person);
      }
      return seen;
    };
    expect(await seeing()).toEqual(['annemiek', 'emre']);
    await endWithholding(families, 'emre', id);
    expect(await seeing()).toEqual(['annemiek', 'emre']);
  });

  test('is not seen by that guardian, though they come to work there', async () => {
    const id = await withhold(families, school, 'sam-school', 'MESSAGES');
    const [{ organisation_id: at }] = (await families.change(
      'SELECT organisation_id FROM app.participant WHERE id = ?',
      [families.id('sam-school')],
    )) as [{ organisation_id: string }];
    await families.change(
      `INSERT INTO app.employment (person_id, person_name, organisation_id, function) VALUES (?, 'Pieter', ?, 'conciërge')`,
      [families.id('pieter'), at],
    );
    await families.change(
      `INSERT INTO app.assignment (participant_id, person_id, function) VALUES (?, ?, 'conciërge')`,
      [families.id('sam-school'), families.id('pieter')],
    );
    expect(await families.read('pieter', 'SELECT FROM app.withholding')).toEqual([]);
    await expect(endWithholding(families, 'pieter', id)).rejects.toThrow('NOT_FOUND');
  });

  test('is logged at each step, by who took it', async () => {
    const id = await withhold(families, school, 'sam-school', 'GROUNDS');
    await endWithholding(families, 'annemiek', id);
    const logged = await families.change(
      "SELECT split_part(person_name, ' ', 1) AS who FROM app.access_record WHERE looked = 'WITHHOLDING' ORDER BY who",
      [],
    );
    expect(logged).toEqual([{ who: 'Annemiek' }, { who: 'Annemiek' }, { who: 'Emre' }]);
    const seen = async (person: string) =>
      (await families.seenBy(person)).looks.filter((line) => line.includes('WITHHOLDING'));
    // S7: each their own; nobody else may know what it is about for sure.
    expect((await seen('emre')).map((line) => line.split(' ')[0])).toEqual(['Emre']);
    for (const person of ['karin', 'naima', 'pieter', 'tom']) {
      expect(await seen(person), person).toEqual([]);
    }
  });
});

describe('SQL injected into the role that serves', () => {
  const lists = ['kept_from_viewer', 'kept_looks'] as const;
  const kept = async (person: string, list: string) => {
    const [row] = await families.read<{ ids: string[] }>(
      person,
      `SELECT app.${list}()::text[] AS ids`,
    );
    return row?.ids ?? [];
  };

  test('learns not from a number or from asking twice whether anything is kept from its viewer', async () => {
    for (const list of lists) {
      const [father, karin] = [await kept('pieter', list), await kept('karin', list)];
      expect(father.length % 16).toBe(0);
      expect(father.length).toBe(karin.length);
      expect(await kept('pieter', list)).toEqual(father);
    }
    const nothing = await kept('pieter', 'kept_from_viewer');
    const id = await withhold(families, school, 'sam-school', 'PARTICIPANT');
    const something = await kept('pieter', 'kept_from_viewer');
    expect(something).toHaveLength(nothing.length);
    expect(something).toContain(families.id('sam-school'));
    expect(something.toSorted()).toEqual(something);
    expect(await kept('pieter', 'kept_from_viewer')).toEqual(something);
    expect(something.filter((one) => nothing.includes(one))).toEqual([]);
    await endWithholding(families, 'emre', id);
    expect(await kept('pieter', 'kept_from_viewer')).toEqual(nothing);
  });

  test('meets no id in two of the lists', async () => {
    await withhold(families, school, 'sam-school', 'PARTICIPANT');
    await withhold(families, school, 'sam-school', 'ACCESS_RECORDS');
    const all = (await Promise.all(lists.map((list) => kept('pieter', list)))).flat();
    expect(new Set(all).size).toBe(all.length);
  });

  test('cannot name whose list it asks for, nor read how the lists are made', async () => {
    for (const statement of [
      `SELECT app.withholders('${families.id('pieter')}', 'PARTICIPANT')`,
      `SELECT app.with_decoys('${families.id('pieter')}', '{}', 16, 'kept')`,
      'SELECT secret FROM app.decoy',
      `UPDATE app.withholding SET ended_at = statement_timestamp()`,
    ]) {
      await expect(families.act('pieter', statement), statement).rejects.toMatchObject({
        code: '42501',
      });
    }
  });
});

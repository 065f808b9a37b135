import { describe, expect, test } from 'vitest';
import { freshFamilies, NOTHING } from '../testing/families.js';

/* What people no longer see once a fact has ended: at once, in the very next statement (S1, D1, D5, D6). */

const families = freshFamilies();

const sees = async (person: string) => (await families.seenBy(person)).children;
const reads = async (person: string) => (await families.seenBy(person)).messages;

/** Ends a row now, as the owner: the fact changed outside the hub. */
const endNow = (table: string, where: string, values: unknown[]) =>
  families.change(
    `UPDATE app.${table} SET valid_until = statement_timestamp() WHERE ${where}`,
    values,
  );

describe('what ends', () => {
  test('an assignment: Tom goes, Joyce and the school stay', async () => {
    await endNow('assignment', 'person_id = ?', [families.id('tom')]);
    expect(await families.seenBy('tom')).toEqual(NOTHING);
    expect(await sees('joyce')).toEqual(['Sam']);
    expect((await families.seenBy('annemiek')).participants).toContain('sam-bso');
  });

  test('an employment: Karin sees no child any more, though no web was touched', async () => {
    await endNow('employment', 'person_id = ?', [families.id('karin')]);
    expect(await families.seenBy('karin')).toEqual(NOTHING);
    expect(await sees('said')).toEqual(['Daan']);
  });

  test('an employment that is still to begin: Tom acts for nobody yet', async () => {
    await families.change(
      "UPDATE app.employment SET valid_from = statement_timestamp() + interval '1 day' WHERE person_id = ?",
      [families.id('tom')],
    );
    expect(await families.seenBy('tom')).toEqual(NOTHING);
  });

  test('a home: Pieter goes on seeing Sam, and acts for it no more', async () => {
    await families.send('pieter', {
      from: 'sam-thuis',
      to: ['sam-bso'],
      scope: 'DAILY',
      body: 'Van thuis.',
    });
    await endNow('participant', 'id = ?', [families.id('sam-thuis')]);
    expect(await sees('pieter')).toEqual(['Sam']);
    await families.act('pieter', 'UPDATE app.message SET retracted_at = statement_timestamp()');
    expect(await reads('pieter')).toContain('Van thuis.');
  });

  test('a participant: the coordinator ends De Brug, and its people and ties go with it', async () => {
    await families.act(
      'karin',
      'UPDATE app.participant SET valid_until = statement_timestamp() WHERE id = ?',
      [families.id('sam-brug')],
    );
    expect(await families.seenBy('rosa')).toEqual(NOTHING);
    const tom = await families.seenBy('tom');
    expect(tom.participants).not.toContain('sam-brug');
    expect(tom.messages.join()).not.toContain('kaartje met drie plaatjes');
  });

  test('an allowance: Lina takes it back from her mother, and gives it to her father', async () => {
    await families.act(
      'lina',
      'UPDATE app.allowance SET valid_until = statement_timestamp() WHERE person_id = ?',
      [families.id('selam')],
    );
    expect(await families.seenBy('selam')).toEqual(NOTHING);
    await families.act(
      'lina',
      "INSERT INTO app.allowance (child_id, person_id, valid_until) VALUES (?, ?, statement_timestamp() + interval '1 day')",
      [families.id('lina-kind'), families.id('yonas')],
    );
    expect(await sees('yonas')).toEqual(['Lina']);
    // What she allows is to a guardian: it goes with his authority.
    await families.change(
      'UPDATE app.guardianship SET authority_until = statement_timestamp() WHERE person_id = ?',
      [families.id('yonas')],
    );
    expect(await families.seenBy('yonas')).toEqual(NOTHING);
  });

  test('an allowance is given by nobody but the child, and by none under sixteen', async () => {
    const allow = (person: string, child: string, guardian: string) =>
      families.act(
        person,
        "INSERT INTO app.allowance (child_id, person_id, valid_until) VALUES (?, ?, statement_timestamp() + interval '1 day')",
        [families.id(child), families.id(guardian)],
      );
    await expect(allow('yonas', 'lina-kind', 'yonas')).rejects.toMatchObject({ code: '42501' });
    await expect(allow('selam', 'lina-kind', 'selam')).rejects.toMatchObject({ code: '42501' });
    await expect(allow('daan', 'daan-kind', 'jeroen')).rejects.toMatchObject({ code: '42501' });
  });

  test('sight under a safety hold: Pieter sees nothing of Sam until it is lifted, and is not told of it', async () => {
    await families.change(
      `INSERT INTO app.safety_hold (child_id, person_id, source, valid_until) VALUES (?, ?, 'beschikking', statement_timestamp() + interval '30 days')`,
      [families.id('sam-kind'), families.id('pieter')],
    );
    expect(await families.seenBy('pieter')).toEqual(NOTHING);
    expect(await sees('naima')).toEqual(['Sam']);
    await expect(families.read('naima', 'SELECT FROM app.safety_hold')).rejects.toMatchObject({
      code: '42501',
    });
    await endNow('safety_hold', 'person_id = ?', [families.id('pieter')]);
    expect(await sees('pieter')).toEqual(['Sam']);
  });

  test('what the law lets be told to a home whose only guardian is under a hold', async () => {
    const tells = () =>
      families.send('kees', { from: 'noor-bso', to: ['noor-mama'], scope: 'DAILY', body: 'Dag.' });
    await tells();
    await families.change(
      `INSERT INTO app.safety_hold (child_id, person_id, source, valid_until) VALUES (?, ?, 'beschikking', statement_timestamp() + interval '30 days')`,
      [families.id('noor-kind'), families.id('esther')],
    );
    await expect(tells()).rejects.toThrow('NO_GROUND');
  });

  test('a session: who signed out is nobody', async () => {
    await families.act('karin', 'SELECT app.sign_out()');
    expect(await families.seenBy('karin')).toEqual(NOTHING);
  });
});

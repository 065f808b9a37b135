import { describe, expect, test } from 'vitest';
import { freshFamilies } from '../testing/families.js';

/* What the database itself says of an allowance (S1), whatever statement asks. */

const families = freshFamilies();

const allow = (guardian: string) =>
  families.act(
    'lina',
    "INSERT INTO app.allowance (child_id, person_id, valid_until) VALUES (?, ?, statement_timestamp() + interval '1 day')",
    [families.id('lina-kind'), families.id(guardian)],
  );
const becomesSixteen = (inDays: number) =>
  families.change(
    `UPDATE app.child SET born_on = (statement_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date - interval '16 years' + ? * interval '1 day'
     WHERE id = ?`,
    [inDays, families.id('lina-kind')],
  );

describe('an allowance', () => {
  test('is given from the sixteenth birthday on, and not the day before', async () => {
    await becomesSixteen(1);
    await expect(allow('yonas')).rejects.toMatchObject({ code: '42501' });
    await becomesSixteen(0);
    await allow('yonas');
    expect((await families.seenBy('yonas')).children).toEqual(['Lina']);
  });

  test('is known to the child and to the guardian whom it is given, and not to the other', async () => {
    await allow('yonas');
    const knownTo = (person: string) =>
      families.read(person, 'SELECT person_id FROM app.allowance WHERE valid_until > now()');
    expect(await knownTo('lina')).toHaveLength(2);
    expect(await knownTo('yonas')).toEqual([{ person_id: families.id('yonas') }]);
    expect(await knownTo('selam')).toEqual([{ person_id: families.id('selam') }]);
    expect(await knownTo('karin')).toEqual([]);
  });

  test('is ended and prolonged by no guardian', async () => {
    const until = () =>
      families.change('SELECT valid_until FROM app.allowance WHERE person_id = ?', [
        families.id('selam'),
      ]);
    const before = await until();
    await families.act('selam', 'UPDATE app.allowance SET valid_until = statement_timestamp()');
    await families.act('selam', "UPDATE app.allowance SET valid_until = 'infinity'");
    expect(await until()).toEqual(before);
  });
});

import { expect, test } from 'vitest';
import { freshFamilies } from '../testing/families.js';

/* What SQL injected into the role that serves could do with the coordination: what the product lets its viewer do. */

const families = freshFamilies();

const offer = (person: string, to = 'sam-school') =>
  families.act<{ id: string }>(person, 'SELECT app.offer_coordination(?) AS id', [families.id(to)]);
const move = (person: string, id: string, to: string) =>
  families.act(person, 'SELECT app.move_handover(?, ?)', [id, to]);
const coordinator = async (): Promise<string> => {
  const [row] = await families.change<{ name: string }>(
    'SELECT name FROM app.participant WHERE child_id = ? AND coordinates',
    [families.id('sam-kind')],
  );
  return row?.name ?? '';
};

test('nobody offers what they do not hold, or to whom they do not see', async () => {
  for (const person of ['naima', 'annemiek', 'femke', 'yasmin']) {
    await expect(offer(person), person).rejects.toThrow('NOT_FOUND');
  }
  await expect(offer('karin', 'noor-school')).rejects.toThrow('NOT_FOUND');
  // Hidden and absent give the same answer.
  await expect(offer('yasmin', 'noor-meldpunt')).rejects.toThrow('NOT_FOUND');
  await expect(
    families.act('yasmin', 'SELECT app.offer_coordination(gen_random_uuid())'),
  ).rejects.toThrow('NOT_FOUND');
});

test('who offered does not answer, and who was asked does not take it back; a stranger does neither', async () => {
  const [made] = await offer('karin');
  const id = made!.id;
  for (const person of ['karin', 'naima', 'joyce', 'femke']) {
    await expect(move(person, id, 'ACCEPTED'), person).rejects.toThrow('NOT_FOUND');
    await expect(move(person, id, 'DECLINED'), person).rejects.toThrow('NOT_FOUND');
  }
  for (const person of ['annemiek', 'naima', 'joyce']) {
    await expect(move(person, id, 'REVOKED'), person).rejects.toThrow('NOT_FOUND');
  }
  expect(await coordinator()).toBe('Wijkteam Lindekwartier');
  await move('emre', id, 'ACCEPTED');
  expect(await coordinator()).toBe('Basisschool De Wegwijzer');
});

test('an offer becomes nothing but what the rule knows, and is written by nobody directly', async () => {
  const [made] = await offer('karin');
  for (const state of ['LAPSED', 'OFFERED', 'KEPT']) {
    await expect(move('annemiek', made!.id, state), state).rejects.toMatchObject({ code: '23514' });
  }
  for (const statement of [
    "UPDATE app.handover SET state = 'ACCEPTED'",
    "UPDATE app.handover SET lapses_at = 'infinity'",
    'INSERT INTO app.handover (child_id) SELECT child_id FROM app.handover',
    'DELETE FROM app.handover',
    'UPDATE app.participant SET coordinates = true',
  ]) {
    await expect(families.act('annemiek', statement), statement).rejects.toMatchObject({
      code: '42501',
    });
  }
});

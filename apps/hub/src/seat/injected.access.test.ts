import { beforeEach, describe, expect, test } from 'vitest';
import { freshFamilies } from '../testing/families.js';

/* What SQL injected into the role that serves could still change: no more than the product lets its viewer do. */

const families = freshFamilies();

/** Where a statement has no condition and answers no row, PostgreSQL asks no SELECT policy: the UPDATE policy stands alone. */
const endAll = (table: string) => `UPDATE app.${table} SET valid_until = statement_timestamp()`;
const stillThere = (table: string, participant: string) =>
  families.change(
    `SELECT 1 FROM app.${table} WHERE ${table === 'participant' ? 'id' : 'participant_id'} = ? AND valid_until > statement_timestamp()`,
    [families.id(participant)],
  );

describe('a coordinator', () => {
  beforeEach(async () => {
    // Mother's helper is tied to the coach by her consent, and by that seen; without it, it is hidden.
    await families.sign('esther', 'WITHDRAWN', 'noor-ggz', 'noor-coach');
  });

  test('ends and counts none of the participants that are hidden', async () => {
    await families.act('yasmin', endAll('participant'));
    expect(await stillThere('participant', 'noor-ggz')).toHaveLength(1);
    expect(await stillThere('participant', 'noor-meldpunt')).toHaveLength(1);
    expect(await stillThere('participant', 'noor-school')).toEqual([]);
  });

  test('nor of their people', async () => {
    await families.act('yasmin', endAll('assignment'));
    expect(await stillThere('assignment', 'noor-ggz')).toHaveLength(1);
    expect(await stillThere('assignment', 'noor-meldpunt')).toHaveLength(1);
    expect(await stillThere('assignment', 'noor-school')).toEqual([]);
  });

  test('opens nothing again that has ended, and nothing for longer', async () => {
    await families.change(`${endAll('assignment')} WHERE participant_id = ?`, [
      families.id('noor-school'),
    ]);
    for (const table of ['participant', 'assignment']) {
      const prolong = `UPDATE app.${table} SET valid_until = 'infinity'`;
      await expect(families.act('yasmin', prolong), table).rejects.toMatchObject({ code: '42501' });
    }
    const whenEnded = () =>
      families.change('SELECT valid_until FROM app.assignment WHERE participant_id = ?', [
        families.id('noor-school'),
      ]);
    const before = await whenEnded();
    await families.act('yasmin', endAll('assignment'));
    expect(await whenEnded()).toEqual(before);
  });

  test('puts nobody into a hidden participant, though it knew its id from inviting it', async () => {
    const put = 'INSERT INTO app.assignment (participant_id, person_id, function) VALUES (?, ?, ?)';
    await expect(
      families.act('yasmin', put, [families.id('noor-meldpunt'), families.id('marloes'), 'x']),
    ).rejects.toThrow('NOT_FOUND');
  });
});

test('a coordinator ends what it sees by a ground alone, as any other it sees', async () => {
  await families.act('yasmin', endAll('participant'));
  expect(await stillThere('participant', 'noor-ggz')).toEqual([]);
  expect(await stillThere('participant', 'noor-meldpunt')).toHaveLength(1);
});

describe('who sends', () => {
  test('adds no receiver to a message that was sent', async () => {
    await families.send('tom', {
      from: 'sam-bso',
      to: ['sam-school'],
      scope: 'DAILY',
      body: 'Sam was blij.',
    });
    const [message] = await families.read<{ id: string }>(
      'tom',
      "SELECT id FROM app.message WHERE body = 'Sam was blij.'",
    );
    // Neither one without a ground nor one that could have been chosen at the time.
    for (const receiver of ['sam-ggd', 'sam-thuis']) {
      await expect(
        families.act('tom', 'INSERT INTO app.delivery (message_id, to_id) VALUES (?, ?)', [
          message?.id,
          families.id(receiver),
        ]),
      ).rejects.toThrow('NOT_ALLOWED');
    }
  });
});

describe('what answers about any id it is given', () => {
  test('is out of reach: nobody learns of another web, its people or their sessions by asking when to look again', async () => {
    await families.signedIn('karin');
    for (const [ask, values] of [
      ['SELECT * FROM app.stirred(ARRAY[?::uuid], ARRAY[NULL::bigint], now())', ['sam-kind']],
      ['SELECT * FROM app.standing(ARRAY[?::uuid])', ['karin']],
      ["SELECT app.living_sessions(ARRAY[repeat('0', 64)])", []],
    ] as const) {
      await expect(families.act('mirjam', ask, values.map(families.id)), ask).rejects.toMatchObject(
        { code: '42501' },
      );
    }
  });

  test('is answered only for the web one sits in: the place of its last event', async () => {
    const ask = 'SELECT app.last_seq($1)';
    const lastOf = async (person: string) =>
      (await families.read<{ last_seq: string | null }>(person, ask, [families.id('sam-kind')]))[0];
    expect(await lastOf('karin')).toEqual({ last_seq: expect.stringMatching(/^\d+$/) });
    expect(await lastOf('mirjam')).toEqual({ last_seq: null });
  });

  test('nor does a large object keep what was taken', async () => {
    for (const keep of ['SELECT lo_create(0)', "SELECT lo_from_bytea(0, 'taken')"]) {
      await expect(families.act('karin', keep), keep).rejects.toMatchObject({ code: '42501' });
    }
  });
});

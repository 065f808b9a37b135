import { describe, expect, test } from 'vitest';
import { INBOX_SQL } from '../inbox/inbox.sql.js';
import { networkSql } from '../network/network.sql.js';
import { freshFamilies } from '../testing/families.js';
import {
  bso,
  endWithholding,
  lookAtSam,
  lost,
  openGround,
  school,
  withhold,
} from '../testing/withheld.js';

/* G4: messages, grounds and looks that are withheld from a guardian, while the participant itself is seen. */

const families = freshFamilies();

describe('grounds that are withheld', () => {
  const seen = async (person: string) => {
    const [row] = await families.read<{ grounds: number; permits: number; open: string }>(
      person,
      `SELECT (SELECT count(*)::int FROM app.ground) AS grounds, (SELECT count(*)::int FROM app.permit WHERE ground_id IS NOT NULL) AS permits,
         (SELECT open_during::text FROM app.tie WHERE $1 = ANY (ARRAY[a_id, b_id]) AND $2 = ANY (ARRAY[a_id, b_id])) AS open`,
      [families.id('sam-bso'), families.id('sam-wijkteam')],
    );
    return row;
  };

  test('do not show in the tie, in what may be told or in a notice; to the mother they do', async () => {
    const before = await families.seenBy('pieter');
    const web = () =>
      families.read('pieter', networkSql('$1::uuid'), [families.id('sam-kind'), null]);
    const asBefore = (await seen('pieter'))?.open;
    await openGround(families, bso, 'sam-bso', 'sam-wijkteam');
    expect(await seen('pieter')).toEqual({ grounds: 1, permits: 1, open: asBefore });
    expect(JSON.stringify(await web())).toContain('LEGAL_TASK');
    await withhold(families, bso, 'sam-bso', 'GROUNDS');
    expect(await seen('pieter')).toEqual({ grounds: 0, permits: 0, open: asBefore });
    expect(JSON.stringify(await web())).not.toContain('LEGAL_TASK');
    expect(
      await families.read('pieter', 'SELECT FROM app.notice WHERE ground_id IS NOT NULL'),
    ).toEqual([]);
    expect(lost(before, await families.seenBy('pieter'))).toEqual({});
    expect(await seen('naima')).toEqual({ grounds: 1, permits: 1, open: asBefore });
  });
});

describe('a message that is withheld', () => {
  const words = 'Sam vertelde iets over thuis.';
  const mark = (person: string, body: string, withholding: string) =>
    families.act(
      person,
      'INSERT INTO app.withheld_message (message_id, withholding_id) SELECT id, ? FROM app.message WHERE body = ?',
      [withholding, body],
    );
  const tell = (to: readonly string[]) =>
    families.send('tom', { from: 'sam-bso', to, scope: 'DAILY', body: words });

  test('is gone for that father, its receivers, its event and its count; for the mother it stays', async () => {
    await tell(['sam-school']);
    const before = await families.seenBy('pieter');
    const [father, mother] = [
      await families.read('pieter', INBOX_SQL),
      await families.read('naima', INBOX_SQL),
    ];
    const events = async (person: string) =>
      (await families.read(person, 'SELECT FROM app.event')).length;
    const eventsBefore = await events('pieter');
    const id = await withhold(families, bso, 'sam-bso', 'MESSAGES');
    expect(lost(before, await families.seenBy('pieter'))).toEqual({});
    await mark('tom', words, id);
    expect(lost(before, await families.seenBy('pieter'))).toEqual({
      messages: [words],
      receivers: ['sam-school'],
    });
    expect(await events('pieter')).toBe(eventsBefore - 1);
    expect(await families.read('pieter', INBOX_SQL)).not.toEqual(father);
    expect(await families.read('naima', INBOX_SQL)).toEqual(mother);
    expect((await families.seenBy('naima')).messages).toContain(words);
    expect((await families.seenBy('annemiek')).messages).toContain(words);
    await endWithholding(families, 'joyce', id);
    expect(lost(before, await families.seenBy('pieter'))).toEqual({});
  });

  test('leaves no trace in his web: not when it was, not how lively the tie is', async () => {
    const web = networkSql('$1::uuid');
    const id = await withhold(families, bso, 'sam-bso', 'MESSAGES');
    const read = async () =>
      JSON.stringify(
        (await families.read<{ answer: object }>('pieter', web, [families.id('sam-kind'), null]))[0]
          ?.answer,
      ).replace(/"at":"[^"]+"/, '');
    const before = await read();
    await families.database.asViewer(await families.signedIn('tom'), async (em) => {
      const message = crypto.randomUUID();
      await em.execute(
        `INSERT INTO app.message (id, from_id, scope, body, client_message_id) VALUES (?, ?, 'DAILY', ?, ?)`,
        [message, families.id('sam-bso'), words, crypto.randomUUID()],
      );
      await em.execute('INSERT INTO app.delivery (message_id, to_id) VALUES (?, ?)', [
        message,
        families.id('sam-school'),
      ]);
      await em.execute(
        'INSERT INTO app.withheld_message (message_id, withholding_id) VALUES (?, ?)',
        [message, id],
      );
    });
    expect(await read()).toBe(before);
  });

  test('is marked by who wrote it, under a withholding of the sender that is in force, and not when it was told to them', async () => {
    await tell(['sam-school']);
    const id = await withhold(families, bso, 'sam-bso', 'MESSAGES');
    for (const person of ['joyce', 'annemiek', 'karin', 'naima', 'pieter']) {
      // Whoever does not see the message names none; whoever sees it and did not write it is refused.
      await mark(person, words, id).catch((error: { code?: string }) =>
        expect(error.code, person).toBe('42501'),
      );
    }
    expect(await families.change('SELECT FROM app.withheld_message')).toEqual([]);
    const ofSchool = await withhold(families, school, 'sam-school', 'MESSAGES');
    await expect(mark('tom', words, ofSchool)).rejects.toThrow('NOT_FOUND');
    const looks = await withhold(families, bso, 'sam-bso', 'ACCESS_RECORDS');
    await expect(mark('tom', words, looks)).rejects.toThrow('NOT_FOUND');
    await families.send('tom', {
      from: 'sam-bso',
      to: ['sam-school', 'sam-thuis'],
      scope: 'DAILY',
      body: 'Aan allen.',
    });
    await expect(mark('tom', 'Aan allen.', id)).rejects.toThrow('BAD_INPUT');
    await endWithholding(families, 'joyce', id);
    await expect(mark('tom', words, id)).rejects.toThrow('NOT_OPEN');
  });
});

describe('looks that are withheld', () => {
  test('are gone for that father alone, of its people alone', async () => {
    await lookAtSam(families, 'joyce');
    await lookAtSam(families, 'karin');
    const [father, mother] = [await families.seenBy('pieter'), await families.seenBy('naima')];
    const id = await withhold(families, bso, 'sam-bso', 'ACCESS_RECORDS');
    const gone = lost(father, await families.seenBy('pieter'));
    expect(Object.keys(gone)).toEqual(['looks']);
    expect(gone.looks?.join()).toMatch(/Joyce/);
    expect(gone.looks?.join()).not.toMatch(/Karin/);
    expect(lost(mother, await families.seenBy('naima'))).toEqual({});
    await endWithholding(families, 'joyce', id);
    expect(lost(father, await families.seenBy('pieter'))).toEqual({});
  });
});

test('what one person alone proposed is withheld from nobody', async () => {
  await lookAtSam(families, 'joyce');
  await openGround(families, bso, 'sam-bso', 'sam-wijkteam');
  const grounds = () => families.read('pieter', 'SELECT id FROM app.ground ORDER BY id');
  const [before, groundsBefore] = [await families.seenBy('pieter'), await grounds()];
  // The looks first: of a participant that is withheld itself they are not withheld apart.
  for (const what of ['ACCESS_RECORDS', 'MESSAGES', 'GROUNDS', 'PARTICIPANT']) {
    await families.act(
      'joyce',
      `INSERT INTO app.withholding (participant_id, from_name, what, reason, ends_at)
       VALUES (?, 'Pieter Kuiper', ?, 'Om te proberen.', statement_timestamp() + interval '10 days')`,
      [families.id('sam-bso'), what],
    );
    expect(lost(before, await families.seenBy('pieter')), what).toEqual({});
    expect(await grounds(), what).toEqual(groundsBefore);
  }
});

test('a participant that is withheld takes the ties along that he would see by law', async () => {
  const ties = async () => (await families.seenBy('pieter')).ties;
  for (const [two, participant] of [
    [bso, 'sam-bso'],
    [school, 'sam-school'],
  ] as const) {
    const tie = `${participant} – sam-thuis`;
    expect(await ties()).toContain(tie);
    const id = await withhold(families, two, participant, 'PARTICIPANT');
    expect(await ties()).not.toContain(tie);
    await endWithholding(families, two[0], id);
    expect(await ties()).toContain(tie);
  }
});

import { describe, expect, test } from 'vitest';
import { INBOX_SQL } from '../inbox/inbox.sql.js';
import { MESSAGES_SQL, REACH_SQL } from '../message/message.sql.js';
import { networkSql } from '../network/network.sql.js';
import { freshFamilies } from '../testing/families.js';
import {
  endWithholding,
  lookAtSam,
  lost,
  openGround,
  owenJoins,
  school,
  withhold,
} from '../testing/withheld.js';

/* G4: a participant that is withheld from a guardian is there by no way of looking, and for everyone else it is. */

const families = freshFamilies();

const meldpunt = ['marloes', 'owen'] as const;

/** Two people act for the confidential participant in Noor's web. */
const staffMeldpunt = () => owenJoins(families, 'meldpunt-kompas', 'noor-meldpunt');

/** All that the screens of a person say of Sam, as text without ids. */
async function wordsOf(person: string): Promise<string> {
  const child = families.id('sam-kind');
  const home = families.id('sam-thuis');
  const answers = await Promise.all([
    families.read(person, networkSql('$1::uuid'), [child, null]),
    families.read(person, MESSAGES_SQL, [child, null, null, null, 200]),
    families.read(person, REACH_SQL, [home, 'DAILY', null]),
    families.read(person, INBOX_SQL),
  ]);
  return JSON.stringify(answers).replaceAll(/"[\w-]{23}"/g, '"an id"');
}

describe('a participant that is withheld', () => {
  test('is not there for that father, with its people, ties, messages and looks', async () => {
    await lookAtSam(families, 'annemiek');
    const before = await families.seenBy('pieter');
    await withhold(families, school, 'sam-school', 'PARTICIPANT');
    const gone = lost(before, await families.seenBy('pieter'));
    expect(gone.participants).toEqual(['sam-school']);
    expect(gone.people).toEqual(['Annemiek Hoekstra', 'Emre Yıldız']);
    // Not those that a consent names which he signed (S3).
    expect(gone.ties).toEqual(['sam-oma – sam-school', 'sam-school – sam-thuis']);
    expect(gone.looks).toContain('Annemiek Hoekstra WEB SHOWN');
    expect(gone.messages).toContain('Vanmiddag graag stille kamer om 16.00. De ochtend was vol.');
    // It went to nobody else: without a receiver it would show that there is one.
    expect(gone.messages).toContain(
      'Fijne middag. Sam heeft een nieuw spel uitgelegd aan de groep.',
    );
    // What he signed he goes on seeing (S4, C4).
    expect(gone.consents).toBeUndefined();
    expect(gone.answers).toBeUndefined();
  });

  test('is in none of his screens, but where a consent that he signed names it', async () => {
    await withhold(families, school, 'sam-school', 'PARTICIPANT');
    const child = families.id('sam-kind');
    const [web] = await families.read<{ answer: { participants: object[]; ties: object[] } }>(
      'pieter',
      networkSql('$1::uuid'),
      [child, null],
    );
    expect(JSON.stringify(web?.answer.participants)).not.toContain('Wegwijzer');
    expect(await wordsOf('pieter')).not.toMatch(/stille kamer|nieuw spel|Annemiek|Emre/);
  });

  test('is not betrayed by who left it and is refused', async () => {
    await withhold(families, school, 'sam-school', 'PARTICIPANT');
    await families.change(
      'UPDATE app.assignment SET valid_until = statement_timestamp() WHERE person_id = ?',
      [families.id('emre')],
    );
    const refused = {
      person_id: families.id('emre'),
      child_id: families.id('sam-kind'),
      looked: 'WEB',
      outcome: 'REFUSED',
    };
    await families.change('SELECT app.record_sights(?::json)', [JSON.stringify([refused])]);
    expect((await families.seenBy('pieter')).looks.join()).not.toContain('Emre');
    expect((await families.seenBy('naima')).looks).toContain('Emre Yıldız WEB REFUSED');
  });

  test('shows in the home of both parents still to the mother', async () => {
    const before = await families.seenBy('naima');
    await withhold(families, school, 'sam-school', 'PARTICIPANT');
    expect(lost(before, await families.seenBy('naima'))).toEqual({});
  });

  test('shows to a child of thirteen, and to the other parent, as before', async () => {
    const [child, mother] = [await families.seenBy('daan'), await families.seenBy('agnieszka')];
    await withhold(families, ['bas', 'priya'], 'daan-school', 'PARTICIPANT', 'Jeroen Verbeek');
    expect(lost(child, await families.seenBy('daan'))).toEqual({});
    expect(lost(mother, await families.seenBy('agnieszka'))).toEqual({});
    expect((await families.seenBy('jeroen')).participants).not.toContain('daan-school');
  });

  test('shows what it writes to that home to her alone, and what she writes back', async () => {
    await withhold(families, school, 'sam-school', 'PARTICIPANT');
    const tell = (person: string, from: string, to: string, body: string) =>
      families.send(person, { from, to: [to], scope: 'DAILY', body });
    await tell('annemiek', 'sam-school', 'sam-thuis', 'Wilt u even bellen?');
    await tell('naima', 'sam-thuis', 'sam-school', 'Ik bel om drie uur.');
    const father = (await families.seenBy('pieter')).messages.join();
    const mother = (await families.seenBy('naima')).messages.join();
    expect(father).not.toMatch(/even bellen|bel om drie/);
    expect(mother).toMatch(/even bellen/);
    expect(mother).toMatch(/bel om drie/);
  });

  test('keeps him what he wrote himself, without a receiver', async () => {
    await families.send('pieter', {
      from: 'sam-thuis',
      to: ['sam-school'],
      scope: 'DAILY',
      body: 'Sam blijft vandaag thuis.',
    });
    await withhold(families, school, 'sam-school', 'PARTICIPANT');
    const sight = await families.seenBy('pieter');
    expect(sight.messages).toContain('Sam blijft vandaag thuis.');
    expect(sight.receivers).not.toContain('sam-school');
  });

  test('cannot be written to by him, nor tied, nor asked on, as if it were not there', async () => {
    await withhold(families, school, 'sam-school', 'PARTICIPANT');
    const [home, hidden, absent] = [
      families.id('sam-thuis'),
      families.id('sam-school'),
      crypto.randomUUID(),
    ];
    for (const other of [hidden, absent]) {
      await expect(
        families.act('pieter', 'SELECT app.make_tie(?, ?, ?)', [home, home, other]),
      ).rejects.toThrow('NOT_FOUND');
    }
    await expect(
      families.send('pieter', {
        from: 'sam-thuis',
        to: ['sam-school'],
        scope: 'DAILY',
        body: 'Hallo?',
      }),
    ).rejects.toThrow('NO_GROUND');
    const [tie] = await families.change<{ id: string }>(
      'SELECT id FROM app.tie WHERE a_id = ANY (ARRAY[?, ?]::uuid[]) AND b_id = ANY (ARRAY[?, ?]::uuid[])',
      [home, hidden, home, hidden],
    );
    await expect(
      families.act(
        'pieter',
        `INSERT INTO app.consent (tie_id, from_id, asked_by_id, scopes, purpose, ends_at)
         VALUES (?, ?, ?, ARRAY['DAILY'], 'Om te proberen.', statement_timestamp() + interval '9 days')`,
        [tie?.id, home, home],
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  test('is asked about by others as ever, but not of him as long as it lasts: the question would name it', async () => {
    const ask = () =>
      families.act(
        'karin',
        `INSERT INTO app.consent (tie_id, from_id, asked_by_id, scopes, purpose, ends_at)
         SELECT t.id, t.a_id, ?, ARRAY['SUPPORT'], 'Om te proberen.', statement_timestamp() + interval '9 days'
         FROM app.tie t WHERE ? = ANY (ARRAY[t.a_id, t.b_id]) AND ? = ANY (ARRAY[t.a_id, t.b_id])`,
        [families.id('sam-wijkteam'), families.id('sam-school'), families.id('sam-bso')],
      );
    const id = await withhold(families, school, 'sam-school', 'PARTICIPANT');
    await ask();
    const asked = async (person: string) =>
      (await families.read(person, "SELECT FROM app.consent WHERE purpose = 'Om te proberen.'"))
        .length;
    const signing = async (person: string) =>
      families.read(
        person,
        `SELECT DISTINCT s.person_name AS name FROM app.signature s JOIN app.consent c ON c.id = s.consent_id
         WHERE c.purpose = 'Om te proberen.' AND s.act = 'ASKED' ORDER BY name`,
      );
    // Nothing in the answer or in what his fellow signer sees tells that he does not know of it (S0).
    expect([await asked('karin'), await asked('naima'), await asked('pieter')]).toEqual([1, 1, 0]);
    const both = [{ name: 'Naima Bouzid' }, { name: 'Pieter Kuiper' }];
    expect(await signing('naima')).toEqual(both);
    await endWithholding(families, 'annemiek', id);
    expect(await asked('pieter')).toBe(1);
    expect(await signing('pieter')).toEqual(both);
  });

  test('is seen again when it ends, by one of its people or by time', async () => {
    const before = await families.seenBy('pieter');
    const first = await withhold(families, school, 'sam-school', 'PARTICIPANT');
    await endWithholding(families, 'emre', first);
    expect(lost(before, await families.seenBy('pieter'))).toEqual({});
    await withhold(families, school, 'sam-school', 'PARTICIPANT');
    expect(lost(before, await families.seenBy('pieter'))).not.toEqual({});
    // Time passes: everything in it lies ten days further back.
    await families.change('ALTER TABLE app.withholding DISABLE TRIGGER check_move');
    await families.change(
      `UPDATE app.withholding SET proposed_at = proposed_at - interval '10 days', countersigned_at = countersigned_at - interval '10 days',
         ends_at = ends_at - interval '10 days' WHERE ended_at IS NULL`,
    );
    expect(lost(before, await families.seenBy('pieter'))).toEqual({});
  });

  test('that is hidden, and that he saw by a ground, he does not see either', async () => {
    await staffMeldpunt();
    await openGround(families, meldpunt, 'noor-meldpunt', 'noor-papa');
    expect((await families.seenBy('winston')).participants).toContain('noor-meldpunt');
    await families.act(
      'owen',
      `INSERT INTO app.withholding (participant_id, from_name, what, reason, ends_at)
       VALUES (?, 'Winston Pinas', 'PARTICIPANT', 'Om te proberen.', statement_timestamp() + interval '10 days')`,
      [families.id('noor-meldpunt')],
    );
    expect((await families.seenBy('winston')).participants).toContain('noor-meldpunt');
    const id = await withhold(families, meldpunt, 'noor-meldpunt', 'PARTICIPANT', 'Winston Pinas');
    const sight = await families.seenBy('winston');
    expect(sight.participants).not.toContain('noor-meldpunt');
    expect(sight.ties.join()).not.toContain('noor-meldpunt');
    expect(
      await families.read('winston', 'SELECT FROM app.ground WHERE from_id = $1', [
        families.id('noor-meldpunt'),
      ]),
    ).toEqual([]);
    expect((await families.seenBy('marloes')).participants).toContain('noor-papa');
    await endWithholding(families, 'marloes', id);
    expect((await families.seenBy('winston')).participants).toContain('noor-meldpunt');
  });

  test('that is hidden, and that he sees because it is about himself, tells nothing of his child where he reads', async () => {
    await staffMeldpunt();
    await openGround(families, meldpunt, 'noor-meldpunt', 'noor-papa');
    await openGround(families, meldpunt, 'noor-meldpunt', 'noor-mama');
    const asked = crypto.randomUUID();
    await families.act(
      'marloes',
      `INSERT INTO app.consent (id, tie_id, from_id, asked_by_id, scopes, purpose, about_person_id, ends_at)
       SELECT ?, t.id, ?, ?, ARRAY['PARENT_CARE'], 'Om te proberen.', ?, statement_timestamp() + interval '9 days'
       FROM app.tie t WHERE ? = ANY (ARRAY[t.a_id, t.b_id]) AND ? = ANY (ARRAY[t.a_id, t.b_id])`,
      [asked, 'noor-meldpunt', 'noor-meldpunt', 'winston', 'noor-meldpunt', 'noor-papa'].map(
        (key) => (key === asked ? key : families.id(key)),
      ),
    );
    await families.sign('winston', 'YES', 'noor-meldpunt', 'noor-papa');
    await withhold(families, meldpunt, 'noor-meldpunt', 'PARTICIPANT', 'Winston Pinas');
    const from = 'noor-meldpunt';
    await families.send('marloes', {
      from,
      to: ['noor-mama'],
      scope: 'SAFETY',
      body: 'Over Noor.',
    });
    await families.send('marloes', {
      from,
      to: ['noor-papa'],
      scope: 'PARENT_CARE',
      about: 'winston',
      body: 'Over uzelf.',
    });
    const { participants, messages } = await families.seenBy('winston');
    expect(participants).toContain('noor-meldpunt');
    expect(messages).toContain('Over uzelf.');
    expect(messages).not.toContain('Over Noor.');
    expect((await families.seenBy('marloes')).messages).toContain('Over Noor.');
  });

  test('does not come to keep the web, for as long as it is withheld', async () => {
    const coordinate = (participant: string) =>
      families.change(
        'UPDATE app.participant SET coordinates = (id = ?) WHERE id = ANY (ARRAY[?, ?]::uuid[])',
        [families.id(participant), families.id('sam-school'), families.id('sam-wijkteam')],
      );
    const id = await withhold(families, school, 'sam-school', 'PARTICIPANT');
    await expect(coordinate('sam-school')).rejects.toThrow('NOT_ALLOWED');
    await endWithholding(families, 'emre', id);
    await coordinate('sam-school');
  });
});

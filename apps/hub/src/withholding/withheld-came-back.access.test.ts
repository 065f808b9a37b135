import { describe, expect, test } from 'vitest';
import { freshFamilies } from '../testing/families.js';
import {
  bso,
  endWithholding,
  lookAtSam,
  openGround,
  school,
  withhold,
} from '../testing/withheld.js';

/* G4, D1: who ends an organisation and invites it again does not show what it withholds. */

const families = freshFamilies();

/** The coordinator ends it. */
const leaves = (participant: string) =>
  families.act(
    'karin',
    'UPDATE app.participant SET valid_until = statement_timestamp() WHERE id = ?',
    [families.id(participant)],
  );

/** And invites its organisation again, with its first person; a colleague comes too. @returns its uuid now */
async function comesBack(participant: string, [one, other]: readonly [string, string]) {
  const id = crypto.randomUUID();
  await families.change(
    `INSERT INTO app.participant (id, child_id, kind, organisation_id, name, confidential)
     SELECT ?, child_id, kind, organisation_id, name, confidential FROM app.participant WHERE id = ?`,
    [id, families.id(participant)],
  );
  for (const person of [one, other]) {
    await families.change(
      "INSERT INTO app.assignment (participant_id, person_id, function) VALUES (?, ?, 'medewerker')",
      [id, families.id(person)],
    );
  }
  return id;
}

const seesAt = async (person: string, id: string) =>
  (await families.seenBy(person)).participants.includes(id);

describe('a participant that is withheld, left and came back', () => {
  test('is there for that guardian as little as before, nor what it was when it left', async () => {
    const first = await withhold(families, school, 'sam-school', 'PARTICIPANT');
    await lookAtSam(families, 'annemiek');
    const before = await families.seenBy('pieter');
    await leaves('sam-school');
    const now = await comesBack('sam-school', school);
    await lookAtSam(families, 'annemiek');
    expect([await seesAt('pieter', now), await seesAt('naima', now)]).toEqual([false, true]);
    const after = await families.seenBy('pieter');
    expect(after.people).not.toContain('Annemiek Hoekstra');
    expect(after.looks.join()).not.toContain('Annemiek');
    for (const kind of ['messages', 'participants', 'ties'] as const) {
      expect(
        after[kind].filter((one) => !before[kind].includes(one)),
        kind,
      ).toEqual([]);
    }
    // It ends for all of it, by the people who are there now.
    const listed = await families.read(
      'emre',
      'SELECT id, participant_id AS at FROM app.withholding',
    );
    expect(listed).toEqual([{ id: first, at: now }]);
    await endWithholding(families, 'emre', first);
    expect(await seesAt('pieter', now)).toBe(true);
    expect((await families.seenBy('pieter')).looks).toContain('Annemiek Hoekstra WEB SHOWN');
    expect((await families.seenBy('emre')).looks).toContain('Emre Yıldız WITHHOLDING SHOWN');
  });

  test('is not asked about of him, and what was never answered stays hidden', async () => {
    const ask = (from: string, to: string, purpose: string) =>
      families.change(
        `INSERT INTO app.consent (tie_id, from_id, asked_by_id, asked_by_person_id, scopes, purpose, ends_at)
         SELECT t.id, ?, ?, ?, ARRAY['SUPPORT'], ?, statement_timestamp() + interval '9 days'
         FROM app.tie t WHERE t.a_id = LEAST(?::uuid, ?::uuid) AND t.b_id = GREATEST(?::uuid, ?::uuid)`,
        [from, families.id('sam-wijkteam'), families.id('karin'), purpose, from, to, from, to],
      );
    const asked = async (person: string) =>
      (
        await families.read<{ purpose: string }>(
          person,
          "SELECT purpose FROM app.consent WHERE purpose LIKE 'Om het%' ORDER BY purpose",
        )
      ).map(({ purpose }) => purpose);
    const there = families.id('sam-bso');
    await withhold(families, school, 'sam-school', 'PARTICIPANT');
    await ask(there, families.id('sam-school'), 'Om het toen te vragen.');
    await leaves('sam-school');
    const now = await comesBack('sam-school', school);
    await families.act('karin', 'SELECT app.make_tie(?, ?, ?)', [
      families.id('sam-wijkteam'),
      there,
      now,
    ]);
    await ask(there, now, 'Om het nu te vragen.');
    expect(await asked('naima')).toEqual(['Om het nu te vragen.', 'Om het toen te vragen.']);
    expect(await asked('pieter')).toEqual([]);
  });

  test('its grounds and its looks, when only those are withheld', async () => {
    await openGround(families, bso, 'sam-bso', 'sam-wijkteam');
    await lookAtSam(families, 'tom');
    await withhold(families, bso, 'sam-bso', 'GROUNDS');
    await withhold(families, bso, 'sam-bso', 'ACCESS_RECORDS');
    await leaves('sam-bso');
    const now = await comesBack('sam-bso', bso);
    await lookAtSam(families, 'tom');
    const grounds = async (person: string) =>
      (await families.read(person, "SELECT FROM app.ground WHERE kind = 'LEGAL_TASK'")).length;
    expect([await grounds('naima'), await grounds('pieter')]).toEqual([1, 0]);
    expect((await families.seenBy('pieter')).looks.join()).not.toContain('Tom');
    expect(await seesAt('pieter', now)).toBe(true);
  });

  test('what had ended, or waited for a colleague, does not come back with it', async () => {
    const ended = await withhold(families, school, 'sam-school', 'PARTICIPANT');
    await endWithholding(families, 'emre', ended);
    await families.act(
      'annemiek',
      `INSERT INTO app.withholding (participant_id, from_name, what, reason, ends_at)
       VALUES (?, 'Pieter Kuiper', 'PARTICIPANT', 'Om de rust te bewaren.', statement_timestamp() + interval '10 days')`,
      [families.id('sam-school')],
    );
    await leaves('sam-school');
    const now = await comesBack('sam-school', school);
    expect(await seesAt('pieter', now)).toBe(true);
    expect(await families.read('emre', 'SELECT FROM app.withholding')).toEqual([]);
  });

  test('another organisation takes nothing of it up', async () => {
    await withhold(families, school, 'sam-school', 'PARTICIPANT');
    await leaves('sam-school');
    const other = crypto.randomUUID();
    await families.change(
      `INSERT INTO app.participant (id, child_id, kind, organisation_id, name) VALUES (?, ?, 'SCHOOL', ?, 'x')`,
      [other, families.id('sam-kind'), families.id('school-lantaarn')],
    );
    expect(await seesAt('pieter', other)).toBe(true);
  });
});

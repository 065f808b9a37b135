import { beforeAll, describe, expect, inject, test } from 'vitest';
import { urlsOfRoles } from '../database/roles.js';
import { type Acting, openActing } from '../testing/acting.js';
import { doWhatIsDue } from './good-time.js';

/* C3: who decides now, who will decide, who asked and who coordinates are told thirty days before others come to decide. */

let acting: Acting;
let logUrl: string;
beforeAll(async () => {
  acting = await openActing();
  const [{ name }] = await acting.owner('SELECT current_database() AS name');
  ({ logUrl } = urlsOfRoles(inject('postgres').adminUrl, name));
});

/** Daan turns so old in so many days; a consent of his ends on that day. @returns its uuid */
async function endsOnBirthday(age: number, inDays: number): Promise<string> {
  await acting.owner(
    `UPDATE app.child SET born_on = ((statement_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date + $2::integer - make_interval(years => $3))::date WHERE id = $1`,
    [acting.uuid('daan-kind'), inDays, age],
  );
  const [{ id }] = await acting.owner(
    `INSERT INTO app.consent (tie_id, from_id, asked_by_id, asked_by_person_id, scopes, purpose, ends_at)
     SELECT $1, $2, $3, $4, ARRAY['SAFETY'], 'Tot de verjaardag.', app.birthday(c.born_on, $6) FROM app.child c WHERE c.id = $5 RETURNING id`,
    [...['daan-club-school', 'daan-club', 'daan-club', 'karin', 'daan-kind'].map(acting.uuid), age],
  );
  const signers = await acting.owner('SELECT person_id FROM app.signer WHERE consent_id = $1', [
    id,
  ]);
  for (const { person_id } of signers) {
    await acting.owner(
      "INSERT INTO app.signature (consent_id, person_id, act, wording, language) VALUES ($1, $2, 'YES', 'request-1', 'nl')",
      [id, person_id],
    );
  }
  return id;
}

async function toldOf(consent: string): Promise<string[]> {
  const rows = await acting.owner(
    "SELECT person_id FROM app.notice WHERE consent_id = $1 AND kind = 'ENDS_SOON'",
    [consent],
  );
  const keys = ['agnieszka', 'jeroen', 'daan', 'karin', 'said', 'bas'];
  return rows
    .map(
      ({ person_id }): string =>
        keys.find((key) => acting.uuid(key) === person_id) ?? String(person_id),
    )
    .toSorted();
}

describe('in good time before a birthday that counts', () => {
  test('everyone whom it concerns is told once, however often it is done', async () => {
    const id = await endsOnBirthday(16, 29);
    expect(await doWhatIsDue(logUrl)).toContain(acting.uuid('daan-kind'));
    const told = await toldOf(id);
    expect(told).toEqual(expect.arrayContaining(['agnieszka', 'daan', 'jeroen', 'karin', 'said']));
    // And the people of the club, which asked.
    const club = await acting.owner(
      'SELECT person_id FROM app.seat WHERE participant_id = $1 AND role = $2 AND valid_until > statement_timestamp()',
      [acting.uuid('daan-club'), 'ASSIGNED'],
    );
    expect(told).toHaveLength(5 + club.length);
    expect(await Promise.all([doWhatIsDue(logUrl), doWhatIsDue(logUrl)])).toEqual([[], []]);
    expect(await toldOf(id)).toEqual(told);
  });

  test('nobody is told sooner than thirty days before, nor of what ends on another day', async () => {
    const sooner = await endsOnBirthday(16, 32);
    await acting.owner(
      `INSERT INTO app.consent (tie_id, from_id, asked_by_id, asked_by_person_id, scopes, purpose, ends_at)
       VALUES ($1, $2, $2, $3, ARRAY['SAFETY'], 'Tot morgen.', statement_timestamp() + interval '1 day')`,
      ['daan-club-school', 'daan-club', 'karin'].map(acting.uuid),
    );
    await doWhatIsDue(logUrl);
    expect(await toldOf(sooner)).toEqual([]);
    const tomorrow = await acting.owner(
      "SELECT FROM app.notice n JOIN app.consent c ON c.id = n.consent_id WHERE n.kind = 'ENDS_SOON' AND c.purpose = 'Tot morgen.'",
    );
    expect(tomorrow).toEqual([]);
  });
});

/** What the owner changes as if time had passed: nothing follows from it. */
async function byTimeAlone(table: string, statement: string, keys: string[]): Promise<void> {
  await acting.owner(`ALTER TABLE app.${table} DISABLE TRIGGER USER`);
  await acting.owner(statement, keys.map(acting.uuid));
  await acting.owner(`ALTER TABLE app.${table} ENABLE TRIGGER USER`);
}

/** Karin asks something on a tie. @returns its uuid */
async function asked(tie: string, from: string, purpose: string): Promise<string> {
  const [{ id }] = await acting.owner(
    `INSERT INTO app.consent (tie_id, from_id, asked_by_id, asked_by_person_id, scopes, purpose, ends_at)
     VALUES ($1, $2, $2, $3, ARRAY['SAFETY'], $4, statement_timestamp() + interval '20 days') RETURNING id`,
    [...[tie, from, 'karin'].map(acting.uuid), purpose],
  );
  return id;
}

const signs = async (person: string, consent: string) =>
  (
    await acting.owner('SELECT FROM app.signer WHERE consent_id = $1 AND person_id = $2', [
      consent,
      acting.uuid(person),
    ])
  ).length === 1;

describe('what time alone changes', () => {
  test('whoever came to hold authority by time alone is asked', async () => {
    const ask = `SELECT person_id FROM app.signer WHERE person_id = $1`;
    await acting.owner(
      "UPDATE app.guardianship SET authority_from = statement_timestamp() + interval '1 hour', authority_source = 'x' WHERE child_id = $1 AND person_id = $2",
      ['sam-kind', 'martijn'].map(acting.uuid),
    );
    expect(await acting.owner(ask, [acting.uuid('martijn')])).toEqual([]);
    // That hour passes without anyone doing anything.
    await acting.owner('ALTER TABLE app.guardianship DISABLE TRIGGER settle_after_update');
    await acting.owner(
      "UPDATE app.guardianship SET authority_from = statement_timestamp() - interval '1 second' WHERE child_id = $1 AND person_id = $2",
      ['sam-kind', 'martijn'].map(acting.uuid),
    );
    await acting.owner('ALTER TABLE app.guardianship ENABLE TRIGGER settle_after_update');
    expect(await doWhatIsDue(logUrl)).toEqual([acting.uuid('sam-kind')]);
    expect(await acting.owner(ask, [acting.uuid('martijn')])).not.toEqual([]);
    expect(await doWhatIsDue(logUrl)).toEqual([]);
    // So long ago that nothing below is found by it.
    await byTimeAlone(
      'guardianship',
      "UPDATE app.guardianship SET authority_from = authority_from - interval '30 days' WHERE child_id = $1 AND person_id = $2",
      ['sam-kind', 'martijn'],
    );
  });

  test('who may know again is asked when a withholding runs out', async () => {
    await acting.owner(
      `INSERT INTO app.withholding (participant_id, from_name, what, reason, ends_at, proposed_by_person_id, countersigned_by_person_id, countersigned_at)
       VALUES ($1, 'Pieter Kuiper', 'PARTICIPANT', 'Om de rust.', statement_timestamp() + interval '9 days', $2, $3, statement_timestamp())`,
      ['sam-school', 'annemiek', 'emre'].map(acting.uuid),
    );
    const id = await asked('sam-bso-school', 'sam-bso', 'Zolang het duurt.');
    expect(await doWhatIsDue(logUrl)).toEqual([]);
    expect([await signs('naima', id), await signs('pieter', id)]).toEqual([true, false]);
    const nineDaysPass = () =>
      byTimeAlone(
        'withholding',
        "UPDATE app.withholding SET proposed_at = proposed_at - interval '9 days', countersigned_at = countersigned_at - interval '9 days', ends_at = ends_at - interval '9 days' WHERE participant_id = $1",
        ['sam-school'],
      );
    await nineDaysPass();
    expect(await doWhatIsDue(logUrl)).toEqual([acting.uuid('sam-kind')]);
    expect(await signs('pieter', id)).toBe(true);
    expect(await doWhatIsDue(logUrl)).toEqual([]);
    await nineDaysPass();
  });

  test('what waited for who has no authority any more is decided without them', async () => {
    const until = (when: string) =>
      `UPDATE app.guardianship SET authority_until = statement_timestamp() + interval '${when}' WHERE child_id = $1 AND person_id = $2`;
    const pieter = ['sam-kind', 'pieter'];
    await acting.owner(until('1 hour'), pieter.map(acting.uuid));
    const id = await asked('sam-bso-school', 'sam-bso', 'Tot dat uur.');
    for (const person of ['naima', 'martijn']) {
      await acting.owner(
        "INSERT INTO app.signature (consent_id, person_id, act, wording, language) SELECT consent_id, person_id, 'YES', 'request-1', 'nl' FROM app.signer WHERE consent_id = $1 AND person_id = $2",
        [id, acting.uuid(person)],
      );
    }
    const state = async () =>
      (await acting.owner('SELECT state FROM app.consent WHERE id = $1', [id]))[0].state;
    expect([await doWhatIsDue(logUrl), await state()]).toEqual([[], 'REQUESTED']);
    await byTimeAlone('guardianship', until('-1 second'), pieter);
    expect(await doWhatIsDue(logUrl)).toEqual([acting.uuid('sam-kind')]);
    expect([await state(), await signs('pieter', id)]).toEqual(['GIVEN', false]);
    expect(await doWhatIsDue(logUrl)).toEqual([]);
  });

  test('for who may not know what is asked there is something to do once, and never again', async () => {
    const noor = ['noor-kind', 'winston'];
    await acting.owner(
      'UPDATE app.guardianship SET authority_from = NULL, authority_source = NULL WHERE child_id = $1 AND person_id = $2',
      noor.map(acting.uuid),
    );
    const id = await asked('noor-ggz-coach', 'noor-ggz', 'Terwijl hij er niets van weet.');
    await byTimeAlone(
      'guardianship',
      "UPDATE app.guardianship SET authority_from = statement_timestamp() - interval '1 second', authority_source = 'x' WHERE child_id = $1 AND person_id = $2",
      noor,
    );
    expect(await doWhatIsDue(logUrl)).toContain(acting.uuid('noor-kind'));
    expect([await signs('esther', id), await signs('winston', id)]).toEqual([true, false]);
    expect(await doWhatIsDue(logUrl)).toEqual([]);
  });
});

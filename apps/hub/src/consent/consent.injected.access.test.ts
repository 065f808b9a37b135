import { describe, expect, test } from 'vitest';
import { races } from '../races/races.js';

/* What the database itself says of consents (S4, C2, C6, C8), whatever statement asks. */

const r = races();

const DAYS = "statement_timestamp() + interval '9 days'";
const tieOf = async (one: string, other: string) => {
  const ends = [one, other].map(r.families.id).toSorted();
  const [tie] = await r.families.change<{ id: string }>(
    'SELECT id FROM app.tie WHERE a_id = ? AND b_id = ?',
    ends,
  );
  return tie?.id;
};
/** Asks in the name of the end that would tell. */
const ask = async (person: string, from: string, to: string, about?: string) =>
  r.families.act(
    person,
    `INSERT INTO app.consent (tie_id, from_id, asked_by_id, scopes, purpose, about_person_id, ends_at) VALUES (?, ?, ?, ARRAY[?], 'Even weten.', ?, ${DAYS})`,
    [
      await tieOf(from, to),
      r.families.id(from),
      r.families.id(from),
      about ? 'PARENT_CARE' : 'SUPPORT',
      about ? r.families.id(about) : null,
    ],
  );
const sees = async (person: string, purpose: string) =>
  (await r.families.read(person, 'SELECT 1 FROM app.consent WHERE purpose = $1', [purpose]))
    .length > 0;

describe('a consent', () => {
  test('that others ask is seen by the coordinator, and not by the end that has not asked', async () => {
    await ask('tom', 'sam-bso', 'sam-school');
    expect(await sees('karin', 'Even weten.')).toBe(true);
    expect(await sees('joyce', 'Even weten.')).toBe(true);
    expect(await sees('annemiek', 'Even weten.')).toBe(false);
  });

  test('that expired is no longer seen at its ends', async () => {
    const purpose = 'Sam went rustig aan de BSO.';
    expect(await sees('naima', purpose)).toBe(true);
    expect(await sees('tom', purpose)).toBe(false);
  });

  test('is asked on a tie that one sees', async () => {
    await r.families.act(
      'karin',
      'SELECT app.make_tie(?, ?, ?)',
      ['sam-wijkteam', 'sam-ggd', 'sam-brug'].map(r.families.id),
    );
    await expect(ask('femke', 'sam-ggd', 'sam-brug')).rejects.toMatchObject({ code: '42501' });
    await ask('tom', 'sam-bso', 'sam-school');
  });

  test('about a mother stays hers when she has no authority any more', async () => {
    await r.families.change(
      'UPDATE app.guardianship SET authority_until = statement_timestamp() WHERE person_id = ?',
      [r.families.id('esther')],
    );
    await r.families.sign('esther', 'WITHDRAWN', 'noor-ggz', 'noor-coach');
    expect((await r.families.seenBy('esther')).consents.join()).toContain('WITHDRAWN');
  });

  test.each([
    ['is given', "state = 'GIVEN', decided_at = statement_timestamp()", 'REQUESTED'],
    ['is for something else', "purpose = 'Iets anders.'", 'GIVEN'],
    ['is about more', "scopes = ARRAY['DAILY', 'SAFETY']", 'GIVEN'],
    ['lasts longer', "ends_at = ends_at + interval '1 day'", 'GIVEN'],
    ['is open again', "state = 'REQUESTED', decided_at = NULL", 'GIVEN'],
  ])('%s by its answers alone, also for the owner of the table', async (_what, change, state) => {
    const changed = r.families.change(
      `UPDATE app.consent SET ${change} WHERE id = (SELECT id FROM app.consent WHERE state = ? AND about_person_id IS NULL LIMIT 1)`,
      [state],
    );
    await expect(changed).rejects.toMatchObject({ message: 'NOT_OPEN' });
  });
});

test('what never counted is no longer read by who was told', async () => {
  const told = async () => (await r.families.seenBy('annemiek')).messages.join();
  expect(await told()).toContain('Stille kamer om 16.00 werkte');
  await r.families.act(
    'karin',
    `INSERT INTO app.invalidation (consent_id, kind, reason) SELECT id, 'WRONG_PERSON', 'Het ging om iemand anders.'
     FROM app.consent WHERE from_id = ? AND to_id = ? AND state = 'GIVEN'`,
    ['sam-bso', 'sam-school'].map(r.families.id),
  );
  expect(await told()).not.toContain('Stille kamer om 16.00 werkte');
});

test('authority that ended by time alone is no longer asked: the next answer says so', async () => {
  await r.families.change(
    "UPDATE app.guardianship SET authority_until = statement_timestamp() + interval '1 second' WHERE person_id = ?",
    [r.families.id('pieter')],
  );
  const childrenOfPieter = async () => (await r.families.seenBy('pieter')).children;
  await expect.poll(childrenOfPieter).toEqual([]);
  await r.families.sign('naima', 'YES', 'sam-brug', 'sam-wijkteam');
  const { answers, consents } = await r.families.seenBy('naima');
  expect(answers).toContain('Pieter Kuiper RELIEVED');
  expect(consents).toContain('sam-brug → sam-wijkteam SUPPORT GIVEN');
});

describe('the same', () => {
  test('refused about one parent may be asked about the other', async () => {
    await ask('yasmin', 'noor-coach', 'noor-school', 'esther');
    await r.families.sign('esther', 'NO', 'noor-coach', 'noor-school');
    await expect(ask('yasmin', 'noor-coach', 'noor-school', 'esther')).rejects.toMatchObject({
      message: 'NOT_OPEN',
    });
    await ask('yasmin', 'noor-coach', 'noor-school', 'winston');
  });

  test('asked by two at the same moment is asked once: the second waits, and is told', async () => {
    const first = await r.turnOf('tom');
    await first.step(
      `INSERT INTO app.consent (tie_id, from_id, asked_by_id, scopes, purpose, ends_at) VALUES ($1, $2, $2, ARRAY['SUPPORT'], 'Even weten.', ${DAYS})`,
      [await tieOf('sam-bso', 'sam-school'), r.families.id('sam-bso')],
    );
    const meeting = await r.beside(first, () => ask('joyce', 'sam-bso', 'sam-school'));
    await first.commit();
    expect(meeting.waited).toBe(true);
    expect(await meeting.outcome).toMatchObject({ refused: 'BAD_INPUT' });
  });
});

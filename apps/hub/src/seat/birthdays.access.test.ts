import { readFile } from 'node:fs/promises';
import { birthdayAt } from '@spinnenweb/domain';
import { beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../testing/database.js';
import { type LiveHub, openLiveHub } from '../testing/live-hub.js';
import { INBOX, WEB } from '../testing/live-questions.js';
import { type LiveWorld, loadLiveWorld } from '../testing/live-world.js';

/*
 * A2: what a birthday of 12, 16 or 18 changes, it changes by time alone, at midnight in Amsterdam. Nobody does anything
 * at that moment: the open screen is told all the same.
 */

let hub: LiveHub;
let world: LiveWorld;
beforeAll(async () => {
  const urls = await createTestDatabase();
  hub = await openLiveHub(urls);
  world = await loadLiveWorld(urls, hub.database);
});

const DAAN = () => world.uuid('daan-kind');

async function born(on: string): Promise<void> {
  await world.owner.query('UPDATE app.child SET born_on = $2 WHERE id = $1', [DAAN(), on]);
}

describe('at the midnight of a birthday that counts', () => {
  test.each([
    ['an ordinary day', '2014-05-20'],
    ['the night the clock goes forward', '2014-03-29'],
    ['the night it goes back', '2014-10-25'],
    ['29 February, which is 1 March in a common year', '2012-02-29'],
    ['New Year', '2014-01-01'],
  ])('others decide from that moment and not before: %s', async (_day, bornOn) => {
    await born(bornOn);
    const signersAt = async (moment: Date, later: string) => {
      const { rows } = await world.owner.query<{ role: string }>(
        'SELECT DISTINCT role FROM app.required_signers($1, NULL, $2::timestamptz + $3::interval) ORDER BY 1',
        [DAAN(), moment, later],
      );
      return rows.map(({ role }) => role).join(' ');
    };
    const decide = { 12: ['GUARDIAN', 'CHILD GUARDIAN'], 16: ['CHILD GUARDIAN', 'CHILD'] };
    for (const [age, [before, after]] of Object.entries(decide)) {
      const midnight = birthdayAt(bornOn, Number(age));
      expect([age, await signersAt(midnight, '-1 microsecond')]).toEqual([age, before]);
      expect([age, await signersAt(midnight, '0')]).toEqual([age, after]);
    }
  });

  test.each(['2014-05-20', '2014-03-30', '2012-02-29'])(
    'every place and permit that an age gives or takes begins or ends there: born on %s',
    async (bornOn) => {
      await born(bornOn);
      const { rows: seats } = await world.owner.query(
        `SELECT role, min(valid_from) AS begins, max(valid_until) AS ends FROM app.seat WHERE child_id = $1
         AND (role = 'CHILD' OR role = 'GUARDIAN') GROUP BY role ORDER BY role`,
        [DAAN()],
      );
      expect(seats).toEqual([
        { role: 'CHILD', begins: birthdayAt(bornOn, 12), ends: Infinity },
        { role: 'GUARDIAN', begins: expect.any(Date), ends: birthdayAt(bornOn, 16) },
      ]);
      const { rows: permits } = await world.owner.query(
        "SELECT DISTINCT max(valid_until) AS ends FROM app.permit WHERE child_id = $1 AND ground = 'LEGAL_REPRESENTATIVE'",
        [DAAN()],
      );
      expect(permits).toEqual([{ ends: birthdayAt(bornOn, 16) }]);
    },
  );

  test('an allowance that was given before counts from sixteen, and only then', async () => {
    const bornOn = '2011-02-28';
    await world.owner.query(
      "INSERT INTO app.allowance (child_id, person_id, valid_from, valid_until) VALUES ($1, $2, '2026-01-01Z', 'infinity')",
      [DAAN(), world.uuid('jeroen')],
    );
    await born(bornOn);
    const { rows } = await world.owner.query(
      "SELECT DISTINCT valid_from AS begins, valid_until AS ends FROM app.seat WHERE child_id = $1 AND role = 'GUARDIAN' AND person_id = $2 AND participant_id IS NOT NULL",
      [DAAN(), world.uuid('jeroen')],
    );
    // One place without a seam: by authority until that midnight, and by what the child allows from it.
    expect(rows).toEqual([{ begins: expect.any(Date), ends: Infinity }]);
    await world.owner.query('DELETE FROM app.allowance WHERE person_id = $1', [
      world.uuid('jeroen'),
    ]);
  });
});

describe('an open screen', () => {
  /** Puts midnight of the zone by which birthdays are counted a moment from now. @returns the day that then begins */
  async function midnightComes(inSeconds: number): Promise<string> {
    const { rows } = await world.owner.query<{ offset: string; day: string }>(
      `SELECT to_char(o, 'HH24:MI:SS') AS offset, to_char((statement_timestamp() AT TIME ZONE 'UTC' + o)::date + 1, 'YYYY-MM-DD') AS day
       FROM (SELECT interval '24 hours' - (statement_timestamp() AT TIME ZONE 'UTC' + make_interval(secs => $1))::time AS o) x`,
      [inSeconds],
    );
    const { offset, day } = rows[0]!;
    const file = new URL('time.functions.sql', import.meta.url);
    const sql = (await readFile(file, 'utf8'))
      .split('\n\n')
      .find((part) => part.includes('app.birthday'));
    // In POSIX a zone east of Greenwich has a minus.
    await world.owner.query(sql!.replace('Europe/Amsterdam', `<TEST>-${offset}`));
    return day;
  }

  test.each([
    ['the child gets its own view at twelve', 'daan', 12, 'next'],
    ['a parent loses theirs at sixteen', 'jeroen', 16, 'error'],
  ])('is told within seconds, by time alone: %s', async (_what, person, age, comes) => {
    const handle = await world.signIn(person);
    const day = await midnightComes(6);
    const [year, ...rest] = day.split('-');
    await born([Number(year) - age, ...rest].join('-'));
    const line = await hub.connect(handle);
    line.subscribe('web', WEB, { child: world.childId('daan-kind') });
    if (comes === 'error') {
      await line.next('next', 'web');
      expect((await line.next('error', 'web')).payload).toMatchObject([
        { extensions: { code: 'NOT_FOUND' } },
      ]);
    } else {
      // Before its birthday the child is a stranger here, of whom something is asked for later (C3).
      await world.owner.query(
        `INSERT INTO app.consent (tie_id, from_id, asked_by_id, asked_by_person_id, scopes, purpose, starts_at, ends_at)
         SELECT $1, $2, $2, $3, ARRAY['SAFETY'], 'Om te proberen.', app.birthday(born_on, 12), statement_timestamp() + interval '9 days' FROM app.child WHERE id = $4`,
        [...['daan-club-school', 'daan-club', 'karin'].map(world.uuid), DAAN()],
      );
      expect((await line.next('error', 'web')).payload).toMatchObject([
        { extensions: { code: 'NOT_FOUND' } },
      ]);
      line.subscribe('inbox', INBOX);
      await line.find('a request', ({ id, payload }) =>
        id === 'inbox'
          ? payload.data.inboxChanged.inbox.requests.some(
              (request: { childName: string }) => request.childName === 'Daan',
            )
          : false,
      );
    }
    line.close();
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing } from '../testing/acting.js';

const DAYS = `query ($id: ID!, $othersOnly: Boolean!, $first: Int!, $after: String) {
  list: accessDays(childId: $id, othersOnly: $othersOnly, first: $first, after: $after) {
    edges { node { day people { personName participantName outcome ground me looked firstAt } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
  // Long ago, each day by the clock in Amsterdam: half past eleven in the evening and half past twelve in the night.
  await looked('joyce', 'CASELOAD', '2020-07-01T21:20:00Z');
  await looked('karin', 'INBOX', '2020-07-01T21:25:00Z');
  await looked('karin', 'MESSAGE', '2020-07-01T21:26:00Z');
  await looked('karin', 'WEB', '2020-07-01T21:30:00Z');
  await looked('karin', 'WEB', '2020-07-01T21:30:01Z');
  await looked('karin', 'CASELOAD', '2020-07-01T21:30:02Z');
  await looked('naima', 'WEB', '2020-07-01T21:40:00Z');
  await looked('karin', 'MESSAGES', '2020-07-01T22:30:00Z');
  await looked('karin', 'ACT', '2020-07-02T22:30:00Z', 'REFUSED');
  await looked('karin', 'ACT', '2020-07-02T22:30:01Z', 'REFUSED');
  for (let second = 10; second < 60; second++)
    await looked('naima', 'WEB', `2020-07-03T22:30:${second}Z`);
  await looked('joyce', 'INBOX', '2020-07-05T10:00:00Z');
  await looked('naima', 'MESSAGE', '2020-07-05T10:00:01Z');
  await looked('joyce', 'INBOX', '2020-07-06T10:00:00Z', 'REFUSED');
  await looked('joyce', 'MESSAGE', '2020-07-06T10:00:01Z', 'REFUSED');
});

async function looked(who: string, what: string, when: string, outcome = 'SHOWN') {
  const sight = {
    person_id: acting.uuid(who),
    child_id: acting.uuid('sam-kind'),
    looked: what,
    outcome,
  };
  await acting.owner('SELECT app.note_sights($1::json, $2::timestamptz)', [
    JSON.stringify([sight]),
    when,
  ]);
}

interface Line {
  personName: string;
  firstAt: string;
  looked: string[];
}

/** The days of 2020 as somebody reads them, so many at a time. */
async function daysFor(who: string, first: number, othersOnly = false) {
  const days: [string, Line[]][] = [];
  let after: string | null = null;
  do {
    const id = acting.id('Child', 'sam-kind');
    const list = await acting.as(who).does(DAYS, { id, othersOnly, first, after });
    for (const { node } of list.edges) days.push([node.day, node.people]);
    after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
  } while (after);
  return days.filter(([day]) => day.startsWith('2020'));
}

const told = (days: [string, Line[]][]) =>
  days.map(([day, people]) => [
    day,
    ...people.map(({ personName, firstAt, looked: what }) =>
      [personName.split(' ')[0], firstAt.slice(11, 19), what.join()].join(' '),
    ),
  ]);

describe('who looked, by day', () => {
  test.each([1, 2, 100])('each person once a day, %i days at a time', async (first) => {
    expect(told(await daysFor('pieter', first))).toEqual([
      ['2020-07-06', 'Joyce 10:00:00 INBOX,MESSAGE'],
      ['2020-07-04', 'Naima 22:30:10 WEB'],
      ['2020-07-03', 'Karin 22:30:00 ACT'],
      ['2020-07-02', 'Karin 22:30:00 MESSAGES'],
      [
        '2020-07-01',
        'Naima 21:40:00 WEB',
        'Karin 21:30:00 CASELOAD,WEB',
        'Joyce 21:20:00 CASELOAD',
      ],
    ]);
  });

  test('without one’s own, a day nobody else looked is no day', async () => {
    expect(told(await daysFor('naima', 1, true))).toEqual([
      ['2020-07-06', 'Joyce 10:00:00 INBOX,MESSAGE'],
      ['2020-07-03', 'Karin 22:30:00 ACT'],
      ['2020-07-02', 'Karin 22:30:00 MESSAGES'],
      ['2020-07-01', 'Karin 21:30:00 CASELOAD,WEB', 'Joyce 21:20:00 CASELOAD'],
    ]);
  });

  test('a professional reads their own only, and nobody else anything', async () => {
    expect(told(await daysFor('karin', 100))).toEqual([
      ['2020-07-03', 'Karin 22:30:00 ACT'],
      ['2020-07-02', 'Karin 22:30:00 MESSAGES'],
      ['2020-07-01', 'Karin 21:25:00 CASELOAD,INBOX,MESSAGE,WEB'],
    ]);
    expect(await daysFor('karin', 100, true)).toEqual([]);
    const nobody = { id: acting.id('Child', 'noor-kind'), othersOnly: false, first: 1 };
    expect(await acting.as('karin').tries(DAYS, nobody)).toEqual({ code: 'NOT_FOUND' });
  });

  test('what waits and what passes is about that: who saw it reads of it, and nobody else unless it was refused', async () => {
    const days = async (who: string) =>
      told(await daysFor(who, 100)).filter(([day]) => day! > '2020-07-04');
    const refused = ['2020-07-06', 'Joyce 10:00:00 INBOX,MESSAGE'];
    expect(await days('joyce')).toEqual([refused, ['2020-07-05', 'Joyce 10:00:00 INBOX']]);
    expect(await days('naima')).toEqual([refused, ['2020-07-05', 'Naima 10:00:01 MESSAGE']]);
    expect(await days('pieter')).toEqual([refused]);
    expect(await days('karin')).toEqual([]);
  });

  test('what somebody saw again that day is known to them alone, whatever statement reads it', async () => {
    const looksOfNaima = async (person: string) => {
      const { database, signIn } = acting.hub;
      const statement = {
        name: 'test looks of one day',
        text: `SELECT at FROM app.access_record WHERE at BETWEEN '2020-07-03' AND '2020-07-04' AND person_id = $1`,
      };
      const values = [acting.uuid('naima')];
      return (await database.readAsViewer(await signIn(person), statement, values)).length;
    };
    expect(await looksOfNaima('naima')).toBe(50);
    expect(await looksOfNaima('pieter')).toBe(1);
  });

  test('a new day, another participant, another child and another person each begin anew', async () => {
    const repeated = async () =>
      (
        await acting.owner(
          "SELECT count(*)::int AS n FROM app.access_record WHERE repeated AND at > '2020-07-01'",
        )
      )[0].n;
    const before = await repeated();
    await looked('karin', 'WEB', '2020-07-10T10:00:00Z');
    await looked('pieter', 'WEB', '2020-07-10T10:00:01Z');
    await looked('joyce', 'WEB', '2020-07-10T10:00:02Z');
    await looked('tom', 'WEB', '2020-07-10T10:00:03Z');
    await looked('karin', 'WEB', '2020-07-10T22:00:00Z');
    const inDaan = {
      person_id: acting.uuid('karin'),
      child_id: acting.uuid('daan-kind'),
      looked: 'WEB',
      outcome: 'SHOWN',
    };
    await acting.owner('SELECT app.note_sights($1::json, $2::timestamptz)', [
      JSON.stringify([inDaan]),
      '2020-07-10T22:00:01Z',
    ]);
    await acting.owner(
      'UPDATE app.access_record SET participant_id = $1 WHERE person_id = $2 AND child_id = $3 AND at = $4',
      [
        acting.uuid('sam-bso'),
        acting.uuid('karin'),
        acting.uuid('sam-kind'),
        '2020-07-10T22:00:00Z',
      ],
    );
    await looked('karin', 'WEB', '2020-07-10T22:00:02Z');
    expect(await repeated()).toBe(before);
    await looked('karin', 'WEB', '2020-07-10T22:00:03Z');
    expect(await repeated()).toBe(before + 1);
  });

  test('a cursor fits no other list', async () => {
    const id = acting.id('Child', 'sam-kind');
    const { pageInfo } = await acting.as('naima').does(DAYS, { id, othersOnly: false, first: 1 });
    const other = { id, othersOnly: true, first: 1, after: pageInfo.endCursor };
    expect(await acting.as('naima').tries(DAYS, other)).toMatchObject({ code: 'BAD_INPUT' });
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing } from '../testing/acting.js';

const DAYS = `query ($id: ID!, $othersOnly: Boolean!, $first: Int!, $after: String) {
  list: accessDays(childId: $id, othersOnly: $othersOnly, first: $first, after: $after) {
    edges { node { day people { personName participantName outcome ground me looked times } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
  // Long ago, each day by the clock in Amsterdam: half past eleven in the evening and half past twelve in the night.
  await looked('karin', 'sam-wijkteam', 'WEB', '2020-07-01T21:30:00Z');
  await looked('karin', 'sam-wijkteam', 'WEB', '2020-07-01T21:30:01Z');
  await looked('karin', 'sam-wijkteam', 'CASELOAD', '2020-07-01T21:30:02Z');
  await looked('naima', 'sam-thuis', 'WEB', '2020-07-01T21:40:00Z');
  await looked('joyce', 'sam-bso', 'CASELOAD', '2020-07-01T21:20:00Z');
  await looked('karin', 'sam-wijkteam', 'MESSAGES', '2020-07-01T22:30:00Z');
  await looked('karin', 'sam-wijkteam', 'ACT', '2020-07-02T22:30:00Z', 'REFUSED');
  for (let second = 10; second < 60; second++)
    await looked('naima', 'sam-thuis', 'WEB', `2020-07-03T22:30:${second}Z`);
});

async function looked(who: string, at: string, what: string, when: string, outcome = 'SHOWN') {
  await acting.owner(
    `INSERT INTO app.access_record (at, person_id, person_name, participant_id, participant_name, participant_kind, role, child_id, looked, outcome, ground)
     SELECT $1, $2, $3, p.id, p.name, p.kind, 'ASSIGNED', p.child_id, $4, $5, 'PARTICIPANT' FROM app.participant p WHERE p.id = $6`,
    [when, acting.uuid(who), who, what, outcome, acting.uuid(at)],
  );
}

interface Line {
  personName: string;
  times: number;
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
    ...people.map(({ personName, times, looked: what }) => `${personName} ${times} ${what.join()}`),
  ]);

describe('who looked, by day', () => {
  test.each([1, 2, 100])('each person once a day, %i days at a time', async (first) => {
    expect(told(await daysFor('pieter', first))).toEqual([
      ['2020-07-04', 'naima 50 WEB'],
      ['2020-07-03', 'karin 1 ACT'],
      ['2020-07-02', 'karin 1 MESSAGES'],
      ['2020-07-01', 'naima 1 WEB', 'karin 2 CASELOAD,WEB', 'joyce 0 CASELOAD'],
    ]);
  });

  test('without one’s own, a day nobody else looked is no day', async () => {
    expect(told(await daysFor('naima', 1, true))).toEqual([
      ['2020-07-03', 'karin 1 ACT'],
      ['2020-07-02', 'karin 1 MESSAGES'],
      ['2020-07-01', 'karin 2 CASELOAD,WEB', 'joyce 0 CASELOAD'],
    ]);
  });

  test('a professional reads their own only, and nobody else anything', async () => {
    expect(told(await daysFor('karin', 100))).toEqual([
      ['2020-07-03', 'karin 1 ACT'],
      ['2020-07-02', 'karin 1 MESSAGES'],
      ['2020-07-01', 'karin 2 CASELOAD,WEB'],
    ]);
    expect(await daysFor('karin', 100, true)).toEqual([]);
    const nobody = { id: acting.id('Child', 'noor-kind'), othersOnly: false, first: 1 };
    expect(await acting.as('karin').tries(DAYS, nobody)).toEqual({ code: 'NOT_FOUND' });
  });

  test('a cursor fits no other list', async () => {
    const id = acting.id('Child', 'sam-kind');
    const { pageInfo } = await acting.as('naima').does(DAYS, { id, othersOnly: false, first: 1 });
    const other = { id, othersOnly: true, first: 1, after: pageInfo.endCursor };
    expect(await acting.as('naima').tries(DAYS, other)).toMatchObject({ code: 'BAD_INPUT' });
  });
});

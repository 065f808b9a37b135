import { latestGroundEnd } from '@spinnenweb/domain';
import { daysBefore } from '@spinnenweb/scenarios';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing } from '../testing/acting.js';

const OPEN = `mutation ($input: OpenGroundInput!) { openGround(input: $input) {
  id state kind scopes fromName toName article weighing answersRefusal openedByName countersignedAt mayCountersign mayEnd } }`;
const TIE = `query ($id: ID!) { tie(id: $id) { state openings { ground } grounds { id state } } }`;
const REFUSALS = `query ($fromId: ID!, $toId: ID!) { refusals(fromId: $fromId, toId: $toId) { scopes state at purpose } }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawConsent(consentId: $id) { state } }`;
const INBOX = `{ viewer { inbox { countersignatures { childName ground { id weighing mayCountersign } } } } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

const inDays = (days: number) => daysBefore(new Date(), -days).toISOString();

/** De Boomhut tells the wijkteam about Sam's safety. */
const asked = (change: object = {}) => ({
  input: {
    fromId: acting.id('Participant', 'sam-bso'),
    toId: acting.id('Participant', 'sam-wijkteam'),
    kind: 'REPORTING_RIGHT',
    scopes: ['SAFETY'],
    article: 'Wmo 2015, artikel 5.2.6',
    weighing: 'Sam vertelde drie keer dat hij niet naar huis durft.',
    endsAt: inDays(60),
    ...change,
  },
});

describe('opening a ground', () => {
  test('keeps what was weighed, waits for a colleague and shares nothing yet', async () => {
    const opened = await acting.as('joyce').does(OPEN, asked());
    expect(opened).toMatchObject({
      state: 'WAITING',
      kind: 'REPORTING_RIGHT',
      scopes: ['SAFETY'],
      toName: 'Wijkteam Lindekwartier',
      article: 'Wmo 2015, artikel 5.2.6',
      openedByName: 'Joyce Amoah',
      countersignedAt: null,
      mayCountersign: false,
      mayEnd: true,
    });
    const tie = { id: acting.id('Tie', 'sam-bso-wijkteam') };
    const grounds = [{ id: opened.id, state: 'WAITING' }];
    expect(await acting.as('tom').does(TIE, tie)).toMatchObject({ grounds });
    for (const person of ['joyce', 'karin', 'naima']) {
      const { openings } = await acting.as(person).does(TIE, tie);
      expect(openings).not.toContainEqual({ ground: 'REPORTING_RIGHT' });
    }
  });

  test('asks a colleague, and nobody else, to countersign', async () => {
    const { id } = await acting.as('tom').does(OPEN, asked({ kind: 'LEGAL_TASK' }));
    const waiting = async (person: string) => {
      const { inbox } = await acting.as(person).does(INBOX);
      return inbox.countersignatures.map(({ ground }: { ground: { id: string } }) => ground.id);
    };
    expect(await waiting('joyce')).toContain(id);
    for (const person of ['tom', 'karin', 'naima']) {
      expect(await waiting(person)).not.toContain(id);
    }
  });

  test('on no tie yet makes one, which only its people see while it waits', async () => {
    const toId = acting.id('Participant', 'sam-thuis');
    const { id } = await acting.as('annemiek').does(OPEN, {
      input: { ...asked().input, fromId: acting.id('Participant', 'sam-school'), toId },
    });
    expect(id).toEqual(expect.any(String));
  });

  const wrong: [string, () => object, object][] = [
    [
      'neither an article nor a weighing',
      () => ({ article: null, weighing: null }),
      { field: 'weighing', problem: 'REQUIRED' },
    ],
    ['words of white space', () => ({ weighing: ' ' }), { field: 'weighing', problem: 'EMPTY' }],
    ['an end past', () => ({ endsAt: inDays(-1) }), { field: 'endsAt', problem: 'IN_THE_PAST' }],
    [
      'an end later than six months',
      () => ({ endsAt: new Date(latestGroundEnd(new Date()).getTime() + 60_000).toISOString() }),
      { field: 'endsAt', problem: 'LATER_THAN_SIX_MONTHS' },
    ],
    [
      'what is only ever about a parent',
      () => ({ scopes: ['PARENT_CARE'] }),
      { field: 'scopes', problem: 'NOT_ABOUT_THE_CHILD' },
    ],
    [
      'what is only ever about the child',
      () => ({ aboutPersonId: acting.id('Person', 'naima') }),
      { field: 'scopes', problem: 'NOT_ABOUT_A_PARENT' },
    ],
    [
      'itself at the other end',
      () => ({ toId: acting.id('Participant', 'sam-bso') }),
      { field: 'toId', problem: 'SAME' },
    ],
  ];
  test.each(wrong)('refuses %s, and stores nothing', async (_what, change, why) => {
    await acting.storesNothing(async () =>
      expect(await acting.as('joyce').tries(OPEN, asked(change()))).toEqual({
        code: 'BAD_INPUT',
        ...why,
      }),
    );
  });

  const foreign: [string, () => object][] = [
    ['an end of another web', () => ({ toId: acting.id('Participant', 'daan-wijkteam') })],
    ['an end it does not see', () => ({ toId: acting.id('Participant', 'sam-ggd') })],
    ['an end that has left', () => ({ toId: acting.id('Participant', 'sam-coach') })],
    [
      'a parent of another child',
      () => ({ scopes: ['PARENT_CARE'], aboutPersonId: acting.id('Person', 'esther') }),
    ],
  ];
  test.each(foreign)('knows no %s, and stores nothing', async (_what, change) => {
    await acting.storesNothing(async () =>
      expect(await acting.as('joyce').tries(OPEN, asked(change()))).toEqual({ code: 'NOT_FOUND' }),
    );
  });

  test('the database itself refuses an end too late and a home that opens one', async () => {
    const insert = (from: string, ends: string) =>
      acting.owner(
        `INSERT INTO app.ground (tie_id, from_id, kind, scopes, weighing, opened_by_person_id, ends_at)
         SELECT id, $1, 'LEGAL_TASK', ARRAY['SAFETY'], 'x', $3, app.latest_ground_end(statement_timestamp()) + ${ends}
         FROM app.tie WHERE $1 IN (a_id, b_id) AND $2 IN (a_id, b_id)`,
        [acting.uuid(from), acting.uuid('sam-wijkteam'), acting.uuid('joyce')],
      );
    await expect(insert('sam-bso', "interval '1 second'")).rejects.toMatchObject({
      message: 'BAD_INPUT',
      detail: 'endsAt',
      hint: 'LATER_THAN_SIX_MONTHS',
    });
    await expect(insert('sam-thuis', "interval '-1 second'")).rejects.toMatchObject({
      message: 'NOT_ALLOWED',
    });
  });
});

describe('after a no', () => {
  const toSchool = (change: object = {}) =>
    asked({ toId: acting.id('Participant', 'sam-school'), scopes: ['DAILY', 'SAFETY'], ...change });

  test('a ground is not opened in silence: the no is shown and must be answered', async () => {
    const ends = {
      fromId: acting.id('Participant', 'sam-bso'),
      toId: acting.id('Participant', 'sam-school'),
    };
    expect(await acting.as('joyce').does(REFUSALS, ends)).toEqual([]);
    await acting
      .as('naima')
      .does(WITHDRAW, { id: await acting.consent('sam-bso', 'sam-school', 'GIVEN') });
    // The wijkteam had asked: what for is not for the BSO any more (S4), nor who said no.
    expect(await acting.as('joyce').does(REFUSALS, ends)).toEqual([
      { scopes: ['DAILY', 'WELLBEING'], state: 'WITHDRAWN', at: expect.any(String), purpose: null },
    ]);

    const required = (field: string) => ({ code: 'BAD_INPUT', field, problem: 'REQUIRED' });
    await acting.storesNothing(async () => {
      expect(await acting.as('joyce').tries(OPEN, toSchool())).toEqual(required('answersRefusal'));
      const answersRefusal = 'Zijn veiligheid gaat nu voor.';
      expect(
        await acting.as('joyce').tries(OPEN, toSchool({ weighing: null, answersRefusal })),
      ).toEqual(required('weighing'));
    });
    const answersRefusal = 'Zijn veiligheid gaat nu voor.';
    expect(await acting.as('joyce').does(OPEN, toSchool({ answersRefusal }))).toMatchObject({
      answersRefusal,
    });
  });

  test('in other scopes nothing has to be answered', async () => {
    expect(await acting.as('joyce').tries(OPEN, toSchool({ scopes: ['SAFETY'] }))).toHaveProperty(
      'done',
    );
  });
});

import { daysBefore } from '@spinnenweb/scenarios';
import { beforeAll, describe, expect, test } from 'vitest';
import { toId } from '../graphql/opaque-id.js';
import { type Acting, openActing } from '../testing/acting.js';

const ASSIGN = `mutation ($input: AssignInput!) {
  assign(input: $input) { name people { id personName function since until substituteFor me } }
}`;
const CHILDREN = `{ children { edges { node { child { firstName } } } } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

const inDays = (days: number) => daysBefore(new Date(), -days).toISOString();

/** Mirjam of the after-school care comes to act for it in Sam's web. */
function assigns(change: object = {}) {
  const input = {
    participantId: acting.id('Participant', 'sam-bso'),
    personId: acting.id('Person', 'mirjam'),
    function: 'pedagogisch coach',
  };
  return { input: { ...input, ...change } };
}

describe('assigning a person', () => {
  test('lets a colleague act, who sees the web at once', async () => {
    const { people } = await acting.as('tom').does(ASSIGN, assigns());
    expect(people).toContainEqual({
      id: expect.any(String),
      personName: expect.stringContaining('Mirjam'),
      function: 'pedagogisch coach',
      since: expect.any(String),
      until: null,
      substituteFor: null,
      me: false,
    });
    const { edges } = await acting.as('mirjam').does(CHILDREN);
    expect(edges).toContainEqual({ node: { child: { firstName: 'Sam' } } });
  });

  test('as a substitute, until a day', async () => {
    const until = inDays(10);
    const substitute = {
      participantId: acting.id('Participant', 'noor-bso'),
      personId: acting.id('Person', 'tom'),
      substituteForId: acting.id('Assignment', 'noor-bso/dewi'),
      until,
    };
    const works =
      'INSERT INTO app.employment (person_id, person_name, organisation_id, function) VALUES ($1, $2, $3, $4)';
    await acting.owner(works, [
      acting.uuid('tom'),
      'Tom',
      acting.uuid('bso-vliegerhuis'),
      'invaller',
    ]);
    const { people } = await acting.as('kees').does(ASSIGN, assigns(substitute));
    const tom = people.find(({ personName }: { personName: string }) =>
      personName.startsWith('Tom'),
    );
    expect(tom.substituteFor).toMatch(/^Dewi/);
    expect(new Date(tom.until).toISOString()).toBe(until);

    // And once more afterwards, but not meanwhile.
    const again = (from: number) =>
      acting
        .as('kees')
        .tries(ASSIGN, assigns({ ...substitute, from: inDays(from), until: inDays(30) }));
    expect(await again(9)).toMatchObject({ code: 'BAD_INPUT', problem: 'ALREADY_THERE' });
    expect(await again(20)).toHaveProperty('done');
  });

  test('from a day to come: until then nothing is seen by it', async () => {
    const school = {
      participantId: acting.id('Participant', 'noor-school'),
      personId: acting.id('Person', 'marieke'),
    };
    expect(await acting.as('marieke').tries(ASSIGN, assigns(school))).toEqual({
      code: 'BAD_INPUT',
      field: 'personId',
      problem: 'ALREADY_THERE',
    });
    const later = {
      participantId: acting.id('Participant', 'daan-brug'),
      personId: acting.id('Person', 'rosa'),
      from: inDays(3),
    };
    await acting.as('owen').does(ASSIGN, assigns(later));
    const { edges } = await acting.as('rosa').does(CHILDREN);
    expect(edges).not.toContainEqual({ node: { child: { firstName: 'Daan' } } });
  });

  const bad: [string, () => object, string, string][] = [
    ['a start in the past', () => ({ from: inDays(-1) }), 'from', 'IN_THE_PAST'],
    ['an end in the past', () => ({ until: inDays(-1) }), 'until', 'IN_THE_PAST'],
    [
      'an end before the start',
      () => ({ from: inDays(3), until: inDays(2) }),
      'until',
      'BEFORE_START',
    ],
    ['no function', () => ({ function: '' }), 'function', 'EMPTY'],
    ['an endless function', () => ({ function: 'x'.repeat(81) }), 'function', 'TOO_LONG'],
    ['a NUL', () => ({ function: 'x\0' }), 'function', 'NUL'],
    [
      'who is there already',
      () => ({ personId: acting.id('Person', 'joyce') }),
      'personId',
      'ALREADY_THERE',
    ],
    ['a start that is no moment', () => ({ from: '2026-02-31' }), 'from', 'INVALID'],
  ];
  test.each(bad)('refuses %s and stores nothing', async (_what, change, field, problem) => {
    await acting.storesNothing(async () =>
      expect(await acting.as('karin').tries(ASSIGN, assigns(change()))).toEqual({
        code: 'BAD_INPUT',
        field,
        problem,
      }),
    );
  });

  const foreign: [string, () => object][] = [
    ['who works elsewhere', () => ({ personId: acting.id('Person', 'annemiek') })],
    ['someone of the family', () => ({ personId: acting.id('Person', 'naima') })],
    [
      'one of another participant to stand in for',
      () => ({
        personId: acting.id('Person', 'kees'),
        substituteForId: acting.id('Assignment', 'sam-school/emre'),
      }),
    ],
    [
      'a participant of another web',
      () => ({ participantId: acting.id('Participant', 'noor-bso') }),
    ],
  ];
  test.each(foreign)('knows not %s, and stores nothing', async (_what, change) => {
    await acting.storesNothing(async () =>
      expect(await acting.as('karin').tries(ASSIGN, assigns(change()))).toEqual({
        code: 'NOT_FOUND',
      }),
    );
  });

  test('for a home act its guardians alone, and for what has ended nobody', async () => {
    const home = { participantId: acting.id('Participant', 'sam-thuis') };
    expect(await acting.as('karin').tries(ASSIGN, assigns(home))).toEqual({ code: 'NOT_ALLOWED' });
    const ended = {
      participantId: acting.id('Participant', 'sam-coach'),
      personId: acting.id('Person', 'rachid'),
    };
    expect(await acting.as('karin').tries(ASSIGN, assigns(ended))).toEqual({ code: 'NOT_OPEN' });
  });
});

describe('the people of one participant', () => {
  const joyce = () => acting.id('Assignment', 'sam-bso/joyce');

  test('hold nobody twice at once, also when two assign the same person at one moment', async () => {
    const wim = async () => {
      const [{ id }] = await acting.owner(
        "INSERT INTO app.person (name) VALUES ('Wim') RETURNING id",
      );
      await acting.owner(
        "INSERT INTO app.employment (person_id, person_name, organisation_id, function) VALUES ($1, 'Wim', $2, 'invaller')",
        [id, acting.uuid('bso-boomhut')],
      );
      return { personId: toId('Person', id) };
    };
    const who = await wim();
    const both = await Promise.all(
      ['karin', 'joyce'].map((by) => acting.as(by).tries(ASSIGN, assigns(who))),
    );
    expect(both.filter((one) => 'done' in one)).toHaveLength(1);
    expect(both).toContainEqual({
      code: 'BAD_INPUT',
      field: 'personId',
      problem: 'ALREADY_THERE',
    });
  });

  test('who ended may come back, as somebody new to the web', async () => {
    await acting.owner(
      'UPDATE app.assignment SET valid_until = statement_timestamp() WHERE id = $1',
      [acting.uuid('sam-bso/tom')],
    );
    const { people } = await acting
      .as('karin')
      .does(ASSIGN, assigns({ personId: acting.id('Person', 'tom') }));
    const ids = people.map(({ id }: { id: string }) => id);
    expect(people.map(({ personName }: { personName: string }) => personName)).toContainEqual(
      expect.stringContaining('Tom'),
    );
    expect(ids).not.toContain(acting.id('Assignment', 'sam-bso/tom'));
  });

  test('a substitute may have a substitute; each sees by their own dates alone', async () => {
    const substitute = { personId: acting.id('Person', 'mirjam'), substituteForId: joyce() };
    const [{ id }] = await acting.owner(
      'SELECT id FROM app.assignment WHERE person_id = $1 AND participant_id = $2 AND valid_until > statement_timestamp()',
      [acting.uuid('tom'), acting.uuid('sam-bso')],
    );
    await acting.owner(
      'UPDATE app.assignment SET valid_until = statement_timestamp() WHERE person_id = $1 AND participant_id = $2',
      [acting.uuid('mirjam'), acting.uuid('sam-bso')],
    );
    const { people } = await acting
      .as('karin')
      .does(ASSIGN, assigns({ ...substitute, substituteForId: toId('Assignment', id) }));
    const mirjam = people.find((one: { personName: string }) =>
      one.personName.startsWith('Mirjam'),
    );
    expect(mirjam.substituteFor).toMatch(/^Tom/);
    await acting.owner(
      'UPDATE app.assignment SET valid_until = statement_timestamp() WHERE id = $1',
      [id],
    );
    const { edges } = await acting.as('mirjam').does(CHILDREN);
    expect(edges).toContainEqual({ node: { child: { firstName: 'Sam' } } });
  });

  test('nobody stands in for who has ended by then', async () => {
    const [{ id }] = await acting.owner(
      'SELECT id FROM app.assignment WHERE person_id = $1 AND participant_id = $2 ORDER BY valid_until LIMIT 1',
      [acting.uuid('tom'), acting.uuid('sam-bso')],
    );
    await acting.owner(
      'UPDATE app.assignment SET valid_until = statement_timestamp() WHERE person_id = $1 AND participant_id = $2',
      [acting.uuid('mirjam'), acting.uuid('sam-bso')],
    );
    await acting.storesNothing(async () =>
      expect(
        await acting
          .as('karin')
          .tries(ASSIGN, assigns({ substituteForId: toId('Assignment', id) })),
      ).toEqual({ code: 'BAD_INPUT', field: 'substituteForId', problem: 'NOT_THERE' }),
    );
  });
});

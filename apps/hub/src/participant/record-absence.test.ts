import { daysBefore } from '@spinnenweb/scenarios';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Acting, openActing } from '../testing/acting.js';

const AWAY = `mutation ($input: RecordAbsenceInput!) {
  recordAbsence(input: $input) { away people { personName awayFrom awayUntil substituteFor until } }
}`;
const BACK = `mutation ($id: ID!) { endAbsence(assignmentId: $id) { people { personName awayFrom awayUntil substituteFor } } }`;
const CASELOAD = `{ children { edges { node { child { firstName } away } } } }`;
const CHILD = `query ($id: ID!) { child(id: $id) { firstName } }`;
const MESSAGES = `query ($id: ID!) { messages(childId: $id, first: 50) { edges { node { id } } } }`;

let acting: Acting;
beforeEach(async () => {
  acting = await openActing();
});

const inDays = (days: number) => daysBefore(new Date(), -days).toISOString();
const absence = (change: object = {}) => ({
  input: {
    assignmentId: acting.id('Assignment', 'sam-school/annemiek'),
    until: inDays(5),
    ...change,
  },
});
interface Person {
  personName: string;
  awayUntil: string | null;
  substituteFor: string | null;
}
const named = (people: Person[], name: string) =>
  people.find(({ personName }) => personName.startsWith(name))!;
const seesSam = async (person: string) =>
  'done' in (await acting.as(person).tries(CHILD, { id: acting.id('Child', 'sam-kind') }));
const awayFor = async (person: string): Promise<number> => {
  const { edges } = await acting.as(person).does(CASELOAD);
  return edges.find(
    ({ node }: { node: { child: { firstName: string } } }) => node.child.firstName === 'Sam',
  ).node.away;
};
/** Lets somebody work at a school, who can then stand in there. */
const hires = (person: string, organisation: string) =>
  acting.owner(
    "INSERT INTO app.employment (person_id, person_name, organisation_id, function) SELECT id, name, $2, 'invaller' FROM app.person WHERE id = $1",
    [acting.uuid(person), acting.uuid(organisation)],
  );

describe('somebody who is away', () => {
  test('is away for all who see them, until they are back', async () => {
    const before = await awayFor('karin');
    const { people } = await acting.as('annemiek').does(AWAY, absence());
    expect(named(people, 'Annemiek')).toMatchObject({ awayUntil: expect.any(String) });
    expect(await awayFor('karin')).toBe(before + 1);
    const back = await acting
      .as('emre')
      .does(BACK, { id: acting.id('Assignment', 'sam-school/annemiek') });
    expect(new Date(named(back.people, 'Annemiek').awayUntil!).getTime()).toBeLessThanOrEqual(
      Date.now(),
    );
    expect(await awayFor('karin')).toBe(before);
    await acting.storesNothing(async () =>
      expect(
        await acting.as('emre').tries(BACK, { id: acting.id('Assignment', 'sam-school/annemiek') }),
      ).toEqual({ code: 'NOT_OPEN' }),
    );
  });

  test('from a day to come is still there until then, and may stay after all', async () => {
    const before = await awayFor('karin');
    await acting.as('annemiek').does(AWAY, absence({ from: inDays(2) }));
    expect(await awayFor('karin')).toBe(before);
    const { people } = await acting
      .as('annemiek')
      .does(BACK, { id: acting.id('Assignment', 'sam-school/annemiek') });
    expect(named(people, 'Annemiek')).toMatchObject({ awayFrom: null, awayUntil: null });
  });

  test('has a substitute who sees what they see, for just as long', async () => {
    await hires('mirjam', 'school-wegwijzer');
    expect(await seesSam('mirjam')).toBe(false);
    const until = inDays(5);
    const { people } = await acting
      .as('annemiek')
      .does(AWAY, absence({ until, substituteId: acting.id('Person', 'mirjam') }));
    const substitute = named(people, 'Mirjam');
    expect(substitute).toMatchObject({ substituteFor: expect.stringMatching(/^Annemiek/) });
    const ids = async (person: string) => {
      const { edges } = await acting
        .as(person)
        .does(MESSAGES, { id: acting.id('Child', 'sam-kind') });
      return edges.map(({ node }: { node: { id: string } }) => node.id);
    };
    expect(await ids('mirjam')).toEqual(await ids('annemiek'));

    // Being back ends nothing of the substitute; their own end does, by time alone.
    await acting.as('annemiek').does(BACK, { id: acting.id('Assignment', 'sam-school/annemiek') });
    expect(await seesSam('mirjam')).toBe(true);
    await acting.owner(
      'UPDATE app.assignment SET valid_until = statement_timestamp() WHERE person_id = $1',
      [acting.uuid('mirjam')],
    );
    expect(await seesSam('mirjam')).toBe(false);
  });

  test('has a substitute who begins only when they leave', async () => {
    await hires('mirjam', 'school-wegwijzer');
    await acting
      .as('annemiek')
      .does(AWAY, absence({ from: inDays(2), substituteId: acting.id('Person', 'mirjam') }));
    expect(await seesSam('mirjam')).toBe(false);
    const [{ same }] = await acting.owner(
      `SELECT s.valid_from = a.away_from AND s.valid_until = a.away_until AS same
       FROM app.assignment s JOIN app.assignment a ON a.id = s.substitute_for_id WHERE s.person_id = $1`,
      [acting.uuid('mirjam')],
    );
    expect(same).toBe(true);
  });

  test('has a substitute only for as long as that one works there', async () => {
    await hires('mirjam', 'school-wegwijzer');
    await acting
      .as('annemiek')
      .does(AWAY, absence({ substituteId: acting.id('Person', 'mirjam') }));
    await acting.owner(
      'UPDATE app.employment SET valid_until = statement_timestamp() WHERE person_id = $1 AND organisation_id = $2',
      [acting.uuid('mirjam'), acting.uuid('school-wegwijzer')],
    );
    expect(await seesSam('mirjam')).toBe(false);
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
    [
      'as a substitute who is there already',
      () => ({ substituteId: acting.id('Person', 'emre') }),
      'personId',
      'ALREADY_THERE',
    ],
  ];
  test('is not away in the past, or backwards, and nobody who is there stands in', async () => {
    for (const [what, change, field, problem] of bad) {
      await acting.storesNothing(async () =>
        expect(await acting.as('annemiek').tries(AWAY, absence(change())), what).toEqual({
          code: 'BAD_INPUT',
          field,
          problem,
        }),
      );
    }
    await acting.storesNothing(async () =>
      expect(
        await acting
          .as('annemiek')
          .tries(AWAY, absence({ substituteId: acting.id('Person', 'mirjam') })),
      ).toEqual({ code: 'NOT_FOUND' }),
    );
  });

  test('is away once: another absence comes after this one has ended', async () => {
    await acting.as('annemiek').does(AWAY, absence({ from: inDays(2) }));
    await acting.storesNothing(async () =>
      expect(await acting.as('annemiek').tries(AWAY, absence({ until: inDays(1) }))).toEqual({
        code: 'BAD_INPUT',
        field: 'from',
        problem: 'ALREADY_AWAY',
      }),
    );
  });

  test('works there still', async () => {
    await acting.owner(
      'UPDATE app.assignment SET valid_until = statement_timestamp() WHERE id = $1',
      [acting.uuid('sam-school/annemiek')],
    );
    await acting.storesNothing(async () =>
      expect(await acting.as('emre').tries(AWAY, absence())).toEqual({ code: 'NOT_OPEN' }),
    );
  });
});

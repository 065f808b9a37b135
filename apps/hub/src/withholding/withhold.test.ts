import { daysBefore } from '@spinnenweb/scenarios';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing } from '../testing/acting.js';

const WITHHOLD = `mutation ($input: WithholdInput!) { withhold(input: $input) {
  id childName participantName fromName what reason state proposedByName countersignedByName endedByName mayCountersign mayEnd } }`;
const OWN = `query ($id: ID!) { withholdings(participantId: $id) { id fromName what state } }`;
const NODE = `query ($id: ID!) { node(id: $id) { ... on Withholding { state mayCountersign } } }`;
const INBOX = `query { viewer { inbox { countersignatures { childName ground { id } withholding { id reason fromName mayCountersign } } } } }`;
const MESSAGES = `query ($id: ID!) { messages(childId: $id, first: 50) { edges { node { body } } } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

const inDays = (days: number) => daysBefore(new Date(), -days).toISOString();
const ofSchool = (named: object = {}) => ({
  input: {
    participantId: acting.id('Participant', 'sam-school'),
    fromName: 'Pieter Kuiper',
    what: 'MESSAGES',
    reason: 'Sam vroeg ons dit nog niet aan papa te vertellen.',
    endsAt: inDays(30),
    ...named,
  },
});
/** What a person finds to countersign, grounds left out. */
const waiting = async (person: string) => {
  const { inbox } = await acting.as(person).does(INBOX);
  return inbox.countersignatures.filter(({ withholding }: { withholding: unknown }) => withholding);
};

describe('withholding something', () => {
  test('waits for a colleague, who finds it on their list, and withholds nothing yet', async () => {
    const child = { id: acting.id('Child', 'sam-kind') };
    const before = await acting.as('pieter').does(MESSAGES, child);
    const made = await acting.as('annemiek').does(WITHHOLD, ofSchool());
    expect(made).toEqual({
      id: made.id,
      childName: 'Sam',
      participantName: 'Basisschool De Wegwijzer',
      fromName: 'Pieter Kuiper',
      what: 'MESSAGES',
      reason: 'Sam vroeg ons dit nog niet aan papa te vertellen.',
      state: 'WAITING',
      proposedByName: 'Annemiek Hoekstra',
      countersignedByName: null,
      endedByName: null,
      mayCountersign: false,
      mayEnd: true,
    });
    expect(await waiting('emre')).toEqual([
      {
        childName: 'Sam',
        ground: null,
        withholding: {
          id: made.id,
          reason: 'Sam vroeg ons dit nog niet aan papa te vertellen.',
          fromName: 'Pieter Kuiper',
          mayCountersign: true,
        },
      },
    ]);
    for (const person of ['annemiek', 'karin', 'naima', 'pieter', 'tom']) {
      expect(await waiting(person), person).toEqual([]);
    }
    const own = { id: acting.id('Participant', 'sam-school') };
    expect(await acting.as('emre').does(OWN, own)).toEqual([
      { id: made.id, fromName: 'Pieter Kuiper', what: 'MESSAGES', state: 'WAITING' },
    ]);
    expect(await acting.as('emre').does(NODE, { id: made.id })).toEqual({
      state: 'WAITING',
      mayCountersign: true,
    });
    expect(await acting.as('pieter').does(MESSAGES, child)).toEqual(before);
  });

  test('knows the guardian as people write a name', async () => {
    const made = await acting
      .as('annemiek')
      .does(WITHHOLD, ofSchool({ fromName: '  pieter   KUIPER ' }));
    expect(made.fromName).toBe('Pieter Kuiper');
  });

  test('is logged for the people of that participant, by who did it', async () => {
    const logged = () =>
      acting.owner(
        `SELECT person_name, participant_name, outcome FROM app.access_record WHERE looked = 'WITHHOLDING' ORDER BY at DESC LIMIT 1`,
      );
    await acting.as('emre').does(WITHHOLD, ofSchool());
    expect(await logged()).toEqual([
      {
        person_name: 'Emre Yıldız',
        participant_name: 'Basisschool De Wegwijzer',
        outcome: 'SHOWN',
      },
    ]);
  });

  test.each([
    [
      'a name that is no guardian of this child',
      { fromName: 'Piet Kuiper' },
      'fromName',
      'UNKNOWN',
    ],
    ['the name of a guardian of another child', { fromName: 'Esther Vos' }, 'fromName', 'UNKNOWN'],
    ['no name', { fromName: ' ' }, 'fromName', 'EMPTY'],
    ['no reason', { reason: '' }, 'reason', 'EMPTY'],
    ['an end that has passed', { endsAt: '2020-01-01T00:00:00Z' }, 'endsAt', 'IN_THE_PAST'],
    ['an end too far away', { endsAt: inDays(190) }, 'endsAt', 'LATER_THAN_SIX_MONTHS'],
  ])('refuses %s', async (_what, named, field, problem) => {
    await acting.storesNothing(async () =>
      expect(await acting.as('annemiek').tries(WITHHOLD, ofSchool(named))).toEqual({
        code: 'BAD_INPUT',
        field,
        problem,
      }),
    );
  });

  test('leaves the family the sight of who keeps the web', async () => {
    const coordinator = (what: string) => ({
      participantId: acting.id('Participant', 'sam-wijkteam'),
      what,
    });
    await acting.storesNothing(async () =>
      expect(
        await acting.as('karin').tries(WITHHOLD, ofSchool(coordinator('PARTICIPANT'))),
      ).toEqual({ code: 'BAD_INPUT', field: 'what', problem: 'NOT_APPLICABLE' }),
    );
    expect((await acting.as('karin').does(WITHHOLD, ofSchool(coordinator('MESSAGES')))).state).toBe(
      'WAITING',
    );
  });

  test('leaves a parent the sight of who helps them', async () => {
    const ofGgz = {
      participantId: acting.id('Participant', 'noor-ggz'),
      fromName: 'Esther Verhagen',
    };
    const [mother] = await acting.owner('SELECT name FROM app.person WHERE id = $1', [
      acting.uuid('esther'),
    ]);
    const named = { ...ofGgz, fromName: mother.name, what: 'PARTICIPANT' };
    await acting.storesNothing(async () =>
      expect(await acting.as('lotte').tries(WITHHOLD, ofSchool(named))).toEqual({
        code: 'BAD_INPUT',
        field: 'fromName',
        problem: 'NOT_APPLICABLE',
      }),
    );
  });

  test('of a participant that has left is not there', async () => {
    await acting.owner(
      'UPDATE app.participant SET valid_until = statement_timestamp() WHERE id = $1',
      [acting.uuid('daan-school')],
    );
    const named = {
      participantId: acting.id('Participant', 'daan-school'),
      fromName: 'Jeroen Verbeek',
    };
    expect(await acting.as('bas').tries(WITHHOLD, ofSchool(named))).toEqual({ code: 'NOT_FOUND' });
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing } from '../testing/acting.js';

const ADD = `mutation ($input: AddInformalInput!) {
  addInformal(input: $input) { id kind name addedByFamily mine coordinator people { personName function me } }
}`;
const ASSIGN = `mutation ($input: AssignInput!) { assign(input: $input) { people { personName function } } }`;
const END = `mutation ($id: ID!) { endParticipant(participantId: $id) { id } }`;
const WEB = `query ($childId: ID!) { network(childId: $childId) { participants { name addedByFamily } ties { state } } }`;
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { receivers { name } } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

const sam = () => ({ childId: acting.id('Child', 'sam-kind') });
const adds = (change: object = {}) => ({ input: { ...sam(), name: 'Oom Karim', ...change } });
const namesFor = async (person: string): Promise<string[]> => {
  const { participants } = await acting.as(person).does(WEB, sam());
  return participants.map(({ name }: { name: string }) => name);
};

describe('a family', () => {
  test('adds somebody of its own, by name: the family and the coordinator see it, others do not', async () => {
    const added = await acting
      .as('naima')
      .does(ADD, adds({ personName: 'Karim Bouzid', function: 'oom' }));
    expect(added).toEqual({
      id: expect.any(String),
      kind: 'INFORMAL',
      name: 'Oom Karim',
      addedByFamily: true,
      mine: false,
      coordinator: false,
      people: [{ personName: 'Karim Bouzid', function: 'oom', me: false }],
    });
    for (const sees of ['naima', 'pieter', 'karin'])
      expect(await namesFor(sees)).toContain('Oom Karim');
    for (const other of ['joyce', 'annemiek', 'femke', 'fatiha'])
      expect(await namesFor(other)).not.toContain('Oom Karim');
    // Named, and no more: nobody can sign in as him.
    const known = `SELECT count(a.*)::integer AS accounts FROM app.person p LEFT JOIN app.account a ON a.person_id = p.id WHERE p.name = 'Karim Bouzid'`;
    expect(await acting.owner(known)).toEqual([{ accounts: 0 }]);
  });

  test('may write to whom it added at once, as a home to every participant it sees', async () => {
    const { id } = await acting
      .as('naima')
      .does(
        ADD,
        adds({ name: 'Buurvrouw Tineke', personName: 'Tineke Bakker', function: 'buurvrouw' }),
      );
    const input = {
      fromId: acting.id('Participant', 'sam-thuis'),
      toIds: [id],
      scope: 'DAILY',
      body: 'Kan jij Sam vandaag halen?',
      clientMessageId: crypto.randomUUID(),
    };
    const { receivers } = await acting.as('naima').does(SEND, { input });
    expect(receivers).toEqual([{ name: 'Buurvrouw Tineke' }]);
  });

  test('ends the one it added, also when the other parent did that; and no other', async () => {
    const { id } = await acting.as('naima').does(ADD, adds({ name: 'Opa' }));
    expect(await acting.as('pieter').does(END, { id })).toBeNull();
    expect(await namesFor('naima')).not.toContain('Opa');
    await acting.storesNothing(async () => {
      expect(await acting.as('pieter').tries(END, { id })).toEqual({ code: 'NOT_OPEN' });
      const grandmother = { id: acting.id('Participant', 'sam-oma') };
      expect(await acting.as('naima').tries(END, grandmother)).toEqual({ code: 'NOT_ALLOWED' });
    });
  });

  test('names a second person there, and nobody at one it did not add', async () => {
    const { id } = await acting.as('naima').does(ADD, adds({ name: 'De buren' }));
    const named = (participantId: string) => ({
      input: { participantId, personName: 'Ans Buur', function: 'buurvrouw' },
    });
    const { people } = await acting.as('naima').does(ASSIGN, named(id));
    expect(people).toEqual([{ personName: 'Ans Buur', function: 'buurvrouw' }]);
    await acting.storesNothing(async () =>
      expect(
        await acting.as('naima').tries(ASSIGN, named(acting.id('Participant', 'sam-oma'))),
      ).toEqual({ code: 'NOT_ALLOWED' }),
    );
  });

  const bad: [string, object, string, string][] = [
    ['an empty name', { name: ' ' }, 'name', 'EMPTY'],
    ['an endless name', { name: 'x'.repeat(121) }, 'name', 'TOO_LONG'],
    ['a person who is nothing to the child', { personName: 'Karim' }, 'function', 'REQUIRED'],
    ['what somebody is who has no name', { function: 'oom' }, 'personName', 'REQUIRED'],
    ['a NUL', { personName: 'K\0', function: 'oom' }, 'personName', 'NUL'],
  ];
  test.each(bad)(
    'does not add %s, and nothing is stored',
    async (_what, change, field, problem) => {
      await acting.storesNothing(async () =>
        expect(await acting.as('naima').tries(ADD, adds(change))).toEqual({
          code: 'BAD_INPUT',
          field,
          problem,
        }),
      );
    },
  );
});

describe('the people of an informal participant', () => {
  const toGrandmother = (who: object) => ({
    input: { participantId: acting.id('Participant', 'sam-oma'), function: 'hulp', ...who },
  });

  test('are named, or act for another one in this web: not a professional, nor a parent, by an id alone', async () => {
    for (const person of ['dennis', 'joyce', 'martijn', 'naima', 'wil']) {
      await acting.storesNothing(async () =>
        expect(
          await acting
            .as('karin')
            .tries(ASSIGN, toGrandmother({ personId: acting.id('Person', person) })),
        ).toEqual({ code: 'NOT_FOUND' }),
      );
    }
    const { people } = await acting
      .as('karin')
      .does(ASSIGN, toGrandmother({ personName: 'Omar Bouzid' }));
    expect(people).toContainEqual({ personName: 'Omar Bouzid', function: 'hulp' });
    const { id } = await acting.as('naima').does(ADD, adds({ name: 'Bij oma thuis' }));
    const again = {
      participantId: id,
      personId: acting.id('Person', 'fatiha'),
      function: 'oma',
    };
    expect(await acting.as('naima').does(ASSIGN, { input: again })).toHaveProperty('people');
  });

  test('come by a name or by an id, one of both; an organisation names nobody', async () => {
    const school = { participantId: acting.id('Participant', 'sam-school') };
    const wrong: [object, string, string][] = [
      [{}, 'personId', 'REQUIRED'],
      [
        { personId: acting.id('Person', 'fatiha'), personName: 'F' },
        'personName',
        'NOT_APPLICABLE',
      ],
      [{ ...school, personName: 'Juf' }, 'personName', 'NOT_APPLICABLE'],
    ];
    for (const [who, field, problem] of wrong) {
      await acting.storesNothing(async () =>
        expect(await acting.as('karin').tries(ASSIGN, toGrandmother(who))).toEqual({
          code: 'BAD_INPUT',
          field,
          problem,
        }),
      );
    }
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { toId } from '../graphql/opaque-id.js';
import { type Acting, openActing, outcomes } from '../testing/acting.js';

const INVITE = `mutation ($input: InviteParticipantInput!) { inviteParticipant(input: $input) { id } }`;
const ADD = `mutation ($input: AddInformalInput!) { addInformal(input: $input) { id } }`;
const AWAY = `mutation ($input: RecordAbsenceInput!) { recordAbsence(input: $input) { id } }`;
const BACK = `mutation ($id: ID!) { endAbsence(assignmentId: $id) { id } }`;
const END = `mutation ($id: ID!) { endParticipant(participantId: $id) { id } }`;
const ASSIGN = `mutation ($input: AssignInput!) { assign(input: $input) { id } }`;
const END_ASSIGNMENT = `mutation ($id: ID!) { endAssignment(assignmentId: $id) { id } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

/** A participant of its own for each who tries, with Joyce and Tom acting for it; tied to nobody by consent. */
async function freshParticipant(kind: 'open' | 'confidential' = 'open') {
  const [{ id }] = await acting.owner(
    `INSERT INTO app.participant (child_id, kind, organisation_id, name, confidential) VALUES ($1, 'BSO', $2, '-', $3) RETURNING id`,
    [acting.uuid('sam-kind'), acting.uuid('bso-boomhut'), kind === 'confidential'],
  );
  const assignments = await acting.owner(
    `INSERT INTO app.assignment (participant_id, person_id, function) SELECT $1, p, 'begeleider' FROM unnest($2::uuid[]) p RETURNING id, person_id`,
    [id, ['joyce', 'tom'].map(acting.uuid)],
  );
  return {
    id: toId('Participant', id),
    ofTom: toId('Assignment', assignments.find((one) => one.person_id === acting.uuid('tom')).id),
  };
}

const inSamsWeb = [
  'naima',
  'pieter',
  'joyce',
  'tom',
  'annemiek',
  'emre',
  'femke',
  'rosa',
  'fatiha',
];

describe('who may invite', () => {
  test('the coordinator alone; the others in the web see the child and may not', async () => {
    const input = { childId: acting.id('Child', 'sam-kind'), kind: 'INFORMAL', name: 'Oom Karim' };
    const had = await acting.everyone((who) => who.tries(INVITE, { input }));
    expect(had).toEqual(outcomes({ DONE: ['karin'], NOT_ALLOWED: inSamsWeb }));
  });
});

describe('who may add somebody of the family', () => {
  const to = (child: string) => ({
    input: { childId: acting.id('Child', child), name: 'Tante Els' },
  });

  test('under 16 its guardians with authority, not the child itself; the coordinator invites', async () => {
    const had = await acting.everyone((who) => who.tries(ADD, to('daan-kind')));
    expect(had).toEqual(
      outcomes({
        DONE: ['agnieszka', 'jeroen'],
        NOT_ALLOWED: ['daan', 'karin', 'owen', 'dennis', 'bas', 'priya', 'said'],
      }),
    );
  });

  test('from 16 the child alone, also when a guardian may look along', async () => {
    const had = await acting.everyone((who) => who.tries(ADD, to('lina-kind')));
    expect(had.DONE).toEqual(['lina']);
    expect(had.NOT_ALLOWED).toEqual(expect.arrayContaining(['selam', 'karin']));
    expect(had.NOT_FOUND).toEqual(expect.arrayContaining(['yonas', 'naima']));
  });
});

describe('who may end whom the family added', () => {
  test('the family, the coordinator and its own people', async () => {
    const had = await acting.everyone(async (who) => {
      const [{ id }] = await acting.owner(
        "INSERT INTO app.participant (child_id, kind, name, added_by_family) VALUES ($1, 'INFORMAL', 'Tante Els', true) RETURNING id",
        [acting.uuid('sam-kind')],
      );
      await acting.owner(
        "INSERT INTO app.assignment (participant_id, person_id, function) VALUES ($1, $2, 'tante')",
        [id, acting.uuid('fatiha')],
      );
      return who.tries(END, { id: toId('Participant', id) });
    });
    expect(had).toEqual(outcomes({ DONE: ['naima', 'pieter', 'karin', 'fatiha'] }));
  });
});

describe('who may end a participant', () => {
  test('the coordinator and its own people; the family sees it and may not', async () => {
    const had = await acting.everyone(async (who) =>
      who.tries(END, { id: (await freshParticipant()).id }),
    );
    expect(had).toEqual(
      outcomes({ DONE: ['karin', 'joyce', 'tom'], NOT_ALLOWED: ['naima', 'pieter'] }),
    );
  });

  test('a confidential one its own people; to others it is not there', async () => {
    const had = await acting.everyone(async (who) =>
      who.tries(END, { id: (await freshParticipant('confidential')).id }),
    );
    expect(had).toEqual(outcomes({ DONE: ['joyce', 'tom'] }));
  });

  test('not who is tied to it, though they see it', async () => {
    const bso = { id: acting.id('Participant', 'sam-bso') };
    for (const tied of ['annemiek', 'rosa', 'fatiha']) {
      expect(await acting.as(tied).tries(END, bso)).toEqual({ code: 'NOT_ALLOWED' });
    }
  });
});

describe('who may assign', () => {
  const mirjamTo = (participantId: string) => ({
    input: { participantId, personId: acting.id('Person', 'mirjam'), function: 'coach' },
  });

  test('the coordinator and its own people; the family sees it and may not', async () => {
    const had = await acting.everyone(async (who) =>
      who.tries(ASSIGN, mirjamTo((await freshParticipant()).id)),
    );
    expect(had).toEqual(
      outcomes({ DONE: ['karin', 'joyce', 'tom'], NOT_ALLOWED: ['naima', 'pieter'] }),
    );
  });

  test('to who serves a parent its own people; that parent sees it and may not', async () => {
    const input = {
      participantId: acting.id('Participant', 'noor-ggz'),
      personId: acting.id('Person', 'owen'),
      function: 'behandelaar',
    };
    await acting.owner(
      "INSERT INTO app.employment (person_id, person_name, organisation_id, function) VALUES ($1, 'Owen', $2, 'behandelaar')",
      [acting.uuid('owen'), acting.uuid('ggz-duinroos')],
    );
    expect(await acting.as('esther').tries(ASSIGN, { input })).toEqual({ code: 'NOT_ALLOWED' });
    expect(await acting.as('winston').tries(ASSIGN, { input })).toEqual({ code: 'NOT_FOUND' });
    expect(await acting.as('marloes').tries(ASSIGN, { input })).toEqual({ code: 'NOT_FOUND' });
    expect(await acting.as('lotte').tries(ASSIGN, { input })).toHaveProperty('done');
  });
});

describe('who may end an assignment', () => {
  test('the coordinator, colleagues and that person; the family sees it and may not', async () => {
    const had = await acting.everyone(async (who) =>
      who.tries(END_ASSIGNMENT, { id: (await freshParticipant()).ofTom }),
    );
    expect(had).toEqual(
      outcomes({ DONE: ['karin', 'joyce', 'tom'], NOT_ALLOWED: ['naima', 'pieter'] }),
    );
  });
});

describe('who may record an absence, and its end', () => {
  const until = new Date(Date.now() + 86_400_000).toISOString();
  const setAway = (away: string | null) =>
    acting.owner(
      "UPDATE app.assignment SET away_from = $2::timestamptz - interval '1 week', away_until = $2 WHERE id = $1",
      [acting.uuid('sam-bso/tom'), away],
    );
  const expected = () =>
    outcomes({
      DONE: ['joyce', 'tom'],
      NOT_ALLOWED: ['karin', 'naima', 'pieter', 'annemiek', 'emre', 'rosa', 'fatiha'],
    });

  test('an absence: that person and colleagues; whoever else sees them may not', async () => {
    const input = { assignmentId: acting.id('Assignment', 'sam-bso/tom'), until };
    const had = await acting.everyone(async (who) => {
      await setAway(null);
      return who.tries(AWAY, { input });
    });
    expect(had).toEqual(expected());
  });

  test('its end: the same', async () => {
    const had = await acting.everyone(async (who) => {
      await setAway(until);
      return who.tries(BACK, { id: acting.id('Assignment', 'sam-bso/tom') });
    });
    expect(had).toEqual(expected());
  });
});

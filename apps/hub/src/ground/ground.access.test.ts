import { randomUUID } from 'node:crypto';
import { daysBefore } from '@spinnenweb/scenarios';
import { beforeAll, describe, expect, test } from 'vitest';
import { toId } from '../graphql/opaque-id.js';
import { type Acting, openActing, outcomes } from '../testing/acting.js';

const OPEN = `mutation ($input: OpenGroundInput!) { openGround(input: $input) { id } }`;
const COUNTERSIGN = `mutation ($id: ID!) { countersignGround(groundId: $id) { state } }`;
const END = `mutation ($id: ID!) { endGround(groundId: $id) { state } }`;
const GROUND = `query ($id: ID!) { ground(id: $id) { weighing openedByName } }`;
const REFUSALS = `query ($fromId: ID!, $toId: ID!) { refusals(fromId: $fromId, toId: $toId) { state } }`;
const WEB = `query ($id: ID!) { network(childId: $id) { participants { id } ties { id state openings { ground } grounds { id } } } grounds(childId: $id) { edges { node { id } } } messages(childId: $id) { edges { node { id } } } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
  // A colleague for who works alone: GGZ Duinroos gets Owen, and the meldpunt too.
  for (const [organisation, participant] of [
    ['ggz-duinroos', 'noor-ggz'],
    ['meldpunt-kompas', 'noor-meldpunt'],
  ] as const) {
    await acting.owner(
      `INSERT INTO app.employment (person_id, person_name, organisation_id, function) VALUES ($1, 'Owen', $2, 'medewerker')`,
      [acting.uuid('owen'), acting.uuid(organisation)],
    );
    await acting.owner(
      `INSERT INTO app.assignment (participant_id, person_id, function) VALUES ($1, $2, 'medewerker')`,
      [acting.uuid(participant), acting.uuid('owen')],
    );
  }
});

interface Opened {
  from: string;
  to: string;
  by: string;
  about?: string;
  countersignedBy?: string;
}

/** A ground of its own, as the owner of the tables loads it: waiting, or countersigned an hour ago. */
async function opened({ from, to, by, about, countersignedBy }: Opened): Promise<string> {
  const ends = [from, to].map(acting.uuid);
  await acting.owner(
    `INSERT INTO app.tie (child_id, a_id, a_shielded, b_id, b_shielded)
     SELECT a.child_id, a.id, a.shielded, b.id, b.shielded FROM app.participant a, app.participant b
     WHERE a.id = LEAST($1::uuid, $2::uuid) AND b.id = GREATEST($1::uuid, $2::uuid) ON CONFLICT DO NOTHING`,
    ends,
  );
  const [{ id }] = await acting.owner(
    `INSERT INTO app.ground (tie_id, from_id, kind, scopes, about_person_id, weighing, opened_by_person_id, opened_at,
       countersigned_by_person_id, countersigned_at, ends_at)
     SELECT t.id, $1, 'LEGAL_TASK', ARRAY[$3], $4, 'Het moet nu.', $5, statement_timestamp() - interval '2 hours',
       $6, CASE WHEN $6::uuid IS NOT NULL THEN statement_timestamp() - interval '1 hour' END, statement_timestamp() + interval '20 days'
     FROM app.tie t WHERE t.a_id = LEAST($1::uuid, $2::uuid) AND t.b_id = GREATEST($1::uuid, $2::uuid) RETURNING id`,
    [
      ...ends,
      about ? 'PARENT_CARE' : 'SAFETY',
      about ? acting.uuid(about) : null,
      acting.uuid(by),
      countersignedBy ? acting.uuid(countersignedBy) : null,
    ],
  );
  return toId('Ground', id);
}
const ofTheBso = { from: 'sam-bso', to: 'sam-wijkteam', by: 'joyce' };

describe('who may open a ground', () => {
  const from = (teller: string, to: string) => ({
    input: {
      fromId: acting.id('Participant', teller),
      toId: acting.id('Participant', to),
      kind: 'LEGAL_TASK',
      scopes: ['SAFETY'],
      weighing: 'Het moet nu.',
      endsAt: daysBefore(new Date(), -20).toISOString(),
    },
  });

  test('the people of who will tell; the coordinator and the family see both and may not', async () => {
    const had = await acting.everyone((who) => who.tries(OPEN, from('sam-bso', 'sam-wijkteam')));
    expect(had).toEqual(
      outcomes({ DONE: ['joyce', 'tom'], NOT_ALLOWED: ['karin', 'naima', 'pieter'] }),
    );
  });

  test('nobody in the name of a home, nor of an informal helper', async () => {
    await acting.storesNothing(async () => {
      const home = await acting.everyone((who) => who.tries(OPEN, from('sam-thuis', 'sam-oma')));
      expect(home).toEqual(
        outcomes({ NOT_ALLOWED: ['karin', 'naima', 'pieter', 'joyce', 'tom', 'fatiha'] }),
      );
      expect(await acting.as('fatiha').tries(OPEN, from('sam-oma', 'sam-thuis'))).toEqual({
        code: 'NOT_ALLOWED',
      });
    });
  });
});

describe('who may countersign', () => {
  test('a colleague of who opened it; to all others it does not exist', async () => {
    const had = await acting.everyone(async (who) =>
      who.tries(COUNTERSIGN, { id: await opened(ofTheBso) }),
    );
    expect(had).toEqual(outcomes({ DONE: ['tom'], NOT_ALLOWED: ['joyce'] }));
  });
});

describe('who may end it', () => {
  test('anyone of the participant that opened it; those who hear and the family see it and may not', async () => {
    const had = await acting.everyone(async (who) =>
      who.tries(END, { id: await opened({ ...ofTheBso, countersignedBy: 'tom' }) }),
    );
    expect(had).toEqual(
      outcomes({ DONE: ['joyce', 'tom'], NOT_ALLOWED: ['karin', 'naima', 'pieter'] }),
    );
  });
});

describe('who sees it', () => {
  const seen = async (id: string) => acting.everyone((who) => who.tries(GROUND, { id }));

  test('while it waits the people of who opened it, and nobody else', async () => {
    expect(await seen(await opened(ofTheBso))).toEqual(outcomes({ DONE: ['joyce', 'tom'] }));
  });

  test('in force both ends, the coordinator and the family; not other participants', async () => {
    const id = await opened({
      from: 'sam-school',
      to: 'sam-bso',
      by: 'annemiek',
      countersignedBy: 'emre',
    });
    expect(await seen(id)).toEqual(
      outcomes({ DONE: ['annemiek', 'emre', 'joyce', 'tom', 'karin', 'naima', 'pieter'] }),
    );
    const weighing = async (person: string) =>
      (await acting.as(person).does(GROUND, { id })).weighing;
    for (const person of ['emre', 'naima']) expect(await weighing(person)).toBe('Het moet nu.');
    for (const person of ['joyce', 'karin']) expect(await weighing(person)).toBeNull();
  });

  test('about mother from her helper: she alone of the family, and who hears it', async () => {
    const id = await opened({
      from: 'noor-ggz',
      to: 'noor-coach',
      by: 'lotte',
      about: 'esther',
      countersignedBy: 'owen',
    });
    expect(await seen(id)).toEqual(outcomes({ DONE: ['lotte', 'owen', 'yasmin', 'esther'] }));
    const [tie] = await acting.owner('SELECT id FROM app.tie WHERE id = $1', [
      acting.uuid('noor-ggz-coach'),
    ]);
    const asked = { id: toId('Tie', tie.id) };
    const TIE = `query ($id: ID!) { tie(id: $id) { openings { groundId } } }`;
    expect((await acting.as('esther').does(TIE, asked)).openings).toContainEqual({ groundId: id });
    expect(await acting.as('winston').tries(TIE, asked)).toEqual({ code: 'NOT_FOUND' });
  });

  test('of what is confidential both ends alone: no trace of it reaches family or school', async () => {
    const web = async () => {
      const seenBy: Record<string, unknown> = {};
      for (const person of ['esther', 'winston', 'marieke']) {
        seenBy[person] = await acting.hub.ask(await acting.hub.signIn(person), WEB, {
          id: acting.id('Child', 'noor-kind'),
        });
      }
      return seenBy;
    };
    const before = await web();
    const id = await opened({
      from: 'noor-meldpunt',
      to: 'noor-coach',
      by: 'marloes',
      countersignedBy: 'owen',
    });
    expect(await seen(id)).toEqual(outcomes({ DONE: ['marloes', 'owen', 'yasmin'] }));
    expect(await web()).toEqual(before);
    // Nor does what is told there: a message to nobody they know would tell of it.
    const answer = await opened({
      from: 'noor-coach',
      to: 'noor-meldpunt',
      by: 'yasmin',
      countersignedBy: 'owen',
    });
    const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }`;
    const MESSAGE = `query ($id: ID!) { message(id: $id) { body } }`;
    const sent = await acting.as('yasmin').does(SEND, {
      input: {
        clientMessageId: randomUUID(),
        fromId: acting.id('Participant', 'noor-coach'),
        toIds: [acting.id('Participant', 'noor-meldpunt')],
        scope: 'SAFETY',
        body: 'Dit is alleen voor het meldpunt.',
      },
    });
    expect(await acting.everyone((who) => who.tries(MESSAGE, sent))).toEqual(
      outcomes({ DONE: ['yasmin', 'marloes', 'owen'] }),
    );
    expect(await web()).toEqual(before);
    await acting.as('yasmin').does(END, { id: answer });
    // From then on the two see each other (S2c), and only for as long as it is in force.
    const ONE = `query ($id: ID!) { participant(id: $id) { name } }`;
    const meldpunt = { id: acting.id('Participant', 'noor-meldpunt') };
    expect(await acting.as('yasmin').tries(ONE, meldpunt)).toHaveProperty('done');
    await acting.as('marloes').does(END, { id });
    expect(await acting.as('yasmin').tries(ONE, meldpunt)).toEqual({ code: 'NOT_FOUND' });
    expect(await seen(id)).toEqual(outcomes({ DONE: ['marloes', 'owen'] }));
  });
});

describe('who is shown what was refused', () => {
  test('those who may open a ground there; to all others neither end exists for this', async () => {
    const ends = {
      fromId: acting.id('Participant', 'sam-brug'),
      toId: acting.id('Participant', 'sam-bso'),
    };
    const had = await acting.everyone((who) => who.tries(REFUSALS, ends));
    expect(had).toEqual(outcomes({ DONE: ['rosa'] }));
  });
});

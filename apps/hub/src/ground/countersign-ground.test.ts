import { randomUUID } from 'node:crypto';
import { daysBefore } from '@spinnenweb/scenarios';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Acting, openActing } from '../testing/acting.js';

const OPEN = `mutation ($input: OpenGroundInput!) { openGround(input: $input) { id } }`;
const COUNTERSIGN = `mutation ($id: ID!) { countersignGround(groundId: $id) { state countersignedByName mayCountersign mayEnd } }`;
const END = `mutation ($id: ID!) { endGround(groundId: $id) { state endedAt mayEnd } }`;
const GROUND = `query ($id: ID!) { ground(id: $id) { state kind scopes article weighing openedByName countersignedByName endedAt } }`;
const TIE = `query ($id: ID!) { tie(id: $id) { state openings { ground groundId scopes } } }`;
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }`;
const MESSAGE = `query ($id: ID!) { message(id: $id) { body } }`;
const LEAVE = `mutation ($id: ID!) { endParticipant(participantId: $id) { id } }`;

let acting: Acting;
let ground: string;
beforeAll(async () => {
  acting = await openActing();
});
beforeEach(async () => {
  const { id } = await acting.as('joyce').does(OPEN, {
    input: {
      fromId: acting.id('Participant', 'sam-bso'),
      toId: acting.id('Participant', 'sam-wijkteam'),
      kind: 'REPORTING_RIGHT',
      scopes: ['SAFETY'],
      article: 'Wmo 2015, artikel 5.2.6',
      weighing: 'Sam vertelde drie keer dat hij niet naar huis durft.',
      endsAt: daysBefore(new Date(), -60).toISOString(),
    },
  });
  ground = id;
});

const safely = () => ({
  input: {
    clientMessageId: randomUUID(),
    fromId: acting.id('Participant', 'sam-bso'),
    toIds: [acting.id('Participant', 'sam-wijkteam')],
    scope: 'SAFETY',
    body: 'Sam wil na de BSO niet naar huis.',
  },
});
/** Who was told of the ground. */
const told = async (): Promise<string[]> => {
  const rows = await acting.owner(
    `SELECT p.name FROM app.notice n JOIN app.person p ON p.id = n.person_id
     WHERE n.kind = 'GROUND' AND app.opaque(10, n.ground_id) = $1 ORDER BY 1`,
    [ground],
  );
  return rows.map(({ name }) => name);
};

describe('countersigning a ground', () => {
  test('puts it in force: the tie is open, a message goes along it, and the family is told', async () => {
    await acting.storesNothing(async () =>
      expect(await acting.as('joyce').tries(SEND, safely())).toEqual({ code: 'NO_GROUND' }),
    );
    expect(await told()).toEqual([]);

    expect(await acting.as('tom').does(COUNTERSIGN, { id: ground })).toEqual({
      state: 'IN_FORCE',
      countersignedByName: 'Tom Brouwer',
      mayCountersign: false,
      mayEnd: true,
    });
    const tie = { id: acting.id('Tie', 'sam-bso-wijkteam') };
    for (const person of ['karin', 'naima', 'joyce']) {
      const { state, openings } = await acting.as(person).does(TIE, tie);
      expect(state).toBe('OPEN');
      expect(openings).toContainEqual({
        ground: 'REPORTING_RIGHT',
        groundId: ground,
        scopes: ['SAFETY'],
      });
    }
    const { id } = await acting.as('joyce').does(SEND, safely());
    expect(await acting.as('karin').does(MESSAGE, { id })).toEqual({ body: safely().input.body });
    expect(await told()).toEqual(['Naima Bouzid', 'Pieter Kuiper']);
  });

  test('shows the family why and who, the other end the article, and neither before', async () => {
    const seen = (person: string) => acting.as(person).tries(GROUND, { id: ground });
    for (const person of ['naima', 'karin']) {
      expect(await seen(person)).toEqual({ code: 'NOT_FOUND' });
    }
    await acting.as('tom').does(COUNTERSIGN, { id: ground });
    const shown = {
      state: 'IN_FORCE',
      kind: 'REPORTING_RIGHT',
      scopes: ['SAFETY'],
      article: 'Wmo 2015, artikel 5.2.6',
      endedAt: null,
    };
    expect(await seen('naima')).toEqual({
      done: {
        ...shown,
        weighing: 'Sam vertelde drie keer dat hij niet naar huis durft.',
        openedByName: 'Joyce Amoah',
        countersignedByName: 'Tom Brouwer',
      },
    });
    expect(await seen('karin')).toEqual({
      done: { ...shown, weighing: null, openedByName: null, countersignedByName: null },
    });
  });

  test('is done once, and not by who opened it', async () => {
    await acting.storesNothing(async () =>
      expect(await acting.as('joyce').tries(COUNTERSIGN, { id: ground })).toEqual({
        code: 'NOT_ALLOWED',
      }),
    );
    await acting.as('tom').does(COUNTERSIGN, { id: ground });
    await acting.storesNothing(async () =>
      expect(await acting.as('tom').tries(COUNTERSIGN, { id: ground })).toEqual({
        code: 'NOT_OPEN',
      }),
    );
  });

  test('is not done when who opened it no longer acts for the participant', async () => {
    const [{ valid_until: until }] = await acting.owner(
      `UPDATE app.assignment SET valid_until = statement_timestamp() WHERE participant_id = $1 AND person_id = $2
       RETURNING (SELECT a.valid_until::text FROM app.assignment a WHERE a.id = assignment.id) AS valid_until`,
      [acting.uuid('sam-bso'), acting.uuid('joyce')],
    );
    await acting.storesNothing(async () =>
      expect(await acting.as('tom').tries(COUNTERSIGN, { id: ground })).toEqual({
        code: 'NOT_OPEN',
      }),
    );
    await acting.owner(
      'UPDATE app.assignment SET valid_until = $3 WHERE participant_id = $1 AND person_id = $2',
      [acting.uuid('sam-bso'), acting.uuid('joyce'), until],
    );
  });
});

describe('ending a ground', () => {
  test('ends at once what stood on it: the tie, the message, the next send', async () => {
    await acting.as('tom').does(COUNTERSIGN, { id: ground });
    const { id } = await acting.as('joyce').does(SEND, safely());
    // Another of the same kind may be in force still, of the tests before.
    await acting.owner(
      `UPDATE app.ground SET ended_at = clock_timestamp(), ended_by_person_id = opened_by_person_id
       WHERE app.opaque(10, id) <> $1 AND ended_at IS NULL`,
      [ground],
    );
    expect(await acting.as('karin').tries(MESSAGE, { id })).toHaveProperty('done');

    expect(await acting.as('tom').does(END, { id: ground })).toEqual({
      state: 'ENDED',
      endedAt: expect.any(String),
      mayEnd: false,
    });
    expect(await acting.as('karin').tries(MESSAGE, { id })).toEqual({ code: 'NOT_FOUND' });
    expect(await acting.as('joyce').tries(MESSAGE, { id })).toHaveProperty('done');
    await acting.storesNothing(async () =>
      expect(await acting.as('joyce').tries(SEND, safely())).toEqual({ code: 'NO_GROUND' }),
    );
    // The family goes on seeing what was; the other end does not, but that it coordinates.
    expect(await acting.as('naima').does(GROUND, { id: ground })).toMatchObject({ state: 'ENDED' });
    expect(await acting.as('karin').does(GROUND, { id: ground })).toMatchObject({ article: null });
  });

  test('declines one that waits, and nobody was told', async () => {
    await acting.as('tom').does(END, { id: ground });
    await acting.storesNothing(async () => {
      expect(await acting.as('tom').tries(COUNTERSIGN, { id: ground })).toEqual({
        code: 'NOT_OPEN',
      });
      expect(await acting.as('joyce').tries(END, { id: ground })).toEqual({ code: 'NOT_OPEN' });
    });
    expect(await acting.as('naima').tries(GROUND, { id: ground })).toEqual({ code: 'NOT_FOUND' });
    expect(await told()).toEqual([]);
  });

  test('time ends it too, and nobody extends what was weighed', async () => {
    await expect(
      acting.owner(
        `UPDATE app.ground SET ends_at = statement_timestamp() WHERE app.opaque(10, id) = $1`,
        [ground],
      ),
    ).rejects.toMatchObject({ message: 'NOT_OPEN' });
    const [{ id }] = await acting.owner(
      `INSERT INTO app.ground (tie_id, from_id, kind, scopes, weighing, opened_by_person_id, opened_at, countersigned_by_person_id, countersigned_at, ends_at)
       VALUES ($1, $2, 'LEGAL_TASK', ARRAY['HOME'], 'Zo kort als het kan.', $3, statement_timestamp() - interval '1 day', $4,
         statement_timestamp() - interval '1 day', statement_timestamp() + interval '5 seconds') RETURNING app.opaque(10, id) AS id`,
      ['sam-bso-wijkteam', 'sam-bso', 'joyce', 'tom'].map(acting.uuid),
    );
    const home = { input: { ...safely().input, scope: 'HOME' } };
    const message = await acting.as('joyce').does(SEND, home);
    expect(await acting.as('karin').tries(MESSAGE, message)).toHaveProperty('done');
    await expect
      .poll(async () => acting.as('karin').tries(MESSAGE, message))
      .toEqual({ code: 'NOT_FOUND' });
    expect(await acting.as('tom').does(GROUND, { id })).toMatchObject({ state: 'ENDED' });
    expect(await acting.as('tom').tries(END, { id })).toEqual({ code: 'NOT_OPEN' });
  });

  test('it ends when the participant that told leaves the web', async () => {
    await acting.as('tom').does(COUNTERSIGN, { id: ground });
    await acting.as('joyce').does(LEAVE, { id: acting.id('Participant', 'sam-bso') });
    expect(await acting.as('naima').does(GROUND, { id: ground })).toMatchObject({
      state: 'ENDED',
      endedAt: expect.any(String),
    });
  });
});

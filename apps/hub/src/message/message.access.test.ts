import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing, outcomes } from '../testing/acting.js';

const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }`;
const RETRACT = `mutation ($id: ID!) { retractMessage(messageId: $id) { id } }`;
const MARK = `mutation ($ids: [ID!]!) { markRead(messageIds: $ids) }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

const write = (from: string, to: string, scope: string, about?: string) => ({
  input: {
    clientMessageId: randomUUID(),
    fromId: acting.id('Participant', from),
    toIds: [acting.id('Participant', to)],
    scope,
    body: 'Om te proberen.',
    ...(about ? { aboutPersonId: acting.id('Person', about) } : {}),
  },
});

describe('who may send', () => {
  test('who acts for the sender; others who see both ends may not', async () => {
    const had = await acting.everyone((who) =>
      who.tries(SEND, write('sam-bso', 'sam-school', 'DAILY')),
    );
    expect(had).toEqual(
      outcomes({
        DONE: ['joyce', 'tom'],
        NOT_ALLOWED: ['karin', 'naima', 'pieter', 'annemiek', 'emre'],
      }),
    );
  });

  test('from home the guardians with authority, and nobody who only lives there', async () => {
    const had = await acting.everyone((who) =>
      who.tries(SEND, write('noor-mama', 'noor-bso', 'DAILY')),
    );
    expect(had).toEqual(
      outcomes({
        DONE: ['esther'],
        // All of them see the home; the teacher of Noor does not see her after-school care.
        NOT_ALLOWED: ['winston', 'yasmin', 'dewi', 'kees', 'wil'],
      }),
    );
  });

  test('about a parent only who that parent let speak', async () => {
    const had = await acting.everyone((who) =>
      who.tries(SEND, write('noor-ggz', 'noor-coach', 'PARENT_CARE', 'esther')),
    );
    expect(had).toEqual(outcomes({ DONE: ['lotte'], NOT_ALLOWED: ['yasmin', 'esther'] }));
  });

  test('from home of a child of 16 no parent, however much she may look along', async () => {
    expect(
      await acting.as('selam').tries(SEND, write('lina-mama', 'lina-school', 'DAILY')),
    ).toEqual({
      code: 'NO_GROUND',
    });
    expect(
      await acting.as('yonas').tries(SEND, write('lina-papa', 'lina-school', 'DAILY')),
    ).toEqual({
      code: 'NOT_FOUND',
    });
  });

  test('to nobody in another web, though one sees both: as to one that is not there', async () => {
    const there = await acting
      .as('karin')
      .tries(SEND, write('sam-wijkteam', 'daan-school', 'DAILY'));
    expect(there).toEqual({ code: 'NOT_FOUND' });
  });

  test('no longer who has left: once the work has ended, at once', async () => {
    await acting.owner(
      'UPDATE app.employment SET valid_until = statement_timestamp() WHERE person_id = $1',
      [acting.uuid('tom')],
    );
    expect(await acting.as('tom').tries(SEND, write('sam-bso', 'sam-school', 'DAILY'))).toEqual({
      code: 'NOT_FOUND',
    });
  });
});

describe('who may retract', () => {
  test('who wrote it; colleagues, receivers and the family see it and may not', async () => {
    const send = async () => {
      const { id } = await acting
        .as('annemiek')
        .does(SEND, write('sam-school', 'sam-bso', 'DAILY'));
      return id as string;
    };
    const had = await acting.everyone(async (who) => who.tries(RETRACT, { id: await send() }));
    expect(had).toEqual(
      outcomes({ DONE: ['annemiek'], NOT_ALLOWED: ['emre', 'joyce', 'naima', 'pieter'] }),
    );
  });
});

describe('who may mark as read', () => {
  test('who sees the message; to others it does not exist, and nothing is said of that', async () => {
    const id = await acting.find('Message', 'SELECT id FROM app.message WHERE from_id = $1', [
      'noor-ggz',
    ]);
    const had = await acting.everyone(async (who) => {
      const outcome = await who.tries(MARK, { ids: [id] });
      return 'done' in outcome && outcome.done === 0 ? { code: 'NOT_FOUND' } : outcome;
    });
    // Who sent it, who received it, and the parent whom it is about.
    expect(had).toEqual(outcomes({ DONE: ['lotte', 'yasmin', 'esther'] }));
  });
});

describe('by the policies alone', () => {
  test('from home about one parent that parent writes, and not the other who lives there', async () => {
    const [{ id }] = await acting.owner(
      `INSERT INTO app.consent (tie_id, from_id, asked_by_id, asked_by_person_id, scopes, purpose, about_person_id, ends_at)
       SELECT t.id, $1, $2, $3, ARRAY['PARENT_CARE'], 'Om te proberen.', $4, statement_timestamp() + interval '20 days'
       FROM app.tie t WHERE t.a_id = LEAST($1::uuid, $2) AND t.b_id = GREATEST($1::uuid, $2) RETURNING id`,
      ['sam-thuis', 'sam-bso', 'joyce', 'naima'].map(acting.uuid),
    );
    await acting.owner(
      "INSERT INTO app.signature (consent_id, person_id, act, wording, language) VALUES ($1, $2, 'YES', 'request-1', 'nl')",
      [id, acting.uuid('naima')],
    );
    const had = await acting.everyone((who) =>
      who.tries(SEND, write('sam-thuis', 'sam-bso', 'PARENT_CARE', 'naima')),
    );
    expect(had['DONE']).toEqual(['naima']);
  });

  test('who went over to a receiver takes back nothing there that was written for the sender', async () => {
    const sent = await acting.as('joyce').does(SEND, write('sam-bso', 'sam-school', 'DAILY'));
    await acting.owner(
      `INSERT INTO app.employment (person_id, person_name, organisation_id, function)
       SELECT $1, 'Joyce Amoah', p.organisation_id, 'leerkracht' FROM app.participant p WHERE p.id = $2`,
      ['joyce', 'sam-school'].map(acting.uuid),
    );
    await acting.owner(
      "INSERT INTO app.assignment (participant_id, person_id, function) VALUES ($1, $2, 'leerkracht')",
      ['sam-school', 'joyce'].map(acting.uuid),
    );
    await acting.owner(
      'UPDATE app.assignment SET valid_until = statement_timestamp() WHERE participant_id = $1 AND person_id = $2',
      ['sam-bso', 'joyce'].map(acting.uuid),
    );
    expect(await acting.as('joyce').tries(RETRACT, sent)).not.toHaveProperty('done');
    expect(
      await acting.owner('SELECT retracted_at FROM app.message ORDER BY seq DESC LIMIT 1'),
    ).toEqual([{ retracted_at: null }]);
  });
});

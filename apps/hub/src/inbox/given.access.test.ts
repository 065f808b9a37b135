import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { toId, uuidOf } from '../graphql/opaque-id.js';
import { type Acting, openActing, outcomes } from '../testing/acting.js';

/* Who agreed to something about himself finds it back and can withdraw it, also where he does not see the child (C4). */

const GIVEN = `{ viewer { inbox { given { id childName fromName aboutPerson { name } mayWithdraw } } } }`;
const TOLD = `{ viewer { inbox { told { body fromName aboutPerson { name } } } } }`;
const WORDS = 'Hij kwam langs.';
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }`;
const ANSWER = `mutation ($input: AnswerConsentInput!) { answerConsent(input: $input) { state } }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawConsent(consentId: $id) { state } }`;
const LOOKED = `query ($id: ID!) { accessRecords(childId: $id, first: 100) { edges { node { personName } } } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

/** Somebody is asked whether something may be told about himself, and says yes. */
async function saysYes(person: string, tie: string, askedBy: string, asker: string) {
  const [{ id }] = await acting.owner(
    `INSERT INTO app.consent (tie_id, from_id, asked_by_id, asked_by_person_id, scopes, purpose, about_person_id, ends_at)
     SELECT t.id, t.a_id, $1, $2, ARRAY['PARENT_CARE'], 'Om te proberen.', $3, statement_timestamp() + interval '20 days' FROM app.tie t WHERE t.id = $4 RETURNING id`,
    [askedBy, asker, person, tie].map(acting.uuid),
  );
  const consentId = toId('Consent', id);
  const input = { consentId, answer: 'YES', language: 'nl', wording: 'request-1' };
  expect(await acting.as(person).does(ANSWER, { input })).toEqual({ state: 'GIVEN' });
  return consentId;
}

async function givenOf(person: string): Promise<{ id: string }[]> {
  return (await acting.as(person).does(GIVEN)).inbox.given;
}

describe('what was agreed to about oneself', () => {
  test('is found by who does not see the child, without its name, until he withdraws it', async () => {
    const id = await saysYes('martijn', 'sam-bso-school', 'sam-wijkteam', 'karin');
    expect(await givenOf('martijn')).toEqual([
      {
        id,
        childName: '',
        fromName: expect.any(String),
        aboutPerson: { name: 'Martijn Vos' },
        mayWithdraw: true,
      },
    ]);
    // Nobody else finds it, and no other parent reads that he looked.
    const had = await acting.everyone(async (who) => {
      const viewer = await who.does(GIVEN);
      if (!viewer) return { code: 'UNAUTHENTICATED' };
      return viewer.inbox.given.length > 0 ? { done: true } : { code: 'NOT_FOUND' };
    });
    expect(had).toEqual(outcomes({ DONE: ['martijn'] }));
    for (const parent of ['naima', 'pieter']) {
      const { edges } = await acting
        .as(parent)
        .does(LOOKED, { id: acting.id('Child', 'sam-kind') });
      expect(
        edges.map((edge: { node: { personName: string } }) => edge.node.personName),
      ).not.toContain('Martijn Vos');
    }
    expect(await acting.as('martijn').does(WITHDRAW, { id })).toEqual({ state: 'WITHDRAWN' });
    expect(await givenOf('martijn')).toEqual([]);
  });

  test('stands with the child for who sees it, and here as soon as that sight ends', async () => {
    const id = await saysYes('esther', 'noor-bso-school', 'noor-coach', 'yasmin');
    expect(await givenOf('esther')).toEqual([]);
    await acting.owner(
      'UPDATE app.guardianship SET authority_until = statement_timestamp() WHERE child_id = $1 AND person_id = $2',
      ['noor-kind', 'esther'].map(acting.uuid),
    );
    expect((await givenOf('esther')).map((consent) => consent.id)).toContain(id);
  });
});

describe('what was told about oneself', () => {
  test('is read by who does not see the child, for good; by nobody else there, and not of a child one sees', async () => {
    const id = await saysYes('martijn', 'sam-bso-school', 'sam-wijkteam', 'karin');
    const [{ from_id }] = await acting.owner('SELECT from_id FROM app.consent WHERE id = $1', [
      uuidOf('Consent', id),
    ]);
    const [sender, teller, receiver] =
      from_id === acting.uuid('sam-bso')
        ? ['tom', 'sam-bso', 'sam-school']
        : ['annemiek', 'sam-school', 'sam-bso'];
    await acting.as(sender).does(SEND, {
      input: {
        fromId: acting.id('Participant', teller),
        toIds: [acting.id('Participant', receiver)],
        scope: 'PARENT_CARE',
        aboutPersonId: acting.id('Person', 'martijn'),
        body: WORDS,
        clientMessageId: randomUUID(),
      },
    });
    const told = await acting.everyone(async (who) => {
      const viewer = await who.does(TOLD);
      if (!viewer) return { code: 'UNAUTHENTICATED' };
      const found = viewer.inbox.told.some(({ body }: { body: string }) => body === WORDS);
      return found ? { done: true } : { code: 'NOT_FOUND' };
    });
    expect(told).toEqual(outcomes({ DONE: ['martijn'] }));
    // A withdrawal takes it from the receiver, not from whom it is about.
    await acting.as('martijn').does(WITHDRAW, { id });
    expect((await acting.as('martijn').does(TOLD)).inbox.told).toEqual([
      {
        body: WORDS,
        fromName: expect.any(String),
        aboutPerson: { name: 'Martijn Vos' },
      },
    ]);
  });
});

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { toId } from '../graphql/opaque-id.js';
import { type Acting, openActing, outcomes } from '../testing/acting.js';

/* What a signer is told beforehand is held against what the ends really see once the consent is given. */

const PREVIEW = `query ($id: ID!) { previewConsent(consentId: $id) { name otherName tells meets people earlierMessages } }`;
const ANSWER = `mutation ($input: AnswerConsentInput!) { answerConsent(input: $input) { state } }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawConsent(consentId: $id) { state } }`;
const WEB = `query ($id: ID!) { network(childId: $id) { participants { name people { personName } } } }`;
const MESSAGES = `query ($id: ID!) { messages(childId: $id, first: 100) { edges { node { id fromName } } } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

async function asked(tie: string, from: string, scopes: string[]): Promise<string> {
  const [{ id }] = await acting.owner(
    `INSERT INTO app.consent (tie_id, from_id, asked_by_id, asked_by_person_id, scopes, purpose, ends_at)
     VALUES ($1, $2, $3, $4, $5, $6, statement_timestamp() + interval '20 days') RETURNING id`,
    [...[tie, from, 'sam-wijkteam', 'karin'].map(acting.uuid), scopes, randomUUID()],
  );
  return toId('Consent', id);
}

async function yes(id: string): Promise<void> {
  for (const parent of ['naima', 'pieter']) {
    const input = { consentId: id, answer: 'YES', language: 'nl', wording: 'request-1' };
    await acting.as(parent).does(ANSWER, { input });
  }
}

/** Whom somebody sees in Sam's web, by name, with the people there; and how many messages of one sender. */
async function seen(person: string, sender: string) {
  const id = acting.id('Child', 'sam-kind');
  const { participants } = await acting.as(person).does(WEB, { id });
  const { edges } = await acting.as(person).does(MESSAGES, { id });
  return {
    people: new Map<string, string[]>(
      participants.map((one: { name: string; people: { personName: string }[] }) => [
        one.name,
        one.people.map(({ personName }) => personName).toSorted(),
      ]),
    ),
    messages: edges.filter(({ node }: { node: { fromName: string } }) => node.fromName === sender)
      .length,
  };
}

describe('before signing', () => {
  test('two who do not know each other: they would meet, and with them who works there', async () => {
    // Oma and school have a tie and nothing on it.
    const id = await asked('sam-oma-school', 'sam-oma', ['DAILY']);
    const before = await seen('fatiha', 'Basisschool De Wegwijzer');
    expect(before.people.has('Basisschool De Wegwijzer')).toBe(false);
    const [hears, tells] = await acting.as('naima').does(PREVIEW, { id });
    expect(hears).toMatchObject({ name: 'Basisschool De Wegwijzer', tells: false, meets: true });
    expect(tells).toMatchObject({
      otherName: 'Basisschool De Wegwijzer',
      tells: true,
      meets: true,
    });

    await yes(id);
    const after = await seen('fatiha', 'Basisschool De Wegwijzer');
    expect(after.people.get('Basisschool De Wegwijzer')).toEqual(tells.people);
    expect((await seen('annemiek', '')).people.get(tells.name)).toEqual(hears.people);
  });

  test('what was told before and taken back could be read again, and that is said', async () => {
    const given = await acting.consent('sam-bso', 'sam-school', 'GIVEN');
    const readable = async () => (await seen('annemiek', 'BSO De Boomhut')).messages;
    await acting.as('naima').does(WITHDRAW, { id: given });
    const without = await readable();
    const id = await asked('sam-bso-school', 'sam-bso', ['WELLBEING']);
    const [hears, tells] = await acting.as('pieter').does(PREVIEW, { id });
    expect(hears.earlierMessages).toBeGreaterThan(0);
    // School goes on telling the BSO: they know each other.
    expect(hears).toMatchObject({ meets: false, people: [] });
    expect(tells).toMatchObject({ meets: false, people: [], earlierMessages: 0 });
    await yes(id);
    expect(await readable()).toBe(without + hears.earlierMessages);
    expect(await acting.as('pieter').does(PREVIEW, { id })).toEqual([]);
  });

  test('what a ground that is withheld from a signer shows already is no answer to them', async () => {
    const hears = async (person: string, id: string) =>
      (await acting.as(person).does(PREVIEW, { id }))[0].earlierMessages;
    const id = await asked('sam-bso-school', 'sam-bso', ['SAFETY']);
    await yes(id);
    const input = {
      fromId: acting.id('Participant', 'sam-bso'),
      toIds: [acting.id('Participant', 'sam-school')],
      scope: 'SAFETY',
      body: 'Sam kwam vandaag alleen aan.',
      clientMessageId: randomUUID(),
    };
    await acting
      .as('joyce')
      .does(`mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }`, {
        input,
      });
    await acting.as('naima').does(WITHDRAW, { id });
    await acting.owner(
      `INSERT INTO app.withholding (participant_id, from_name, what, reason, ends_at, proposed_by_person_id, countersigned_by_person_id, countersigned_at)
       VALUES ($1, 'Pieter Kuiper', 'GROUNDS', 'Om de rust.', statement_timestamp() + interval '9 days', $2, $3, statement_timestamp())`,
      ['sam-bso', 'joyce', 'tom'].map(acting.uuid),
    );
    const again = await asked('sam-bso-school', 'sam-bso', ['SAFETY']);
    const before = await hears('pieter', again);
    expect(before).toBeGreaterThan(0);
    expect(await hears('naima', again)).toBe(before);
    await acting.owner(
      `INSERT INTO app.ground (tie_id, from_id, kind, scopes, article, weighing, answers_refusal, opened_by_person_id, countersigned_by_person_id, countersigned_at, ends_at)
       VALUES ($1, $2, 'LEGAL_TASK', ARRAY['SAFETY'], 'Wmo 2015, artikel 5.2.6', 'Om te proberen.', 'Om te proberen.', $3, $4, clock_timestamp(), statement_timestamp() + interval '9 days')`,
      ['sam-bso-school', 'sam-bso', 'joyce', 'tom'].map(acting.uuid),
    );
    expect(await hears('naima', again)).toBe(0);
    expect(await hears('pieter', again)).toBe(before);
  });

  test('it is shown to who must sign and nobody else, is recorded as a look, and stores nothing', async () => {
    const id = await asked('sam-ggd-wijkteam', 'sam-ggd', ['DAILY']);
    const looks = async () =>
      acting.owner(
        "SELECT FROM app.access_record WHERE person_id = $1 AND looked = 'CONSENTS' AND outcome = 'SHOWN'",
        [acting.uuid('naima')],
      );
    const before = (await looks()).length;
    await acting.storesNothing(async () => {
      const had = await acting.everyone((who) => who.tries(PREVIEW, { id }));
      expect(had).toEqual(outcomes({ DONE: ['naima', 'pieter'] }));
    });
    expect((await looks()).length).toBe(before + 1);
  });
});

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { toId, uuidOf } from '../graphql/opaque-id.js';
import { type Acting, openActing } from '../testing/acting.js';

/* Two parents share a home (S2, S4, S5d): what one of them arranges there about herself is not the other's to know. */

const TIE = `mutation ($input: TieInput!) { tie(input: $input) { id } }`;
const ASK = `mutation ($input: RequestConsentInput!) { requestConsent(input: $input) { id state } }`;
const ANSWER = `mutation ($input: AnswerConsentInput!) { answerConsent(input: $input) { state } }`;
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }`;
const MESSAGE = `query ($id: ID!) { message(id: $id) { id } }`;
const CONSENT = `query ($id: ID!) { consent(id: $id) { state } }`;
/** The tables themselves: what a reader leaves out, a policy must not show. */
const TABLES = {
  name: 'test tables of ties',
  text: `SELECT (SELECT json_agg(t) FROM app.tie t) AS ties, (SELECT json_agg(q) FROM app.asking q) AS asking,
    (SELECT json_agg(p) FROM app.permit p) AS permits, (SELECT json_agg(c) FROM app.consent c) AS consents`,
};
const CONSENTS = `query ($id: ID!) { consents(childId: $id) { edges { node { id } } } }`;
const WEB = `query ($id: ID!) { network(childId: $id) { participants { name } ties { id consents { id } } } }`;

let acting: Acting;
let ggz: string;
let tie: string;
beforeAll(async () => {
  acting = await openActing();
  const [{ id }] = await acting.owner(
    `INSERT INTO app.participant (child_id, kind, organisation_id, name, serves_person_id) VALUES ($1, 'GGZ', $2, '-', $3) RETURNING id`,
    ['sam-kind', 'ggz-duinroos', 'naima'].map(acting.uuid),
  );
  await acting.owner(
    "INSERT INTO app.assignment (participant_id, person_id, function) VALUES ($1, $2, 'behandelaar')",
    [id, acting.uuid('lotte')],
  );
  ggz = toId('Participant', id);
  const home = acting.id('Participant', 'sam-thuis');
  tie = (await acting.as('naima').does(TIE, { input: { asId: home, aId: home, bId: ggz } })).id;
});

/** A request about a parent, in the name of the home they share. */
const request = (tieId: string, fromId: string, about: string) => ({
  input: {
    tieId,
    fromId,
    askedById: acting.id('Participant', 'sam-thuis'),
    scopes: ['PARENT_CARE'],
    aboutPersonId: acting.id('Person', about),
    purpose: `Thuis weet wat er speelt bij ${about}.`,
    endsAt: new Date(Date.now() + 50 * 86_400_000).toISOString(),
  },
});

async function noTraceFor(person: string, consent: string): Promise<void> {
  const id = acting.id('Child', 'sam-kind');
  const who = acting.as(person);
  expect(await who.tries(CONSENT, { id: consent })).toEqual({ code: 'NOT_FOUND' });
  expect(JSON.stringify(await who.does(CONSENTS, { id }))).not.toContain(consent);
  const web = JSON.stringify(await who.does(WEB, { id }));
  for (const trace of [consent, tie, 'Duinroos']) expect(web).not.toContain(trace);
  const { database, signIn } = acting.hub;
  const rows = await database.readAsViewer(await signIn(person), TABLES, []);
  expect(JSON.stringify(rows)).not.toContain(uuidOf('Tie', tie));
}

describe('what mother asks of her own helper in the name of the home', () => {
  test('begins with a tie that father knows nothing of, in no table', async () => {
    const { database, signIn } = acting.hub;
    const rowsOf = async (person: string) =>
      JSON.stringify(await database.readAsViewer(await signIn(person), TABLES, []));
    expect(await rowsOf('naima')).toContain(uuidOf('Tie', tie));
    for (const person of ['pieter', 'karin'])
      expect(await rowsOf(person), person).not.toContain(uuidOf('Tie', tie));
  });

  test('father and the coordinator learn nothing of, neither of the question nor of the yes', async () => {
    const { id } = await acting.as('naima').does(ASK, request(tie, ggz, 'naima'));
    await noTraceFor('pieter', id);
    const yes = { consentId: id, answer: 'YES', language: 'nl', wording: 'request-1' };
    expect(await acting.as('naima').does(ANSWER, { input: yes })).toEqual({ state: 'GIVEN' });
    await noTraceFor('pieter', id);
    await noTraceFor('karin', id);
    expect(await acting.as('naima').does(CONSENT, { id })).toEqual({ state: 'GIVEN' });
    expect(await acting.as('lotte').does(CONSENT, { id })).toEqual({ state: 'GIVEN' });
  });

  test('nor does father read what she then writes from home about herself', async () => {
    const home = acting.id('Participant', 'sam-thuis');
    const { id: asked } = await acting.as('naima').does(ASK, request(tie, home, 'naima'));
    const yes = { consentId: asked, answer: 'YES', language: 'nl', wording: 'request-1' };
    await acting.as('naima').does(ANSWER, { input: yes });
    const { id } = await acting.as('naima').does(SEND, {
      input: {
        fromId: home,
        toIds: [ggz],
        scope: 'PARENT_CARE',
        aboutPersonId: acting.id('Person', 'naima'),
        body: 'Het gaat deze week beter met mij.',
        clientMessageId: randomUUID(),
      },
    });
    expect(await acting.as('naima').does(MESSAGE, { id })).toEqual({ id });
    expect(await acting.as('lotte').does(MESSAGE, { id })).toEqual({ id });
    expect(await acting.as('pieter').tries(MESSAGE, { id })).toEqual({ code: 'NOT_FOUND' });
  });

  test('father cannot ask about her, nor she about him; each about themself', async () => {
    const school = acting.id('Participant', 'sam-school');
    const [low, high] = ['sam-thuis', 'sam-school'].map(acting.uuid).toSorted();
    const toSchool = await acting.owner('SELECT id FROM app.tie WHERE a_id = $1 AND b_id = $2', [
      low,
      high,
    ]);
    const about = (parent: string) => request(toId('Tie', toSchool[0].id), school, parent);
    for (const [asker, other] of [
      ['pieter', 'naima'],
      ['naima', 'pieter'],
    ] as const) {
      await acting.storesNothing(async () =>
        expect(await acting.as(asker).tries(ASK, about(other))).toEqual({ code: 'NOT_ALLOWED' }),
      );
      expect(await acting.as(asker).does(ASK, about(asker))).toHaveProperty('state', 'REQUESTED');
    }
  });
});

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { toId } from '../graphql/opaque-id.js';
import { type Acting, openActing } from '../testing/acting.js';

/* Who signs, or comes to sign, learns nothing by it that they may not know: of mother's treatment, of the other parent. */

const CONSENT = `query ($id: ID!) { consent(id: $id) { state signatures { personName act } } }`;
const ANSWER = `mutation ($input: AnswerConsentInput!) { answerConsent(input: $input) { id } }`;
const PREVIEW = `query ($id: ID!) { previewConsent(consentId: $id) { name otherName tells meets people earlierMessages } }`;
const NOTICES = `{ viewer { inbox { requests { id } notices { consent { id } } } } }`;
const LOOKED = `query ($id: ID!) { accessRecords(childId: $id, first: 100) { edges { node { personName } } } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

async function asked(tie: string, from: string, about: string | null): Promise<string> {
  const [{ id }] = await acting.owner(
    `INSERT INTO app.consent (tie_id, from_id, asked_by_id, asked_by_person_id, scopes, purpose, about_person_id, ends_at)
     VALUES ($1, $2, $2, $3, ARRAY[$4], $5, $6, statement_timestamp() + interval '20 days') RETURNING id`,
    [
      ...[tie, from, 'yasmin'].map(acting.uuid),
      about ? 'PARENT_CARE' : 'WELLBEING',
      randomUUID(),
      about && acting.uuid(about),
    ],
  );
  return toId('Consent', id);
}

async function saysYes(person: string, consentId: string): Promise<void> {
  const input = { consentId, answer: 'YES', language: 'nl', wording: 'request-1' };
  await acting.as(person).does(ANSWER, { input });
}

function authorityOfWinston(until: string): Promise<unknown> {
  return acting.owner(
    `UPDATE app.guardianship SET authority_until = ${until} WHERE child_id = $1 AND person_id = $2`,
    ['noor-kind', 'winston'].map(acting.uuid),
  );
}

describe('a father who gains authority', () => {
  test('is not told of what goes on with the helper of mother: what is in force ends, what is asked waits', async () => {
    await authorityOfWinston('statement_timestamp()');
    const given = await asked('noor-ggz-coach', 'noor-coach', null);
    const open = await asked('noor-ggz-coach', 'noor-ggz', null);
    await saysYes('esther', given);
    expect(await acting.as('esther').does(CONSENT, { id: given })).toMatchObject({
      state: 'GIVEN',
    });

    await authorityOfWinston("'infinity'");
    for (const id of [given, open]) {
      expect(await acting.as('winston').tries(CONSENT, { id })).toEqual({ code: 'NOT_FOUND' });
    }
    const { inbox } = await acting.as('winston').does(NOTICES);
    const named = [
      ...inbox.requests,
      ...inbox.notices.map((one: { consent: object }) => one.consent),
    ];
    expect(named.map((one) => one?.id)).not.toEqual(expect.arrayContaining([given]));
    expect(named.map((one) => one?.id)).not.toEqual(expect.arrayContaining([open]));
    expect(await acting.as('esther').does(CONSENT, { id: given })).toMatchObject({
      state: 'EXPIRED',
    });
    expect(await permits(given)).toEqual([]);

    await saysYes('esther', open);
    expect(await acting.as('esther').does(CONSENT, { id: open })).toMatchObject({
      state: 'REQUESTED',
    });
  });
});

async function permits(consent: string): Promise<unknown[]> {
  const rows = await acting.owner(
    'SELECT consent_id AS id FROM app.permit WHERE consent_id IS NOT NULL',
  );
  return rows.filter(({ id }) => toId('Consent', id) === consent);
}

test('what a yes would show says nothing of what was agreed about the other parent', async () => {
  const open = await acting.consent('noor-bso', 'noor-school', 'REQUESTED');
  const before = await acting.as('winston').does(PREVIEW, { id: open });
  const hers = await asked('noor-bso-school', 'noor-school', 'esther');
  await saysYes('esther', hers);
  expect(await acting.as('winston').tries(CONSENT, { id: hers })).toEqual({ code: 'NOT_FOUND' });
  expect(await acting.as('winston').does(PREVIEW, { id: open })).toEqual(before);
});

test('a parent without sight of the child is asked about himself, and no other parent reads that he looked', async () => {
  const tie = await acting.find('Tie', 'SELECT id FROM app.tie WHERE id = $1', ['sam-bso-school']);
  const [{ id }] = await acting.owner(
    `INSERT INTO app.consent (tie_id, from_id, asked_by_id, asked_by_person_id, scopes, purpose, about_person_id, ends_at)
     SELECT t.id, t.a_id, $1, $2, ARRAY['PARENT_CARE'], 'Om te proberen.', $3, statement_timestamp() + interval '20 days' FROM app.tie t WHERE t.id = $4 RETURNING id`,
    ['sam-wijkteam', 'karin', 'martijn', 'sam-bso-school'].map(acting.uuid),
  );
  expect(tie).toBeTruthy();
  const consent = toId('Consent', id);
  expect(await acting.as('martijn').does(CONSENT, { id: consent })).toMatchObject({
    state: 'REQUESTED',
  });
  await saysYes('martijn', consent);
  const [{ count }] = await acting.owner(
    "SELECT count(*)::integer AS count FROM app.access_record WHERE person_id = $1 AND outcome = 'SHOWN'",
    [acting.uuid('martijn')],
  );
  expect(count).toBeGreaterThan(0);
  for (const parent of ['naima', 'pieter']) {
    const { edges } = await acting.as(parent).does(LOOKED, { id: acting.id('Child', 'sam-kind') });
    expect(
      edges.map((edge: { node: { personName: string } }) => edge.node.personName),
    ).not.toContain('Martijn Vos');
  }
});

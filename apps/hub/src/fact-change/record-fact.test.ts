import { daysBefore } from '@spinnenweb/scenarios';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { toId, uuidOf } from '../graphql/opaque-id.js';
import { type Acting, openActing } from '../testing/acting.js';

const RECORD = `mutation ($input: RecordFactInput!) { recordFact(input: $input) { id what state personName day source writtenByName mayCountersign mayDrop } }`;
const COUNTERSIGN = `mutation ($id: ID!) { countersignFact(factChangeId: $id) { state countersignedByName mayCountersign mayDrop } }`;
const DROP = `mutation ($id: ID!) { dropFact(factChangeId: $id) { state } }`;
const FACTS = `query ($id: ID!) { factChanges(childId: $id) { id what state mayCountersign } }`;
const CHILD = `query ($id: ID!) { child(id: $id) { firstName } }`;
const CONSENT = `query ($id: ID!) { consent(id: $id) { state mayAnswer mayWithdraw signatures { personName act } invalidation { kind reason byPersonName } } }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawConsent(consentId: $id) { state } }`;
const ANSWER = `mutation ($input: AnswerConsentInput!) { answerConsent(input: $input) { state } }`;

let acting: Acting;
/** Karin and Said keep the web of Sam together. */
beforeAll(async () => {
  acting = await openActing();
  await acting.owner(
    "INSERT INTO app.assignment (participant_id, person_id, function) VALUES ($1, $2, 'jongerenwerker')",
    ['sam-wijkteam', 'said'].map(acting.uuid),
  );
  await acting.owner('CREATE TABLE pg_temp.kept AS SELECT * FROM app.guardianship');
});

/** What one story changed is not the next one's beginning. */
afterEach(async () => {
  await acting.owner(
    `UPDATE app.guardianship g SET authority_from = k.authority_from, authority_until = k.authority_until, authority_source = k.authority_source
     FROM pg_temp.kept k WHERE k.id = g.id`,
  );
});

/** One from the BSO to school, answered with yes by those named. */
async function asked(...by: readonly string[]): Promise<string> {
  const [{ id }] = await acting.owner(
    `INSERT INTO app.consent (tie_id, from_id, asked_by_id, asked_by_person_id, scopes, purpose, ends_at)
     VALUES ($1, $2, $3, $4, ARRAY['HEALTH'], 'Om te proberen.', statement_timestamp() + interval '20 days') RETURNING id`,
    ['sam-bso-school', 'sam-bso', 'sam-wijkteam', 'karin'].map(acting.uuid),
  );
  for (const person of by) {
    await acting.owner(
      "INSERT INTO app.signature (consent_id, person_id, act, wording, language) VALUES ($1, $2, 'YES', 'request-1', 'nl')",
      [id, acting.uuid(person)],
    );
  }
  return toId('Consent', id);
}

const day = (days: number) => daysBefore(new Date(), -days).toISOString().slice(0, 10);

const fact = (what: string, change: object = {}) => ({
  input: {
    childId: acting.id('Child', 'sam-kind'),
    what,
    source: 'gezagsregister 2026-11-01',
    ...change,
  },
});
const of = (person: string) => ({ personId: acting.id('Person', person) });

/** Written down by Karin and countersigned by Said. */
async function inEffect(what: string, change: object): Promise<void> {
  const { id } = await acting.as('karin').does(RECORD, fact(what, change));
  await acting.as('said').does(COUNTERSIGN, { id });
}

const says = (consentId: string, answer: string) => ({
  input: { consentId, answer, language: 'nl', wording: 'request-1' },
});

describe('changing who has authority', () => {
  test('changes nothing until a second person of the coordinator countersigns', async () => {
    const written = await acting
      .as('karin')
      .does(RECORD, fact('AUTHORITY_BEGINS', { ...of('martijn'), day: day(-10) }));
    expect(written).toMatchObject({
      what: 'AUTHORITY_BEGINS',
      state: 'WAITING',
      day: day(-10),
      writtenByName: 'Karin Postma',
      mayCountersign: false,
      mayDrop: true,
    });
    const id = acting.id('Child', 'sam-kind');
    expect(await acting.as('martijn').tries(CHILD, { id })).toEqual({ code: 'NOT_FOUND' });
    await acting.storesNothing(async () =>
      expect(await acting.as('karin').tries(COUNTERSIGN, { id: written.id })).toEqual({
        code: 'NOT_ALLOWED',
      }),
    );

    expect(await acting.as('said').does(COUNTERSIGN, { id: written.id })).toEqual({
      state: 'IN_EFFECT',
      countersignedByName: expect.stringContaining('Sa'),
      mayCountersign: false,
      mayDrop: false,
    });
    expect(await acting.as('martijn').does(CHILD, { id })).toEqual({ firstName: 'Sam' });
    expect(await acting.as('said').tries(COUNTERSIGN, { id: written.id })).toEqual({
      code: 'NOT_OPEN',
    });
  });

  test('who gains it is told of each consent in force, and may withdraw it', async () => {
    const given = await asked('naima', 'pieter');
    const waiting = await asked();
    await inEffect('AUTHORITY_BEGINS', { ...of('martijn'), day: day(0) });
    const told = await acting.owner(
      "SELECT consent_id FROM app.notice WHERE person_id = $1 AND kind = 'IN_FORCE' AND consent_id = ANY ($2)",
      [acting.uuid('martijn'), [given, waiting].map((id) => uuidOf('Consent', id))],
    );
    expect(told).toEqual([{ consent_id: uuidOf('Consent', given) }]);
    expect(await acting.as('martijn').does(CONSENT, { id: waiting })).toMatchObject({
      mayAnswer: true,
    });
    expect(await acting.as('martijn').does(WITHDRAW, { id: given })).toEqual({
      state: 'WITHDRAWN',
    });
  });

  test('who loses it no longer stands between an open request and its answer', async () => {
    const id = await asked('naima');
    await inEffect('AUTHORITY_ENDS', { ...of('pieter'), day: day(0) });
    expect(await acting.as('naima').does(CONSENT, { id })).toMatchObject({
      state: 'GIVEN',
      signatures: expect.arrayContaining([{ personName: 'Pieter Kuiper', act: 'RELIEVED' }]),
    });
    expect(await acting.as('pieter').tries(ANSWER, says(id, 'NO'))).toEqual({ code: 'NOT_FOUND' });
    const child = acting.id('Child', 'sam-kind');
    expect(await acting.as('pieter').tries(CHILD, { id: child })).toEqual({ code: 'NOT_FOUND' });
  });

  test('one that ended in the past takes with it what was signed since, and nothing older', async () => {
    const old = await acting.consent('sam-school', 'sam-ggd', 'GIVEN');
    const fresh = await asked('naima', 'pieter');
    await inEffect('AUTHORITY_ENDS', { ...of('pieter'), day: day(-1) });
    const stateFor = async (id: string) => (await acting.as('naima').does(CONSENT, { id })).state;
    expect(await stateFor(old)).toBe('GIVEN');
    expect(await stateFor(fresh)).toBe('INVALIDATED');
  });

  test('one that never was takes with it everything that person signed, with the source as reason', async () => {
    const given = await asked('naima', 'pieter');
    await inEffect('AUTHORITY_NEVER', of('pieter'));
    expect(await acting.as('naima').does(CONSENT, { id: given })).toMatchObject({
      state: 'INVALIDATED',
      mayWithdraw: false,
      invalidation: { kind: 'NO_AUTHORITY', reason: 'gezagsregister 2026-11-01' },
    });
    const left = await acting.owner(
      `SELECT c.id FROM app.consent c JOIN app.signature s ON s.consent_id = c.id AND s.person_id = $1 AND s.act = 'YES'
       WHERE c.state = 'GIVEN' AND c.child_id = $2 AND c.runs_until > statement_timestamp()`,
      ['pieter', 'sam-kind'].map(acting.uuid),
    );
    expect(left).toEqual([]);
    const permits = await acting.owner('SELECT FROM app.permit WHERE consent_id = $1', [
      uuidOf('Consent', given),
    ]);
    expect(permits).toEqual([]);
  });

  test('while an end is still to come none begins anew: it would take today away', async () => {
    await inEffect('AUTHORITY_ENDS', { ...of('pieter'), day: day(30) });
    const again = fact('AUTHORITY_BEGINS', { ...of('pieter'), day: day(60) });
    expect(await acting.as('karin').tries(RECORD, again)).toEqual({ code: 'NOT_OPEN' });
    await inEffect('AUTHORITY_ENDS', { ...of('pieter'), day: day(0) });
    await inEffect('AUTHORITY_BEGINS', { ...of('pieter'), day: day(0) });
  });

  test('one that waits can be dropped, and then never holds', async () => {
    const { id } = await acting.as('karin').does(RECORD, fact('AUTHORITY_NEVER', of('pieter')));
    expect(await acting.as('karin').does(DROP, { id })).toEqual({ state: 'DROPPED' });
    expect(await acting.as('said').tries(COUNTERSIGN, { id })).toEqual({ code: 'NOT_OPEN' });
    expect(await acting.as('said').tries(DROP, { id })).toEqual({ code: 'NOT_OPEN' });
  });

  test('what stands otherwise by now is not countersigned, nor what was written by who has left', async () => {
    const { id } = await acting.as('karin').does(RECORD, fact('AUTHORITY_NEVER', of('pieter')));
    await inEffect('AUTHORITY_NEVER', of('pieter'));
    expect(await acting.as('said').tries(COUNTERSIGN, { id })).toEqual({ code: 'NOT_OPEN' });

    const of2 = { ...of('naima'), day: day(0) };
    const left = await acting.as('karin').does(RECORD, fact('AUTHORITY_ENDS', of2));
    await acting.owner(
      'UPDATE app.assignment SET valid_until = statement_timestamp() WHERE participant_id = $1 AND person_id = $2',
      ['sam-wijkteam', 'karin'].map(acting.uuid),
    );
    expect(await acting.as('said').tries(COUNTERSIGN, { id: left.id })).toEqual({
      code: 'NOT_OPEN',
    });
    await acting.owner(
      "UPDATE app.assignment SET valid_until = 'infinity' WHERE participant_id = $1 AND person_id = $2",
      ['sam-wijkteam', 'karin'].map(acting.uuid),
    );
  });
});

describe('a safety hold', () => {
  test('takes sight at once, is known to the coordinator alone, and ends by two people too', async () => {
    const id = acting.id('Child', 'sam-kind');
    await inEffect('HOLD_BEGINS', { ...of('pieter'), day: day(30) });
    expect(await acting.as('pieter').tries(CHILD, { id })).toEqual({ code: 'NOT_FOUND' });
    expect(await acting.as('naima').does(FACTS, { id })).toEqual([]);
    expect(await acting.as('said').does(FACTS, { id })).toContainEqual(
      expect.objectContaining({ what: 'HOLD_BEGINS', state: 'IN_EFFECT' }),
    );
    await inEffect('HOLD_ENDS', of('pieter'));
    expect(await acting.as('pieter').does(CHILD, { id })).toEqual({ firstName: 'Sam' });
  });
});

describe('a child that cannot weigh its interests', () => {
  test('signs no longer while it holds, and again when it ends', async () => {
    const childId = acting.id('Child', 'daan-kind');
    const request = await acting.consent('daan-school', 'daan-brug', 'REQUESTED');
    const both = async (what: string, change: object) => {
      const input = { childId, what, source: 'verklaring van de arts', ...change };
      const { id } = await acting.as('karin').does(RECORD, { input });
      await acting.as('said').does(COUNTERSIGN, { id });
    };
    const signers = () =>
      acting.owner('SELECT role FROM app.signer WHERE consent_id = $1 ORDER BY 1', [
        uuidOf('Consent', request),
      ]);
    const before = await signers();
    expect(before).toContainEqual({ role: 'CHILD' });
    await both('INABILITY_BEGINS', { day: day(0) });
    expect(await signers()).not.toContainEqual({ role: 'CHILD' });
    expect(await acting.as('daan').tries(ANSWER, says(request, 'YES'))).toMatchObject({
      code: expect.stringMatching(/NOT_FOUND|NOT_ALLOWED/),
    });
    await both('INABILITY_ENDS', {});
    expect(await acting.as('daan').does(CHILD, { id: childId })).toEqual({ firstName: 'Daan' });
  });
});

describe('what cannot be written down', () => {
  const refused: [string, () => object, object][] = [
    [
      'authority without a day',
      () => fact('AUTHORITY_BEGINS', of('martijn')),
      problem('day', 'REQUIRED'),
    ],
    ['authority of nobody', () => fact('AUTHORITY_NEVER'), problem('personId', 'REQUIRED')],
    [
      'inability of a parent',
      () => fact('INABILITY_BEGINS', { ...of('pieter'), day: day(0) }),
      problem('personId', 'UNEXPECTED'),
    ],
    [
      'a day on which it never was',
      () => fact('AUTHORITY_NEVER', { ...of('pieter'), day: day(0) }),
      problem('day', 'UNEXPECTED'),
    ],
    [
      'a hold that ends today',
      () => fact('HOLD_BEGINS', { ...of('pieter'), day: day(0) }),
      problem('day', 'IN_THE_PAST'),
    ],
    [
      'a hold of years',
      () => fact('HOLD_BEGINS', { ...of('pieter'), day: day(400) }),
      problem('day', 'LATER_THAN_A_YEAR'),
    ],
    [
      'inability from tomorrow',
      () => fact('INABILITY_BEGINS', { day: day(2) }),
      problem('day', 'IN_THE_FUTURE'),
    ],
    [
      'no source',
      () => fact('AUTHORITY_NEVER', { ...of('pieter'), source: ' ' }),
      problem('source', 'EMPTY'),
    ],
    ['a stranger', () => fact('AUTHORITY_NEVER', of('esther')), { code: 'NOT_FOUND' }],
    [
      'what is so already',
      () => fact('AUTHORITY_BEGINS', { ...of('naima'), day: day(0) }),
      { code: 'NOT_OPEN' },
    ],
    [
      'the end of what is not there',
      () => fact('AUTHORITY_ENDS', { ...of('martijn'), day: day(0) }),
      { code: 'NOT_OPEN' },
    ],
    ['the end of no hold', () => fact('HOLD_ENDS', of('pieter')), { code: 'NOT_OPEN' }],
    ['the end of no inability', () => fact('INABILITY_ENDS'), { code: 'NOT_OPEN' }],
  ];
  test.each(refused)('%s', async (_what, variables, outcome) => {
    const written = variables();
    await acting.storesNothing(async () =>
      expect(await acting.as('karin').tries(RECORD, written)).toEqual(outcome),
    );
  });
});

function problem(field: string, what: string) {
  return { code: 'BAD_INPUT', field, problem: what };
}

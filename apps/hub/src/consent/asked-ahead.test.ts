import { birthdayAt } from '@spinnenweb/domain';
import { beforeAll, describe, expect, test } from 'vitest';
import { uuidOf } from '../graphql/opaque-id.js';
import { type Acting, openActing } from '../testing/acting.js';

/* C3: a consent is asked ahead of those who decide on the day it starts, and gives nothing before. */

const REQUEST = `mutation ($input: RequestConsentInput!) { requestConsent(input: $input) { id state startsAt endsAt } }`;
const ANSWER = `mutation ($input: AnswerConsentInput!) { answerConsent(input: $input) { state } }`;
const CONSENT = `query ($id: ID!) { consent(id: $id) { state mayAnswer mayWithdraw } }`;
const LATEST = `query ($tie: ID!, $startsAt: DateTime) { latestConsentEnd(tieId: $tie, startsAt: $startsAt) }`;
const REACH = `query ($id: ID!) { reach(fromId: $id, scope: SAFETY) { name reachability } }`;
const WEB = `query ($id: ID!) { network(childId: $id) { ties { id state openings { consentId } } } }`;

const DAY = 86_400_000;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

/** Makes a child turn so old in so many days. @returns when that birthday begins */
async function turns(child: string, age: number, inDays: number): Promise<Date> {
  const [{ born }] = await acting.owner(
    `UPDATE app.child SET born_on = ((statement_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date + $2::integer - make_interval(years => $3))::date
     WHERE id = $1 RETURNING to_char(born_on, 'YYYY-MM-DD') AS born`,
    [acting.uuid(child), inDays, age],
  );
  return birthdayAt(born as string, age);
}

const ask = (tie: string, from: string, askedBy: string, startsAt: Date, endsAt: Date) => ({
  input: {
    tieId: acting.id('Tie', tie),
    askedById: acting.id('Participant', askedBy),
    fromId: acting.id('Participant', from),
    scopes: ['SAFETY'],
    purpose: `Voor later, ${startsAt.toISOString()}.`,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  },
});

const later = (days: number) => new Date(Date.now() + days * DAY);
const yes = (consentId: string) => ({
  input: { consentId, answer: 'YES', language: 'nl', wording: 'request-1' },
});
const signersOf = async (consentId: string) =>
  (
    await acting.owner('SELECT role, person_id FROM app.signer WHERE consent_id = $1 ORDER BY 1', [
      uuidOf('Consent', consentId),
    ])
  ).map(({ role, person_id }) => `${role} ${person_id}`);

describe('asking ahead', () => {
  test('is, to who asked and would tell, what is waited for: not what has ended', async () => {
    const reach = async () => {
      const found = await acting
        .as('joyce')
        .does(REACH, { id: acting.id('Participant', 'sam-bso') });
      return found.find(({ name }: { name: string }) => name === 'Basisschool De Wegwijzer')
        .reachability;
    };
    const { id } = await acting
      .as('joyce')
      .does(REQUEST, ask('sam-bso-school', 'sam-bso', 'sam-bso', later(10), later(300)));
    expect(await reach()).toBe('WAITING');
    for (const parent of ['naima', 'pieter']) await acting.as(parent).does(ANSWER, yes(id));
    expect(await reach()).toBe('WAITING');
  });

  test('gives nothing before it starts: no message, no open tie, and to the ends it is not there', async () => {
    const { id } = await acting
      .as('karin')
      .does(REQUEST, ask('sam-oma-school', 'sam-oma', 'sam-wijkteam', later(20), later(300)));
    for (const parent of ['naima', 'pieter']) await acting.as(parent).does(ANSWER, yes(id));
    expect(await acting.as('naima').does(CONSENT, { id })).toEqual({
      state: 'GIVEN',
      mayAnswer: false,
      mayWithdraw: true,
    });
    expect(await acting.as('fatiha').tries(CONSENT, { id })).toEqual({ code: 'NOT_FOUND' });
    const permits = await acting.owner(
      'SELECT valid_from > statement_timestamp() AS later FROM app.permit WHERE consent_id = $1',
      [uuidOf('Consent', id)],
    );
    expect(permits).toEqual([{ later: true }]);
    const { ties } = await acting.as('karin').does(WEB, { id: acting.id('Child', 'sam-kind') });
    expect(JSON.stringify(ties)).not.toContain(`"consentId":"${id}"`);
  });

  test('a child that will be twelve then signs too, from its birthday on', async () => {
    const birthday = await turns('daan-kind', 12, 30);
    const { id, startsAt } = await acting
      .as('karin')
      .does(
        REQUEST,
        ask('daan-club-school', 'daan-club', 'daan-wijkteam', birthday, later(30 + 300)),
      );
    expect(new Date(startsAt)).toEqual(birthday);
    const roles = (await signersOf(id)).map((signer) => signer.split(' ')[0]);
    expect(roles).toEqual(['CHILD', 'GUARDIAN', 'GUARDIAN']);
    for (const parent of ['agnieszka', 'jeroen']) await acting.as(parent).does(ANSWER, yes(id));
    expect(await acting.as('daan').tries(ANSWER, yes(id))).toEqual({ code: 'NOT_FOUND' });
    expect(await acting.as('jeroen').does(CONSENT, { id })).toMatchObject({ state: 'REQUESTED' });

    await acting.owner(
      `UPDATE app.consent SET requested_at = requested_at - interval '31 days' WHERE id = $1`,
      [uuidOf('Consent', id)],
    );
    await turns('daan-kind', 12, 0);
    expect(await acting.as('daan').does(ANSWER, yes(id))).toEqual({ state: 'GIVEN' });
  });

  test('from the sixteenth birthday on the child alone is asked', async () => {
    const birthday = await turns('daan-kind', 16, 40);
    const { id } = await acting
      .as('karin')
      .does(
        REQUEST,
        ask('daan-club-school', 'daan-club', 'daan-wijkteam', birthday, later(40 + 300)),
      );
    expect(await signersOf(id)).toEqual([`CHILD ${acting.uuid('daan')}`]);
    expect(await acting.as('daan').does(ANSWER, yes(id))).toEqual({ state: 'GIVEN' });
  });

  test('may last until a year after it starts, as who asks is told', async () => {
    await turns('daan-kind', 13, 0);
    const tie = acting.id('Tie', 'daan-club-school');
    const startsAt = later(59);
    const end = await acting.as('karin').does(LATEST, { tie, startsAt: startsAt.toISOString() });
    expect(new Date(end).getTime()).toBeGreaterThan(later(59 + 363).getTime());
    const asked = ask('daan-club-school', 'daan-club', 'daan-wijkteam', startsAt, new Date(end));
    expect(await acting.as('karin').does(REQUEST, asked)).toMatchObject({ state: 'REQUESTED' });
  });

  test.each([
    [
      'startsAt',
      () => ask('sam-bso-school', 'sam-bso', 'sam-wijkteam', later(-1), later(9)),
      'IN_THE_PAST',
    ],
    [
      'startsAt',
      () => ask('sam-bso-school', 'sam-bso', 'sam-wijkteam', later(61), later(90)),
      'LATER_THAN_60_DAYS',
    ],
    [
      'endsAt',
      () => ask('sam-bso-school', 'sam-bso', 'sam-wijkteam', later(20), later(19)),
      'IN_THE_PAST',
    ],
    [
      'endsAt',
      () => ask('sam-bso-school', 'sam-bso', 'sam-wijkteam', later(20), later(390)),
      'LATER_THAN_A_YEAR',
    ],
  ])('refuses a %s that cannot be', async (field, asked, problem) => {
    const variables = asked();
    await acting.storesNothing(async () =>
      expect(await acting.as('karin').tries(REQUEST, variables)).toEqual({
        code: 'BAD_INPUT',
        field,
        problem,
      }),
    );
  });

  test('how late it may end is told only of what can be asked: years ahead it would tell birthdays', async () => {
    const startsAt = later(1000).toISOString();
    const tie = acting.id('Tie', 'sam-bso-school');
    expect(await acting.as('karin').tries(LATEST, { tie, startsAt })).toEqual({
      code: 'BAD_INPUT',
      field: 'startsAt',
      problem: 'LATER_THAN_60_DAYS',
    });
  });
});

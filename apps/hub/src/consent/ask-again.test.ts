import { daysBefore } from '@spinnenweb/scenarios';
import { beforeAll, describe, expect, test } from 'vitest';
import { uuidOf } from '../graphql/opaque-id.js';
import { type Acting, openActing } from '../testing/acting.js';

/* C8: what was refused does not come back for thirty days unless it changed, and nothing is asked twice at once. */

const REQUEST = `mutation ($input: RequestConsentInput!) { requestConsent(input: $input) { id state } }`;
const ANSWER = `mutation ($input: AnswerConsentInput!) { answerConsent(input: $input) { state } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

const inDays = (days: number) => daysBefore(new Date(), -days).toISOString();
const REFUSED_BEFORE = { code: 'NOT_OPEN', problem: 'REFUSED_BEFORE' };
const ASKED_ALREADY = { code: 'BAD_INPUT', field: 'scopes', problem: 'ASKED_ALREADY' };

/** The wijkteam asks that the BSO may tell school something about Sam. */
const asks = (purpose: string, change: object = {}) => ({
  input: {
    tieId: acting.id('Tie', 'sam-bso-school'),
    askedById: acting.id('Participant', 'sam-wijkteam'),
    fromId: acting.id('Participant', 'sam-bso'),
    scopes: ['SAFETY', 'HEALTH'],
    purpose,
    endsAt: inDays(60),
    ...change,
  },
});

async function answers(person: string, consentId: string, answer: string): Promise<void> {
  const input = { consentId, answer, language: 'nl', wording: 'request-1' };
  await acting.as(person).does(ANSWER, { input });
}

/** Asked by the wijkteam and refused by father. */
async function refused(purpose: string): Promise<string> {
  const { id } = await acting.as('karin').does(REQUEST, asks(purpose));
  await answers('pieter', id, 'NO');
  return id;
}

const tries = (person: string, request: object) => acting.as(person).tries(REQUEST, request);

describe('asking again', () => {
  test('the same is refused, also in another order, with other capitals and signs, or for longer', async () => {
    await refused('De school weet of Sam veilig is.');
    for (const again of [
      asks('De school weet of Sam veilig is.'),
      asks('De school weet of Sam veilig is.', { scopes: ['HEALTH', 'SAFETY'] }),
      asks('  de SCHOOL weet of   Sam veilig is!!'),
      asks('De school weet of Sam veilig is.', { endsAt: inDays(300) }),
    ]) {
      await acting.storesNothing(async () =>
        expect(await tries('karin', again)).toEqual(REFUSED_BEFORE),
      );
    }
  });

  test('after a conflict too', async () => {
    const { id } = await acting.as('karin').does(REQUEST, asks('Om samen op te trekken.'));
    await answers('naima', id, 'YES');
    await answers('pieter', id, 'NO');
    expect(await tries('karin', asks('Om samen op te trekken.'))).toEqual(REFUSED_BEFORE);
  });

  test('what has changed may be asked: other words, other scopes, the other way, or much shorter', async () => {
    await refused('De school weet hoe de middag was.');
    for (const changed of [
      { purpose: 'De school weet wie er was.' },
      { scopes: ['SAFETY'] },
      { fromId: acting.id('Participant', 'sam-school') },
      { endsAt: inDays(25) },
    ]) {
      const asked = asks('De school weet hoe de middag was.', changed);
      expect(await tries('karin', asked)).toHaveProperty('done');
    }
  });

  test('the same may come back after thirty days, and not a moment sooner', async () => {
    const id = await refused('Zodat de gymles goed gaat.');
    const decidedAgo = (age: string) =>
      acting.owner(
        `UPDATE app.consent SET decided_at = statement_timestamp() - interval '${age}' WHERE id = $1`,
        [uuidOf('Consent', id)],
      );
    await decidedAgo('719 hours 59 minutes');
    expect(await tries('karin', asks('Zodat de gymles goed gaat.'))).toEqual(REFUSED_BEFORE);
    await decidedAgo('720 hours');
    expect(await tries('karin', asks('Zodat de gymles goed gaat.'))).toHaveProperty('done');
  });

  test('what is being asked is not asked twice, also by two at the same moment', async () => {
    const twice = asks('Om de overstap te maken.');
    const both = await Promise.all([tries('karin', twice), tries('karin', twice)]);
    expect(both.filter((one) => 'done' in one)).toHaveLength(1);
    expect(both).toContainEqual(ASKED_ALREADY);
    await acting.storesNothing(async () =>
      expect(await tries('karin', twice)).toEqual(ASKED_ALREADY),
    );
  });

  test('who may not know of a refusal cannot learn of it by asking the same', async () => {
    await refused('Om de week door te nemen.');
    const school = acting.id('Participant', 'sam-school');
    const schoolAsks = asks('Om de week door te nemen.', { askedById: school });
    expect(await tries('annemiek', schoolAsks)).toHaveProperty('done');
    // The coordinator knows of the school's question, and may not put it once more.
    expect(await tries('karin', asks('Om de week door te nemen.'))).toEqual(REFUSED_BEFORE);
  });
});

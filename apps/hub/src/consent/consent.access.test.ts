import { randomUUID } from 'node:crypto';
import { daysBefore } from '@spinnenweb/scenarios';
import { beforeAll, describe, expect, test } from 'vitest';
import { toId } from '../graphql/opaque-id.js';
import { type Acting, openActing, outcomes } from '../testing/acting.js';

const REQUEST = `mutation ($input: RequestConsentInput!) { requestConsent(input: $input) { id } }`;
const ANSWER = `mutation ($input: AnswerConsentInput!) { answerConsent(input: $input) { state } }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawConsent(consentId: $id) { state } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

const yes = (consentId: string) => ({
  input: { consentId, answer: 'YES', language: 'nl', wording: 'request-1' },
});

/** A consent of its own for each who tries; asked by the owner of the tables in the name of the coordinator. */
async function freshConsent(
  tie: string,
  from: string,
  askedBy: string,
  given: readonly string[] = [],
  about: string | null = null,
): Promise<string> {
  const [{ id }] = await acting.owner(
    `INSERT INTO app.consent (tie_id, from_id, asked_by_id, asked_by_person_id, scopes, purpose, about_person_id, ends_at)
     VALUES ($1, $2, $3, $4, ARRAY[$5], 'Om te proberen.', $6, statement_timestamp() + interval '20 days') RETURNING id`,
    [
      acting.uuid(tie),
      acting.uuid(from),
      acting.uuid(askedBy),
      acting.uuid('karin'),
      about ? 'PARENT_CARE' : 'DAILY',
      about && acting.uuid(about),
    ],
  );
  for (const person of given) {
    await acting.owner(
      "INSERT INTO app.signature (consent_id, person_id, act, wording, language) VALUES ($1, $2, 'YES', 'request-1', 'nl')",
      [id, acting.uuid(person)],
    );
  }
  return toId('Consent', id);
}

describe('who may answer', () => {
  test('under 12 the guardians with authority; the coordinator sees it and may not', async () => {
    const had = await acting.everyone(async (who) =>
      who.tries(ANSWER, yes(await freshConsent('sam-ggd-wijkteam', 'sam-ggd', 'sam-wijkteam'))),
    );
    expect(had).toEqual(outcomes({ DONE: ['naima', 'pieter'], NOT_ALLOWED: ['karin'] }));
  });

  test('from 12 the child too', async () => {
    const had = await acting.everyone(async (who) =>
      who.tries(ANSWER, yes(await freshConsent('daan-club-school', 'daan-club', 'daan-wijkteam'))),
    );
    expect(had).toEqual(
      outcomes({ DONE: ['agnieszka', 'jeroen', 'daan'], NOT_ALLOWED: ['karin', 'said'] }),
    );
  });

  test('from 16 the child alone; the parent who may look along sees no request', async () => {
    const had = await acting.everyone(async (who) =>
      who.tries(
        ANSWER,
        yes(await freshConsent('lina-kade-wijkteam', 'lina-kade', 'lina-wijkteam')),
      ),
    );
    expect(had).toEqual(outcomes({ DONE: ['lina'], NOT_ALLOWED: ['karin'] }));
  });

  test('about a parent that parent alone; who asked sees it', async () => {
    const had = await acting.everyone(async (who) =>
      who.tries(
        ANSWER,
        yes(await freshConsent('noor-ggz-coach', 'noor-ggz', 'noor-coach', [], 'esther')),
      ),
    );
    expect(had).toEqual(outcomes({ DONE: ['esther'], NOT_ALLOWED: ['yasmin'] }));
  });

  test('a guardian on whom a safety hold lies cannot, nor who lost authority', async () => {
    const id = await freshConsent('daan-club-school', 'daan-club', 'daan-wijkteam');
    await acting.owner(
      `INSERT INTO app.safety_hold (child_id, person_id, source, valid_until) VALUES ($1, $2, 'invented', 'infinity')`,
      [acting.uuid('daan-kind'), acting.uuid('jeroen')],
    );
    await acting.owner(
      'UPDATE app.guardianship SET authority_until = statement_timestamp() WHERE child_id = $1 AND person_id = $2',
      [acting.uuid('daan-kind'), acting.uuid('agnieszka')],
    );
    for (const person of ['jeroen', 'agnieszka']) {
      expect(await acting.as(person).tries(ANSWER, yes(id))).toEqual({ code: 'NOT_FOUND' });
    }
  });
});

describe('who may withdraw', () => {
  test('every signer; those at its ends and the coordinator see it and may not', async () => {
    const had = await acting.everyone(async (who) =>
      who.tries(WITHDRAW, {
        id: await freshConsent('sam-bso-oma', 'sam-oma', 'sam-wijkteam', ['naima', 'pieter']),
      }),
    );
    expect(had).toEqual(
      outcomes({
        DONE: ['naima', 'pieter'],
        NOT_ALLOWED: ['karin', 'joyce', 'tom', 'fatiha'],
      }),
    );
  });

  test('about a parent that parent alone', async () => {
    const had = await acting.everyone(async (who) =>
      who.tries(WITHDRAW, {
        id: await freshConsent('noor-ggz-coach', 'noor-ggz', 'noor-coach', ['esther'], 'esther'),
      }),
    );
    expect(had).toEqual(outcomes({ DONE: ['esther'], NOT_ALLOWED: ['yasmin', 'lotte'] }));
  });
});

describe('who may request', () => {
  const ask = (tie: string, askedBy: string, from: string) => ({
    input: {
      tieId: acting.id('Tie', tie),
      askedById: acting.id('Participant', askedBy),
      fromId: acting.id('Participant', from),
      scopes: ['SAFETY'],
      // Each time in other words: the same question is not asked twice.
      purpose: `Om te proberen ${randomUUID()}.`,
      endsAt: daysBefore(new Date(), -20).toISOString(),
    },
  });

  test('as coordinator its people; the family and the ends, who see the tie, may not', async () => {
    const had = await acting.everyone((who) =>
      who.tries(REQUEST, ask('sam-bso-school', 'sam-wijkteam', 'sam-bso')),
    );
    expect(had).toEqual(
      outcomes({
        DONE: ['karin'],
        NOT_ALLOWED: ['naima', 'pieter', 'joyce', 'tom', 'annemiek', 'emre'],
      }),
    );
  });

  test('as an end its people', async () => {
    const had = await acting.everyone((who) =>
      who.tries(REQUEST, ask('sam-bso-school', 'sam-school', 'sam-school')),
    );
    expect(had).toEqual(
      outcomes({
        DONE: ['annemiek', 'emre'],
        NOT_ALLOWED: ['karin', 'naima', 'pieter', 'joyce', 'tom'],
      }),
    );
  });

  test('on a tie with who serves a parent only those at its ends; that parent signs, and asks nothing', async () => {
    const variables = ask('noor-ggz-coach', 'noor-coach', 'noor-coach');
    const about = { scopes: ['PARENT_CARE'], aboutPersonId: acting.id('Person', 'esther') };
    const had = await acting.everyone((who) =>
      who.tries(REQUEST, { input: { ...variables.input, ...about } }),
    );
    expect(had).toEqual(outcomes({ DONE: ['yasmin'], NOT_ALLOWED: ['lotte', 'esther'] }));
  });
});

describe('on the tie of a participant that serves mother', () => {
  const ask = (scopes: string[], about: object) => ({
    input: {
      tieId: acting.id('Tie', 'noor-ggz-coach'),
      askedById: acting.id('Participant', 'noor-ggz'),
      fromId: acting.id('Participant', 'noor-ggz'),
      scopes,
      purpose: 'Zodat de coach het weet.',
      endsAt: daysBefore(new Date(), -20).toISOString(),
      ...about,
    },
  });

  test('nothing can be asked about father, who would sign and learn of it: there he is nobody', async () => {
    const someone = [acting.id('Person', 'winston'), toId('Person', randomUUID())];
    for (const aboutPersonId of someone) {
      await acting.storesNothing(async () =>
        expect(
          await acting.as('lotte').tries(REQUEST, ask(['PARENT_CARE'], { aboutPersonId })),
        ).toEqual({ code: 'NOT_FOUND' }),
      );
    }
  });

  test('nothing can be asked about the child: father would have to sign, and learn of it', async () => {
    await acting.storesNothing(async () =>
      expect(await acting.as('lotte').tries(REQUEST, ask(['WELLBEING'], {}))).toEqual({
        code: 'NOT_ALLOWED',
      }),
    );
    const about = { aboutPersonId: acting.id('Person', 'esther') };
    expect(await acting.as('lotte').tries(REQUEST, ask(['PARENT_CARE'], about))).toHaveProperty(
      'done',
    );
  });
});

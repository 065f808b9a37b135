import { beforeAll, describe, expect, test } from 'vitest';
import { toId } from '../graphql/opaque-id.js';
import { type Acting, openActing, outcomes } from '../testing/acting.js';

const INVALIDATE = `mutation ($input: InvalidateConsentInput!) { invalidateConsent(input: $input) { state } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

/** One in force for each who tries, asked in the name of `askedBy`. */
async function given(
  tie: string,
  from: string,
  askedBy: string,
  by: readonly string[],
  about: string | null = null,
) {
  const [{ id }] = await acting.owner(
    `INSERT INTO app.consent (tie_id, from_id, asked_by_id, asked_by_person_id, scopes, purpose, about_person_id, ends_at)
     VALUES ($1, $2, $3, $4, ARRAY[$5], 'Om te proberen.', $6, statement_timestamp() + interval '20 days') RETURNING id`,
    [
      ...[tie, from, askedBy, 'karin'].map(acting.uuid),
      about ? 'PARENT_CARE' : 'DAILY',
      about && acting.uuid(about),
    ],
  );
  for (const person of by) {
    await acting.owner(
      "INSERT INTO app.signature (consent_id, person_id, act, wording, language) VALUES ($1, $2, 'YES', 'request-1', 'nl')",
      [id, acting.uuid(person)],
    );
  }
  return toId('Consent', id);
}

const because = (consentId: string, kind = 'OTHER') => ({
  input: { consentId, kind, reason: 'Om te proberen.' },
});

const PARENTS = ['naima', 'pieter'];

describe('who may say that a consent never counted', () => {
  test('the coordinator and who asked; signers withdraw, the other end sees it and may not', async () => {
    const had = await acting.everyone(async (who) =>
      who.tries(
        INVALIDATE,
        because(await given('sam-bso-school', 'sam-bso', 'sam-school', PARENTS)),
      ),
    );
    expect(had).toEqual(
      outcomes({
        DONE: ['karin', 'annemiek', 'emre'],
        NOT_ALLOWED: ['naima', 'pieter', 'joyce', 'tom'],
      }),
    );
  });

  test('on the tie of who serves a parent, who asked and not the coordinator', async () => {
    const had = await acting.everyone(async (who) =>
      who.tries(
        INVALIDATE,
        because(await given('noor-ggz-coach', 'noor-ggz', 'noor-coach', ['esther'], 'esther')),
      ),
    );
    expect(had).toEqual(outcomes({ DONE: ['yasmin'], NOT_ALLOWED: ['esther', 'lotte'] }));
  });

  test('that it was not said: nobody who answered for themself, and nobody for another', async () => {
    const had = await acting.everyone(async (who) =>
      who.tries(
        INVALIDATE,
        because(await given('sam-bso-school', 'sam-bso', 'sam-wijkteam', PARENTS), 'NOT_SAID'),
      ),
    );
    const see = ['karin', 'naima', 'pieter', 'joyce', 'tom', 'annemiek', 'emre'];
    expect(had).toEqual(outcomes({ NOT_ALLOWED: see }));
  });
});

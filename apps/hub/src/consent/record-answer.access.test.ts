import { beforeAll, describe, expect, test } from 'vitest';
import { toId } from '../graphql/opaque-id.js';
import { type Acting, openActing, outcomes } from '../testing/acting.js';

const RECORD = `mutation ($input: RecordAnswerInput!) { recordAnswer(input: $input) { state } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

/** A request of its own for each who tries; asked in the name of `askedBy`, about a parent or the child. */
async function fresh(tie: string, from: string, askedBy: string, about: string | null = null) {
  const [{ id }] = await acting.owner(
    `INSERT INTO app.consent (tie_id, from_id, asked_by_id, asked_by_person_id, scopes, purpose, about_person_id, ends_at)
     VALUES ($1, $2, $3, $4, ARRAY[$5], 'Om te proberen.', $6, statement_timestamp() + interval '20 days') RETURNING id`,
    [
      ...[tie, from, askedBy, 'karin'].map(acting.uuid),
      about ? 'PARENT_CARE' : 'DAILY',
      about && acting.uuid(about),
    ],
  );
  return toId('Consent', id);
}

const said = (consentId: string, signerName: string) => ({
  input: {
    consentId,
    signerName,
    answer: 'YES',
    how: 'IN_PERSON',
    document: 'gespreksverslag',
    answeredOn: new Date().toISOString().slice(0, 10),
  },
});

describe('who may record an answer', () => {
  test('a day that cannot be says nothing of who signs: it is refused before any name is looked at', async () => {
    const consent = await fresh('sam-bso-school', 'sam-bso', 'sam-school');
    const answeredOn = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    for (const name of ['Naima Bouzid', 'Martijn Vos', 'Niemand Nergens']) {
      const { input } = said(consent, name);
      expect(
        await acting.as('annemiek').tries(RECORD, { input: { ...input, answeredOn } }),
      ).toEqual({ code: 'BAD_INPUT', field: 'answeredOn', problem: 'IN_THE_FUTURE' });
    }
  });

  test('what a signer said in the app is not said again, or otherwise, on an earlier day', async () => {
    const consent = await fresh('sam-bso-school', 'sam-bso', 'sam-school');
    const answer = { consentId: consent, answer: 'YES', language: 'nl', wording: 'request-1' };
    await acting
      .as('naima')
      .does(`mutation ($input: AnswerConsentInput!) { answerConsent(input: $input) { id } }`, {
        input: answer,
      });
    for (const change of ['YES', 'NO']) {
      const { input } = said(consent, 'Naima Bouzid');
      await acting.storesNothing(async () =>
        expect(
          await acting.as('annemiek').tries(RECORD, { input: { ...input, answer: change } }),
        ).toEqual({ code: 'NOT_FOUND' }),
      );
    }
  });

  test('the coordinator, and the people of who asked; a signer, an end or a parent finds nothing to record', async () => {
    const had = await acting.everyone(async (who) =>
      who.tries(
        RECORD,
        said(await fresh('sam-bso-school', 'sam-bso', 'sam-school'), 'Naima Bouzid'),
      ),
    );
    expect(had).toEqual(outcomes({ DONE: ['karin', 'annemiek', 'emre'] }));
  });

  test('on the tie of who serves a parent only who asked; the coordinator knows of none', async () => {
    const had = await acting.everyone(async (who) =>
      who.tries(
        RECORD,
        said(await fresh('noor-ggz-coach', 'noor-ggz', 'noor-coach', 'esther'), 'Esther Lindeman'),
      ),
    );
    expect(had).toEqual(outcomes({ DONE: ['yasmin'] }));
  });

  test('a home that asked records for nobody: there one answers for oneself', async () => {
    const [low, high] = ['sam-thuis', 'sam-school'].map(acting.uuid).toSorted();
    const [{ id: tie }] = await acting.owner(
      'SELECT id FROM app.tie WHERE a_id = $1 AND b_id = $2',
      [low, high],
    );
    const [{ id }] = await acting.owner(
      `INSERT INTO app.consent (tie_id, from_id, asked_by_id, asked_by_person_id, scopes, purpose, ends_at)
       VALUES ($1, $2, $2, $3, ARRAY['HOME'], 'Om te proberen.', statement_timestamp() + interval '20 days') RETURNING id`,
      [tie, acting.uuid('sam-thuis'), acting.uuid('pieter')],
    );
    await acting.storesNothing(async () =>
      expect(
        await acting.as('pieter').tries(RECORD, said(toId('Consent', id), 'Naima Bouzid')),
      ).toEqual({ code: 'NOT_FOUND' }),
    );
  });

  test('an informal helper that asked records for nobody, and is not offered it: there is no professional', async () => {
    const had = await acting.everyone(async (who) =>
      who.tries(RECORD, said(await fresh('sam-bso-oma', 'sam-bso', 'sam-oma'), 'Naima Bouzid')),
    );
    expect(had).toEqual(outcomes({ DONE: ['karin'] }));
    const id = await fresh('sam-bso-oma', 'sam-bso', 'sam-oma');
    const may = async (person: string) =>
      (
        await acting
          .as(person)
          .does(`query ($id: ID!) { consent(id: $id) { mayRecordAnswer } }`, { id })
      ).mayRecordAnswer;
    expect([await may('fatiha'), await may('karin')]).toEqual([false, true]);
  });

  test('nobody their own answer', async () => {
    const id = await fresh('sam-bso-school', 'sam-bso', 'sam-wijkteam');
    await acting.owner(
      `INSERT INTO app.guardianship (child_id, person_id, person_name, authority_from, authority_source)
       VALUES ($1, $2, 'Karin Postma', statement_timestamp(), 'invented')`,
      ['sam-kind', 'karin'].map(acting.uuid),
    );
    expect(await acting.as('karin').tries(RECORD, said(id, 'Karin Postma'))).toEqual({
      code: 'NOT_ALLOWED',
    });
  });
});

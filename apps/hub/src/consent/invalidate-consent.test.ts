import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing } from '../testing/acting.js';

const INVALIDATE = `mutation ($input: InvalidateConsentInput!) {
  invalidateConsent(input: $input) { state endedAt mayWithdraw mayInvalidate invalidation { kind reason byPersonName byParticipantName } }
}`;
const CONSENT = `query ($id: ID!) { consent(id: $id) { state invalidation { kind reason byPersonName byParticipantName } } }`;
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

const because = (consentId: string, change: object = {}) => ({
  input: {
    consentId,
    kind: 'WRONG_PERSON',
    reason: 'De verkeerde ouder tekende het formulier.',
    ...change,
  },
});

const fromBsoTo = (to: string, scope: string) => ({
  input: {
    clientMessageId: randomUUID(),
    fromId: acting.id('Participant', 'sam-bso'),
    toIds: [acting.id('Participant', to)],
    scope,
    body: 'Sam speelde buiten.',
  },
});

describe('saying that a consent never counted', () => {
  test('ends it at once, apart from a withdrawal, and tells the signers why', async () => {
    const id = await acting.consent('sam-bso', 'sam-school', 'GIVEN');
    await acting.as('joyce').does(SEND, fromBsoTo('sam-school', 'DAILY'));
    const why = {
      kind: 'WRONG_PERSON',
      reason: 'De verkeerde ouder tekende het formulier.',
      byPersonName: 'Karin Postma',
      byParticipantName: 'Wijkteam Lindekwartier',
    };
    expect(await acting.as('karin').does(INVALIDATE, because(id))).toEqual({
      state: 'INVALIDATED',
      endedAt: expect.any(String),
      mayWithdraw: false,
      mayInvalidate: false,
      invalidation: why,
    });
    await acting.storesNothing(async () =>
      expect(await acting.as('joyce').tries(SEND, fromBsoTo('sam-school', 'DAILY'))).toEqual({
        code: 'NO_GROUND',
      }),
    );
    for (const person of ['naima', 'pieter']) {
      expect(await acting.as(person).does(CONSENT, { id })).toEqual({
        state: 'INVALIDATED',
        invalidation: why,
      });
    }
    // The ends saw it while it was in force.
    expect(await acting.as('joyce').tries(CONSENT, { id })).toEqual({ code: 'NOT_FOUND' });
  });

  test('a coordinator who neither asked nor said it sees that it is so, and not why', async () => {
    const id = await acting.consent('sam-school', 'sam-ggd', 'GIVEN');
    await acting.owner(
      'UPDATE app.consent SET asked_by_id = $2 WHERE id = (SELECT id FROM app.consent WHERE from_id = $2 AND to_id = $1 AND state = $3)',
      [acting.uuid('sam-ggd'), acting.uuid('sam-school'), 'GIVEN'],
    );
    await acting.as('annemiek').does(INVALIDATE, because(id));
    expect(await acting.as('karin').does(CONSENT, { id })).toEqual({
      state: 'INVALIDATED',
      invalidation: null,
    });
    expect(await acting.as('emre').does(CONSENT, { id })).toMatchObject({
      invalidation: { kind: 'WRONG_PERSON' },
    });
  });

  test('what is not in force is not open: asked, refused, withdrawn, said before', async () => {
    const said = await acting.consent('sam-bso', 'sam-brug', 'GIVEN');
    await acting.as('karin').does(INVALIDATE, because(said));
    for (const id of [
      said,
      await acting.consent('sam-brug', 'sam-wijkteam', 'REQUESTED'),
      await acting.consent('sam-brug', 'sam-school', 'WITHDRAWN'),
    ]) {
      await acting.storesNothing(async () =>
        expect(await acting.as('karin').tries(INVALIDATE, because(id))).toEqual({
          code: 'NOT_OPEN',
        }),
      );
    }
  });

  test.each([
    ['reason', null, 'REQUIRED'],
    ['reason', ' ', 'EMPTY'],
    ['reason', 'x'.repeat(501), 'TOO_LONG'],
    ['kind', 'ANGRY', 'INVALID'],
  ])('refuses %s %j and stores nothing', async (field, value, problem) => {
    const id = await acting.consent('sam-school', 'sam-bso', 'GIVEN');
    await acting.storesNothing(async () =>
      expect(await acting.as('karin').tries(INVALIDATE, because(id, { [field]: value }))).toEqual({
        code: 'BAD_INPUT',
        field,
        problem,
      }),
    );
  });
});

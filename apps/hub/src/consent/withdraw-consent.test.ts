import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing } from '../testing/acting.js';

const WITHDRAW = `mutation ($id: ID!) { withdrawConsent(consentId: $id) { state endedAt mayWithdraw } }`;
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }`;
const MESSAGES = `query ($childId: ID!) { messages(childId: $childId, scope: DAILY) { edges { node { fromName } } } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

const fromBsoToSchool = (scope: string, body = 'Sam speelde buiten.') => ({
  input: {
    clientMessageId: randomUUID(),
    fromId: acting.id('Participant', 'sam-bso'),
    toIds: [acting.id('Participant', 'sam-school')],
    scope,
    body,
  },
});

describe('withdrawing a consent', () => {
  test('one signer ends it in one step, and with it what stood on it', async () => {
    const id = await acting.consent('sam-bso', 'sam-school', 'GIVEN');
    const seen = async () => {
      const childId = acting.id('Child', 'sam-kind');
      const { edges } = await acting.as('annemiek').does(MESSAGES, { childId });
      return edges.filter(({ node }: { node: { fromName: string } }) =>
        node.fromName.startsWith('BSO'),
      ).length;
    };
    await acting.as('joyce').does(SEND, fromBsoToSchool('DAILY'));
    expect(await seen()).toBeGreaterThan(0);

    expect(await acting.as('naima').does(WITHDRAW, { id })).toMatchObject({
      state: 'WITHDRAWN',
      endedAt: expect.any(String),
      mayWithdraw: false,
    });
    expect(await seen()).toBe(0);
    await acting.storesNothing(async () =>
      expect(await acting.as('joyce').tries(SEND, fromBsoToSchool('DAILY'))).toEqual({
        code: 'NO_GROUND',
      }),
    );
  });

  test('what is withdrawn, or not yet given, is not open', async () => {
    const withdrawn = await acting.consent('sam-brug', 'sam-school', 'WITHDRAWN');
    const requested = await acting.consent('sam-brug', 'sam-wijkteam', 'REQUESTED');
    for (const id of [withdrawn, requested]) {
      await acting.storesNothing(async () =>
        expect(await acting.as('pieter').tries(WITHDRAW, { id })).toEqual({ code: 'NOT_OPEN' }),
      );
    }
  });
});

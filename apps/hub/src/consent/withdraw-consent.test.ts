import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing, type Outcome } from '../testing/acting.js';

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

  test('two withdrawals at the same moment: one does it, the other finds it done', async () => {
    const id = await acting.consent('sam-school', 'sam-ggd', 'GIVEN');
    const both = await Promise.all(
      ['naima', 'pieter'].map((person) => acting.as(person).tries(WITHDRAW, { id })),
    );
    const codes = both.map((one) => ('done' in one ? 'DONE' : String(one.code)));
    expect(codes.toSorted()).toEqual(['DONE', 'NOT_OPEN']);
  });

  test('no message commits after a withdrawal was acknowledged, however close they are', async () => {
    const id = await acting.consent('sam-bso', 'sam-brug', 'GIVEN');
    let acknowledged = false;
    const late: Outcome[] = [];
    const sendOn = async () => {
      for (let lateTurns = 0; lateTurns < 2;) {
        const startedLate = acknowledged;
        if (startedLate) lateTurns += 1;
        const { input } = fromBsoToSchool('WELLBEING');
        const toIds = [acting.id('Participant', 'sam-brug')];
        const outcome = await acting.as('joyce').tries(SEND, { input: { ...input, toIds } });
        if (startedLate) late.push(outcome);
      }
    };
    const withdraw = async () => {
      await acting
        .as('naima')
        .does(WITHDRAW, { id })
        .finally(() => {
          acknowledged = true;
        });
    };
    await Promise.all([sendOn(), sendOn(), withdraw(), sendOn()]);
    expect(late).toEqual(Array.from({ length: 6 }, () => ({ code: 'NO_GROUND' })));
    const [{ after }] = await acting.owner(
      `SELECT count(*)::int AS after FROM app.delivery d JOIN app.consent c ON c.from_id = d.from_id AND c.to_id = d.to_id
       WHERE c.state = 'WITHDRAWN' AND c.scopes @> ARRAY['WELLBEING'] AND d.to_id = $1 AND d.from_id = $2 AND d.scope = 'WELLBEING' AND d.sent_at > c.ended_at`,
      [acting.uuid('sam-brug'), acting.uuid('sam-bso')],
    );
    expect(after).toBe(0);
  });
});

import { daysBefore } from '@spinnenweb/scenarios';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing } from '../testing/acting.js';

const ALLOW = `mutation ($input: AllowGuardianInput!) { allowGuardian(input: $input) { name authority allowed allowedUntil } }`;
const CHILD = `query ($id: ID!) { child(id: $id) { firstName } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

const inDays = (days: number) => daysBefore(new Date(), -days).toISOString();

/** Lina of 16 lets her father see her web for two weeks. */
function allows(change: object = {}) {
  const input = {
    childId: acting.id('Child', 'lina-kind'),
    personId: acting.id('Person', 'yonas'),
    until: inDays(14),
  };
  return { input: { ...input, ...change } };
}

describe('allowing a guardian', () => {
  test('lets that guardian see the web, until the day the child named', async () => {
    const id = acting.id('Child', 'lina-kind');
    expect(await acting.as('yonas').tries(CHILD, { id })).toEqual({ code: 'NOT_FOUND' });
    const { input } = allows();
    const allowed = await acting.as('lina').does(ALLOW, { input });
    expect(allowed).toMatchObject({ name: expect.stringContaining('Yonas'), allowed: true });
    expect(new Date(allowed.allowedUntil).toISOString()).toBe(input.until);
    expect(await acting.as('yonas').does(CHILD, { id })).toEqual({ firstName: 'Lina' });
  });

  test('again with another day: that day counts, also when it is sooner', async () => {
    const until = inDays(3);
    const selam = { personId: acting.id('Person', 'selam'), until };
    const allowed = await acting.as('lina').does(ALLOW, allows(selam));
    expect(new Date(allowed.allowedUntil).toISOString()).toBe(until);
    const inForce = await acting.owner(
      'SELECT FROM app.allowance WHERE person_id = $1 AND valid_until > statement_timestamp()',
      [acting.uuid('selam')],
    );
    expect(inForce).toHaveLength(1);
  });

  test.each([
    ['a day that has passed', () => inDays(-1), 'IN_THE_PAST'],
    ['a day more than a year away', () => inDays(367), 'LATER_THAN_A_YEAR'],
    ['what is no day', () => 'soon', 'INVALID'],
  ])('refuses %s and stores nothing', async (_what, until, problem) => {
    await acting.storesNothing(async () =>
      expect(await acting.as('lina').tries(ALLOW, allows({ until: until() }))).toEqual({
        code: 'BAD_INPUT',
        field: 'until',
        problem,
      }),
    );
  });

  test.each(['esther', 'karin', 'lina'])('knows no guardian of hers in %s', async (person) => {
    await acting.storesNothing(async () =>
      expect(
        await acting.as('lina').tries(ALLOW, allows({ personId: acting.id('Person', person) })),
      ).toEqual({ code: 'NOT_FOUND' }),
    );
  });
});

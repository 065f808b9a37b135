import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing } from '../testing/acting.js';

const END = `mutation ($childId: ID!, $personId: ID!) { endAllowance(childId: $childId, personId: $personId) { name allowed allowedUntil } }`;
const ALLOW = `mutation ($input: AllowGuardianInput!) { allowGuardian(input: $input) { name } }`;
const CHILD = `query ($id: ID!) { child(id: $id) { firstName } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

const of = (person: string) => ({
  childId: acting.id('Child', 'lina-kind'),
  personId: acting.id('Person', person),
});

describe('ending an allowance', () => {
  test('takes the web from that guardian, at once', async () => {
    const id = acting.id('Child', 'lina-kind');
    expect(await acting.as('selam').does(CHILD, { id })).toEqual({ firstName: 'Lina' });
    expect(await acting.as('lina').does(END, of('selam'))).toMatchObject({
      allowed: false,
      allowedUntil: null,
    });
    expect(await acting.as('selam').tries(CHILD, { id })).toEqual({ code: 'NOT_FOUND' });
  });

  test('leaves the other guardian what the child allows them', async () => {
    const id = acting.id('Child', 'lina-kind');
    const input = { ...of('yonas'), until: new Date(Date.now() + 86_400_000).toISOString() };
    await acting.as('lina').does(ALLOW, { input });
    await acting.as('lina').does(ALLOW, { input: { ...input, ...of('selam') } });
    await acting.as('lina').does(END, of('yonas'));
    expect(await acting.as('selam').does(CHILD, { id })).toEqual({ firstName: 'Lina' });
  });

  test.each(['yonas', 'karin', 'esther'])(
    'is not open where nothing is allowed: %s',
    async (person) => {
      await acting.storesNothing(async () =>
        expect(await acting.as('lina').tries(END, of(person))).toEqual({ code: 'NOT_OPEN' }),
      );
    },
  );
});

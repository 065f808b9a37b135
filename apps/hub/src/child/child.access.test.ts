import { daysBefore } from '@spinnenweb/scenarios';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing, outcomes } from '../testing/acting.js';

const OPEN = `mutation ($input: OpenNetworkInput!) { openNetwork(input: $input) { id } }`;
const ALLOW = `mutation ($input: AllowGuardianInput!) { allowGuardian(input: $input) { allowed } }`;
const END = `mutation ($childId: ID!, $personId: ID!) { endAllowance(childId: $childId, personId: $personId) { allowed } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

describe('who may open a network', () => {
  test('for an organisation who works there now', async () => {
    const input = {
      organisationId: acting.id('Organisation', 'wijkteam-lindekwartier'),
      function: 'gezinswerker',
      firstName: 'Mila',
      bornOn: '2020-06-01',
      homeName: 'Thuis',
      guardians: [{ name: 'Ayşe Demir' }],
    };
    const had = await acting.everyone((who) => who.tries(OPEN, { input }));
    expect(had).toEqual(outcomes({ DONE: ['karin', 'said', 'gerda'] }));

    await acting.owner(
      'UPDATE app.employment SET valid_until = statement_timestamp() WHERE person_id = $1',
      [acting.uuid('gerda')],
    );
    await acting.storesNothing(async () =>
      expect(await acting.as('gerda').tries(OPEN, { input })).toEqual({ code: 'NOT_FOUND' }),
    );
  });
});

describe('who may allow a guardian', () => {
  const allow = (child: string, person: string) => ({
    input: {
      childId: acting.id('Child', child),
      personId: acting.id('Person', person),
      until: daysBefore(new Date(), -10).toISOString(),
    },
  });

  test('the child of 16 alone; everyone else in its web sees it and may not', async () => {
    const had = await acting.everyone((who) => who.tries(ALLOW, allow('lina-kind', 'selam')));
    expect(had).toEqual(
      outcomes({ DONE: ['lina'], NOT_ALLOWED: ['karin', 'ingrid', 'rachid', 'jayden', 'selam'] }),
    );
  });

  test('not a child of 13, whose parents see it by their authority', async () => {
    await acting.storesNothing(async () =>
      expect(await acting.as('daan').tries(ALLOW, allow('daan-kind', 'jeroen'))).toEqual({
        code: 'NOT_ALLOWED',
      }),
    );
  });
});

describe('who may end an allowance', () => {
  test('the child alone; everyone else in its web sees it and may not', async () => {
    const variables = {
      childId: acting.id('Child', 'lina-kind'),
      personId: acting.id('Person', 'selam'),
    };
    const had = await acting.everyone(async (who) => {
      await acting.owner(
        "INSERT INTO app.allowance (child_id, person_id, valid_until) VALUES ($1, $2, statement_timestamp() + interval '1 day')",
        [acting.uuid('lina-kind'), acting.uuid('selam')],
      );
      return who.tries(END, variables);
    });
    expect(had).toEqual(
      outcomes({ DONE: ['lina'], NOT_ALLOWED: ['karin', 'ingrid', 'rachid', 'jayden', 'selam'] }),
    );
  });
});

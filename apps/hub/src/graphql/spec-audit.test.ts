import { auditServer } from 'graphql-http';
import { expect, it } from 'vitest';
import { createTestDatabase } from '../testing/database.js';
import { openGraphqlHub } from '../testing/graphql-hub.js';

it('keeps GraphQL over HTTP, as its own audit sees it', async () => {
  const hub = await openGraphqlHub(await createTestDatabase(), { mode: 'development' });
  const results = await auditServer({ url: `${hub.origin}/graphql` });
  expect(results.length).toBeGreaterThan(50);
  const complaints = results.filter(({ status }) => status !== 'ok');
  // All that is left out is what a server may do with GET, which this door never answers.
  expect(
    complaints.filter(({ status, name }) => status !== 'notice' || !/ GETs? ?/.test(name)),
  ).toEqual([]);
});

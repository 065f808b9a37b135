import { execute, getOperationAST, OperationTypeNode, parse } from 'graphql';
import { beforeAll, expect, it } from 'vitest';
import { createTestDatabase } from '../testing/database.js';
import { type GraphqlAnswer, type GraphqlHub, openGraphqlHub } from '../testing/graphql-hub.js';
import { contextFor } from './context.js';
import { createCursors } from './cursor.js';
import { ANSWERED_ONCE } from './documents.js';
import { toId } from './opaque-id.js';
import { loadTrustedDocuments } from './trusted-documents.js';

let hub: GraphqlHub;
beforeAll(async () => {
  // What is looked at is not kept, since reading the access record would change what is read next.
  hub = await openGraphqlHub(await createTestDatabase(), {
    accessLog: { write: async () => undefined },
  });
});

const queries = [...loadTrustedDocuments().values()].filter(
  (text) => getOperationAST(parse(text))?.operation === OperationTypeNode.QUERY,
);

const idOf = (key: string) => hub.ids.get(key) ?? '';

/** What each variable of our client's queries may be filled in with, about one family. */
const fillings = (family: string): Record<string, unknown> => ({
  childId: toId('Child', idOf(`${family}-kind`)),
  participantId: toId('Participant', idOf(`${family}-school`)),
  fromId: toId('Participant', idOf(`${family}-school`)),
  organisationId: toId('Organisation', idOf('bso-boomhut')),
  toId: toId('Participant', idOf(`${family}-wijkteam`)),
  tieId: toId('Tie', idOf('sam-coach-bso')),
  consentId: toId('Consent', idOf('sam-coach-bso')),
  id: toId('Consent', idOf('sam-coach-bso')),
  scope: 'DAILY',
  first: 5,
  othersOnly: true,
  search: '',
});

/** As graphql-js alone would answer, through the same resolvers. */
async function answerTheLongWay(
  handle: string,
  query: string,
  variables: object,
): Promise<GraphqlAnswer> {
  const operation = hub.documents.read({ query, variables }, ANSWERED_ONCE);
  const parts = {
    database: hub.database,
    accessLog: { write: async () => undefined },
    cursors: createCursors('the cursor secret of the tests!!!'),
    wake: () => undefined,
  };
  const answer = await execute({
    schema: hub.schema,
    document: operation.document,
    variableValues: operation.variables,
    contextValue: contextFor(parts, handle),
  });
  return JSON.parse(JSON.stringify(answer)) as GraphqlAnswer;
}

/** What differs between any two answers: cursors are sealed anew, and time goes on. */
const passing = ['cursor', 'endCursor', 'at', 'latestConsentEnd'];
const lasting = (answer: GraphqlAnswer): unknown =>
  JSON.parse(
    JSON.stringify(
      {
        data: answer.data,
        errors: answer.errors?.map(({ path, extensions }) => ({ path, extensions })),
      },
      (key, value: unknown) =>
        passing.includes(key) && typeof value === 'string' ? typeof value : value,
    ),
  );

it.each(['karin', 'joyce', 'naima', 'daan', 'jayden'])(
  'the short way answers every query of our client as graphql-js would, to %s',
  async (persona) => {
    const handle = await hub.signIn(persona);
    let shown = 0;
    for (const query of queries) {
      const names = getOperationAST(parse(query))?.variableDefinitions ?? [];
      for (const family of ['sam', 'daan']) {
        const possible = fillings(family);
        const variables = Object.fromEntries(
          names.map(({ variable }) => [variable.name.value, possible[variable.name.value]]),
        );
        const short = await hub.ask(handle, query, variables);
        const long = await answerTheLongWay(handle, query, variables);
        // Of several that fail, graphql-js tells those that failed before it answered; the short way always all of them.
        const told = long.errors?.map(({ path }) => String(path));
        const errors = short.errors?.filter(({ path }) => told?.includes(String(path)));
        expect(short.errors !== undefined).toBe(long.errors !== undefined);
        expect(lasting({ ...short, ...(errors ? { errors } : {}) })).toEqual(lasting(long));
        if (short.data) shown += 1;
      }
    }
    expect(shown).toBeGreaterThan(5);
  },
);

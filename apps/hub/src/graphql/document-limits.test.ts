import { beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../testing/database.js';
import { type GraphqlHub, openGraphqlHub, postTo as post } from '../testing/graphql-hub.js';

let development: GraphqlHub;
beforeAll(async () => {
  development = await openGraphqlHub(await createTestDatabase(), { mode: 'development' });
});

describe('a document beyond the limits, where documents are read at all', () => {
  const many = (count: number, make: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => make(index)).join(' ');
  const bombs: [string, string, RegExp][] = [
    ['aliases', `{ ${many(16, (index) => `a${index}: __typename`)} }`, /Aliases limit of 15/],
    [
      'aliases in fragments',
      `{ viewer { ...A } } fragment A on Viewer { ${many(9, (i) => `a${i}: __typename`)} ...B } fragment B on Viewer { ${many(9, (i) => `b${i}: __typename`)} }`,
      /Aliases limit/,
    ],
    [
      'depth',
      `{ node(id: "x") ${'{ ... on Node '.repeat(2)}{ id }${'}'.repeat(2)} a: ${'viewer { inbox { requests { aboutPerson '.repeat(4)} { id } ${'} } }'.repeat(4)} }`,
      /depth limit of 12/,
    ],
    [
      'directives',
      `{ __typename ${many(51, () => '@skip(if: false)')} }`,
      /Directives limit of 50/,
    ],
    ['tokens', `{ ${many(2_001, () => '__typename')} }`, /Token limit of 2000/],
    [
      'fragments that hold each other',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      /Cannot spread fragment/,
    ],
    ['one field over and over', `{ ${many(1_990, () => '__typename')} }`, /Validation aborted/],
    ['brackets', '{ a '.repeat(900), /Syntax Error/],
    ['lists', `{ a(b: ${'['.repeat(1_900)}`, /Syntax Error/],
  ];
  it.each(bombs)('of %s is refused', async (_what, query, words) => {
    const { status, errors, data, code } = await post(development, { query });
    expect({ status, data, code }).toEqual({ status: 200, data: undefined, code: 'BAD_INPUT' });
    expect(errors?.[0]?.message).toMatch(words);
  });

  it('of fragments that double sixty times over is answered at once', async () => {
    const doubling = many(60, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
    const query = `{ ...F0 } ${doubling} fragment F60 on Query { __typename }`;
    const begun = performance.now();
    expect((await post(development, { query })).data).toEqual({ __typename: 'Query' });
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it('of variables nested without end is refused', async () => {
    for (const open of ['[', '{"a":']) {
      const deep = open.repeat(15_000) + '1' + (open === '[' ? ']' : '}').repeat(15_000);
      const { status, errors } = await post(
        development,
        `{"query":"{ __typename }","variables":{"x":${deep}}}`,
      );
      expect({ status, ...errors?.[0]?.extensions }).toMatchObject({
        code: 'BAD_INPUT',
        problem: 'TOO_DEEP',
      });
    }
  });
});

describe('where documents are read', () => {
  it('prototype keys are only names', async () => {
    const query = 'query Q($child: ID!) { child(id: $child) { id } }';
    for (const body of [
      `{"query":${JSON.stringify(query)},"variables":{"__proto__":{"child":"x"}}}`,
      `{"query":${JSON.stringify(query)},"__proto__":{"variables":{"child":"x"}}}`,
      `{"query":${JSON.stringify(query)},"variables":{"constructor":{"prototype":{"child":"x"}}}}`,
    ]) {
      const { errors } = await post(development, body);
      expect(errors?.[0]?.extensions).toEqual({
        code: 'BAD_INPUT',
        field: 'child',
        problem: 'REQUIRED',
      });
    }
    expect(({} as Record<string, unknown>)['child']).toBeUndefined();
  });

  it('an operation is chosen by its name, and must be when there are more', async () => {
    const query = 'query A { __typename } query B { viewer { person { id } } }';
    expect((await post(development, { query, operationName: 'A' })).data).toEqual({
      __typename: 'Query',
    });
    for (const operationName of [undefined, '', 'C', '__proto__', 'constructor']) {
      const { code, errors } = await post(development, { query, operationName });
      expect({ code, field: errors?.[0]?.extensions['field'] }).toEqual({
        code: 'BAD_INPUT',
        field: 'operationName',
      });
    }
  });

  it('introspection is answered to developers', async () => {
    const { data } = await post(development, { query: '{ __schema { queryType { name } } }' });
    expect(data).toEqual({ __schema: { queryType: { name: 'Query' } } });
  });
});

import type { Answered, Case } from './case.js';

const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');
const REFUSED: Answered = { status: 200, code: 'BAD_INPUT', field: 'query', without: /"data"/ };

/** Documents beyond the limits, where documents are read at all. */
const BEYOND: [string, string][] = [
  ['of aliases', `{ ${many(16, (index) => `a${index}: __typename`)} }`],
  [
    'of depth',
    `{ ${'viewer { inbox { requests { aboutPerson '.repeat(4)} { id } ${'} } }'.repeat(4)} }`,
  ],
  ['of directives', `{ __typename ${many(51, () => '@skip(if: false)')} }`],
  ['of tokens', `{ ${many(2_001, () => '__typename')} }`],
  [
    'of fragments in a circle',
    '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
  ],
  ['of brackets', '{ a '.repeat(900)],
  ['of lists', `{ a(b: ${'['.repeat(1_900)}`],
  ['of NUL in a text', '{ organisations(search: "a\\u0000") { name } }'],
  ['of half a pair in a text', '{ organisations(search: "\\ud800") { name } }'],
  ['of a subscription', 'subscription { inboxChanged { cursor } } query { __typename }'],
];

/** What is refused of a request whose document would be read. */
const PARTS: [string, unknown][] = [
  ['variables', [1]],
  ['variables', '{}'],
  ['variables', 7],
  ['operationName', {}],
  ['operationName', ['Viewer']],
  ['extensions', []],
  ['extensions', 'x'],
  ['query', { kind: 'Document' }],
  ['query', 7],
];

export const developmentCases: readonly Case[] = [
  ...BEYOND.map(([name, query]): Case => ({
    name: `development: too much ${name}`,
    at: 'development',
    ask: { body: { query } },
    comes: REFUSED,
  })),
  ...PARTS.map(([field, value]): Case => ({
    name: `development: ${field} that is ${JSON.stringify(value)}`,
    at: 'development',
    ask: { body: { query: '{ __typename }', [field]: value } },
    comes: { status: 400, code: 'BAD_INPUT', field },
  })),
  ...(
    [
      ['a batch', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]'],
      ['an empty batch', '[]'],
      ['a text', '"{ __typename }"'],
      ['null', 'null'],
      ['a number', '7'],
      ['nothing', ''],
      ['half a document', '{"query": "{ __typename }"'],
      ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
    ] as const
  ).map(([name, body]): Case => ({
    name: `development: ${name} as body`,
    at: 'development',
    ask: { body },
    comes: { status: 400, code: 'BAD_INPUT' },
  })),
  {
    name: 'development: one too long to read',
    at: 'development',
    ask: { body: { query: '{ __typename }', variables: { pad: 'x'.repeat(110_000) } } },
    comes: { status: 413, code: 'BAD_INPUT', headers: { connection: /close/ } },
  },
  {
    name: 'development: a file in a form',
    at: 'development',
    ask: {
      headers: {
        'content-type': 'multipart/form-data; boundary=x',
        'apollo-require-preflight': 'true',
      },
      body: '--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{"query":"{ __typename }"}\r\n--x--',
    },
    comes: { status: 415 },
  },
];

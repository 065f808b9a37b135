import { type Answered, type Case, type Known, trusted } from './case.js';

/** The whole answer, byte for byte: nothing in it depends on what was sent. */
const UNTRUSTED: Answered = {
  status: 200,
  code: 'UNTRUSTED_DOCUMENT',
  text: '{"errors":[{"message":"This hub answers only the documents of its own client. Reload the page.","extensions":{"code":"UNTRUSTED_DOCUMENT"}}]}',
};
/** The same to what is no GraphQL request at all (GraphQL over HTTP, 5.1). */
const NO_REQUEST: Answered = { ...UNTRUSTED, status: 400 };
const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

/** What a stranger would like to run. None of it is even read: the answer is the same, whatever is wrong with it. */
const UNKNOWN_DOCUMENTS: [string, object][] = [
  ['a full document', { query: '{ viewer { person { name } } }' }],
  ['introspection', { query: '{ __schema { types { name } } }' }],
  ['introspection of one type', { query: '{ __type(name: "Child") { fields { name } } }' }],
  ['__typename alone', { query: '{ __typename }' }],
  ['a field that is nearly right', { query: '{ vewer { person { name } } }' }],
  ['an argument that is nearly right', { query: '{ child(ide: "x") { id } }' }],
  ['a type that is nearly right', { query: 'query ($s: Scop) { viewer { person { id } } }' }],
  ['an empty document', { query: '' }],
  ['a document of white space', { query: ' \n\t ' }],
  ['a syntax error', { query: '{' }],
  ['a document with NUL', { query: '{ viewer { person { name } } }\0' }],
  ['a document with a byte order mark', { query: '\ufeff{ __typename }' }],
  ['a mutation', { query: 'mutation { markRead(messageIds: []) }' }],
  ['a subscription by text', { query: 'subscription { inboxChanged { cursor } }' }],
  ['an alias bomb', { query: `{ ${many(2_000, (i) => `a${i}: __typename`)} }` }],
  ['a depth bomb', { query: '{ viewer '.repeat(2_000) }],
  ['a directive bomb', { query: `{ __typename ${'@skip(if: false) '.repeat(2_000)} }` }],
  ['a directive of no schema', { query: '{ __typename @defer @stream }' }],
  [
    'a fragment bomb',
    {
      query: `{ ...F0 } ${many(60, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F60 on Query { __typename }`,
    },
  ],
  [
    'fragments in a circle',
    { query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }' },
  ],
  ['one field over and over', { query: `{ ${'__typename '.repeat(5_000)} }` }],
  ['a list without end', { query: `{ a(b: ${'['.repeat(20_000)}` }],
  ['no extension at all', { extensions: {} }],
  ['extensions that are null', { extensions: null }],
  ['a persisted query that is null', { extensions: { persistedQuery: null } }],
  ['an unknown extension', { extensions: { tracing: true, __proto__: { persistedQuery: 1 } } }],
  ['an unknown hash', trusted(`sha256:${'0'.repeat(64)}`)],
  ['an unknown hash beside a document', trusted('0'.repeat(64), { query: '{ __typename }' })],
  ['an empty hash', trusted('')],
  ['a hash of another kind', trusted(`sha1:${'0'.repeat(40)}`)],
  ['a hash that is a key of every object', trusted('__proto__')],
  ['a hash that is its constructor', trusted('constructor')],
  ['a hash that is a method of a map', trusted('sha256:get')],
  ['a hash that is a number', trusted(7)],
  ['a hash that is true', trusted(true)],
  ['a hash that is an object', trusted({ toString: 'x' })],
  ['a hash that never ends', trusted('0'.repeat(50_000))],
  ['a hash with NUL', trusted(`sha256:${'0'.repeat(63)}\0`)],
];

const viewer = (known: Known): string => known.hashOf('query Viewer');
const NAIMA = { status: 200, code: null, without: /"errors"/ } as const;

/** What the hash of a trusted document may and may not be written as, and what may stand beside it. */
const HASHES: [string, (known: Known) => object, Answered][] = [
  ['no document', () => ({ variables: {} }), NO_REQUEST],
  ['a document that is null', () => ({ query: null }), NO_REQUEST],
  ['a trusted document by its hash', (known) => trusted(viewer(known)), NAIMA],
  [
    'a trusted hash without the name of its method',
    (known) => trusted(viewer(known).replace('sha256:', '')),
    NAIMA,
  ],
  ['a trusted hash in capitals', (known) => trusted(viewer(known).toUpperCase()), UNTRUSTED],
  ['a trusted hash with a space', (known) => trusted(` ${viewer(known)}`), UNTRUSTED],
  ['a trusted hash named twice over', (known) => trusted(`sha256:${viewer(known)}`), UNTRUSTED],
  ['a trusted hash cut short', (known) => trusted(viewer(known).slice(0, -1)), UNTRUSTED],
  ['a trusted hash in a list', (known) => trusted([viewer(known)]), UNTRUSTED],
  ['a trusted hash as document', (known) => ({ query: viewer(known) }), UNTRUSTED],
  [
    'a trusted hash one level too high',
    (known) => ({ extensions: { sha256Hash: viewer(known) } }),
    UNTRUSTED,
  ],
  ['a trusted hash under id', (known) => ({ id: viewer(known) }), NO_REQUEST],
  ['a trusted hash under documentId', (known) => ({ documentId: viewer(known) }), NO_REQUEST],
  [
    'a trusted hash with a document of one’s own beside it',
    (known) => trusted(viewer(known), { query: '{ __schema { types { name } } }' }),
    { ...NAIMA, without: /__schema|types/ },
  ],
  [
    'a trusted subscription',
    (known) => trusted(known.hashOf('subscription InboxChanged')),
    { status: 200, code: 'BAD_INPUT', field: 'query', problem: 'WRONG_DOOR', without: /"data"/ },
  ],
];

/** Which of a document's operations; ours hold one each. */
const OPERATION_NAMES: [string, unknown, Answered][] = [
  ['its own name', 'Viewer', NAIMA],
  ['null', null, NAIMA],
  ...(['', 'viewer', 'Viewer ', 'Viewer\0', '__proto__', 'constructor', 'toString'] as const).map(
    (name): [string, unknown, Answered] => [
      JSON.stringify(name),
      name,
      { status: 200, code: 'BAD_INPUT', field: 'operationName' },
    ],
  ),
  ...[7, true, {}, ['Viewer']].map((name): [string, unknown, Answered] => [
    `${JSON.stringify(name)}, which is no text`,
    name,
    { status: 400, code: 'BAD_INPUT', field: 'operationName' },
  ]),
];

/** Parts of a request that are of the wrong kind. */
const WRONG_PARTS: [string, unknown][] = [
  ['variables', [1]],
  ['variables', '{}'],
  ['variables', 7],
  ['variables', true],
  ['extensions', []],
  ['extensions', 'x'],
  ['extensions', 7],
];

export const documentCases: readonly Case[] = [
  ...UNKNOWN_DOCUMENTS.map(([name, body]): Case => ({
    name: `document: ${name}`,
    ask: { body },
    comes: UNTRUSTED,
  })),
  {
    name: 'document: the text of a trusted one',
    ask: () => ({
      body: { query: 'query Viewer { __typename viewer { __typename person { name } } }' },
    }),
    comes: UNTRUSTED,
  },
  ...HASHES.map(([name, make, comes]): Case => ({
    name: `hash: ${name}`,
    ask: (known) => ({ body: make(known) }),
    comes,
    isRecorded: comes.code === null,
  })),
  ...OPERATION_NAMES.map(([name, operationName, comes]): Case => ({
    name: `operation name: ${name}`,
    ask: (known) => ({ body: trusted(viewer(known), { operationName }) }),
    comes,
    isRecorded: comes.code === null,
  })),
  ...WRONG_PARTS.map(([part, value]): Case => ({
    name: `request: ${part} that is ${JSON.stringify(value)}`,
    ask: (known) => ({ body: { ...trusted(viewer(known)), [part]: value } }),
    comes: { status: 400, code: 'BAD_INPUT', field: part },
  })),
];

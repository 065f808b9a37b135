import { type Case, type Heard, type Known, type LineCase, type Said, trusted } from './case.js';

const subscribe = (payload: unknown, id: unknown = 'one'): object => ({
  id,
  type: 'subscribe',
  payload,
});
const naming = (hash: unknown, more: object = {}): object => trusted(hash, { query: '', ...more });
const inbox = (known: Known, more: object = {}): object =>
  naming(known.hashOf('subscription InboxChanged'), more);
const web = (known: Known, variables: object): object =>
  naming(known.hashOf('subscription NetworkChanged'), { variables });
const PING = { type: 'ping' };
const PONG: Heard = { type: 'pong' };

/** What breaks the protocol closes the line (graphql-ws, PROTOCOL.md; RFC 6455, 7.4.1). */
const CLOSED: [string, readonly Said[], number][] = [
  ['a type that is none', [{ type: 'start', id: '1' }], 4400],
  ['a type that every object has', [{ type: '__proto__' }], 4400],
  ['a type that is a number', [{ type: 7 }], 4400],
  ['no type', [{}], 4400],
  ['a list', [[]], 4400],
  ['null', ['null'], 4400],
  ['a text', ['"ping"'], 4400],
  ['nothing', [''], 4400],
  ['half of JSON', ['{"type":'], 4400],
  ['brackets without end', ['['.repeat(60_000)], 4400],
  ['a subscription without a payload', [{ type: 'subscribe', id: '1' }], 4400],
  ['a subscription without a name', [{ type: 'subscribe', payload: { query: '{ a }' } }], 4400],
  ['a subscription with an empty name', [subscribe({ query: '{ a }' }, '')], 4400],
  ['a subscription with a number for a name', [subscribe({ query: '{ a }' }, 7)], 4400],
  ['a subscription without a document', [subscribe({ variables: {} })], 4400],
  ['a document that is a number', [subscribe({ query: 7 })], 4400],
  ['variables that are a list of maps', [subscribe({ query: '', variables: 'x' })], 4400],
  ['extensions that are a text', [subscribe({ query: '', extensions: 'x' })], 4400],
  ['an operation name that is a map', [subscribe({ query: '', operationName: {} })], 4400],
  ['a completion without a name', [{ type: 'complete' }], 4400],
  ['an answer from the client', [{ type: 'next', id: '1', payload: {} }], 4400],
  ['an acknowledgement from the client', [{ type: 'connection_ack' }], 4400],
  ['a ping with a payload that is a text', [{ type: 'ping', payload: 'x' }], 4400],
  ['a second init', [{ type: 'connection_init' }], 4429],
  ['bytes that are no UTF-8', [{ frame: Buffer.from([0xc3, 0x28]), binary: false }], 1007],
  ['more than 64 kB', [{ type: 'ping', payload: { filler: 'x'.repeat(65 * 1024) } }], 1009],
  [
    'more than 64 kB in pieces',
    [
      { frame: 'x'.repeat(40 * 1024), fin: false },
      { frame: 'x'.repeat(40 * 1024), fin: true },
    ],
    1009,
  ],
];

/** Bytes that are no frame, written past the library that would mend them (RFC 6455, 5). */
const BROKEN_FRAMES: [string, number[], number][] = [
  ['one packed, though nothing was agreed', [0xc1, 0x81, 0, 0, 0, 0, 0x20], 1002],
  ['one without a mask', [0x81, 0x02, 0x7b, 0x7d], 1002],
  ['one of a kind that is none', [0x83, 0x80, 0, 0, 0, 0], 1002],
  ['a control frame in pieces', [0x09, 0x80, 0, 0, 0, 0], 1002],
  ['a control frame that is too long', [0x89, 0xfe, 0x01, 0x00, 0, 0, 0, 0], 1002],
  ['the end of what never began', [0x80, 0x80, 0, 0, 0, 0], 1002],
  [
    'one that says it is 8 exabytes',
    [0x81, 0xff, 0x7f, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0],
    1009,
  ],
  ['one of more than 4 GB', [0x81, 0xff, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0], 1009],
  ['a goodbye with a code that is none', [0x88, 0x82, 0, 0, 0, 0, 0x03, 0xed], 1002],
];

/** What is refused on a line that lives on. */
const REFUSED: [string, (known: Known) => unknown, Omit<Heard, 'type'>][] = [
  ['an unknown hash', () => naming('0'.repeat(64)), { code: 'UNTRUSTED_DOCUMENT' }],
  [
    'a full document',
    () => ({ query: 'subscription { inboxChanged { cursor } }' }),
    { code: 'UNTRUSTED_DOCUMENT' },
  ],
  [
    'a full document beside an unknown hash',
    () => naming('x', { query: '{ __typename }' }),
    { code: 'UNTRUSTED_DOCUMENT' },
  ],
  ['a hash that is a number', () => naming(7), { code: 'UNTRUSTED_DOCUMENT' }],
  [
    'a hash that is a key of every object',
    () => naming('__proto__'),
    { code: 'UNTRUSTED_DOCUMENT' },
  ],
  [
    'introspection',
    () => ({ query: '{ __schema { types { name } } }' }),
    { code: 'UNTRUSTED_DOCUMENT' },
  ],
  [
    'a field that is nearly right',
    () => ({ query: 'subscription { inboxChange { cursor } }' }),
    { code: 'UNTRUSTED_DOCUMENT' },
  ],
  [
    'a fragment bomb',
    () => ({ query: '{ ...A } fragment A on Query { ...A ...A }' }),
    { code: 'UNTRUSTED_DOCUMENT' },
  ],
  ['nothing at all', () => ({ query: '' }), { code: 'UNTRUSTED_DOCUMENT' }],
  [
    'a trusted query',
    (k) => naming(k.hashOf('query Viewer')),
    { code: 'BAD_INPUT', field: 'query', problem: 'WRONG_DOOR' },
  ],
  [
    'a trusted mutation',
    (k) => naming(k.hashOf('mutation MarkRead'), { variables: { messageIds: [] } }),
    { code: 'BAD_INPUT', field: 'query', problem: 'WRONG_DOOR' },
  ],
  [
    'an operation that the document lacks',
    (k) => inbox(k, { operationName: 'x' }),
    { code: 'BAD_INPUT', field: 'operationName' },
  ],
  ['no child', (k) => web(k, {}), { code: 'BAD_INPUT', field: 'childId', problem: 'REQUIRED' }],
  [
    'a child that is null',
    (k) => web(k, { childId: null }),
    { code: 'BAD_INPUT', field: 'childId' },
  ],
  [
    'a child that is a map',
    (k) => web(k, { childId: {} }),
    { code: 'BAD_INPUT', field: 'childId' },
  ],
  [
    'a child with half a pair',
    (k) => web(k, { childId: '\ud800' }),
    { code: 'BAD_INPUT', field: 'childId', problem: 'LONE_SURROGATE' },
  ],
  [
    'NUL in a cursor',
    (k) => inbox(k, { variables: { after: 'a\0b' } }),
    { code: 'BAD_INPUT', field: 'after', problem: 'NUL' },
  ],
  [
    'a cursor that is a list',
    (k) => inbox(k, { variables: { after: ['x'] } }),
    { code: 'BAD_INPUT', field: 'after' },
  ],
  [
    'a cursor that somebody made up',
    (k) => inbox(k, { variables: { after: 'open' } }),
    { code: 'BAD_INPUT', field: 'after' },
  ],
  [
    'variables called __proto__',
    (k) => web(k, JSON.parse('{"__proto__":{"childId":"x"}}') as object),
    { code: 'BAD_INPUT', field: 'childId', problem: 'REQUIRED' },
  ],
];

const ONE_NAME = (known: Known): readonly Said[] => [
  subscribe(inbox(known)),
  subscribe(inbox(known)),
];

const lines: (Omit<LineCase, 'line'> & Partial<Pick<LineCase, 'line'>>)[] = [
  ...CLOSED.map(([name, says, closes]) => ({ name, says, closes })),
  ...BROKEN_FRAMES.map(([name, bytes, closes]) => ({
    name: `frame: ${name}`,
    says: [{ raw: Buffer.from(bytes) }],
    closes,
  })),
  ...REFUSED.map(([name, payload, heard]) => ({
    name: `subscription: ${name}`,
    says: (known: Known) => [subscribe(payload(known))],
    hears: [{ type: 'error', id: 'one', ...heard }],
  })),
  {
    name: 'a subscription before init',
    line: { isSilent: true },
    says: (known) => [subscribe(inbox(known))],
    closes: 4401,
  },
  { name: 'a ping before init', line: { isSilent: true }, says: [PING], hears: [PONG] },
  { name: 'silence instead of an init', line: { isSilent: true }, closes: 4408 },
  {
    name: 'an init with a payload that is a text',
    line: { isSilent: true },
    says: ['{"type":"connection_init","payload":"x"}'],
    closes: 4400,
  },
  {
    name: 'an init that says who one is',
    line: { isSilent: true },
    says: [{ type: 'connection_init', payload: { authorization: 'karin', __proto__: {} } }],
    hears: [{ type: 'connection_ack' }],
  },
  { name: 'one name for two subscriptions', says: ONE_NAME, closes: 4409, isRecorded: true },
  {
    name: 'a completion of what never was',
    says: [
      { type: 'complete', id: 'never' },
      { type: 'complete', id: '__proto__' },
    ],
  },
  {
    name: 'a name of 101 letters',
    says: (known) => [subscribe(inbox(known), 'x'.repeat(101))],
    hears: [{ type: 'error', code: 'BAD_INPUT', field: 'id', problem: 'TOO_LONG' }],
  },
  {
    name: 'a child that is not there',
    says: (known) => [subscribe(web(known, { childId: 'Sam' }))],
    hears: [{ type: 'error', id: 'one', code: 'NOT_FOUND' }],
    isRecorded: true,
  },
  {
    name: 'a message in binary is read as text',
    says: [{ frame: Buffer.from(JSON.stringify(PING)) }],
    hears: [PONG],
  },
  {
    name: 'a message in pieces is read as one',
    says: [
      { frame: '{"type":', fin: false },
      { frame: '"pi', fin: false },
      { frame: 'ng"}', fin: true },
    ],
    hears: [PONG],
  },
  {
    name: 'a hundred pings are a hundred pongs',
    says: Array.from({ length: 100 }, () => PING),
    hears: Array.from({ length: 100 }, () => PONG),
  },
  {
    name: 'a message with more in it than is asked for',
    says: ['{"type":"ping","__proto__":{"type":"subscribe"},"constructor":1}'],
    hears: [PONG],
  },
  {
    name: 'a subscription under a name that every object has',
    says: [subscribe(naming('0'.repeat(64)), '__proto__'), subscribe(naming('1'), 'constructor')],
    hears: [
      { type: 'error', id: '__proto__', code: 'UNTRUSTED_DOCUMENT' },
      { type: 'error', id: 'constructor', code: 'UNTRUSTED_DOCUMENT' },
    ],
  },
];

export const frameCases: readonly Case[] = lines.map(({ name, line = {}, ...rest }) => ({
  name: `line: ${name}`,
  line,
  ...rest,
}));

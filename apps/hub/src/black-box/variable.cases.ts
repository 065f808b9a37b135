import { type Answered, type Case, type Known, trusted } from './case.js';

const bad = (field: string, problem: string, status = 200): Answered => ({
  status,
  code: 'BAD_INPUT',
  field,
  problem,
});

/** A message as the client would send it; each case spoils one thing about it. */
const message = (child: string): Record<string, unknown> => ({
  clientMessageId: '0190a1b2-0000-7000-8000-000000000000',
  fromId: child,
  toIds: [child],
  scope: 'DAILY',
  body: 'Morgen om 16.00?',
});

/** Spoilt variables of a page of messages: `$childId: ID!, $first: Int!, $after: String`. */
const PAGES: [string, object, Answered][] = [
  ['a page of text', { first: '1' }, bad('first', 'INVALID')],
  ['a page and a half', { first: 1.5 }, bad('first', 'INVALID')],
  ['a page beyond 32 bits', { first: 2 ** 40 }, bad('first', 'INVALID')],
  ['a page beyond every number', { first: 1e308 }, bad('first', 'INVALID')],
  ['a page of nothing', { first: 0 }, bad('first', 'TOO_FEW')],
  ['less than nothing', { first: -1 }, bad('first', 'TOO_FEW')],
  ['a page too many', { first: 101 }, bad('first', 'TOO_MANY')],
  ['as many as 32 bits hold', { first: 2 ** 31 - 1 }, bad('first', 'TOO_MANY')],
  ['a page that is true', { first: true }, bad('first', 'INVALID')],
  ['a page that is null', { first: null }, bad('first', 'REQUIRED')],
  ['a list of pages', { first: [1] }, bad('first', 'INVALID')],
  ['a cursor that is a number', { after: 7 }, bad('after', 'INVALID')],
  ['a cursor that is a map', { after: { $gt: '' } }, bad('after', 'INVALID')],
  ['a cursor that somebody made up', { after: 'b3BlbiBzZXNhbWU' }, bad('after', 'INVALID')],
  ['a cursor with NUL', { after: 'a\0b' }, bad('after', 'NUL')],
  ['a cursor with half a pair', { after: '\ud800' }, bad('after', 'LONE_SURROGATE')],
  ['a cursor of 60 kB', { after: 'A'.repeat(60_000) }, bad('after', 'INVALID')],
  ['a child with NUL', { childId: 'a\0b' }, bad('childId', 'NUL')],
  ['a child with half a pair', { childId: 'a\ud800b' }, bad('childId', 'LONE_SURROGATE')],
  ['a child with the other half', { childId: '\udc00' }, bad('childId', 'LONE_SURROGATE')],
  ['a pair the wrong way round', { childId: '\udc00\ud800' }, bad('childId', 'LONE_SURROGATE')],
  ['a child that is a map', { childId: { id: 'x' } }, bad('childId', 'INVALID')],
  ['a child that is a list', { childId: ['x', 'y'] }, bad('childId', 'INVALID')],
  ['a child that is null', { childId: null }, bad('childId', 'REQUIRED')],
  ['a child that is true', { childId: true }, bad('childId', 'INVALID')],
  ['a variable that nobody asked for, with NUL', { more: ['\0'] }, bad('more', 'NUL')],
  [
    'half a pair as the name of a field',
    { more: { '\ud800': '\ud800' } },
    bad('more', 'LONE_SURROGATE'),
  ],
];

/** Ids that name nothing: all of them like one that is not there (S0). */
const NO_IDS = [
  '',
  'x',
  'Sam',
  '00000000-0000-4000-8000-000000000000',
  '../../etc/passwd',
  "' OR 1=1 --",
  '%00',
  '\u202e',
  '💚',
  'A'.repeat(23),
  'A'.repeat(40_000),
];

/** Spoilt messages: `$input: SendMessageInput!`. */
const MESSAGES: [string, (input: Record<string, unknown>) => unknown, Answered][] = [
  ['null', () => null, bad('input', 'REQUIRED')],
  ['a text', () => 'x', bad('input', 'INVALID')],
  ['a number', () => 7, bad('input', 'INVALID')],
  ['an empty map', () => ({}), { status: 200, code: 'BAD_INPUT', problem: 'REQUIRED' }],
  ['words with NUL', (m) => ({ ...m, body: 'a\0b' }), bad('body', 'NUL')],
  ['words with half a pair', (m) => ({ ...m, body: '\ud83d' }), bad('body', 'LONE_SURROGATE')],
  ['no words', (m) => ({ ...m, body: '' }), { status: 200, code: 'BAD_INPUT', field: 'body' }],
  [
    'words of white space',
    (m) => ({ ...m, body: ' \n ' }),
    { status: 200, code: 'BAD_INPUT', field: 'body' },
  ],
  [
    'too many words',
    (m) => ({ ...m, body: 'x'.repeat(4_001) }),
    { status: 200, code: 'BAD_INPUT', field: 'body' },
  ],
  ['words that are a list', (m) => ({ ...m, body: ['x'] }), bad('body', 'INVALID')],
  ['words that are a number', (m) => ({ ...m, body: 7 }), bad('body', 'INVALID')],
  ['an unknown scope', (m) => ({ ...m, scope: 'GOSSIP' }), bad('scope', 'INVALID')],
  ['a scope in small letters', (m) => ({ ...m, scope: 'daily' }), bad('scope', 'INVALID')],
  ['a scope that every object has', (m) => ({ ...m, scope: '__proto__' }), bad('scope', 'INVALID')],
  ['a scope by number', (m) => ({ ...m, scope: 0 }), bad('scope', 'INVALID')],
  ['nobody to hear it', (m) => ({ ...m, toIds: [] }), bad('toIds', 'INVALID')],
  ['a crowd to hear it', (m) => ({ ...m, toIds: Array(51).fill('x') }), bad('toIds', 'INVALID')],
  ['a null to hear it', (m) => ({ ...m, toIds: [null] }), bad('toIds', 'REQUIRED')],
  ['NUL to hear it', (m) => ({ ...m, toIds: ['x', '\0'] }), bad('toIds', 'NUL')],
  [
    'an id of its own that is none',
    (m) => ({ ...m, clientMessageId: 'one' }),
    bad('clientMessageId', 'INVALID'),
  ],
  ['a field of nobody', (m) => ({ ...m, withheld: false }), bad('withheld', 'INVALID')],
];

/** JSON that no program would write, so it is written by hand. */
const BY_HAND: [string, (child: string) => string, Answered][] = [
  [
    'a variable called __proto__',
    () => '{"__proto__":{"childId":"x","first":1}}',
    bad('childId', 'REQUIRED'),
  ],
  [
    'a variable called constructor',
    () => '{"constructor":{"prototype":{"childId":"x","first":1}}}',
    bad('childId', 'REQUIRED'),
  ],
  [
    'lists without end',
    () => `{"x":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
    bad('x', 'TOO_DEEP'),
  ],
  [
    'maps without end',
    () => `{"x":${'{"a":'.repeat(15_000)}1${'}'.repeat(15_000)}}`,
    { status: 200, code: 'BAD_INPUT', problem: 'TOO_DEEP' },
  ],
  [
    'a number of 50,000 digits',
    () => `{"childId":"x","first":${'9'.repeat(50_000)}}`,
    bad('first', 'INVALID'),
  ],
  ['a number beyond every number', () => '{"childId":"x","first":1e999}', bad('first', 'INVALID')],
  [
    'a number that is hardly one',
    (child) => `{"childId":"${child}","first":1e-999}`,
    bad('first', 'TOO_FEW'),
  ],
  ['minus nothing', (child) => `{"childId":"${child}","first":-0}`, bad('first', 'TOO_FEW')],
  [
    'one variable twice',
    (child) => `{"childId":"${child}","first":1,"first":0}`,
    bad('first', 'TOO_FEW'),
  ],
];

const page = (known: Known, variables: object): object =>
  trusted(known.hashOf('query Messages'), {
    variables: { childId: known.child, first: 1, ...variables },
  });

export const variableCases: readonly Case[] = [
  ...PAGES.map(([name, variables, comes]): Case => ({
    name: `variable: ${name}`,
    ask: (known) => ({ body: page(known, variables) }),
    comes,
  })),
  ...NO_IDS.map((childId): Case => ({
    name: `variable: an id that is ${JSON.stringify(childId.slice(0, 40))} (${childId.length})`,
    ask: (known) => ({ body: page(known, { childId }) }),
    comes: { status: 200, code: 'NOT_FOUND' },
    isRecorded: true,
  })),
  ...MESSAGES.map(([name, spoil, comes]): Case => ({
    name: `input: ${name}`,
    ask: (known) => ({
      body: trusted(known.hashOf('mutation SendMessage'), {
        variables: { input: spoil(message(known.child)) },
      }),
    }),
    comes,
  })),
  ...BY_HAND.map(([name, variables, comes]): Case => ({
    name: `JSON: ${name}`,
    ask: (known) => ({
      body: `{"extensions":{"persistedQuery":{"sha256Hash":"${known.hashOf('query Messages')}"}},"variables":${variables(known.child)}}`,
    }),
    comes,
  })),
];

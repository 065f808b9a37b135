import { type Answered, type Case, type Headers, type Known, trusted } from './case.js';

const body = (known: Known): object => trusted(known.hashOf('query Viewer'));
const NOBODY: Answered = {
  status: 200,
  code: null,
  data: { __typename: 'Query', viewer: null },
};
const FORBIDDEN: Answered = { status: 403, code: 'NOT_ALLOWED' };
const MISDIRECTED: Answered = { status: 421 };
const ANSWERED: Answered = { status: 200, code: null };

type Made = (known: Known) => Headers;

/** From whose page a request may come. */
const PAGES: [string, Made, Answered][] = [
  ['another site', () => ({ origin: 'https://elsewhere.example' }), FORBIDDEN],
  ['a page without an origin', () => ({ origin: 'null' }), FORBIDDEN],
  ['our name without https', () => ({ origin: 'http://spinnenweb.example' }), FORBIDDEN],
  ['our name on another port', ({ origin }) => ({ origin: `${origin}:8443` }), FORBIDDEN],
  ['our name with a slash', ({ origin }) => ({ origin: `${origin}/` }), FORBIDDEN],
  ['our name in capitals', ({ origin }) => ({ origin: origin.toUpperCase() }), FORBIDDEN],
  [
    'a name that begins with ours',
    ({ origin }) => ({ origin: `${origin}.elsewhere.example` }),
    FORBIDDEN,
  ],
  ['a name that ends with ours', () => ({ origin: 'https://not-spinnenweb.example' }), FORBIDDEN],
  ['a subdomain of ours', () => ({ origin: 'https://a.spinnenweb.example' }), FORBIDDEN],
  [
    'several origins',
    ({ origin }) => ({ origin: `${origin}, https://elsewhere.example` }),
    FORBIDDEN,
  ],
  ['an empty origin', () => ({ origin: '' }), FORBIDDEN],
  ['a machine of its own', () => ({ origin: 'http://127.0.0.1' }), FORBIDDEN],
  ['what the browser says is another site', () => ({ 'sec-fetch-site': 'cross-site' }), FORBIDDEN],
  ['what the browser says is a sibling', () => ({ 'sec-fetch-site': 'same-site' }), FORBIDDEN],
  ['what says something new', () => ({ 'sec-fetch-site': 'x' }), FORBIDDEN],
  ['our own page', ({ origin }) => ({ origin, 'sec-fetch-site': 'same-origin' }), ANSWERED],
];

/** To whom a request is addressed. */
const HOSTS: [string, Headers, Answered][] = [
  ['another name', { host: 'elsewhere.example' }, MISDIRECTED],
  ['this machine', { host: '127.0.0.1' }, MISDIRECTED],
  ['localhost', { host: 'localhost' }, MISDIRECTED],
  ['our name on another port', { host: 'spinnenweb.example:8443' }, MISDIRECTED],
  ['our name with a user before it', { host: 'x@spinnenweb.example' }, MISDIRECTED],
  ['our name with a dot', { host: 'spinnenweb.example.' }, MISDIRECTED],
  ['an empty name', { host: '' }, MISDIRECTED],
  [
    'another name, with ours as forwarded',
    { host: 'elsewhere.example', 'x-forwarded-host': 'spinnenweb.example' },
    MISDIRECTED,
  ],
  ['our name in capitals', { host: 'SPINNENWEB.EXAMPLE' }, ANSWERED],
];

/** Who a cookie makes you: nobody, unless it is exactly ours. */
const COOKIES: [string, Made][] = [
  ['none', () => ({ cookie: null })],
  ['an empty one', () => ({ cookie: '' })],
  ['one that is no cookie', () => ({ cookie: ';;;=;,=' })],
  ['one under the name without https', ({ cookie }) => ({ cookie: cookie.replace('__Host-', '') })],
  [
    'one under the name in capitals',
    ({ cookie }) => ({ cookie: cookie.replace('__Host-', '__HOST-') }),
  ],
  ['one under __proto__', ({ cookie }) => ({ cookie: cookie.replace(/^[^=]+/, '__proto__') })],
  ['one without its signature', ({ cookie }) => ({ cookie: cookie.replace(/\..*$/, '') })],
  ['one with half its signature', ({ cookie }) => ({ cookie: cookie.slice(0, -8) })],
  ['one with a signature of nothing', ({ cookie }) => ({ cookie: cookie.replace(/\..*$/, '.') })],
  [
    'one of another handle with the same signature',
    ({ cookie }) => ({ cookie: cookie.replace(/s%3A.{4}/, 's%3AAAAA') }),
  ],
  ['one that is not signed at all', ({ cookie }) => ({ cookie: cookie.replace('s%3A', '') })],
  ['one said to be JSON', ({ cookie }) => ({ cookie: cookie.replace('s%3A', 'j%3A') })],
  [
    'one with a percent sign that means nothing',
    ({ cookie }) => ({ cookie: cookie.replace('s%3A', 's%3') }),
  ],
  [
    'one in quotation marks within',
    ({ cookie }) => ({ cookie: cookie.replace('s%3A', 's%3A%22') }),
  ],
  ['one with NUL', ({ cookie }) => ({ cookie: cookie.replace('s%3A', 's%3A%00') })],
  ['a bad one before the good one', ({ cookie }) => ({ cookie: `__Host-spinnenweb=x; ${cookie}` })],
  ['one of 12 kB', () => ({ cookie: `__Host-spinnenweb=${'x'.repeat(12_000)}` })],
  [
    'ours as a header of authority',
    ({ cookie }) => ({ cookie: null, authorization: `Bearer ${cookie}` }),
  ],
];

/** One request that two machines in a row would read in two ways. */
const SMUGGLED: [string, (known: Known) => string, Answered][] = [
  [
    'a length beside pieces',
    ({ host }) => head(host, 'Content-Length: 4\r\nTransfer-Encoding: chunked') + '0\r\n\r\n',
    { status: 400 },
  ],
  [
    'two lengths',
    ({ host }) => head(host, 'Content-Length: 0\r\nContent-Length: 5') + 'GRAB ',
    { status: 400 },
  ],
  [
    'a length of two numbers',
    ({ host }) => head(host, 'Content-Length: 0, 5') + 'GRAB ',
    { status: 400 },
  ],
  ['a length below nothing', ({ host }) => head(host, 'Content-Length: -1'), { status: 400 }],
  ['a length with a plus', ({ host }) => head(host, 'Content-Length: +2') + '{}', { status: 400 }],
  ['a length in hex', ({ host }) => head(host, 'Content-Length: 0x2') + '{}', { status: 400 }],
  [
    'pieces of a kind of their own',
    ({ host }) => head(host, 'Transfer-Encoding: xchunked') + '0\r\n\r\n',
    { status: 400 },
  ],
  [
    'pieces said twice',
    ({ host }) => head(host, 'Transfer-Encoding: chunked, identity') + '0\r\n\r\n',
    { status: 400 },
  ],
  [
    'a piece of no size',
    ({ host }) => head(host, 'Transfer-Encoding: chunked') + 'x\r\n\r\n',
    { status: 400 },
  ],
  [
    'a space before the colon',
    ({ host }) => head(host, 'Content-Length : 2') + '{}',
    { status: 400 },
  ],
  [
    'a header on two lines',
    ({ host }) => head(host, 'X-A: b\r\n c: d\r\nContent-Length: 0'),
    { status: 400 },
  ],
  ['a header without a colon', ({ host }) => head(host, 'Content-Length 0'), { status: 400 }],
  ['NUL in a header', ({ host }) => head(host, 'X-A: \0\r\nContent-Length: 0'), { status: 400 }],
  [
    'a line that ends too soon',
    ({ host }) => head(host, 'X-A: b\rX-C: d\r\nContent-Length: 0'),
    { status: 400 },
  ],
  ['no host', () => 'POST /graphql HTTP/1.1\r\nContent-Length: 0\r\n\r\n', { status: 400 }],
  [
    'two hosts',
    ({ host }) => head(host, 'Host: elsewhere.example\r\nContent-Length: 0'),
    { status: [400, 415, 421] },
  ],
  [
    'a version that is none',
    ({ host }) => `POST /graphql HTTP/9.9\r\nHost: ${host}\r\n\r\n`,
    { status: 400 },
  ],
  [
    'more headers than are read',
    ({ host }) => head(host, `X-A: ${'x'.repeat(20_000)}`),
    { status: 431 },
  ],
  [
    'a path longer than is read',
    ({ host }) => `POST /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
    { status: 431 },
  ],
  ['TLS', () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', { status: 400 }],
  ['HTTP/2', () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', { status: 400 }],
  [
    'a name of the whole address',
    ({ host, origin }) =>
      `POST ${origin}/graphql HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
    { status: 404 },
  ],
];

function head(host: string, more: string): string {
  return `POST /graphql HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${more}\r\n\r\n`;
}

export const headerCases: readonly Case[] = [
  ...PAGES.map(([name, headers, comes]): Case => ({
    name: `page: ${name}`,
    ask: (known) => ({ headers: headers(known), body: body(known) }),
    comes,
    isRecorded: comes === ANSWERED,
  })),
  ...HOSTS.map(([name, headers, comes]): Case => ({
    name: `host: ${name}`,
    ask: (known) => ({ headers, body: body(known) }),
    comes,
    isRecorded: comes === ANSWERED,
  })),
  ...COOKIES.map(([name, headers]): Case => ({
    name: `cookie: ${name}`,
    ask: (known) => ({ headers: headers(known), body: body(known) }),
    comes: NOBODY,
  })),
  ...SMUGGLED.map(([name, bytes, comes]): Case => ({ name: `bytes: ${name}`, bytes, comes })),
  {
    name: 'bytes: a body without a length that never ends',
    bytes: ({ host }) =>
      `POST /graphql HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n` +
      `4000\r\n${'x'.repeat(0x4000)}\r\n`.repeat(10),
    comes: { status: 413, code: 'BAD_INPUT', problem: 'TOO_LONG' },
  },
  {
    name: 'bytes: a second request inside the body of the first',
    bytes: ({ host }) => {
      const inner = `GET /healthz HTTP/1.1\r\nHost: ${host}\r\n\r\n`;
      return (
        head(host, `Content-Type: application/json\r\nContent-Length: ${inner.length}`) + inner
      );
    },
    comes: { status: 400, code: 'BAD_INPUT' },
  },
  {
    name: 'bytes: two requests in a row, each answered for itself',
    bytes: ({ host }) =>
      `GET /graphql HTTP/1.1\r\nHost: ${host}\r\n\r\nGET /graphql HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
    comes: { status: 405, answers: 2 },
  },
];

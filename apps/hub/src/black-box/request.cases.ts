import { gzipSync } from 'node:zlib';
import { type Answered, type Case, type Known, trusted } from './case.js';

const viewer = (known: Known): object => trusted(known.hashOf('query Viewer'));
const INVALID_BODY: Answered = {
  status: 400,
  code: 'BAD_INPUT',
  field: 'body',
  problem: 'INVALID',
};

const TYPES: [string, number][] = [
  ['text/plain', 415],
  ['application/x-www-form-urlencoded', 415],
  ['multipart/form-data; boundary=x', 415],
  ['application/graphql', 415],
  ['application/jsonp', 415],
  ['text/plain; application/json', 415],
  ['application/json, text/plain', 415],
  ['application/json; charset=utf-16', 415],
  ['application/json; charset=iso-8859-1', 415],
  ['application/json; charset=utf-7', 415],
  ['application/json; charset=utf-8; charset=utf-16', 415],
  ['application/json; boundary=x', 415],
  ['application/json+x', 415],
  ['', 415],
  ['APPLICATION/JSON; CHARSET="UTF-8"', 200],
];

const ACCEPTED: [string, number][] = [
  ['text/html', 406],
  ['application/json;q=0', 406],
  ['image/*', 406],
  ['*/*', 200],
  ['', 200],
  ['application/graphql-response+json', 200],
  [`${'a/b,'.repeat(2_000)}*/*`, 200],
];

const PATHS: [string, string, number][] = [
  ['with a slash behind it', '/graphql/', 404],
  ['in capitals', '/GraphQL', 404],
  ['with two slashes', '//graphql', 404],
  ['by way of another', '/assets/../graphql', 404],
  ['by a way that is hidden', '/assets/%2e%2e/graphql', 404],
  ['with a letter in disguise', '/%67raphql', 404],
  ['with a dot', '/./graphql', 404],
  ['with NUL behind it', '/graphql%00', 404],
  ['with a semicolon', '/graphql;x=1', 404],
  ['with a backslash', '/graphql\\', 404],
  ['of the page for developers', '/graphiql', 404],
  ['of the issuer for developers', '/oidc/auth', 404],
  ['that is no path', '/%', 404],
  ['that climbs out', '/../../../etc/passwd', 404],
  ['that climbs out in disguise', '/%2e%2e%2f%2e%2e%2fetc%2fpasswd', 404],
  ['of a hidden file', '/.env', 404],
  ['of this very program', '/main.js', 404],
];

export const requestCases: readonly Case[] = [
  ...['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY'].map(
    (method): Case => ({
      name: `method: ${method}`,
      ask: { method, path: `/graphql?query=${encodeURIComponent('{__typename}')}` },
      comes: { status: 405, headers: { allow: /^POST$/ } },
    }),
  ),
  {
    name: 'method: CONNECT',
    bytes: ({ host }) => `CONNECT ${host}:443 HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
    comes: { status: [], answers: 0 },
  },
  {
    name: 'method: one that is none',
    bytes: ({ host }) => `GRAB /graphql HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
    comes: { status: 400 },
  },
  {
    name: 'method: GET dressed as POST',
    ask: (known) => ({
      method: 'GET',
      headers: { 'x-http-method-override': 'POST' },
      body: viewer(known),
    }),
    comes: { status: 405 },
  },
  ...TYPES.map(([type, status]): Case => ({
    name: `content type: ${JSON.stringify(type)}`,
    ask: (known) => ({ headers: { 'content-type': type }, body: viewer(known) }),
    comes: { status },
    isRecorded: status === 200,
  })),
  {
    name: 'content type: none',
    ask: (known) => ({ headers: { 'content-type': null }, body: viewer(known) }),
    comes: { status: 415 },
  },
  {
    name: 'content type: two of them',
    ask: (known) => ({
      headers: { 'content-type': ['text/plain', 'application/json'] },
      body: viewer(known),
    }),
    comes: { status: 415 },
  },
  ...ACCEPTED.map(([accept, status]): Case => ({
    name: `accept: ${JSON.stringify(accept.slice(0, 40))}`,
    ask: (known) => ({ headers: { accept }, body: viewer(known) }),
    comes: { status },
    isRecorded: status === 200,
  })),
  ...(['gzip', 'br', 'deflate', 'identity', 'gzip, gzip', 'x'] as const).map((encoding): Case => ({
    name: `content encoding: ${encoding}`,
    ask: (known) => ({
      headers: { 'content-encoding': encoding },
      body: gzipSync(JSON.stringify(viewer(known))),
    }),
    comes: { status: 415 },
  })),
  {
    name: 'content encoding: a bomb of 50 MB',
    ask: { headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(50 * 1024 ** 2)) },
    comes: { status: 415 },
  },
  ...(
    [
      ['a batch', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]', 'query'],
      ['an empty batch', '[]', 'query'],
      ['a text', '"{ __typename }"', 'query'],
      ['null', 'null', 'query'],
      ['true', 'true', 'query'],
      ['a number', '7', 'query'],
      ['a number of 90,000 digits', '9'.repeat(90_000), 'query'],
    ] as const
  ).map(([name, body, field]): Case => ({
    name: `body: ${name}`,
    ask: { body },
    comes: { status: 400, code: 'BAD_INPUT', field, problem: 'REQUIRED' },
  })),
  ...(
    [
      ['nothing', ''],
      ['half a document', '{"query": "{ __typename }"'],
      ['two documents', '{"query":"{ __typename }"}{"query":"{ __typename }"}'],
      ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
      ['a surrogate in UTF-8', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])],
      ['an overlong slash', Buffer.from([0x22, 0xc0, 0xaf, 0x22])],
      ['UTF-16', Buffer.from('{"query":"{ __typename }"}', 'utf16le')],
      ['NUL alone', '\0'],
      ['a comment', '{/* */"query":"{ __typename }"}'],
      ['NaN', '{"variables":NaN}'],
      ['a form', 'query=%7B__typename%7D'],
      [
        'an upload',
        '--x\r\nContent-Disposition: form-data; name="0"; filename="a"\r\n\r\nx\r\n--x--',
      ],
    ] as const
  ).map(([name, body]): Case => ({ name: `body: ${name}`, ask: { body }, comes: INVALID_BODY })),
  {
    name: 'body: brackets without end',
    ask: { body: '['.repeat(90_000) },
    comes: INVALID_BODY,
  },
  {
    name: 'body: lists within lists, all closed',
    ask: { body: `${'['.repeat(45_000)}${']'.repeat(45_000)}` },
    comes: { status: 400, code: 'BAD_INPUT' },
  },
  {
    name: 'body: one too long to read, as it says itself',
    ask: { body: JSON.stringify({ variables: { filler: 'x'.repeat(110_000) } }) },
    comes: {
      status: 413,
      code: 'BAD_INPUT',
      problem: 'TOO_LONG',
      headers: { connection: /close/ },
    },
  },
  ...PATHS.map(([name, path, status]): Case => ({
    name: `path: one ${name}`,
    ask: (known) => ({ path, body: viewer(known) }),
    comes: { status },
  })),
  {
    name: 'path: of our door, with a question behind it',
    ask: (known) => ({ path: '/graphql?query={__schema{types{name}}}', body: viewer(known) }),
    comes: { status: 200, code: null, without: /__schema/ },
    isRecorded: true,
  },
  {
    name: 'answer: kept by nobody and guessed at by no browser',
    ask: (known) => ({ body: viewer(known) }),
    comes: {
      status: 200,
      code: null,
      headers: {
        'content-type': /^application\/json; charset=utf-8$/,
        'cache-control': /^no-store$/,
        'x-content-type-options': /^nosniff$/,
        'x-powered-by': null,
        server: null,
        'access-control-allow-origin': null,
        'set-cookie': null,
      },
    },
    isRecorded: true,
  },
];

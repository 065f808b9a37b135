import type { Answered, BytesCase, Case, Known, LineCase } from './case.js';

const opens = (name: string, line: LineCase['line'], refused?: number): Case => ({
  name: `upgrade: ${name}`,
  line,
  ...(refused === undefined ? {} : { refused }),
});

/** From whose page a line may be opened: only from one that says it is ours. */
const PAGES: [string, Record<string, string | undefined>][] = [
  ['another site', { origin: 'https://elsewhere.example' }],
  ['our name on another port', { origin: 'https://spinnenweb.example:1' }],
  ['our name without https', { origin: 'http://spinnenweb.example' }],
  ['a page without an origin', { origin: 'null' }],
  ['an origin that begins with ours', { origin: 'https://spinnenweb.example.elsewhere.example' }],
  ['several origins', { origin: 'https://spinnenweb.example, https://elsewhere.example' }],
  ['an empty origin', { origin: '' }],
  ['who comes from no page at all', { origin: undefined }],
  ['a page that the browser says is another site', { 'sec-fetch-site': 'cross-site' }],
  ['a page that the browser says is a sibling', { 'sec-fetch-site': 'same-site' }],
];

const COOKIES: [string, (cookie: string) => string | undefined][] = [
  ['none', () => undefined],
  ['one that is no handle', () => '__Host-spinnenweb=admin'],
  ['one of a handle that never was', () => `__Host-spinnenweb=${'x'.repeat(43)}`],
  ['one that somebody else signed', (cookie) => `${cookie.slice(0, -8)}AAAAAAAA`],
  ['one under the name without https', (cookie) => cookie.replace('__Host-', '')],
];

/** What is almost the way to become a WebSocket (RFC 6455, 4.2.1). */
const HANDSHAKES: [string, (known: Known) => Record<string, string | null>, Answered][] = [
  ['without a key', () => ({ 'Sec-WebSocket-Key': null }), { status: 400 }],
  ['with a key that is none', () => ({ 'Sec-WebSocket-Key': 'x' }), { status: 400 }],
  ['of an old version', () => ({ 'Sec-WebSocket-Version': '7' }), { status: [400, 426] }],
  ['of no version', () => ({ 'Sec-WebSocket-Version': null }), { status: [400, 426] }],
  ['to HTTP/2', () => ({ Upgrade: 'h2c' }), { status: [400, 426] }],
  ['with another subprotocol', () => ({ 'Sec-WebSocket-Protocol': 'chat' }), { status: 400 }],
  ['with the old subprotocol', () => ({ 'Sec-WebSocket-Protocol': 'graphql-ws' }), { status: 400 }],
  ['with no subprotocol', () => ({ 'Sec-WebSocket-Protocol': null }), { status: 400 }],
  ['with an empty subprotocol', () => ({ 'Sec-WebSocket-Protocol': '' }), { status: 400 }],
  [
    'with ours in capitals',
    () => ({ 'Sec-WebSocket-Protocol': 'GRAPHQL-TRANSPORT-WS' }),
    { status: 400 },
  ],
  [
    'with part of ours',
    () => ({ 'Sec-WebSocket-Protocol': 'graphql-transport-ws2' }),
    { status: 400 },
  ],
  [
    'with a subprotocol of only commas',
    () => ({ 'Sec-WebSocket-Protocol': ',,,' }),
    { status: 400 },
  ],
  [
    'with ours twice',
    () => ({ 'Sec-WebSocket-Protocol': 'graphql-transport-ws, graphql-transport-ws' }),
    { status: 400 },
  ],
  ['addressed to another name', () => ({ Host: 'elsewhere.example' }), { status: 421 }],
  ['addressed to this machine', () => ({ Host: '127.0.0.1' }), { status: 421 }],
];

export const upgradeCases: readonly Case[] = [
  opens('ours opens', {}),
  ...PAGES.map(([name, headers]) => opens(`from ${name}`, { headers }, 403)),
  ...COOKIES.map(([name, change]) =>
    opens(`with a cookie: ${name}`, ({ cookie }) => ({ headers: { cookie: change(cookie) } }), 401),
  ),
  ...HANDSHAKES.map(([name, change, comes]): BytesCase => ({
    name: `upgrade: one ${name}`,
    bytes: (known) => handshake(known, '/graphql', change(known)),
    comes,
  })),
  ...['/', '/graphql/', '/live', '/graphiql', '//graphql', '/%67raphql', '/auth/sign-in'].map(
    (path): BytesCase => ({
      name: `upgrade: at ${path}`,
      bytes: (known) => handshake(known, path, {}),
      comes: { status: 404 },
    }),
  ),
  {
    name: 'upgrade: by POST',
    bytes: (known) => handshake(known, '/graphql', {}).replace(/^GET/, 'POST'),
    comes: { status: [400, 405] },
  },
];

function handshake(known: Known, path: string, change: Record<string, string | null>): string {
  const headers = {
    Host: known.host,
    Origin: known.origin,
    Cookie: known.cookie,
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Protocol': 'graphql-transport-ws',
    ...change,
  };
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${value}\r\n`],
  );
  return `GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

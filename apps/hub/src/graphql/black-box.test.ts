import { connect } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../testing/database.js';
import { type GraphqlHub, openGraphqlHub, postTo as post } from '../testing/graphql-hub.js';
import { loadTrustedDocuments } from './trusted-documents.js';

/** A hub as it stands in production, and one as it stands on a developer's machine, where full documents pass. */
let production: GraphqlHub;
let development: GraphqlHub;
const trusted = loadTrustedDocuments();

beforeAll(async () => {
  production = await openGraphqlHub(await createTestDatabase(), { mode: 'production' });
  development = await openGraphqlHub(await createTestDatabase(), { mode: 'development' });
});

function hashOf(operation: string): string {
  for (const [hash, text] of trusted) if (new RegExp(`${operation}\\b`).test(text)) return hash;
  throw new Error(`no trusted document holds ${operation}`);
}

const byHash = (sha256Hash: unknown) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash } },
});

describe('in production', () => {
  it('a trusted document is answered, by its hash with or without the name of the method', async () => {
    const hash = hashOf('query Viewer');
    for (const spelt of [hash, hash.replace('sha256:', '')]) {
      const { status, data } = await post(production, byHash(spelt));
      expect({ status, data }).toEqual({
        status: 200,
        data: { __typename: 'Query', viewer: null },
      });
    }
  });

  const untrusted: [string, object][] = [
    ['a full document', { query: '{ viewer { person { name } } }' }],
    ['the text of a trusted one', { query: trusted.get(hashOf('query Viewer')) }],
    ['introspection', { query: '{ __schema { types { name } } }' }],
    ['__type', { query: '{ __type(name: "Child") { fields { name } } }' }],
    ['__typename', { query: '{ __typename }' }],
    ['a field that is nearly right', { query: '{ vewer { person { name } } }' }],
    ['no document', { variables: {} }],
    ['an empty document', { query: '' }],
    ['a syntax error', { query: '{' }],
    ['an unknown hash', byHash(`sha256:${'0'.repeat(64)}`)],
    ['an unknown hash with a document', { ...byHash('0'.repeat(64)), query: '{ __typename }' }],
    ['a prototype key as hash', byHash('__proto__')],
    ['another prototype key', byHash('constructor')],
    ['a number as hash', byHash(7)],
    ['a list as hash', byHash([hashOf('query Viewer')])],
    ['an empty extension', { extensions: {} }],
  ];
  it.each(untrusted)('%s is not answered', async (_what, body) => {
    const { status, errors, data } = await post(production, body);
    expect(status).toBeLessThan(500);
    expect(data).toBeUndefined();
    expect(errors).toEqual([
      {
        message: expect.stringContaining('only the documents of its own client'),
        extensions: { code: 'UNTRUSTED_DOCUMENT' },
      },
    ]);
  });

  it('a subscription, though trusted, is not answered by this door', async () => {
    const { status, errors } = await post(
      production,
      byHash(hashOf('subscription NetworkChanged')),
    );
    expect(status).toBe(200);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'BAD_INPUT', field: 'query', problem: 'WRONG_DOOR' },
    ]);
  });

  it('an answer can be kept by nobody and guessed at by no browser', async () => {
    const { headers } = await post(production, byHash(hashOf('query Viewer')));
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });
});

describe('what is no request', () => {
  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s', async (method) => {
    const path = `/graphql?query=${encodeURIComponent('{__typename}')}`;
    const { status, headers } = await production.send({
      method,
      path,
      headers: { 'content-type': 'application/json' },
    });
    expect(status).toBe(405);
    expect(headers['allow']).toBe('POST');
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'application/jsonp',
    'text/plain; application/json',
    'application/json, text/plain',
    'application/json; charset=utf-16',
    '',
  ])('a body of type %j', async (type) => {
    const { status } = await production.send({
      headers: { 'content-type': type },
      body: JSON.stringify(byHash(hashOf('query Viewer'))),
    });
    expect(status).toBe(415);
  });

  it('a packed body', async () => {
    expect((await post(production, '{}', { 'content-encoding': 'gzip' })).status).toBe(415);
  });

  it.each([
    ['origin', 'https://elsewhere.example'],
    ['origin', 'null'],
    ['sec-fetch-site', 'cross-site'],
    ['sec-fetch-site', 'same-site'],
  ])('one from a page of another site: %s %s', async (name, value) => {
    const { status, code } = await post(production, byHash(hashOf('query Viewer')), {
      [name]: value,
    });
    expect({ status, code }).toEqual({ status: 403, code: 'NOT_ALLOWED' });
  });

  it('one from our own page passes', async () => {
    const { status } = await post(production, byHash(hashOf('query Viewer')), {
      origin: production.origin,
      'sec-fetch-site': 'same-origin',
    });
    expect(status).toBe(200);
  });

  it.each([
    ['a batch', [{ query: '{ __typename }' }, { query: '{ __typename }' }]],
    ['an empty batch', []],
    ['a text', '"{ __typename }"'],
    ['null', 'null'],
    ['a number', '7'],
    ['nothing', ''],
    ['half a document', '{"query": "{ __typename }"'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
  ])('%s as body', async (_what, body) => {
    for (const hub of [production, development]) {
      const { status, code } = await post(hub, body);
      expect({ status, code }).toEqual({ status: 400, code: 'BAD_INPUT' });
    }
  });

  it.each([
    ['variables', [1]],
    ['variables', '{}'],
    ['variables', 7],
    ['operationName', {}],
    ['operationName', ['Viewer']],
    ['extensions', []],
    ['extensions', 'x'],
    ['query', { kind: 'Document' }],
    ['query', 7],
  ])('one with %s %j', async (field, value) => {
    const { status, code, errors } = await post(development, {
      query: '{ __typename }',
      [field]: value,
    });
    expect({ status, code, field: errors?.[0]?.extensions['field'] }).toEqual({
      status: 400,
      code: 'BAD_INPUT',
      field,
    });
  });

  it('one too long to read, told or not', async () => {
    const long = JSON.stringify({
      query: '{ __typename }',
      variables: { pad: 'x'.repeat(110_000) },
    });
    const { status, code, headers } = await post(development, long);
    expect({ status, code, connection: headers.connection }).toEqual({
      status: 413,
      code: 'BAD_INPUT',
      connection: 'close',
    });
    expect(await untold(production)).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('one that takes no JSON back', async () => {
    expect(
      (await post(production, byHash(hashOf('query Viewer')), { accept: 'text/html' })).status,
    ).toBe(406);
  });
});

/** Sends without a length, in pieces, and goes on until the hub has had enough. */
function untold({ origin }: GraphqlHub): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(new URL(origin).port), '127.0.0.1');
    const piece = `4000\r\n${'x'.repeat(0x4000)}\r\n`;
    const more = () => {
      while (socket.writable && socket.write(piece));
    };
    socket.on('drain', more);
    socket.on('data', (data) => {
      answer += data.toString();
      socket.off('drain', more);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
    socket.write(
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
    );
    more();
  });
}

import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { cookieForHandle, makeHandle } from '../identity/cookie.js';
import { clientAddress, createLimits } from './limits.js';

const settings = {
  publicUrl: 'http://127.0.0.1:4000',
  sessionSecret: 's'.repeat(32),
  requestsPerMinute: 3,
  trustProxy: 0,
};

const closers: (() => void)[] = [];
afterEach(() => closers.splice(0).forEach((close) => close()));

/** Sends one real request and answers what `look` sees of it. */
async function lookAt<T>(
  look: (request: IncomingMessage) => T,
  headers: Record<string, string> = {},
) {
  const server = createServer();
  closers.push(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const seen = new Promise<T>((resolve) =>
    server.once('request', (request, response) => {
      resolve(look(request));
      response.end();
    }),
  );
  await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { headers });
  return seen;
}

test('a session may go on until its minute is full', async () => {
  const { limit } = createLimits(settings);
  const cookie = cookieForHandle(makeHandle(), settings);
  for (let n = 0; n < 3; n++) expect(await lookAt(limit, { cookie })).toEqual({ allowed: true });
  const refused = await lookAt(limit, { cookie });
  expect(refused).toMatchObject({ allowed: false });
  expect(refused.allowed || refused.retryAfterSeconds).toBeGreaterThan(0);
  expect(await lookAt(limit, { cookie: cookieForHandle(makeHandle(), settings) })).toEqual({
    allowed: true,
  });
});

test('a cookie that is not ours is counted by its address, so that making them up gains nothing', async () => {
  const { limit } = createLimits(settings);
  for (let n = 0; n < 3; n++) await lookAt(limit, { cookie: `spinnenweb=s%3A${makeHandle()}.x` });
  expect(await lookAt(limit, { cookie: `spinnenweb=s%3A${makeHandle()}.x` })).toMatchObject({
    allowed: false,
  });
});

describe('the address of a client', () => {
  const header = { 'x-forwarded-for': '6.6.6.6, 10.0.0.7, 10.0.0.8' };
  test.each([
    [0, '127.0.0.1'],
    [1, '10.0.0.8'],
    [2, '10.0.0.7'],
  ])('behind %i proxies of ours is %s', async (proxies, address) => {
    expect(await lookAt((request) => clientAddress(request, proxies), header)).toBe(address);
  });
  test('is the direct one when the proxy said nothing', async () => {
    expect(await lookAt((request) => clientAddress(request, 1))).toBe('127.0.0.1');
  });
});

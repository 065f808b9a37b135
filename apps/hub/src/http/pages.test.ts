import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../testing/database.js';
import type { TestDatabase } from '../testing/postgres.js';
import { startSite, type Site } from '../testing/site.js';

let urls: TestDatabase;
let site: Site;
let clientFolder: string;

beforeAll(async () => {
  clientFolder = await mkdtemp(join(tmpdir(), 'spinnenweb-client-'));
  await mkdir(join(clientFolder, 'assets'));
  await writeFile(join(clientFolder, 'index.html'), '<!doctype html><title>de client</title>');
  await writeFile(join(clientFolder, 'assets/index-a1b2c3.js'), 'export default 1;');
  await writeFile(join(clientFolder, '.hidden'), 'not for the world');
  urls = await createTestDatabase();
  site = await startSite(urls, { clientFolder });
});
afterAll(() => rm(clientFolder, { recursive: true }));

const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${site.origin}${path}`, { headers, redirect: 'manual' });

describe('every page', () => {
  test.each(['/', '/healthz', '/auth/sign-in', '/no-such-file.txt'])(
    '%s may load and send only to here',
    async (path) => {
      const { headers } = await get(path, html);
      const policy = new Map(
        (headers.get('content-security-policy') ?? '').split(';').map((directive) => {
          const [name = '', ...sources] = directive.trim().split(' ');
          return [name, sources.join(' ')] as const;
        }),
      );
      expect(Object.fromEntries(policy)).toEqual({
        'default-src': "'none'",
        'script-src': "'self'",
        'style-src': "'self' 'unsafe-inline'",
        'img-src': "'self' data:",
        'font-src': "'self'",
        'connect-src': `'self' ${site.environment.publicUrl.replace('http', 'ws')}`,
        'manifest-src': "'self'",
        'frame-ancestors': "'none'",
        'base-uri': "'none'",
        'form-action': "'self'",
        'object-src': "'none'",
      });
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  test('may send a form to the issuer one signs out at', async () => {
    const outside = await startSite(urls, {
      variables: {
        OIDC_ISSUER: 'https://login.example/realms/spinnenweb',
        OIDC_CLIENT_ID: 'hub',
        OIDC_CLIENT_SECRET: 'not-a-real-secret',
      },
    });
    const { headers } = await fetch(`${outside.origin}/healthz`);
    expect(headers.get('content-security-policy')).toContain(
      "form-action 'self' https://login.example;",
    );
  });
});

describe('the client', () => {
  test('is served, and asked again each time', async () => {
    const answer = await get('/', html);
    expect(await answer.text()).toContain('de client');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    const again = await get('/', { ...html, 'if-none-match': answer.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  test('keeps files with a hash in their name', async () => {
    const answer = await get('/assets/index-a1b2c3.js');
    expect(answer.headers.get('content-type')).toMatch(/javascript/);
    expect(answer.headers.get('cache-control')).toContain('immutable');
  });

  test('finds its own way to its pages', async () => {
    const answer = await get('/kind/abc?tab=berichten', html);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('de client');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  test.each([
    ['/assets/gone.js', html],
    ['/kind/abc', { accept: 'application/json' }],
    ['/kind/abc', { accept: '*/*' }],
    ['/auth/nothing', html],
    ['/.hidden', html],
    ['/%2ehidden', html],
    ['/assets/../.hidden', html],
    ['/.env', html],
    ['/..%2f..%2fpackage.json', { accept: '*/*' }],
    ['/%00', { accept: '*/*' }],
    ['/%ff', { accept: '*/*' }],
  ])('%s asked with %o is not found', async (path, headers) => {
    const answer = await get(path, headers);
    expect([answer.status, await answer.text()]).toEqual([404, 'Not found\n']);
  });

  test('a range that makes no sense gets the whole file', async () => {
    const answer = await get('/', { ...html, range: 'bytes=9-2' });
    expect(answer.status).toBe(200);
  });

  test('is no place to post to', async () => {
    const answer = await fetch(`${site.origin}/kind/abc`, { method: 'POST', headers: html });
    expect(answer.status).toBe(404);
  });
});

describe('GraphiQL', () => {
  test('loads nothing from elsewhere', async () => {
    const page = await get('/graphiql', html);
    const text = await page.text();
    expect(page.status).toBe(200);
    expect(text).not.toMatch(/(src|href|from)\s*=?\s*["']https?:/);
    const script = await get('/graphiql/static/ruru.js');
    expect(script.status).toBe(200);
    expect(script.headers.get('content-type')).toMatch(/javascript/);
    await script.arrayBuffer();
  });

  test('has a policy of its own that no other page gets', async () => {
    const { headers } = await get('/graphiql', html);
    expect(headers.get('content-security-policy')).toContain("script-src 'self' 'unsafe-inline'");
    expect((await get('/graphiqlx', html)).headers.get('content-security-policy')).toContain(
      "script-src 'self';",
    );
  });
});

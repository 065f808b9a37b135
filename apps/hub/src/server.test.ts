import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { graphiqlRoutes } from './http/graphiql.js';
import { createDevelopmentProvider } from './identity/development-provider.js';
import { openLog } from './logging.js';
import { createServer, type LiveDoor } from './server.js';
import { createTestDatabase } from './testing/database.js';
import type { TestDatabase } from './testing/postgres.js';
import { startSite, testEnvironment, type Site } from './testing/site.js';

let urls: TestDatabase;
let site: Site;
let clientFolder: string;

const quiet = openLog({ mode: 'production', logLevel: 'silent' });
const outsideIssuer = {
  OIDC_ISSUER: 'https://login.example/realms/spinnenweb',
  OIDC_CLIENT_ID: 'hub',
  OIDC_CLIENT_SECRET: 'not-a-real-secret',
};

beforeAll(async () => {
  urls = await createTestDatabase();
  clientFolder = await mkdtemp(join(tmpdir(), 'spinnenweb-client-'));
  await mkdir(join(clientFolder, 'assets'));
  await writeFile(join(clientFolder, 'index.html'), '<!doctype html><title>de client</title>');
  await writeFile(join(clientFolder, 'assets/index-a1b2c3.js'), 'export default 1;');
  await writeFile(join(clientFolder, '.hidden'), 'not for the world');
  site = await startSite(urls, {
    clientFolder,
    graphqlDoor: (asked, response) => void response.end(`door ${asked.method} ${asked.url}`),
  });
});
afterAll(() => rm(clientFolder, { recursive: true }));

const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${site.origin}${path}`, { headers, redirect: 'manual' });

/** A request whose Host header says what we want, which fetch does not allow. */
function getAs(host: string, path: string, origin = site.origin): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${origin}${path}`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

/** Sends bytes as they are and answers all that comes back until the server closes. */
function sendRaw(origin: string, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    let answer = '';
    connect(Number(port), hostname)
      .setEncoding('utf8')
      .on('data', (part: string) => (answer += part))
      .on('error', reject)
      .on('close', () => resolve(answer))
      .write(text);
  });
}

describe('health', () => {
  test('says that it lives and is ready', async () => {
    for (const path of ['/healthz', '/readyz']) {
      const answer = await get(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  test('lives but is not ready without its database', async () => {
    const lost = await startSite(urls);
    await lost.database.close();
    expect((await fetch(`${lost.origin}/healthz`)).status).toBe(200);
    const answer = await fetch(`${lost.origin}/readyz`);
    expect([answer.status, await answer.text()]).toEqual([503, 'not ready\n']);
  });

  test('is asked by probes under any name', async () => {
    expect(await getAs('10.0.0.3:4000', '/healthz')).toBe(200);
  });
});

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
    const outside = await startSite(urls, { variables: outsideIssuer });
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

describe('GraphQL', () => {
  test('goes to its door, and only from its own path', async () => {
    const posted = await fetch(`${site.origin}/graphql?x=1`, { method: 'POST' });
    expect(await posted.text()).toBe('door POST /graphql?x=1');
    expect((await get('/graphqlx')).status).toBe(404);
    expect((await get('/graphql/x', html)).status).toBe(404);
  });

  test('a door that fails is one plain line, told in the log', async () => {
    const broken = await startSite(urls, {
      graphqlDoor: () => Promise.reject(new Error('the hinge came off')),
    });
    const answer = await fetch(`${broken.origin}/graphql`, { method: 'POST' });
    expect(answer.status).toBe(500);
    expect(await answer.text()).toBe('');
    expect(broken.logged.join('')).toContain('the hinge came off');
  });
});

describe('a name that is not ours', () => {
  test.each(['elsewhere.example', '127.0.0.1.elsewhere.example', 'a b'])(
    '%o is refused, at every door',
    async (host) => {
      expect(await getAs(host, '/')).toBe(421);
      expect(await getAs(host, '/graphql')).toBe(421);
      expect(await getAs(host, '/auth/sign-in')).toBe(421);
    },
  );

  test('no name at all is refused', async () => {
    expect(
      await sendRaw(site.origin, 'GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n'),
    ).toContain('421');
  });

  test('any name of loopback will do while developing', async () => {
    expect(await getAs('localhost:5173', '/healthz')).toBe(200);
    expect(await getAs('localhost:5173', '/graphql')).toBe(200);
  });

  test('a sign-in begins at the address its cookie will be sent to', async () => {
    const answer = await sendRaw(
      site.origin,
      'GET /auth/sign-in?next=/kind/1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    );
    expect(answer).toContain(`Location: ${site.environment.publicUrl}/auth/sign-in?next=/kind/1`);
  });

  test('production knows one name only', async () => {
    const production = await startSite(urls, {
      variables: {
        NODE_ENV: 'production',
        PUBLIC_URL: 'https://spinnenweb.example',
        DATABASE_URL: urls.appUrl,
        DATABASE_LOG_URL: urls.logUrl,
        ...outsideIssuer,
      },
    });
    expect(await getAs('spinnenweb.example', '/auth/x', production.origin)).toBe(404);
    expect(await getAs('localhost', '/auth/x', production.origin)).toBe(421);
    // Neither the provider nor GraphiQL is there.
    expect(await getAs('spinnenweb.example', '/graphiql', production.origin)).toBe(404);
    expect(
      await getAs(
        'spinnenweb.example',
        '/oidc/.well-known/openid-configuration',
        production.origin,
      ),
    ).toBe(404);
  });
});

describe('production refuses', () => {
  test('the development provider', async () => {
    const environment = await testEnvironment();
    expect(() =>
      createDevelopmentProvider({ ...environment, mode: 'production' }, [], quiet),
    ).toThrow('never runs in production');
  });

  test('to start without an issuer, even past the check of its variables', async () => {
    const environment = { ...(await testEnvironment()), mode: 'production' as const, oidc: null };
    await expect(
      createServer({
        environment,
        database: site.database,
        graphqlDoor: (_request, response) => void response.end(),
        liveDoor: Object.assign(() => {}, { close: async () => {} }),
        log: quiet,
        checkReady: async () => {},
        personas: [],
      }),
    ).rejects.toThrow('never runs in production');
  });

  test('GraphiQL', async () => {
    const environment = await testEnvironment();
    await expect(graphiqlRoutes({ ...environment, mode: 'production' })).rejects.toThrow(
      'never served in production',
    );
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

describe('an upgrade', () => {
  const handshake = (path: string, host: string) =>
    `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
    'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n';

  test('reaches the live door on /graphql only, and only by our own name', async () => {
    let reached = 0;
    const live: LiveDoor = Object.assign(
      (...[, socket]: Parameters<LiveDoor>) => {
        reached++;
        socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      },
      { close: async () => {} },
    );
    const { origin } = await startSite(urls, { liveDoor: live });
    const { host } = new URL(origin);
    expect(await sendRaw(origin, handshake('/graphql', host))).toContain('403');
    expect(await sendRaw(origin, handshake('/other', host))).toContain('404 Not Found');
    expect(await sendRaw(origin, handshake('/graphql', 'elsewhere.example'))).toContain('421');
    expect(reached).toBe(1);
  });
});

test('a header too large is refused', async () => {
  const answer = await sendRaw(
    site.origin,
    `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Big: ${'x'.repeat(20_000)}\r\n\r\n`,
  );
  expect(answer).toContain('431');
});

test('closing lets a running request finish and takes no new one', async () => {
  let finish = () => {};
  const entered = new Promise<void>((enter) => {
    finish = enter;
  });
  let answerIt = () => {};
  const slow = await startSite(urls, {
    graphqlDoor: (_request, response) => {
      answerIt = () => void response.end('the last one');
      finish();
    },
  });
  const running = fetch(`${slow.origin}/graphql`, { method: 'POST' });
  await entered;
  const closed = slow.close();
  await expect(fetch(`${slow.origin}/healthz`)).rejects.toThrow();
  const began = performance.now();
  answerIt();
  expect(await (await running).text()).toBe('the last one');
  await closed;
  // Far less than the time after which it would have been cut off.
  expect(performance.now() - began).toBeLessThan(3_000);
});

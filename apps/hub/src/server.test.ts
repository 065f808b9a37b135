import { request } from 'node:http';
import { connect } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import { graphiqlRoutes } from './http/graphiql.js';
import { createDevelopmentProvider } from './identity/development-provider.js';
import { openLog } from './logging.js';
import { createServer, type LiveDoor } from './server.js';
import { createTestDatabase } from './testing/database.js';
import type { TestDatabase } from './testing/postgres.js';
import { startSite, testEnvironment, type Site } from './testing/site.js';

let urls: TestDatabase;
let site: Site;

const quiet = openLog({ mode: 'production', logLevel: 'silent' });
const outsideIssuer = {
  OIDC_ISSUER: 'https://login.example/realms/spinnenweb',
  OIDC_CLIENT_ID: 'hub',
  OIDC_CLIENT_SECRET: 'not-a-real-secret',
};

beforeAll(async () => {
  urls = await createTestDatabase();
  site = await startSite(urls, {
    graphqlDoor: (asked, response) => void response.end(`door ${asked.method} ${asked.url}`),
  });
});

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
  await expect(fetch(`${slow.origin}/healthz`)).rejects.toThrow('fetch failed');
  const began = performance.now();
  answerIt();
  expect(await (await running).text()).toBe('the last one');
  await closed;
  // Far less than the time after which it would have been cut off.
  expect(performance.now() - began).toBeLessThan(3_000);
});

test('signing in too often from one address has to wait', async () => {
  const { origin } = await startSite(urls);
  const statuses = await Promise.all(
    Array.from({ length: 125 }, async () => (await fetch(`${origin}/auth/nothing`)).status),
  );
  expect(statuses.filter((status) => status === 429)).toHaveLength(5);
  const refused = await fetch(`${origin}/auth/sign-in`, { redirect: 'manual' });
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await fetch(`${origin}/healthz`)).status).toBe(200);
});

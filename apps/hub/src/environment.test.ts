import { describe, expect, test } from 'vitest';
import { EnvironmentError, readEnvironment } from './environment.js';

const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://spinnenweb.example',
  DATABASE_URL: 'postgres://hub_app@db/hub',
  DATABASE_LOG_URL: 'postgres://hub_log@db/hub',
  SESSION_SECRET: 's'.repeat(32),
  CURSOR_SECRET: 'c'.repeat(32),
  OIDC_ISSUER: 'https://login.example/realms/spinnenweb',
  OIDC_CLIENT_ID: 'hub',
  OIDC_CLIENT_SECRET: 'not-a-real-secret',
};

function problemsOf(source: NodeJS.ProcessEnv): readonly string[] {
  try {
    readEnvironment(source);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
  return [];
}

describe('without any variable', () => {
  test('the hub develops: loopback, embedded database, its own provider', () => {
    expect(readEnvironment({})).toMatchObject({
      mode: 'development',
      host: '127.0.0.1',
      port: 4000,
      publicUrl: 'http://127.0.0.1:4000',
      databaseUrl: null,
      sessionSecret: null,
      oidc: null,
      issuer: 'http://127.0.0.1:4000/oidc',
      accountIssuer: 'urn:spinnenweb:development',
      logLevel: 'info',
      trustProxy: 0,
    });
  });

  test('its folder is .data in the root of the repository', () => {
    expect(readEnvironment({}).dataDir).toMatch(/\.data$/);
    expect(readEnvironment({}).dataDir).not.toContain('apps');
  });

  test('an empty variable counts as absent', () => {
    expect(readEnvironment({ PORT: '', OIDC_ISSUER: '', DATABASE_URL: '' })).toEqual(
      readEnvironment({}),
    );
  });
});

test('PUBLIC_URL follows PORT and loses its last slash', () => {
  expect(readEnvironment({ PORT: '4567' }).publicUrl).toBe('http://127.0.0.1:4567');
  expect(readEnvironment({ PUBLIC_URL: 'http://localhost:5173/' }).publicUrl).toBe(
    'http://localhost:5173',
  );
});

test('the invented people stay known when the port changes', () => {
  expect(readEnvironment({ PORT: '4567' }).accountIssuer).toBe(readEnvironment({}).accountIssuer);
});

test.each([
  ['NODE_ENV', 'prod'],
  ['HOST', 'a b'],
  ['PORT', 'abc'],
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '4000.5'],
  ['PUBLIC_URL', 'spinnenweb.example'],
  ['PUBLIC_URL', 'ftp://spinnenweb.example'],
  ['PUBLIC_URL', 'https://spinnenweb.example/path'],
  ['PUBLIC_URL', 'https://someone@spinnenweb.example'],
  ['DATABASE_OWNER_URL', 'mysql://db'],
  ['SESSION_SECRET', 'too short'],
  ['CURSOR_SECRET', 'too short'],
  ['LOG_LEVEL', 'loud'],
  ['TRUST_PROXY', 'yes'],
  ['REQUESTS_PER_MINUTE', '0'],
])('%s=%s is refused by one line that names it', (name, value) => {
  const problems = problemsOf({ [name]: value });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(new RegExp(`^${name} `));
});

test('every problem is told at once', () => {
  const problems = problemsOf({ PORT: 'x', LOG_LEVEL: 'y', SESSION_SECRET: 'z' });
  expect(problems.map((line) => line.split(' ')[0])).toEqual([
    'PORT',
    'SESSION_SECRET',
    'LOG_LEVEL',
  ]);
});

test('a complaint never repeats a value, which may be a secret', () => {
  const problems = problemsOf({
    SESSION_SECRET: 'hunter2',
    DATABASE_URL: 'http://hub_app:hunter2@db/hub',
  });
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.join('\n')).not.toContain('hunter2');
});

describe('with a database of its own', () => {
  test('the access record needs its own role', () => {
    expect(problemsOf({ DATABASE_URL: 'postgres://hub_app@db/hub' })).toEqual([
      expect.stringContaining('DATABASE_LOG_URL is missing'),
    ]);
  });
});

describe('with an issuer of its own', () => {
  const issuer = {
    OIDC_ISSUER: 'http://127.0.0.1:8080/realms/x',
    OIDC_CLIENT_ID: 'hub',
    OIDC_CLIENT_SECRET: 'x',
  };
  test('its address is the issuer of accounts', () => {
    expect(readEnvironment(issuer)).toMatchObject({
      issuer: issuer.OIDC_ISSUER,
      oidc: { clientId: 'hub' },
    });
  });
  test('all three variables or none', () => {
    expect(problemsOf({ OIDC_ISSUER: 'https://login.example' })).toEqual([
      expect.stringMatching(/^OIDC_CLIENT_ID is missing/),
      expect.stringMatching(/^OIDC_CLIENT_SECRET is missing/),
    ]);
  });
  test('plain http is for loopback only', () => {
    expect(problemsOf({ ...issuer, OIDC_ISSUER: 'http://login.example' })).toEqual([
      expect.stringMatching(/^OIDC_ISSUER must begin with https/),
    ]);
  });
});

describe('production', () => {
  test('reads what it is given', () => {
    expect(readEnvironment(production)).toMatchObject({
      mode: 'production',
      publicUrl: 'https://spinnenweb.example',
      issuer: 'https://login.example/realms/spinnenweb',
      accountIssuer: 'https://login.example/realms/spinnenweb',
    });
  });

  test.each([
    'PUBLIC_URL',
    'DATABASE_URL',
    'SESSION_SECRET',
    'CURSOR_SECRET',
    'OIDC_ISSUER',
    'OIDC_CLIENT_ID',
    'OIDC_CLIENT_SECRET',
    'DATABASE_LOG_URL',
  ])('cannot do without %s', (name) => {
    const problems = problemsOf({ ...production, [name]: undefined });
    expect(problems.map((line) => line.split(' ')[0])).toEqual([name]);
  });

  test.each([
    { PUBLIC_URL: 'http://spinnenweb.example' },
    { OIDC_ISSUER: 'http://127.0.0.1:8080' },
    { OIDC_ISSUER: 'http://login.example' },
  ])('insists on https: %o', (wrong) => {
    expect(problemsOf({ ...production, ...wrong })).toEqual([
      expect.stringContaining(Object.keys(wrong)[0] ?? ''),
    ]);
  });
});

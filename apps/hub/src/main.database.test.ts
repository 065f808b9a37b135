import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { Browser } from './testing/browser.js';
import { createTestDatabase } from './testing/database.js';
import { hubProcesses, ready } from './testing/hub-process.js';
import { testEnvironment } from './testing/site.js';

const hubs = hubProcesses();

describe('on a database that is given', () => {
  test('two hubs that start at once bring the invented people once, and one can sign in at both', async () => {
    const { appUrl, logUrl, ownerUrl } = await createTestDatabase();
    const given = {
      DATABASE_URL: appUrl,
      DATABASE_LOG_URL: logUrl,
      DATABASE_OWNER_URL: ownerUrl,
      SESSION_SECRET: 's'.repeat(32),
      CURSOR_SECRET: 'c'.repeat(32),
      DATA_DIR: join(hubs.folder, 'unused'),
    };
    const { port: other } = await testEnvironment();
    const both = [hubs.start(given), hubs.start({ ...given, PORT: String(other) })];
    const said = await Promise.all(both.map((hub) => hub.until(ready)));
    expect(said.join('\n').match(/Loaded the invented families/g)).toHaveLength(1);
    expect(said.join('\n')).not.toContain('PostgreSQL');
    for (const where of [hubs.port, other]) {
      const browser = new Browser(`http://127.0.0.1:${where}`);
      const page = await browser.visit('/auth/sign-in');
      const body = new URLSearchParams({ persona: 'karin' });
      expect((await browser.visit(page.path, { method: 'POST', body })).path).toBe('/');
    }
    expect(existsSync(given.DATA_DIR)).toBe(false);
  });

  test('without tables it does not start, and says what to do', async () => {
    const { appUrl, logUrl, ownerUrl } = await createTestDatabase();
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    await owner.query('DROP SCHEMA app CASCADE');
    await owner.end();
    const hub = hubs.start({ DATABASE_URL: appUrl, DATABASE_LOG_URL: logUrl });
    expect(await hub.ended).toBe(1);
    expect(hub.said()).toMatch(/^The database has no tables .* set DATABASE_OWNER_URL\.\n$/);
  });
});

test('in production it says one line of JSON, brings no invented people and writes no folder', async () => {
  const { appUrl, logUrl, ownerUrl } = await createTestDatabase();
  const hub = hubs.start({
    NODE_ENV: 'production',
    PUBLIC_URL: 'https://spinnenweb.example',
    DATABASE_URL: appUrl,
    DATABASE_LOG_URL: logUrl,
    DATABASE_OWNER_URL: ownerUrl,
    SESSION_SECRET: 's'.repeat(32),
    CURSOR_SECRET: 'c'.repeat(32),
    OIDC_ISSUER: 'https://login.example',
    OIDC_CLIENT_ID: 'hub',
    OIDC_CLIENT_SECRET: 'not-a-real-secret',
    DATA_DIR: join(hubs.folder, 'never'),
  });
  const said = await hub.until(/listening on/);
  for (const line of said.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('msg');
  expect(said).not.toContain('Karin');
  expect((await fetch(`http://127.0.0.1:${hubs.port}/readyz`)).status).toBe(200);
  await expect(readFile(join(hubs.folder, 'never', 'session-secret'))).rejects.toThrow('ENOENT');

  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  expect((await owner.query('SELECT 1 FROM app.person')).rows).toEqual([]);
  await owner.end();
  hub.child.kill('SIGTERM');
  expect(await hub.ended).toBe(0);
});

import { readFile, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { Browser } from './testing/browser.js';
import { createTestDatabase } from './testing/database.js';
import { type HubProcess, hubProcesses, ready } from './testing/hub-process.js';
import { testEnvironment } from './testing/site.js';

const hubs = hubProcesses();

/** True while something listens there. */
function isListening(where: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(true));
    probe.listen(where, '127.0.0.1', () => probe.close(() => resolve(false)));
  });
}

async function postgresPort(): Promise<number> {
  return Number(await readFile(join(hubs.folder, 'data', 'postgres', 'port'), 'utf8'));
}

describe('starting', () => {
  test('shows what it does, says where it is and who to be, and a person can sign in', async () => {
    const hub = hubs.start();
    const said = await hub.until(ready);
    expect(said).toContain('Making the database cluster');
    expect(said).toContain(`http://127.0.0.1:${hubs.port}`);
    expect(said).toContain('Karin Postma');
    const browser = new Browser(`http://127.0.0.1:${hubs.port}`);
    for (const path of ['/healthz', '/readyz']) expect((await browser.ask(path)).status).toBe(200);

    const page = await browser.visit('/auth/sign-in?next=/kind/1');
    const chosen = await browser.visit(page.path, {
      method: 'POST',
      body: new URLSearchParams({ persona: 'karin' }),
    });
    expect(chosen.path).toBe('/kind/1');
    expect(browser.cookie('spinnenweb')).toBeDefined();
  });

  test('a second time keeps what was done', async () => {
    const said = await hubs.start().until(ready);
    expect(said).not.toContain('Making the database cluster');
    expect(said).not.toContain('Loaded the invented families');
  });

  test('on another port the invented people are still known', async () => {
    const { port: other } = await testEnvironment();
    await hubs.start({ PORT: String(other) }).until(ready);
    const browser = new Browser(`http://127.0.0.1:${other}`);
    const page = await browser.visit('/auth/sign-in');
    const body = new URLSearchParams({ persona: 'karin' });
    expect((await browser.visit(page.path, { method: 'POST', body })).path).toBe('/');
  });
});

describe('stopping', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'by %s stops all it started',
    async (signal) => {
      const hub = hubs.start();
      await hub.until(ready);
      const database = await postgresPort();
      expect(await isListening(database)).toBe(true);
      hub.child.kill(signal);
      expect(await hub.ended).toBe(0);
      expect(await isListening(database)).toBe(false);
      expect(await isListening(hubs.port)).toBe(false);
      await expect(readFile(join(hubs.folder, 'data', 'hub.lock'))).rejects.toThrow('ENOENT');
    },
  );

  test('while it still starts leaves nothing behind', async () => {
    const hub = hubs.start();
    await hub.until(/Starting PostgreSQL/);
    hub.child.kill('SIGINT');
    expect(await hub.ended).toBe(0);
    expect(hub.said()).not.toMatch(ready);
    expect(await isListening(await postgresPort())).toBe(false);
  });

  test('waits for an open request, and a second signal ends that', async () => {
    const hub = hubs.start();
    await hub.until(ready);
    const database = await postgresPort();
    const halfARequest = connect(hubs.port, '127.0.0.1');
    halfARequest.on('error', () => {});
    await new Promise((resolve) => halfARequest.write('GET / HTTP/1.1\r\n', resolve));

    const began = performance.now();
    hub.child.kill('SIGINT');
    // One Ctrl-C may arrive twice, by way of npm: that is no second wish.
    hub.child.kill('SIGTERM');
    await hub.until(/Stopping/);
    await vi.waitUntil(
      () => {
        hub.child.kill('SIGTERM');
        return hub.child.exitCode !== null;
      },
      { timeout: 10_000 },
    );
    expect(await hub.ended).toBe(1);
    const took = performance.now() - began;
    expect(took).toBeGreaterThan(1_000);
    expect(took).toBeLessThan(4_000);
    await vi.waitUntil(async () => !(await isListening(database)), { timeout: 10_000 });
    halfARequest.destroy();
  });

  test('what a killed hub left running is taken over and stopped by the next', async () => {
    const killed = hubs.start();
    await killed.until(ready);
    killed.child.kill('SIGKILL');
    expect(await killed.ended).toBeNull();
    const database = await postgresPort();
    expect(await isListening(database)).toBe(true);

    const next = hubs.start();
    expect(await next.until(ready)).toContain('Taking over');
    next.child.kill('SIGINT');
    expect(await next.ended).toBe(0);
    expect(await isListening(database)).toBe(false);
  });
});

describe('what stands in the way is one clear line and exit code 1', () => {
  async function expectLine(hub: HubProcess, line: RegExp) {
    expect(await hub.ended).toBe(1);
    const lines = hub
      .said()
      .trim()
      .split('\n')
      .filter((said) => !said.startsWith('·'));
    expect(lines).toEqual([expect.stringMatching(line)]);
  }

  test('a taken port', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(hubs.port, '127.0.0.1', resolve));
    await expectLine(hubs.start(), /^Port \d+ on 127\.0\.0\.1 is in use already/);
    await new Promise((resolve) => other.close(resolve));
  });

  test('a wrong variable', async () => {
    await expectLine(hubs.start({ PORT: 'four thousand' }), /^PORT must be a number/);
  });

  test('a folder that cannot be written', async () => {
    await writeFile(join(hubs.folder, 'file'), '');
    await expectLine(
      hubs.start({ DATA_DIR: join(hubs.folder, 'file', 'data') }),
      /^The data folder .* cannot be written/,
    );
  });

  test('another hub in the same folder, which stays as it is', async () => {
    const first = hubs.start();
    await first.until(ready);
    const { port: other } = await testEnvironment();
    await expectLine(hubs.start({ PORT: String(other) }), /^Another hub is already working in/);
    expect((await new Browser(`http://127.0.0.1:${hubs.port}`).ask('/readyz')).status).toBe(200);
  });

  test('a database that does not answer', async () => {
    const url = 'postgres://hub_app:none@127.0.0.1:1/hub';
    await expectLine(
      hubs.start({ DATABASE_URL: url, DATABASE_LOG_URL: url }),
      /^The hub could not start: .*ECONNREFUSED/,
    );
  });

  test('a database role that the row policies would not hold', async () => {
    const { adminUrl, logUrl } = await createTestDatabase();
    await expectLine(
      hubs.start({ DATABASE_URL: adminUrl, DATABASE_LOG_URL: logUrl }),
      /^The hub could not start: The hub does not serve with this database role: .*superuser/,
    );
  });
});

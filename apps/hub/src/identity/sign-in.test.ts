import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Browser } from '../testing/browser.js';
import { createTestDatabase } from '../testing/database.js';
import type { TestDatabase } from '../testing/postgres.js';
import { startSite, type Site } from '../testing/site.js';
import { cookieForHandle, handleFromCookie, hashHandle, makeHandle } from './cookie.js';

const personas = [
  { person: 'karin', name: 'Karin Verzonnen', title: 'gezinswerker', hint: 'Bekijk <Sam>.' },
  { person: 'nieuw', name: 'Nieuw Verzonnen', title: 'nog zonder account', hint: 'Log in.' },
];

let urls: TestDatabase;
let site: Site;
let browser: Browser;
let karin: string;

beforeAll(async () => {
  urls = await createTestDatabase();
  site = await startSite(urls, { personas });
  karin = await addAccount(site.environment.accountIssuer, 'karin');
});
beforeEach(() => {
  browser = new Browser(site.origin);
});

async function addAccount(issuer: string, subject: string): Promise<string> {
  const [person] = await asOwner<{ id: string }>(
    "INSERT INTO app.person (name) VALUES ('Karin Verzonnen') RETURNING id",
  );
  await asOwner('INSERT INTO app.account (issuer, subject, person_id) VALUES (?, ?, ?)', [
    issuer,
    subject,
    person?.id,
  ]);
  return person?.id ?? '';
}

function asOwner<T>(sql: string, values: unknown[] = []): Promise<T[]> {
  return site.database.asSystem('a test looks or prepares', (em) => em.execute(sql, values));
}

/** Whom the policies see behind this browser's cookie. */
async function viewerOf(who: Browser): Promise<string | null> {
  return viewerOfHandle(handleFromCookie(who.cookiesFor('/'), site.environment));
}

async function viewerOfHandle(handle: string | null): Promise<string | null> {
  const [row] = await site.database.readAsViewer<{ viewer: string | null }>(
    handle,
    { name: 'test viewer', text: 'SELECT app.viewer() AS viewer' },
    [],
  );
  return row?.viewer ?? null;
}

function handleOf(who: Browser): string {
  return handleFromCookie(who.cookiesFor('/'), site.environment) ?? '';
}

/** Goes as far as the page on which a persona is chosen, chooses, and stops before the way back is walked. */
async function choose(who: Browser, person: string, next = '/'): Promise<string> {
  const page = await who.visit(`/auth/sign-in?next=${encodeURIComponent(next)}`);
  expect(page.path).toMatch(/^\/oidc\/choose\//);
  const chosen = await who.ask(page.path, {
    method: 'POST',
    body: new URLSearchParams({ persona: person }),
  });
  const resumed = await who.ask(pathOf(chosen));
  return pathOf(resumed);
}

async function signIn(who: Browser, person: string, next = '/'): Promise<Response> {
  return who.ask(await choose(who, person, next));
}

function pathOf(response: Response): string {
  const url = new URL(response.headers.get('location') ?? '', site.origin);
  expect(url.origin).toBe(site.origin);
  return `${url.pathname}${url.search}`;
}

describe('signing in', () => {
  test('leads by way of a page of personas to the page one wanted', async () => {
    const page = await browser.visit('/auth/sign-in');
    const html = await page.response.text();
    expect(html).toContain('Wie bent u vandaag?');
    expect(html).toContain('Karin Verzonnen');
    expect(html).toContain('Bekijk &#60;Sam&#62;.');
    expect(html).not.toContain('<script');

    const back = await signIn(browser, 'karin', '/kind/abc?tab=berichten');
    expect(back.status).toBe(302);
    expect(back.headers.get('location')).toBe('/kind/abc?tab=berichten');
    expect(await viewerOf(browser)).toBe(karin);
  });

  test('asks for a code with PKCE S256, a state and a nonce', async () => {
    const begun = await browser.ask('/auth/sign-in');
    const asked = new URL(begun.headers.get('location') ?? '').searchParams;
    expect(asked.get('response_type')).toBe('code');
    expect(asked.get('code_challenge_method')).toBe('S256');
    for (const name of ['code_challenge', 'state', 'nonce']) {
      expect(asked.get(name)?.length).toBeGreaterThan(30);
    }
  });

  test('keeps one cookie, unreadable for scripts and not sent by other sites', async () => {
    await signIn(browser, 'karin');
    const attributes = browser.cookie('spinnenweb')?.attributes ?? new Map<string, string>();
    expect(attributes.has('httponly')).toBe(true);
    expect(attributes.get('samesite')).toBe('Lax');
    expect(attributes.get('path')).toBe('/');
    expect(attributes.has('domain')).toBe(false);
  });

  test('stores no handle, only its hash', async () => {
    await signIn(browser, 'karin');
    const rows = await asOwner<{ row: string }>('SELECT s::text AS row FROM app.session s');
    const stored = rows.map(({ row }) => row).join('\n');
    expect(stored).toContain(hashHandle(handleOf(browser)));
    expect(stored).not.toContain(handleOf(browser));
  });

  test('gives a new handle, so that one planted before gains nothing', async () => {
    await browser.ask('/auth/sign-in');
    const planted = handleOf(browser);
    await signIn(browser, 'karin');
    expect(handleOf(browser)).not.toBe(planted);
    expect(await viewerOfHandle(planted)).toBeNull();
  });

  test('a handle of unknown make is not adopted', async () => {
    const planted = makeHandle();
    const [name = '', value = ''] = cookieForHandle(planted, site.environment).split('=');
    browser.plant(name, value);
    await signIn(browser, 'karin');
    expect(handleOf(browser)).not.toBe(planted);
    expect(await viewerOfHandle(planted)).toBeNull();
  });

  test('someone else may follow in the same browser', async () => {
    await signIn(browser, 'karin');
    const first = handleOf(browser);
    expect((await signIn(browser, 'nieuw')).status).toBe(403);
    expect(await viewerOfHandle(first)).toBeNull();
  });

  test('two tabs may each finish what they began', async () => {
    const one = await choose(browser, 'karin', '/een');
    const two = await choose(browser, 'karin', '/twee');
    expect((await browser.ask(one)).headers.get('location')).toBe('/een');
    // Signing in began a new session, in which the other attempt is unknown: it is refused, not mixed up.
    expect((await browser.ask(two)).status).toBe(400);
    expect(await viewerOf(browser)).toBe(karin);
  });

  test.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example'])(
    'next=%s does not lead away',
    async (next) => {
      expect((await signIn(browser, 'karin', next)).headers.get('location')).toBe('/');
    },
  );

  test('a wrong persona is refused', async () => {
    const page = await browser.visit('/auth/sign-in');
    const body = new URLSearchParams({ persona: 'constructor' });
    expect((await browser.ask(page.path, { method: 'POST', body })).status).toBe(400);
  });
});

describe('someone without an account here', () => {
  test('reads so on a friendly page and is nobody', async () => {
    const answer = await signIn(browser, 'nieuw');
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('U staat nog niet in Spinnenweb');
    expect(browser.cookie('spinnenweb')).toBeUndefined();
  });
});

describe('a sign-in is refused', () => {
  async function expectRefused(path: string) {
    const answer = await browser.ask(path);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('Inloggen is niet gelukt');
    expect(await viewerOf(browser)).toBeNull();
  }

  /** Changes what the hub remembers of the attempt, as if the issuer had answered to another. */
  async function change(field: 'nonce' | 'codeVerifier', value: string) {
    await asOwner(
      `UPDATE app.session SET data = jsonb_set(data, '{attempts,0,${field}}', to_jsonb(?::text))
       WHERE encode(handle_hash, 'hex') = ?`,
      [value, hashHandle(handleOf(browser))],
    );
  }

  test('when the state is not the one that was sent', async () => {
    const back = await choose(browser, 'karin');
    await expectRefused(back.replace(/state=[^&]+/, `state=${'x'.repeat(43)}`));
  });

  test.each(['__proto__', '', 'undefined'])('when the state is %o', async (state) => {
    const back = await choose(browser, 'karin');
    await expectRefused(back.replace(/state=[^&]+/, `state=${state}`));
  });

  test('when another browser began it', async () => {
    const back = await choose(new Browser(site.origin), 'karin');
    await expectRefused(back);
  });

  test('when the code is one that another browser got', async () => {
    const stolen = new URL(await choose(new Browser(site.origin), 'karin'), site.origin);
    const own = new URL(await choose(browser, 'karin'), site.origin);
    own.searchParams.set('code', stolen.searchParams.get('code') ?? '');
    await expectRefused(`${own.pathname}${own.search}`);
  });

  test('when the id token carries another nonce', async () => {
    const back = await choose(browser, 'karin');
    await change('nonce', 'n'.repeat(43));
    await expectRefused(back);
  });

  test('when the PKCE verifier does not fit the challenge', async () => {
    const back = await choose(browser, 'karin');
    await change('codeVerifier', 'v'.repeat(43));
    await expectRefused(back);
  });

  test('when it comes back a second time', async () => {
    const back = await choose(browser, 'karin');
    expect((await browser.ask(back)).status).toBe(302);
    expect((await browser.ask(back)).status).toBe(400);
  });

  test('when the answer names another issuer', async () => {
    const back = await choose(browser, 'karin');
    await expectRefused(back.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Felsewhere.example'));
  });

  test('when it took too long', async () => {
    const back = await choose(browser, 'karin');
    await asOwner(`UPDATE app.session SET expires_at = statement_timestamp()`);
    await expectRefused(back);
  });

  test('by the provider itself when the challenge is left out', async () => {
    const begun = await browser.ask('/auth/sign-in');
    const asked = new URL(begun.headers.get('location') ?? '');
    asked.searchParams.delete('code_challenge');
    asked.searchParams.delete('code_challenge_method');
    const answer = await browser.ask(`${asked.pathname}${asked.search}`);
    expect(pathOf(answer)).toContain('error=invalid_request');
  });
});

test('what is logged names nobody and holds no secret', async () => {
  await signIn(browser, 'karin');
  const log = site.logged.join('');
  expect(log).toContain('someone signed in');
  for (const word of ['karin', 'Karin', handleOf(browser), site.environment.sessionSecret]) {
    expect(log).not.toContain(word);
  }
});

import { describe, expect, test } from 'vitest';
import { Browser } from '../testing/browser.js';
import { createTestDatabase } from '../testing/database.js';
import { type Site, startSite } from '../testing/site.js';
import { handleFromCookie } from './cookie.js';

describe('behind https', () => {
  test('the cookie goes out as __Host-, Secure, when the browser came over https, and not at all otherwise', async () => {
    const issuer = await startSite(await createTestDatabase());
    const secure = await startSite(await createTestDatabase(), {
      variables: { PUBLIC_URL: 'https://127.0.0.1', ...outsideIssuer(issuer) },
    });
    const overHttps = new Browser(secure.origin, { 'x-forwarded-proto': 'https' });
    expect((await overHttps.ask('/auth/sign-in')).status).toBe(302);
    const cookie = overHttps.cookie('__Host-spinnenweb');
    expect(cookie?.attributes.has('secure')).toBe(true);
    expect(cookie?.attributes.get('path')).toBe('/');
    expect(cookie?.attributes.has('domain')).toBe(false);
    expect(handleFromCookie(overHttps.cookiesFor('/'), secure.environment)).not.toBeNull();

    const overHttp = new Browser(secure.origin);
    await overHttp.ask('/auth/sign-in');
    expect(overHttp.cookiesFor('/')).toBe('');
  });

  /** The provider of one site is an outside issuer to another. */
  function outsideIssuer({ environment }: Site) {
    return {
      OIDC_ISSUER: environment.issuer,
      OIDC_CLIENT_ID: 'hub',
      OIDC_CLIENT_SECRET: 'not-a-real-secret',
    };
  }
});

test('an issuer that does not answer is told in plain words, and asked again next time', async () => {
  const away = await startSite(await createTestDatabase(), {
    variables: {
      OIDC_ISSUER: 'http://127.0.0.1:1/nobody',
      OIDC_CLIENT_ID: 'hub',
      OIDC_CLIENT_SECRET: 'not-a-real-secret',
    },
  });
  for (let attempt = 0; attempt < 2; attempt++) {
    const answer = await new Browser(away.origin).ask('/auth/sign-in');
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('Inloggen kan nu even niet');
  }
});

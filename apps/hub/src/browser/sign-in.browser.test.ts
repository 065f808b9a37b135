import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../testing/look-right.js';
import { expectVisitors, phone, signIn } from '../testing/visitors.js';

const visits = expectVisitors();
const COOKIE = 'spinnenweb';

describe('signing in', () => {
  test('shows the door, then who one may be today, then the own page; each of them accessible', async () => {
    const page = await visits.nobody(phone);
    await page.goto('/');
    await page.getByRole('heading', { name: 'Spinnenweb' }).waitFor();
    expect(await page.title()).toContain('Inloggen');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Inloggen' }).click();
    await page.getByRole('heading', { name: 'Wie bent u vandaag?' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Naima Bouzid' }).click();
    await page.getByRole('heading', { name: 'Dag Naima' }).waitFor();
    await page.getByRole('heading', { name: 'Wie helpt Sam?' }).waitFor();
    await page.getByText('BSO De Boomhut').first().waitFor();
    await expectAccessible(page);
  });

  test('leads back to the page one came for, and never to another site', async () => {
    const web = `/kind/${visits.id('Child', 'sam-kind')}?als=lijst`;
    const page = await visits.as('karin', web);
    await page.getByRole('heading', { name: 'Het web van Sam' }).waitFor();
    expect(page.url()).toBe(`${visits.hub.origin}${web}`);

    const lured = await visits.nobody();
    await lured.goto(`/auth/sign-in?next=${encodeURIComponent('//elders.example/kind')}`);
    await lured.getByRole('button', { name: 'Karin Postma' }).click();
    await lured.getByRole('heading', { name: 'Dag Karin' }).waitFor();
    expect(lured.url()).toBe(`${visits.hub.origin}/`);
  });

  test('keeps one cookie that no script reads, bound to this site and gone with the browser', async () => {
    const page = await visits.nobody();
    await page.goto('/auth/sign-in');
    const planted = (await cookies(page)).find(({ name }) => name === COOKIE);
    await page.getByRole('button', { name: 'Karin Postma' }).click();
    await page.getByRole('heading', { name: 'Dag Karin' }).waitFor();
    const kept = (await cookies(page)).filter(({ name }) => name === COOKIE);
    expect(kept).toEqual([
      expect.objectContaining({
        httpOnly: true,
        sameSite: 'Lax',
        expires: -1,
        domain: '127.0.0.1',
        path: '/',
      }),
    ]);
    expect(planted?.value).toBeDefined();
    expect(kept[0]?.value).not.toBe(planted?.value);
    expect(await page.evaluate<string>('document.cookie')).toBe('');
  });

  test('a cookie of one’s own making, or with one letter changed, opens nothing', async () => {
    const signedIn = await visits.as('karin');
    const real = (await cookies(signedIn)).find(({ name }) => name === COOKIE)!;
    const letter = real.value.at(6) === 'a' ? 'b' : 'a';
    const changed = `${real.value.slice(0, 6)}${letter}${real.value.slice(7)}`;
    for (const value of [changed, 's%3Aaaaa.bbbb', 'karin']) {
      const page = await visits.nobody();
      await page.context().addCookies([{ ...real, value }]);
      await page.goto(`/kind/${visits.id('Child', 'sam-kind')}`);
      await page.getByRole('link', { name: 'Inloggen' }).waitFor();
      expect(await page.getByText(/\bSam\b/).count()).toBe(0);
    }
  });
});

describe('signing out', () => {
  test('takes what was shown from every open page of this browser, at once and for good', async () => {
    const page = await visits.as('karin');
    const other = await page.context().newPage();
    await other.goto(`/kind/${visits.id('Child', 'sam-kind')}?als=lijst`);
    await other.getByText('BSO De Boomhut').first().waitFor();
    const before = await cookies(page);

    await page.getByRole('button', { name: 'Uitloggen' }).click();
    await page.getByRole('link', { name: 'Inloggen' }).waitFor();
    await other.getByText('U bent uitgelogd. Wat u zag, is van dit scherm gehaald.').waitFor();
    expect(await other.getByText('De Boomhut').count()).toBe(0);
    await expectAccessible(other);

    // The old cookie put back by hand opens nothing either: the session itself has ended.
    await page.context().addCookies(before);
    await other.reload();
    await other.getByRole('link', { name: 'Inloggen' }).waitFor();
    expect(await other.getByText('De Boomhut').count()).toBe(0);
  });

  test('the next person in the same browser sees only what is theirs', async () => {
    const page = await visits.as('karin');
    await page.getByRole('link', { name: 'Lina' }).waitFor();
    await page.getByRole('button', { name: 'Uitloggen' }).click();
    await signIn(page, 'bas');
    await page.getByRole('link', { name: 'Daan' }).waitFor();
    expect(await page.getByText('Lina').count()).toBe(0);
    expect(await page.getByText('Karin').count()).toBe(0);
  });
});

type Page = Awaited<ReturnType<typeof visits.nobody>>;
const cookies = (page: Page) => page.context().cookies();

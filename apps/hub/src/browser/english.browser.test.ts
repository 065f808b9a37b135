import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from '../testing/look-right.js';
import { expectVisitors } from '../testing/visitors.js';

const visits = expectVisitors();
const DUTCH = /\b(mag|lijntje|vertellen|toestemming|betrokken|bericht|kind|niemand|wie)\b/i;

test('chosen once, English holds on every page and after a reload', async () => {
  const page = await visits.as('karin');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'My children' }).waitFor();
  await expectEnglish(page);
  await page.getByRole('link', { name: 'Sam' }).click();
  await page.getByRole('heading', { name: 'The web of Sam' }).waitFor();
  await page.getByRole('region', { name: 'Legend' }).waitFor();
  await page.reload();
  await page.getByRole('list', { name: /^The web of Sam/ }).waitFor();
  await page.getByRole('region', { name: 'Legend' }).waitFor();
  await expectEnglish(page);
  await expectAccessible(page);
});

test('changing the language in front of the drawing draws it anew, in the other words', async () => {
  const page = await visits.as('karin', `/kind/${visits.id('Child', 'sam-kind')}?als=tekening`);
  await page.getByRole('list', { name: /^Het web van Sam/ }).waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('list', { name: /^The web of Sam/ }).waitFor();
  await page.getByRole('button', { name: 'Nederlands' }).click();
  await page.getByRole('list', { name: /^Het web van Sam/ }).waitFor();
});

/** No Dutch is left, but for names. */
async function expectEnglish(page: Page): Promise<void> {
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  const words = await page.getByRole('main').innerText();
  expect(words.split('\n').filter((line) => DUTCH.test(line))).toEqual([]);
}

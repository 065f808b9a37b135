import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { expectAccessible } from '../testing/look-right.js';
import { expectVisitors, phone, signIn } from '../testing/visitors.js';

const visits = expectVisitors();
const PROBLEM = 'Dit deel kon niet worden geladen.';
let open: BrowserContext | undefined;

afterEach(async () => {
  await open?.close();
});

test('a page whose files do not come says so under the header, and comes by itself with the internet', async () => {
  const page = await complaining('pieter');
  const loads = countLoads(page);
  await page.getByRole('link', { name: 'Voeg iemand toe' }).first().waitFor();
  await page.context().setOffline(true);
  await page.getByRole('link', { name: 'Voeg iemand toe' }).first().click();
  await title(page).waitFor();
  expect(await page.locator('*:focus').textContent()).toBe(PROBLEM);
  await page.getByRole('banner').getByText('Spinnenweb').waitFor();
  await tryAgain(page).click();
  await said(page).waitFor({ state: 'attached' });
  expect(loads()).toBe(0);
  await expectAccessible(page);

  await page.context().setOffline(false);
  await page.getByRole('heading', { level: 1, name: /^Wie helpt .+ nog meer/ }).waitFor();
  expect(loads()).toBe(1);
});

test('a part whose file is gone leaves the rest as it is, says so politely, and is tried again when asked for only', async () => {
  const page = await complaining('karin', (context) =>
    context.route('**/assets/caseload-*.js', (route) => route.fulfill({ status: 404 })),
  );
  const loads = countLoads(page);
  await page.getByText(PROBLEM, { exact: true }).first().waitFor();
  await said(page).waitFor({ state: 'attached' });
  await page.getByRole('heading', { level: 1, name: 'Dag Karin' }).waitFor();
  await page.getByRole('button', { name: 'Uitloggen' }).waitFor();
  await expectAccessible(page);

  await tryAgain(page).click();
  await expect.poll(loads).toBe(1);
  await tryAgain(page).waitFor();
  // It is still not there: by itself the page that was just loaded anew is not loaded again.
  await page.evaluate(`window.dispatchEvent(new Event('online'))`);
  await page.context().unroute('**/assets/caseload-*.js');
  await tryAgain(page).click();
  await page.getByRole('row', { name: /^Sam/ }).waitFor();
  expect(loads()).toBe(2);
});

test('what cannot be drawn is no empty page either', async () => {
  const page = await complaining('pieter');
  const drawing = page.getByRole('link', { name: 'Bekijk als tekening' }).first();
  const address = (await drawing.getAttribute('href'))!;
  await page.route('**/graphql', async (route) => {
    const answer = await route.fetch();
    const { data } = (await answer.json()) as { data: { network?: object } };
    if (data.network) data.network = { ...data.network, participants: [null] };
    await route.fulfill({ response: answer, json: { data } });
  });
  // A page that is opened knows no web yet: it must ask.
  await page.goto(address);
  await title(page).waitFor();
  await page.getByRole('banner').getByText('Spinnenweb').waitFor();
  await page.unroute('**/graphql');
  await tryAgain(page).click();
  await page.getByRole('heading', { level: 1, name: /^Het web van/ }).waitFor();
});

test('what was asked without a connection is asked again by itself once there is one', async () => {
  const page = await complaining('pieter');
  await page.getByRole('link', { name: 'Bekijk als tekening' }).first().click();
  await page.getByRole('heading', { level: 1, name: /^Het web van/ }).waitFor();
  await page.context().setOffline(true);
  await page.getByRole('link', { name: 'Toestemmingen' }).click();
  const problem = page.getByRole('alert').getByText('U bent niet verbonden met internet.');
  await problem.waitFor();
  await page.context().setOffline(false);
  await tryAgain(page).waitFor({ state: 'detached' });
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('where only the hub is silent, nobody is sent to the own wifi', async () => {
  const page = await complaining('pieter');
  await page.getByRole('link', { name: 'Bekijk als tekening' }).first().click();
  await page.getByRole('heading', { level: 1, name: /^Het web van/ }).waitFor();
  await page.route('**/graphql', (route) => route.abort());
  await page.getByRole('link', { name: 'Toestemmingen' }).click();
  await page.getByRole('alert').getByText('De verbinding is even weg.').waitFor();
  expect(await page.getByText('wifi').count()).toBe(0);
});

/** A browser whose console may complain: that a file does not come, or that something breaks, is what is tried here. */
async function complaining(
  person: string,
  prepare?: (context: BrowserContext) => Promise<unknown>,
): Promise<Page> {
  const spare = await visits.nobody();
  const browser = spare.context().browser()!;
  open = await browser.newContext({ baseURL: visits.hub.origin, locale: 'nl-NL', ...phone });
  await prepare?.(open);
  const page = await open.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto('/');
  await signIn(page, person);
  return page;
}

function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('domcontentloaded', () => loads++);
  return () => loads;
}

const title = (page: Page) => page.getByRole('heading', { level: 1, name: PROBLEM });
const said = (page: Page) => page.getByRole('status').getByText(PROBLEM);
const tryAgain = (page: Page) => page.getByRole('button', { name: 'Probeer opnieuw' });

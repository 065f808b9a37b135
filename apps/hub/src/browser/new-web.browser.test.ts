import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from '../testing/look-right.js';
import { expectVisitors, phone } from '../testing/visitors.js';

const visits = expectVisitors();

test('a wijkteam worker opens a web and fills it: home, a school, a grandmother', async () => {
  const page = await visits.as('karin');
  await page.getByRole('link', { name: 'Nieuw web' }).click();
  await page.getByRole('heading', { name: 'Een nieuw web' }).waitFor();
  await expectAccessible(page);
  await page.getByLabel('Voornaam van het kind').fill('Mila');
  await page.getByLabel('Geboortedatum').fill('2017-03-05');
  await page.getByLabel('Naam van ouder of voogd').fill('Joanne Verzonnen');
  await page.getByLabel(/^Waar staat dat/).fill('gezagsregister, 3 maart 2026');
  await page.getByLabel('Wat doet u voor dit kind?').fill('gezinswerker');
  await page.getByRole('button', { name: 'Open het web' }).click();

  await page.getByRole('heading', { name: 'Wie hoort er bij Mila?' }).waitFor();
  await page.getByRole('combobox', { name: 'Welke organisatie?' }).fill('lantaarn');
  await page.getByRole('option', { name: /De Lantaarn/ }).click();
  await expectAccessible(page);
  await invite(page, 'Basisschool De Lantaarn');
  await page.getByRole('radio', { name: /^Iemand van de familie zelf/ }).check();
  await page.getByLabel('Hoe noemt het kind deze persoon?').fill('Oma Riet');
  await invite(page, 'Oma Riet');
  await page.getByRole('link', { name: 'Klaar' }).click();

  const drawn = page.getByRole('list', { name: /^Het web van Mila/ });
  for (const name of [/^Basisschool De Lantaarn/, /^Oma Riet/, /^Thuis/, /^Wijkteam Lindekwartier/])
    await drawn.getByRole('button', { name }).waitFor();
  await expectAccessible(page);
  await page.goto('/');
  await page.getByRole('rowheader', { name: /^Mila/ }).waitFor();
});

test.each([
  { who: 'a mother with a practitioner of her own', person: 'esther', see: 'GGZ De Duinroos' },
  { who: 'a boy of 13 with an own voice', person: 'daan', see: 'VV De Eemvogels' },
  { who: 'a football trainer', person: 'dennis', see: 'Daan' },
])('$who has a first page and a web that everyone can use', async ({ person, see }) => {
  const page = await visits.as(person, '/', phone);
  await page.getByText(see).first().waitFor();
  await expectAccessible(page);
  const child = person === 'esther' ? 'noor-kind' : 'daan-kind';
  await page.goto(`/kind/${visits.id('Child', child)}/toestemmingen`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('navigation', { name: 'Delen van dit web' }).waitFor();
  await expectAccessible(page);
  await page.goto(`/kind/${visits.id('Child', child)}/berichten`);
  await page.getByRole('article').first().waitFor();
  await expectAccessible(page);
});

async function invite(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Nodig uit' }).click();
  await page.getByRole('status').getByText(`${name} staat nu in het web.`).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
}

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from '../testing/look-right.js';
import { expectVisitors, phone } from '../testing/visitors.js';

const visits = expectVisitors();
const sam = (rest = '?als=lijst') => `/kind/${visits.id('Child', 'sam-kind')}${rest}`;

test('a mother adds an uncle on her phone, reads beforehand what he would see, and takes him away again', async () => {
  const page = await visits.as('naima', '/', phone);
  await page.getByRole('link', { name: 'Voeg iemand toe' }).click();
  await page.getByRole('heading', { name: 'Wie helpt Sam nog meer?' }).waitFor();
  await page.getByLabel('Hoe noemt Sam deze persoon?').fill('Oom Karim');
  await page
    .getByRole('region', { name: 'Wat deze persoon ziet' })
    .getByText('Oom Karim ziet de naam Sam en thuis.')
    .waitFor();
  await page.getByLabel('Voornaam en achternaam').fill('Karim Bouzid');
  await page.getByLabel('Wie is dat van Sam?').fill('oom');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Voeg toe' }).click();
  await page.getByText('Oom Karim staat nu in het web.').waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Klaar' }).click();
  await page.getByText('Karim Bouzid').waitFor();

  await page.getByText('Oom Karim', { exact: true }).click();
  await page.getByRole('button', { name: 'Beëindig' }).click();
  await page.getByRole('button', { name: 'Ja, beëindig' }).click();
  await page.getByText('Oom Karim hoort niet meer bij dit web.').waitFor();
  await page.getByText('Karim Bouzid').first().waitFor({ state: 'hidden' });
});

test('only who decides for the family is asked to add someone', async () => {
  for (const [person, child] of [
    ['daan', 'daan-kind'],
    ['selam', 'lina-kind'],
  ] as const) {
    const page = await visits.as(person, `/kind/${visits.id('Child', child)}/voeg-toe`);
    await page.getByRole('heading', { name: 'Hier is niets te zien' }).waitFor();
  }
  const lina = await visits.as('lina', `/kind/${visits.id('Child', 'lina-kind')}/voeg-toe`, phone);
  await lina.getByRole('heading', { name: 'Wie helpt jou nog meer?' }).waitFor();
});

test('a teacher is away and a colleague stands in: the wijkteam sees it at once, until she is back', async () => {
  const karin = await visits.as('karin', sam());
  const page = await visits.as('annemiek', sam());
  await openOwn(page, 'Basisschool De Wegwijzer');
  await page.getByRole('button', { name: 'Iemand is er niet' }).click();
  await page.getByLabel('Welke dag weer terug?').fill(dayFromNow(8));
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Schrijf op' }).click();
  await page.getByText(/Opgeschreven: Annemiek .* is er een tijd niet\./).waitFor();
  const school = karin.getByRole('listitem').filter({ hasText: 'Basisschool De Wegwijzer' });
  await school.getByText('Iemand is afwezig').first().waitFor();

  await page.getByRole('button', { name: 'Iemand is er niet' }).click();
  await page.getByRole('button', { name: 'Ik ben er weer' }).click();
  await page.getByText(/Annemiek .* is er weer\./).waitFor();
  await school.getByText('Iemand is afwezig').first().waitFor({ state: 'hidden' });
});

test('youth care leaves: it reads what ends, and afterwards the child is gone from its page', async () => {
  const page = await visits.as('rosa', sam());
  const naima = await visits.as('naima', '/', phone);
  const brug = naima.locator('summary').filter({ hasText: 'Rosa Martina' });
  await brug.waitFor();
  await openOwn(page, 'Rosa Martina');
  await page.getByRole('button', { name: 'Wij doen niet meer mee' }).click();
  await page.getByText('U en uw collega’s zien niets meer van Sam.').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ja, wij stoppen' }).click();
  await page.getByText(/^U bent nog bij geen kind betrokken/).waitFor();
  await brug.waitFor({ state: 'hidden' });
});

test('a coordinator invites confidentially, and is told honestly that she will not see it', async () => {
  const page = await visits.as('karin', sam('/nodig-uit'));
  await page.getByRole('combobox', { name: 'Welke organisatie?' }).fill('duinroos');
  await page.getByRole('option', { name: /De Duinroos/ }).click();
  await page.getByRole('checkbox', { name: /^Vertrouwelijk/ }).check();
  await page.getByRole('button', { name: 'Nodig uit' }).click();
  // Without a first person nobody could ever act for it.
  expect(await page.getByRole('status').filter({ hasText: 'uitgenodigd' }).count()).toBe(0);
  await page
    .getByLabel('Wie doet daar mee?')
    .selectOption({ label: 'Lotte Verhoeven (behandelaar)' });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Nodig uit' }).click();
  await page.getByText('U ziet dit niet terug: het is vertrouwelijk.').waitFor();
  await page.getByRole('link', { name: 'Klaar' }).click();
  await page.getByRole('heading', { name: 'Het web van Sam' }).waitFor();
  expect(await page.getByText('Duinroos').count()).toBe(0);

  const lotte = await visits.as('lotte', sam());
  await openOwn(lotte, /Duinroos/);
  await lotte.getByText('Dit is vertrouwelijk.').waitFor();
  await lotte.getByRole('button', { name: 'Wij doen niet meer mee' }).waitFor();
  await expectAccessible(lotte);
});

/** Opens in the list the participant that somebody acts for. */
async function openOwn(page: Page, name: string | RegExp): Promise<void> {
  await page
    .locator('summary')
    .filter({ hasText: 'Hier hoor ik bij' })
    .filter({ hasText: name })
    .click();
}

const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from '../testing/look-right.js';
import { ask, expectVisitors, phone } from '../testing/visitors.js';

const visits = expectVisitors();
const WHY = 'Sam durft er thuis nog niet over te praten.';
const KEPT = 'Sam vertelde iets over thuis. Wij praten er morgen verder over.';
const PLAIN = 'Sam bouwde een toren van kussens.';

test('one colleague proposes what a father does not see, a second finds it and countersigns', async () => {
  const own = `/kind/${visits.id('Child', 'sam-kind')}?als=tekening&kies=${visits.id('Participant', 'sam-school')}`;
  const [annemiek, emre] = await Promise.all([visits.as('annemiek', own), visits.as('emre')]);

  await annemiek.getByRole('link', { name: 'Niet laten zien aan…' }).click();
  await annemiek.getByLabel('Aan wie?').fill('Piet Kuiper');
  await annemiek.getByRole('radio', { name: /^Wanneer wij kijken/ }).check();
  await annemiek.getByLabel('Waarom?', { exact: true }).fill(WHY);
  const propose = annemiek.getByRole('button', { name: 'Leg voor aan een collega' });
  await propose.click();
  await annemiek.getByRole('alert').getByText('Zo heet geen ouder van dit kind.').waitFor();
  await annemiek.getByLabel('Aan wie?').fill('pieter kuiper');
  await expectAccessible(annemiek);
  await propose.click();
  await annemiek.getByRole('heading', { name: 'Een collega moet meetekenen' }).waitFor();
  await expectAccessible(annemiek);

  const card = emre.getByRole('article').filter({ hasText: WHY });
  await card.getByText('Voorstel om niet te laten zien aan Pieter Kuiper:').waitFor();
  await expectAccessible(emre);
  await card.getByRole('button', { name: 'Teken mee' }).click();
  await card.waitFor({ state: 'detached' });

  await annemiek.getByRole('link', { name: 'Terug naar het web' }).click();
  await annemiek.getByText('Niet zichtbaar voor Pieter Kuiper: wanneer').waitFor();
  await expectAccessible(annemiek);
  await annemiek.getByRole('button', { name: 'Laat weer zien' }).click();
  await annemiek.getByText('Wat eerder niet te zien was').waitFor();
});

test('a message that is kept from a father is not on his open page, on the mother’s it is; when it ends he sees it', async () => {
  const messages = `/kind/${visits.id('Child', 'sam-kind')}/berichten`;
  const [annemiek, emre, pieter, naima] = await Promise.all([
    visits.as('annemiek'),
    visits.as('emre'),
    visits.as('pieter', messages, phone),
    visits.as('naima', messages, phone),
  ]);
  const id = await keepBack('MESSAGES', annemiek, emre);

  await write(emre, KEPT, true);
  await emre.getByText('Het is niet zichtbaar voor Pieter Kuiper.').waitFor();
  await naima.getByText(KEPT).waitFor();
  await write(emre, PLAIN, false);
  await pieter.getByText(PLAIN).waitFor();
  expect(await pieter.getByText(KEPT).count()).toBe(0);
  expect(await naima.getByText('Niet zichtbaar').count()).toBe(0);

  // The second too, after all: it leaves his open page.
  await emre.goto(messages);
  const sent = (words: string) => emre.getByRole('article').filter({ hasText: words });
  await sent(KEPT)
    .getByText(/^Niet zichtbaar voor Pieter Kuiper, tot/)
    .waitFor();
  await sent(PLAIN).getByRole('button', { name: 'Niet laten zien aan…' }).click();
  await sent(PLAIN).getByRole('button', { name: 'Pieter Kuiper' }).click();
  await pieter.getByText(PLAIN).waitFor({ state: 'detached' });
  await expectAccessible(emre);

  await ask(annemiek, 'mutation ($id: ID!) { endWithholding(withholdingId: $id) { id } }', { id });
  await pieter.getByText(KEPT).waitFor();
  await pieter.getByText(PLAIN).waitFor();
  expect(await naima.getByText(PLAIN).count()).toBe(1);
});

test('looks that are kept from a father leave his open pages, and come back when that ends', async () => {
  const looks = `/kind/${visits.id('Child', 'sam-kind')}/wie-keek`;
  const school = /^Annemiek Hoekstra van Basisschool De Wegwijzer/;
  const [annemiek, emre] = await Promise.all([
    visits.as('annemiek', `/kind/${visits.id('Child', 'sam-kind')}`),
    visits.as('emre'),
  ]);
  await annemiek.getByRole('heading', { name: 'Het web van Sam' }).waitFor();
  const [pieter, naima, home] = await Promise.all([
    visits.as('pieter', looks, phone),
    visits.as('naima', looks, phone),
    visits.as('pieter', '/', phone),
  ]);
  const atHome = home.locator('.sw-looks').getByText(/van Basisschool De Wegwijzer/);
  await home.clock.install();
  await home.reload();
  await atHome.first().waitFor();
  await pieter.getByText(school).first().waitFor();
  await naima.getByText(school).first().waitFor();

  const id = await keepBack('ACCESS_RECORDS', annemiek, emre);
  // No frame tells: the pages ask again by themselves, at home once a minute.
  const asked = { timeout: 35_000 };
  await home.clock.fastForward('01:00');
  await expect.poll(() => pieter.getByText(school).count(), asked).toBe(0);
  await expect.poll(() => atHome.count(), asked).toBe(0);
  await pieter
    .getByText(/^Ik \(Pieter Kuiper\)/)
    .first()
    .waitFor();
  expect(await pieter.getByText(school).count()).toBe(0);
  expect(await naima.getByText(school).count()).toBeGreaterThan(0);

  await ask(annemiek, 'mutation ($id: ID!) { endWithholding(withholdingId: $id) { id } }', { id });
  await pieter.getByText(school).first().waitFor(asked);
  await home.clock.fastForward('01:00');
  await atHome.first().waitFor(asked);
});

test('a coordinator chooses the guardian from a list, and cannot withhold that it takes part', async () => {
  const sam = `/kind/${visits.id('Child', 'sam-kind')}`;
  const team = visits.id('Participant', 'sam-wijkteam');
  const karin = await visits.as('karin', `${sam}/niet-laten-zien?van=${team}`, phone);
  await karin.getByRole('radio', { name: 'Pieter Kuiper' }).check();
  expect(await karin.getByRole('radio', { name: /^Dat wij meedoen/ }).count()).toBe(0);
  await karin.getByRole('radio', { name: /^Wanneer wij kijken/ }).check();
  await karin.getByLabel('Waarom?', { exact: true }).fill(WHY);
  await karin
    .getByText('Niet zichtbaar voor Pieter Kuiper: wanneer Wijkteam Lindekwartier keek.')
    .waitFor();
  await karin.getByText('U bent hier alleen.').waitFor();
  await expectAccessible(karin);
  await karin.getByRole('link', { name: 'Wijs eerst een collega toe.' }).click();
  await karin.getByRole('button', { name: 'Collega’s' }).waitFor();
});

/** Two people of Sam's school keep something from his father, as the first test does by hand. @returns its id */
async function keepBack(
  what: 'MESSAGES' | 'ACCESS_RECORDS',
  one: Page,
  other: Page,
): Promise<string> {
  const { withhold } = await ask(
    one,
    'mutation ($input: WithholdInput!) { withhold(input: $input) { id } }',
    {
      input: {
        participantId: visits.id('Participant', 'sam-school'),
        fromName: 'Pieter Kuiper',
        what,
        reason: WHY,
        endsAt: new Date(Date.now() + 30 * 86_400_000).toISOString(),
      },
    },
  );
  const { id } = withhold as { id: string };
  await ask(other, 'mutation ($id: ID!) { countersignWithholding(withholdingId: $id) { id } }', {
    id,
  });
  return id;
}

/** Writes from Sam's school to his after-school care, and keeps it from his father or does not. */
async function write(page: Page, words: string, isKept: boolean): Promise<void> {
  await page.goto(`/kind/${visits.id('Child', 'sam-kind')}/schrijf`);
  await page.getByRole('radio', { name: /^De dag/ }).check();
  await page.getByRole('checkbox', { name: /^BSO De Boomhut/ }).check();
  const keep = page.getByRole('checkbox', { name: 'Niet zichtbaar voor Pieter Kuiper' });
  await keep.setChecked(isKept);
  await page.getByLabel('Uw bericht').fill(words);
  if (isKept) await expectAccessible(page);
  await page.getByRole('button', { name: 'Verstuur' }).click();
  await page.getByText('Het ging naar BSO De Boomhut.').waitFor();
}

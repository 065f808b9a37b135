import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from '../testing/look-right.js';
import { expectVisitors, phone } from '../testing/visitors.js';

const visits = expectVisitors();
const QUESTION =
  'Mag Basisschool De Wegwijzer aan Wijkteam Lindekwartier vertellen hoe Sam leert en groeit?';
const PURPOSE = 'Wij kijken samen of de hulp op school genoeg is.';

test('a worker asks, both parents say yes on their phones, and the tie turns solid on her open page', async () => {
  const [naima, pieter, karin] = await Promise.all([
    openHome('naima', 'Dag Naima'),
    openHome('pieter', 'Dag Pieter'),
    visits.as('karin', `/kind/${visits.id('Child', 'sam-kind')}?als=tekening`),
  ]);
  expect(await naima.getByRole('link', { name: QUESTION }).count()).toBe(0);

  await chooseTie(karin, 'Wijkteam Lindekwartier', 'Basisschool De Wegwijzer');
  await chosen(karin).getByText('Hier is nee op gezegd.').waitFor();
  await chosen(karin).getByRole('link', { name: 'Vraag toestemming' }).click();
  await ask(karin);
  await karin.getByRole('link', { name: 'Terug naar het web' }).click();
  await chosen(karin).getByText('Gevraagd', { exact: true }).waitFor();
  expect(await lineOf(chosen(karin))).toEqual({ state: 'ASKED', dashes: '6 4' });

  await readQuestion(naima);
  await naima.getByRole('button', { name: 'Ja', exact: true }).click();
  await naima.getByText('We wachten op Pieter Kuiper.').waitFor();
  await expectAccessible(naima);
  await naima.getByRole('link', { name: 'Naar het begin', exact: true }).click();
  await naima.getByRole('heading', { name: 'Dag Naima' }).waitFor();
  await naima.getByRole('link', { name: QUESTION }).waitFor({ state: 'detached' });
  // One yes of two opens nothing.
  expect(await lineOf(chosen(karin))).toEqual({ state: 'ASKED', dashes: '6 4' });

  await answerByKeyboard(pieter);
  await pieter.getByText('Iedereen zei ja.').waitFor();
  await chosen(karin)
    .getByText(
      'Basisschool De Wegwijzer mag Wijkteam Lindekwartier vertellen hoe Sam leert en groeit.',
    )
    .waitFor();
  expect(await lineOf(chosen(karin))).toEqual({ state: 'OPEN', dashes: null });
  await expectAccessible(karin);
});

test('a yes to what another still thinks about is taken back in one step', async () => {
  const daan = `/kind/${visits.id('Child', 'daan-kind')}/toestemmingen`;
  const [agnieszka, jeroen] = await Promise.all(
    ['agnieszka', 'jeroen'].map((parent) => visits.as(parent, daan, phone)),
  );
  const card = (page: Page) =>
    page.getByRole('article').filter({ hasText: 'De Brug weet waar Daan op school hulp bij wil.' });
  await card(jeroen!).getByText('Gevraagd', { exact: true }).waitFor();
  await card(agnieszka!).getByRole('button', { name: 'Toch niet' }).click();
  await agnieszka!.getByText('Het antwoord is nu nee. Er verandert niets.').waitFor();
  // The other parent, who said yes as well, sees what came of it.
  const over = jeroen!.locator('section').filter({
    has: jeroen!.getByRole('heading', { name: 'Voorbij' }),
  });
  await card(jeroen!).and(over.getByRole('article')).getByText('Ja en nee gezegd').waitFor();
  await card(jeroen!).getByText('De een zei ja, de ander nee.').waitFor();
  await card(jeroen!).getByRole('listitem').filter({ hasText: 'antwoordde niet' }).waitFor();
  expect(await card(jeroen!).getByRole('button', { name: 'Toch niet' }).count()).toBe(0);
  await expectAccessible(agnieszka!);
});

test('a no is as easy, shares nothing and says so; who asked learns only that', async () => {
  const naima = await openHome('naima', 'Dag Naima');
  const question = naima.getByRole('link', {
    name: /Mag Jeugdhulp De Brug aan Wijkteam Lindekwartier/,
  });
  await question.click();
  const [yes, no] = await Promise.all(
    ['Ja', 'Nee'].map((name) => naima.getByRole('button', { name, exact: true }).boundingBox()),
  );
  expect([no!.width, no!.height]).toEqual([yes!.width, yes!.height]);
  const karin = await visits.as('karin', `/kind/${visits.id('Child', 'sam-kind')}/toestemmingen`);
  const card = karin
    .getByRole('article')
    .filter({ hasText: 'welke hulp Sam krijgt' })
    .filter({
      hasText: /Jeugdhulp De Brug (mag|aan) Wijkteam/,
    });
  await card.getByText('Gevraagd', { exact: true }).waitFor();
  await naima.getByRole('button', { name: 'Nee', exact: true }).click();
  await naima.getByText('Er wordt niets gedeeld. Verder verandert er niets aan de hulp.').waitFor();
  await naima.getByRole('link', { name: 'Naar het begin', exact: true }).click();
  await naima.getByRole('heading', { name: 'Dag Naima' }).waitFor();
  await question.waitFor({ state: 'detached' });
  await card.getByText('Nee gezegd', { exact: true }).waitFor();
  expect(await card.getByText(/Naima|Pieter/).count()).toBe(0);
});

async function openHome(person: string, heading: string): Promise<Page> {
  const page = await visits.as(person, '/', phone);
  await page.getByRole('heading', { name: heading }).waitFor();
  await page.getByText('BSO De Boomhut').first().waitFor();
  return page;
}

async function chooseTie(page: Page, one: string, other: string): Promise<void> {
  await page
    .getByRole('list', { name: /^Het web van Sam/ })
    .getByRole('button', {
      name: new RegExp(`^Lijntje tussen (${one} en ${other}|${other} en ${one})`),
    })
    .press('Enter');
}

const chosen = (page: Page) => page.locator('section[aria-live]');

/** How the line of a tie is drawn in the panel that explains it. */
async function lineOf(panel: Locator): Promise<{ state: string | null; dashes: string | null }> {
  const line = panel.locator('svg[data-state]').first();
  return {
    state: await line.getAttribute('data-state'),
    dashes: await line.locator('path').getAttribute('stroke-dasharray'),
  };
}

async function ask(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Vraag toestemming' }).waitFor();
  const submit = page.getByRole('button', { name: 'Stel de vraag' });
  expect(await submit.isDisabled()).toBe(true);
  await page
    .getByRole('radio', { name: 'Basisschool De Wegwijzer vertelt het aan Wijkteam Lindekwartier' })
    .check();
  await page.getByRole('checkbox', { name: /^Leren en groeien/ }).check();
  await page.getByLabel('Waarvoor is dit nodig?').fill(PURPOSE);
  await page.getByText(QUESTION).waitFor();
  await expectAccessible(page);
  await submit.click();
  await page.getByRole('heading', { name: 'De vraag is gesteld' }).waitFor();
  await expectAccessible(page);
}

/** The question came by itself; the page behind it tells what exactly, to whom, what for and until when. */
async function readQuestion(page: Page): Promise<void> {
  const link = page.getByRole('link', { name: QUESTION });
  await link.waitFor();
  await link.click();
  await page.getByRole('heading', { name: 'Een vraag over Sam' }).waitFor();
  const facts = page.locator('dl');
  for (const fact of [
    'Wijkteam Lindekwartier',
    'Hoe Sam leert en groeit',
    'Alleen aan Wijkteam Lindekwartier. Aan niemand anders.',
    PURPOSE,
    /Tot \d+ \w+ \d{4}/,
  ]) {
    await facts.getByText(fact, { exact: true }).first().waitFor();
  }
  await facts.getByText('Pieter Kuiper').waitFor();
  await expectAccessible(page);
}

/** No mouse, no touch: Tab and Enter from the first page to the answer. */
async function answerByKeyboard(page: Page): Promise<void> {
  await page.getByRole('link', { name: QUESTION }).waitFor();
  await tabTo(page, QUESTION);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Een vraag over Sam' }).waitFor();
  await tabTo(page, /^Ja$/);
  await page.keyboard.press('Enter');
}

async function tabTo(page: Page, text: string | RegExp): Promise<void> {
  const there = page.locator('*:focus').filter({ hasText: text });
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab');
    if ((await there.count()) > 0) return;
  }
  throw new Error(`Tab does not lead to ${String(text)}.`);
}

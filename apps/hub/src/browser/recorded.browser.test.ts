import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from '../testing/look-right.js';
import { expectVisitors, phone } from '../testing/visitors.js';

const visits = expectVisitors();

test('an answer on paper is written down; the parent reads by whom, says it is not theirs, and it ends', async () => {
  const sam = `/kind/${visits.id('Child', 'sam-kind')}/toestemmingen`;
  const question = 'GGD Eemvallei aan Wijkteam Lindekwartier';
  const karin = await visits.as('karin', sam);
  const card = karin.getByRole('article').filter({ hasText: question });
  await card.getByRole('button', { name: 'Schrijf een antwoord op' }).click();
  await card.getByLabel('Wie gaf antwoord?').fill('Pieter Jansen');
  await card.getByRole('radio', { name: 'Ja' }).check();
  await card.getByLabel('Waar staat het?').fill('formulier met handtekening');
  await card.getByRole('button', { name: 'Schrijf op', exact: true }).click();
  await card.getByText('Voor deze naam kan dit nu niet.').waitFor();
  await expectAccessible(karin);
  await card.getByLabel('Wie gaf antwoord?').fill('Pieter Kuiper');
  await card.getByRole('button', { name: 'Schrijf op', exact: true }).click();
  await karin
    .getByText('Opgeschreven. Wie dit antwoord gaf, krijgt hier bericht van.')
    .first()
    .waitFor();

  const given = 'GGD Eemvallei mag Wijkteam Lindekwartier vertellen';
  const pieter = await visits.as('pieter', sam, phone);
  const his = pieter.getByRole('article').filter({ hasText: given });
  await his.getByText(/Karin Postma van Wijkteam Lindekwartier schreef het op/).waitFor();
  await expectAccessible(pieter);
  await his.getByRole('button', { name: 'Dit klopt niet' }).click();
  await pieter.getByText('Het opgeschreven antwoord klopte niet.').waitFor();
  // Among those who decide it no longer reads that he said yes.
  const disowned = pieter.getByRole('article').filter({ hasText: 'Een antwoord op naam van' });
  await disowned
    .getByRole('listitem')
    .filter({ hasText: /^Ik\s*zei geen ja. Het is verkeerd opgeschreven$/ })
    .waitFor();
  await expectAccessible(pieter);
  // Her page, open all the while, tells it too; to the ends it is gone.
  await karin.getByRole('article').filter({ hasText: given }).waitFor({ state: 'detached' });
  await karin.getByText('Gezegd door Pieter Kuiper.').waitFor();
  // The other parent reads it of him.
  const naima = await visits.as('naima', sam, phone);
  await naima
    .getByRole('listitem')
    .filter({ hasText: /^Pieter Kuiper\s*zegt dat dit ja niet klopt$/ })
    .waitFor();
  await expectAccessible(naima);
});

test('what should never have counted ends with a reason that both parents read', async () => {
  const sam = `/kind/${visits.id('Child', 'sam-kind')}/toestemmingen`;
  const given = 'BSO De Boomhut mag Basisschool De Wegwijzer vertellen';
  const naima = await visits.as('naima', sam, phone);
  await naima.getByRole('article').filter({ hasText: given }).waitFor();
  const karin = await visits.as('karin', sam);
  const card = karin.getByRole('article').filter({ hasText: given });
  await card.getByText('Klopt dit niet meer?').click();
  await card.getByRole('button', { name: 'Dit had nooit mogen tellen' }).click();
  await card.getByLabel('Wat ging er mis?').fill('Een oom tekende, geen ouder.');
  const stop = card.getByRole('button', { name: 'Stop deze toestemming' });
  expect(await stop.isDisabled()).toBe(true);
  await card.getByRole('radio', { name: 'Iemand anders gaf antwoord' }).check();
  await expectAccessible(karin);
  await stop.click();
  await naima.getByText('“Een oom tekende, geen ouder.”').waitFor();
  await naima.getByText('Gezegd door Karin Postma van Wijkteam Lindekwartier.').waitFor();
  await expectAccessible(naima);
  expect(await naima.getByRole('article').filter({ hasText: given }).count()).toBe(0);
});

test('the same question after a no: the form says from when it may be asked again', async () => {
  const sam = visits.id('Child', 'sam-kind');
  const tie = visits.id('Tie', 'sam-school-wijkteam');
  const karin = await visits.as('karin', `/kind/${sam}/toestemming?lijntje=${tie}`);
  const fill = async () => {
    await karin.getByRole('checkbox', { name: /^Leren en groeien/ }).check();
    await karin.getByLabel('Waarvoor is dit nodig?').fill('Om mee te denken over school.');
  };
  await fill();
  await karin.getByRole('button', { name: 'Stel de vraag' }).click();
  await karin.getByRole('heading', { name: 'De vraag is gesteld' }).waitFor();
  const pieter = await visits.as('pieter', '/', phone);
  await pieter
    .getByRole('link', { name: /school/i })
    .filter({ hasText: 'Wegwijzer' })
    .first()
    .waitFor();
  await pieter.goto(`/kind/${sam}/toestemmingen`);
  const asked = pieter.getByRole('article').filter({ hasText: 'Om mee te denken over school.' });
  const preview = pieter.getByRole('region', { name: 'Komt er toestemming? Dan ziet:' });
  // A yes waits for what it would show; a no does not.
  const release = await holdBack(pieter, 'PreviewConsent');
  await asked.getByRole('link', { name: 'Geef antwoord' }).click();
  await preview.waitFor();
  expect(await pieter.getByRole('button', { name: 'Ja', exact: true }).isDisabled()).toBe(true);
  expect(await pieter.getByRole('button', { name: 'Nee' }).isEnabled()).toBe(true);
  release();
  await preview.getByText('berichten van', { exact: false }).first().waitFor();
  await pieter.getByRole('button', { name: 'Ja', exact: true, disabled: false }).waitFor();
  await expectAccessible(pieter);
  await pieter.getByRole('button', { name: 'Nee' }).click();
  await pieter.getByText('Er wordt niets gedeeld.').first().waitFor();

  await karin.goto(`/kind/${sam}/toestemming?lijntje=${tie}`);
  await karin.getByText(/was het antwoord nee\. Dezelfde vraag mag weer vanaf/).waitFor();
  await fill();
  await karin.getByText('Dit is dezelfde vraag. Vraag iets anders, of wacht.').waitFor();
  await karin.getByRole('button', { name: 'Stel de vraag', disabled: true }).waitFor();
  await expectAccessible(karin);
});

/** Lets no request of one operation through until it is released. */
async function holdBack(page: Page, operation: string): Promise<() => void> {
  let release!: () => void;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/graphql', async (route) => {
    if (route.request().postDataJSON()?.operationName === operation) await released;
    await route.continue();
  });
  return release;
}

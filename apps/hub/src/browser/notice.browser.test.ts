import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from '../testing/look-right.js';
import { expectVisitors, phone } from '../testing/visitors.js';

const visits = expectVisitors();
const WROTE = 'Karin Postma schreef op dat u ja zei, op papier.';

test('a parent is told on her open page what was written down for her, reads it, and can take it back', async () => {
  const [naima, elsewhere, pieter, karin] = await Promise.all([
    home('naima', 'Dag Naima'),
    home('naima', 'Dag Naima'),
    home('pieter', 'Dag Pieter'),
    visits.as('karin'),
  ]);
  expect(await naima.getByText('Goed om te weten').count()).toBe(0);
  await record(karin, await consentOf(naima), 'Naima Bouzid');

  const told = naima.getByRole('region', { name: /^Goed om te weten/ });
  await told.getByText(WROTE).waitFor();
  await told
    .getByText(/^Jeugdhulp De Brug mag|Mag Jeugdhulp De Brug aan/)
    .first()
    .waitFor();
  await told.getByText('1 nieuw').waitFor();
  await expectAccessible(naima);
  expect(await pieter.getByText('Goed om te weten').count()).toBe(0);

  await told.getByRole('button', { name: 'Gelezen' }).click();
  await told.getByText('1 bericht dat u las').waitFor();
  // Her other screen hears of it too.
  await elsewhere.getByText('1 bericht dat u las').waitFor();
  expect(await elsewhere.getByRole('button', { name: 'Gelezen' }).count()).toBe(0);

  await told.getByText('1 bericht dat u las').click();
  await told.getByRole('link', { name: 'Geef zelf antwoord' }).click();
  await naima.getByRole('heading', { name: 'Een vraag over Sam' }).waitFor();
});

async function home(person: string, heading: string): Promise<Page> {
  const page = await visits.as(person, '/', phone);
  await page.getByRole('heading', { name: heading }).waitFor();
  await page.getByText('BSO De Boomhut').first().waitFor();
  return page;
}

/** The question of the neighbourhood team that waits for Naima. */
async function consentOf(naima: Page): Promise<string> {
  const link = naima.getByRole('link', { name: /^Mag Jeugdhulp De Brug aan Wijkteam/ });
  return (await link.getAttribute('href'))!.replace('/vraag/', '');
}

/** The coordinator writes down what was answered on paper. */
async function record(karin: Page, consentId: string, signerName: string): Promise<void> {
  const answer = await karin.request.post('/graphql', {
    headers: { 'x-requested-with': 'spinnenweb' },
    data: {
      query: 'mutation ($input: RecordAnswerInput!) { recordAnswer(input: $input) { id } }',
      variables: {
        input: {
          consentId,
          signerName,
          answer: 'YES',
          how: 'PAPER',
          document: 'formulier van vandaag',
          answeredOn: new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' }),
        },
      },
    },
  });
  expect(await answer.json()).toEqual({ data: { recordAnswer: { id: consentId } } });
}

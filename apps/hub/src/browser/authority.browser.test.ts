import { expect, test } from 'vitest';
import { expectAccessible } from '../testing/look-right.js';
import { expectVisitors, phone } from '../testing/visitors.js';

const visits = expectVisitors();

test('authority ends by two signatures: the open page of that parent closes, and the other reads it', async () => {
  const daan = `/kind/${visits.id('Child', 'daan-kind')}`;
  const jeroen = await visits.as('jeroen', `${daan}/gezag`, phone);
  await jeroen.getByText('Jeroen Verbeek (u)').waitFor();
  expect(await jeroen.getByRole('button', { name: 'Schrijf een verandering op' }).count()).toBe(0);
  await expectAccessible(jeroen);

  const karin = await visits.as('karin', `${daan}/toestemmingen`);
  await karin.getByRole('link', { name: 'Wie heeft gezag?' }).click();
  await karin.getByRole('button', { name: 'Schrijf een verandering op' }).click();
  await karin.getByRole('radio', { name: 'Jeroen Verbeek' }).check();
  await karin.getByRole('radio', { name: /^Mag nu niets zien/ }).check();
  await karin.getByLabel('Tot welke dag?').fill(dayAhead(30));
  await karin.getByRole('radio', { name: /^Verliest gezag/ }).check();
  expect(await karin.getByLabel('Vanaf welke dag?').inputValue()).toBe('');
  await karin.getByLabel('Vanaf welke dag?').fill(dayAhead(0));
  await karin.getByLabel('Waar staat dit?').fill('gezagsregister, gekeken op maandag');
  await expectAccessible(karin);
  await karin.getByRole('button', { name: 'Schrijf op', exact: true }).click();
  await karin.getByText('Wacht op een tweede collega').waitFor();
  expect(await karin.getByRole('button', { name: 'Teken mee' }).count()).toBe(0);
  await jeroen.getByText('Heeft gezag').first().waitFor();

  const said = await visits.as('said', '/');
  const waiting = said.getByRole('region', { name: 'Gezag: tekent u mee?' });
  await waiting.getByText(/Jeroen Verbeek heeft geen gezag meer vanaf/).waitFor();
  await expectAccessible(said);
  await waiting.getByRole('button', { name: 'Teken mee' }).click();
  await waiting.waitFor({ state: 'detached' });

  await jeroen.getByRole('heading', { name: 'Hier is niets te zien' }).waitFor();
  const agnieszka = await visits.as('agnieszka', `${daan}/gezag`, phone);
  const line = agnieszka.getByRole('listitem').filter({ hasText: 'Jeroen Verbeek' });
  await line.getByText('Geen gezag').waitFor();
});

test('a safety hold stands with whom it is about, on the open page of who wrote it down too', async () => {
  const daan = `/kind/${visits.id('Child', 'daan-kind')}`;
  const karin = await visits.as('karin', `${daan}/gezag`);
  await karin.getByRole('button', { name: 'Schrijf een verandering op' }).click();
  await karin.getByRole('radio', { name: 'Agnieszka Nowak' }).check();
  await karin.getByRole('radio', { name: /^Mag nu niets zien/ }).check();
  await karin.getByLabel('Tot welke dag?').fill(dayAhead(30));
  await karin.getByLabel('Waar staat dit?').fill('overleg van maandag');
  await karin.getByRole('button', { name: 'Schrijf op', exact: true }).click();
  const line = karin.getByRole('listitem').filter({ hasText: 'Agnieszka Nowak' });
  const waiting = karin.getByRole('heading', { name: 'Wacht op een tweede collega' });
  await waiting.waitFor();
  expect(await line.getByText(/^Ziet nu niets/).count()).toBe(0);

  const said = await visits.as('said', '/');
  await said.getByRole('button', { name: 'Teken mee' }).click();
  await waiting.waitFor({ state: 'detached' });
  await line.getByText(/^Ziet nu niets, tot \d+ \w+( \d{4})?$/).waitFor();
  await expectAccessible(karin);
});

const dayAhead = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

import { expect, test } from 'vitest';
import { expectAccessible } from '../testing/look-right.js';
import { expectVisitors } from '../testing/visitors.js';

const visits = expectVisitors();
const SCHOOL = 'Basisschool De Wegwijzer';

test('a wijkteam worker hands over the web of Sam, and the school takes it over: both screens follow at once', async () => {
  const web = `/kind/${visits.id('Child', 'sam-kind')}?als=lijst`;
  const [karin, annemiek] = await Promise.all([visits.as('karin', web), visits.as('annemiek')]);
  await karin.getByText('Oma Fatiha').first().waitFor();
  await karin.getByText(SCHOOL, { exact: true }).click();
  await karin.getByRole('button', { name: 'Draag de regie over' }).click();
  await karin.getByRole('button', { name: `Vraag ${SCHOOL}` }).click();
  await karin.getByRole('button', { name: 'Trek dit terug' }).waitFor();
  await expectAccessible(karin);

  // The school finds it on its first page, sees no more of the web yet, and says yes.
  await annemiek.getByRole('link', { name: /vraagt .* de regie over Sam over te nemen/ }).click();
  await annemiek.getByRole('heading', { name: 'Neemt u de regie over?' }).waitFor();
  await expectAccessible(annemiek);
  expect(await annemiek.getByText('Oma Fatiha').count()).toBe(0);
  await annemiek.getByRole('button', { name: 'Ja, wij nemen het over' }).click();
  await annemiek.getByText('Wij houden de regie').waitFor();
  await annemiek.getByRole('button', { name: 'Lijst' }).click();
  await annemiek.getByText('Oma Fatiha').first().waitFor();

  await karin.getByText('Wij houden de regie').waitFor({ state: 'hidden' });
  await karin.getByText('Oma Fatiha').first().waitFor({ state: 'hidden' });
  await karin.getByText(`${SCHOOL} houdt de regie sinds`).waitFor();

  const naima = await visits.as('naima', web);
  await naima.getByText(`${SCHOOL} houdt de regie sinds`).waitFor();
});

test('a BSO says no, and the wijkteam reads that', async () => {
  const bso = 'BSO Het Vliegerhuis';
  const child = visits.id('Child', 'noor-kind');
  const yasmin = await visits.as('yasmin', `/kind/${child}?als=lijst`);
  await yasmin.getByText(bso, { exact: true }).click();
  await yasmin.getByRole('button', { name: 'Draag de regie over' }).click();
  await yasmin.getByRole('button', { name: `Vraag ${bso}` }).click();
  await yasmin.getByRole('button', { name: 'Trek dit terug' }).waitFor();
  const dewi = await visits.as('dewi', `/kind/${child}?als=lijst`);
  await dewi.getByRole('button', { name: 'Nee', exact: true }).click();
  await dewi.getByRole('heading', { name: 'Neemt u de regie over?' }).waitFor({ state: 'hidden' });
  await yasmin.getByText(`${bso} neemt de regie niet over.`).waitFor();
});

import { expect, test } from 'vitest';
import { expectAccessible } from '../testing/look-right.js';
import { expectVisitors, phone } from '../testing/visitors.js';

const visits = expectVisitors();

test('Lina lets her father look along until a day, and ends it: his open page follows', async () => {
  const web = `/kind/${visits.id('Child', 'lina-kind')}`;
  const lina = await visits.as('lina', '/', phone);
  await lina.getByRole('heading', { name: 'Wie helpt mij?' }).waitFor();
  await expectAccessible(lina);
  const yonas = await visits.as('yonas', web, phone);
  await yonas.getByText('Deze pagina is er niet, of u mag hem niet zien.').waitFor();
  const home = await yonas.context().newPage();
  await home.goto('/');
  await home.getByText('Er is hier nu niets te zien.').waitFor();

  await lina.getByRole('link', { name: 'Wie mag er met mij meekijken?' }).click();
  const card = lina.getByRole('region', { name: 'Yonas Haile' });
  await card.getByText('Kijkt niet mee').waitFor();
  await expectAccessible(lina);
  await card.getByLabel('Laat Yonas Haile meekijken tot').fill(dayAhead(10));
  await card.getByRole('button', { name: 'Laat Yonas Haile meekijken' }).click();
  await card.getByText(/^Yonas Haile mag meekijken tot \d+ \w+ ?\d*\.$/).waitFor();
  await expectAccessible(lina);

  await home.getByRole('heading', { name: 'Wie helpt Lina?' }).waitFor();
  await home.getByText('Coachteam De Schakel').first().waitFor();
  await yonas.goto(web);
  await yonas.getByRole('heading', { name: 'Het web van Lina' }).waitFor();
  await yonas.getByText('Coachteam De Schakel').first().waitFor();
  await expectAccessible(yonas);

  await card.getByRole('button', { name: 'Laat Yonas Haile niet meer meekijken' }).click();
  await card.getByText('Kijkt niet mee').waitFor();
  await yonas.getByText('Deze pagina is er niet, of u mag hem niet zien.').waitFor();
  await home.getByText('Er is hier nu niets te zien.').waitFor();
  for (const page of [yonas, home])
    expect(await page.getByText(/Schakel|\bLina\b/).count()).toBe(0);
});

test('who looks along may not decide: the question to Lina is for Lina alone', async () => {
  const [lina, selam] = await Promise.all([
    visits.as('lina', '/', phone),
    visits.as('selam', '/', phone),
  ]);
  await selam.getByRole('heading', { name: 'Wie helpt Lina?' }).waitFor();
  expect(await selam.getByRole('link', { name: /^Mag / }).count()).toBe(0);
  const question = lina.getByRole('link', {
    name: /^Mag Jongerencentrum De Kade aan Wijkteam Lindekwartier vertellen/,
  });
  await question.click();
  await lina.getByRole('button', { name: 'Ja', exact: true }).click();
  await lina
    .getByText(/^Iedereen zei ja\.|mag het vanaf nu/)
    .first()
    .waitFor();
  await expectAccessible(lina);
});

test('Lina reads of herself as herself: what may be told, and who looked', async () => {
  const web = `/kind/${visits.id('Child', 'lina-kind')}`;
  const lina = await visits.as('lina', `${web}/wie-keek`, phone);
  await lina.getByText('Elke keer dat iemand iets ziet over jou, schrijven we dat op.').waitFor();
  await lina
    .getByText(/^Ik \(Lina .+\) keek naar mijn web/)
    .first()
    .waitFor();
  await expectAccessible(lina);
  const main = lina.getByRole('main');
  expect(await main.getByText(/(over|van|bij) Lina\b/).count()).toBe(0);

  await lina.getByRole('link', { name: 'Toestemmingen', exact: true }).click();
  await lina
    .getByText(/hoe het met jou gaat/)
    .first()
    .waitFor();
  // What it is asked for is in the words of who asked.
  const told = main.getByRole('paragraph').filter({ hasText: 'vertellen' });
  expect(await told.count()).toBeGreaterThan(3);
  expect(await told.filter({ hasText: 'Lina' }).count()).toBe(0);
  await expectAccessible(lina);
});

const dayAhead = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

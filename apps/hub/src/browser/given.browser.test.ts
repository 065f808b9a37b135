import { expect, test } from 'vitest';
import { expectAccessible } from '../testing/look-right.js';
import { expectVisitors, phone } from '../testing/visitors.js';

const visits = expectVisitors();
const NOTHING = 'Er is hier nu niets te zien. Hoort u bij een web? Dan ziet u dat hier.';

test('a parent who does not see the child finds back what he agreed to about himself, withdraws it, and reads what was told', async () => {
  const tie = visits.id('Tie', 'sam-brug-wijkteam');
  const [karin, martijn] = await Promise.all([
    visits.as('karin', `/kind/${visits.id('Child', 'sam-kind')}/toestemming?lijntje=${tie}`),
    visits.as('martijn', '/', phone),
  ]);
  await martijn.getByText(NOTHING).waitFor();
  await karin.getByRole('radio', { name: /^Martijn Vos/ }).check();
  await karin.getByRole('checkbox', { name: /^Hulp aan een ouder/ }).check();
  await karin.getByLabel('Waarvoor is dit nodig?').fill('Wij weten wie u helpt.');
  await karin.getByRole('button', { name: 'Stel de vraag' }).click();
  await karin.getByRole('heading', { name: 'De vraag is gesteld' }).waitFor();

  let questions = 0;
  martijn.on('request', (request) => {
    if (request.url().endsWith('/graphql')) questions += 1;
  });
  await martijn.getByRole('link', { name: /welke hulp Martijn Vos krijgt/ }).click();
  await martijn.getByRole('heading', { level: 1, name: 'Een vraag aan u', exact: true }).waitFor();
  expect(await martijn.title()).toContain('Vraag aan u');
  await expectAccessible(martijn);
  // An open page asks nothing by itself: each question is written down.
  expect(questions).toBeLessThan(8);
  await martijn.getByRole('button', { name: 'Ja', exact: true }).click();
  await martijn.getByRole('heading', { name: 'Bedankt. Het antwoord is bewaard.' }).waitFor();
  await martijn.getByRole('link', { name: 'Naar het begin', exact: true }).click();

  const given = martijn.getByRole('region', { name: 'Waar u ja op zei' });
  await given.getByText(/welke hulp Martijn Vos krijgt\./).waitFor();
  expect(await martijn.getByText(NOTHING).count()).toBe(0);
  expect(await martijn.getByText(/\bSam\b/).count()).toBe(0);
  await expectAccessible(martijn);

  // What is told of it he reads here too, and goes on reading after he withdrew.
  const rosa = await visits.as('rosa', `/kind/${visits.id('Child', 'sam-kind')}/schrijf`);
  await rosa.getByRole('radio', { name: /^Hulp aan een ouder/ }).check();
  await rosa.getByRole('radio', { name: /^Martijn Vos/ }).check();
  await rosa.getByRole('checkbox', { name: /^Wijkteam Lindekwartier/ }).check();
  await rosa.getByLabel('Uw bericht').fill('Hij heeft nu zelf hulp gevonden.');
  await rosa.getByRole('button', { name: 'Verstuur' }).click();
  await rosa.getByText('Het ging naar Wijkteam Lindekwartier.').waitFor();
  const told = martijn.getByRole('region', { name: 'Wat er over u verteld is' });
  await told.getByText('Hij heeft nu zelf hulp gevonden.').waitFor();
  await expectAccessible(martijn);
  await given.getByRole('button', { name: 'Trek in' }).click();
  await martijn.getByText(/^Ingetrokken\./).waitFor();
  await given.waitFor({ state: 'detached' });
  await told.getByText('Hij heeft nu zelf hulp gevonden.').waitFor();
  expect(await martijn.getByText(/\bSam\b/).count()).toBe(0);
});

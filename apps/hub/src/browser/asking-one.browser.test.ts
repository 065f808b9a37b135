import { expect, test } from 'vitest';
import { expectAccessible } from '../testing/look-right.js';
import { expectVisitors, phone } from '../testing/visitors.js';

const visits = expectVisitors();
const MANY = /familie|iedereen/;

test('whom it is asked is said in words that are true for a girl of sixteen, who decides alone', async () => {
  const lina = visits.id('Child', 'lina-kind');
  const tie = visits.id('Tie', 'lina-coach-wijkteam');
  const karin = await visits.as('karin', `/kind/${lina}/toestemming?lijntje=${tie}`, phone);
  await karin.getByText('Wie beslist, krijgt deze vraag.').waitFor();
  await karin.getByText('Zodra het mag van wie beslist').waitFor();
  await karin.getByRole('heading', { name: 'Dit leest wie beslist' }).waitFor();
  expect(await karin.getByRole('main').innerText()).not.toMatch(MANY);
  await expectAccessible(karin);
});

test('about one parent, that parent alone is named as who decides', async () => {
  const sam = visits.id('Child', 'sam-kind');
  const tie = visits.id('Tie', 'sam-bso-school');
  const karin = await visits.as('karin', `/kind/${sam}/toestemming?lijntje=${tie}`);
  await karin.getByRole('radio', { name: /^Naima/ }).check();
  await karin.getByText(/^Naima .+ beslist\. Vraag niet meer dan nodig is\.$/).waitFor();
  await karin.getByRole('heading', { name: /^Dit leest Naima/ }).waitFor();
  expect(await karin.getByRole('main').innerText()).not.toMatch(MANY);
});

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from '../testing/look-right.js';
import { expectVisitors, phone } from '../testing/visitors.js';

const visits = expectVisitors();
const NOTHING = 'Deze pagina is er niet, of u mag hem niet zien.';

test('an administrator ends somebody’s work, and every page he has open closes at once', async () => {
  const sam = `/kind/${visits.id('Child', 'sam-kind')}`;
  const [web, asking, untold, list, mirjam] = await Promise.all([
    visits.as('tom', sam),
    visits.as('tom', `${sam}/toestemming?lijntje=${visits.id('Tie', 'sam-bso-school')}`),
    visits.as('tom', `${sam}/zonder-toestemming?aan=${visits.id('Participant', 'sam-school')}`),
    visits.as('tom'),
    visits.as('mirjam', '/beheer'),
  ]);
  await web.getByRole('heading', { name: 'Het web van Sam' }).waitFor();
  for (const form of [asking, untold])
    await form.locator('form').getByText(/Sam/).first().waitFor();
  await list.getByRole('link', { name: 'Sam', exact: true }).waitFor();
  await mirjam.getByRole('heading', { name: 'Mensen van BSO De Boomhut' }).waitFor();
  await mirjam.getByLabel('Zoek op naam').fill('brou');
  await mirjam.getByText('Joyce Amoah').waitFor({ state: 'detached' });
  await mirjam.getByRole('button', { name: 'Tom Brouwer stopt hier' }).click();
  const question = mirjam.getByRole('group', { name: 'Tom Brouwer stopt' });
  await question.getByText('Alles wat Tom Brouwer daardoor ziet, sluit meteen.').waitFor();
  await expectAccessible(mirjam);

  const began = performance.now();
  const closed = [
    ...[web, asking, untold].map((page) => page.getByText(NOTHING).waitFor()),
    list.getByRole('link', { name: 'Sam', exact: true }).waitFor({ state: 'detached' }),
  ].map(async (gone) => {
    await gone;
    return performance.now() - began;
  });
  await question.getByRole('button', { name: 'Ja, beëindig' }).click();
  const after = (await Promise.all(closed)).map((ms) => `${ms.toFixed(0)} ms`);
  process.stdout.write(`work ended: web, two forms and list closed after ${after.join(', ')}\n`);
  for (const page of [web, asking, untold])
    expect(await page.getByText(/\bSam\b|Boomhut/).count()).toBe(0);
  await list.getByText('Er is hier nu niets te zien.').waitFor();
  // He was shown out; he did not try the door.
  const naima = await visits.as('naima', `${sam}/wie-keek`, phone);
  await naima
    .getByText(/Tom Brouwer/)
    .first()
    .waitFor();
  expect(await naima.getByText(/Tom Brouwer.* maar mocht dat niet/).count()).toBe(0);

  await mirjam.getByText('Tom Brouwer werkt hier niet meer, en ziet niets meer.').waitFor();
  await mirjam.getByText('Werkten hier eerder (1)').click();
  await mirjam.getByText(/2015 tot/).waitFor();
  await mirjam.getByText('Wie deed wat?').click();
  await mirjam.getByText('Mirjam de Graaf beëindigde het werk van Tom Brouwer.').waitFor();
  await expectAccessible(mirjam);
});

test('an administrator adds a colleague, and is told plainly when that is one already', async () => {
  const mirjam = await visits.as('mirjam');
  await mirjam.getByRole('link', { name: /^Beheer/ }).click();
  await mirjam.getByRole('button', { name: 'Voeg iemand toe' }).click();
  const form = mirjam.getByRole('form', { name: 'Voeg iemand toe' });
  await form.getByLabel('Naam').fill('Nina Faber');
  await form.getByLabel('Wat voor werk?').fill('begeleider');
  await form.getByLabel('Nummer van het account').fill('joyce');
  await expectAccessible(mirjam);
  await form.getByRole('button', { name: 'Voeg toe' }).click();
  await form.getByText('Die staat er al.').waitFor();
  await mirjam.getByText('Wie deed wat?').click();
  await mirjam.getByText(/beëindigde het werk van Tom Brouwer|Er is nog niets veranderd/).waitFor();
  await form.getByLabel('Nummer van het account').fill('nina');
  await form.getByRole('button', { name: 'Voeg toe' }).click();
  await mirjam.getByText('Nina Faber werkt nu bij BSO De Boomhut.').waitFor();
  await mirjam.getByRole('button', { name: 'Nina Faber stopt hier' }).waitFor();
  // The record stood open all the while.
  await mirjam.getByText('Mirjam de Graaf voegde Nina Faber toe.').waitFor();
});

test('an administrator of the hub adds an organisation and who administers it', async () => {
  const hanneke = await visits.as('hanneke', '/beheer');
  await hanneke.getByRole('button', { name: 'Voeg een organisatie toe' }).click();
  const form = hanneke.getByRole('form', { name: 'Voeg een organisatie toe' });
  await form.getByLabel('Naam van de organisatie').fill('BSO De Zevensprong');
  await expectAccessible(hanneke);
  await form.getByRole('button', { name: 'Voeg toe' }).click();
  await hanneke.getByText('BSO De Zevensprong staat erbij.').waitFor();
  await hanneke.getByRole('button', { name: 'Kies een beheerder voor BSO De Zevensprong' }).click();
  const appoint = hanneke.getByRole('form', {
    name: 'Kies een beheerder voor BSO De Zevensprong',
  });
  await appoint.getByLabel('Naam').fill('Dewi Sastro');
  await appoint.getByLabel('Nummer van het account').fill('dewi');
  const dewi = await visits.as('dewi');
  await dewi.getByRole('link', { name: 'Noor', exact: true }).waitFor();
  expect(await dewi.getByRole('link', { name: /^Beheer/ }).count()).toBe(0);
  await appoint.getByRole('button', { name: 'Maak beheerder' }).click();
  await hanneke.getByText('Dewi Sastro beheert nu BSO De Zevensprong.').waitFor();
  // Her open page hears of it by itself, and of its end.
  await dewi.getByRole('link', { name: /^Beheer/ }).click();
  await dewi.getByText('Er werkt hier nog niemand. Voeg iemand toe.').waitFor();
  const stops = 'Dewi Sastro stopt als beheerder van BSO De Zevensprong';
  await hanneke.getByRole('button', { name: stops }).click();
  await hanneke.getByRole('group', { name: stops }).getByRole('button', { name: /^Ja/ }).click();
  await dewi.getByText(NOTHING).waitFor();

  // The last one stays.
  const own = 'Hanneke Oord stopt als beheerder van de hele hub';
  await hanneke.getByRole('button', { name: own }).click();
  const question = hanneke.getByRole('group', { name: own });
  await question.getByRole('button', { name: /^Ja/ }).click();
  await question.getByRole('alert').waitFor();
  await expectAccessible(hanneke);
});

test.each(['mirjam', 'hanneke'])(
  '%s, who administers, finds no child at any address',
  async (person) => {
    const page = await visits.as(person);
    await page.getByRole('link', { name: /^Beheer/ }).waitFor();
    expect(await page.getByText(/\b(Sam|Noor|Daan|Lina)\b/).count()).toBe(0);
    const sam = visits.id('Child', 'sam-kind');
    for (const path of [
      `/kind/${sam}`,
      `/kind/${sam}/berichten`,
      `/kind/${sam}/toestemmingen`,
      `/kind/${sam}/wie-keek`,
      `/kind/${sam}/nodig-uit`,
      `/kind/${sam}/schrijf?van=${visits.id('Participant', 'sam-bso')}`,
      `/kind/${sam}/toestemming?lijntje=${visits.id('Tie', 'sam-bso-school')}`,
    ]) {
      await page.goto(path);
      await page
        .getByText(/er niet, of u mag (hem|het) niet zien/)
        .first()
        .waitFor();
      expect(await page.getByText(/\bSam\b|Naima/).count(), path).toBe(0);
    }
  },
);

test.each(['karin', 'naima', 'martijn'])('for %s there is no administration', async (person) => {
  const page = await visits.as(person, '/beheer');
  await expectNothing(page);
  await page.goto('/');
  await page.getByRole('heading', { level: 1, name: /^Dag/ }).waitFor();
  expect(await page.getByRole('link', { name: /^Beheer/ }).count()).toBe(0);
});

async function expectNothing(page: Page): Promise<void> {
  await page.getByText(NOTHING).waitFor();
}

import { expect, test } from 'vitest';
import { expectAccessible } from '../testing/look-right.js';
import { expectVisitors, phone } from '../testing/visitors.js';

const visits = expectVisitors();
const WHY = 'Sam vertelde drie keer dat hij niet naar huis durft.';
const TOLD = 'Sam wil vandaag niet alleen naar huis.';

test('two colleagues share without consent: the family is told why, the other end reads it until it ends', async () => {
  const sam = `/kind/${visits.id('Child', 'sam-kind')}`;
  const tie = `${sam}?als=tekening&kies=${visits.id('Tie', 'sam-bso-school')}`;
  const [annemiek, emre, tom, naima] = await Promise.all([
    visits.as('annemiek', tie),
    visits.as('emre', '/'),
    visits.as('tom', `${sam}/berichten`),
    visits.as('naima', '/', phone),
  ]);
  const notice = naima.getByText(
    'Basisschool De Wegwijzer deelt iets met BSO De Boomhut zonder uw toestemming.',
  );
  await naima.getByRole('region', { name: 'Wie helpt Sam?' }).waitFor();

  await annemiek.getByRole('link', { name: 'Delen zonder toestemming' }).click();
  await annemiek.getByRole('checkbox', { name: /^Veiligheid/ }).check();
  await annemiek.getByRole('radio', { name: /^De meldcode/ }).check();
  await annemiek.getByText('Vaak is dit: Wmo 2015, artikel 5.2.6.').waitFor();
  const submit = annemiek.getByRole('button', { name: 'Leg voor aan een collega' });
  expect(await submit.isEnabled()).toBe(false);
  await annemiek.getByLabel('Waarom is het nodig?').fill(WHY);
  await annemiek.getByLabel('Waar staat het in de wet?').fill('Wmo 2015, artikel 5.2.6');
  await annemiek
    .getByText(
      'Basisschool De Wegwijzer mag BSO De Boomhut vertellen of Sam veilig is, ook zonder toestemming.',
    )
    .waitFor();
  await expectAccessible(annemiek);
  await submit.click();
  await annemiek.getByRole('heading', { name: 'Een collega moet meetekenen' }).waitFor();

  // Emre had his page open; to the family nothing has happened.
  const card = emre.getByRole('article').filter({ hasText: WHY });
  await card.getByText(/^Basisschool De Wegwijzer wil BSO De Boomhut vertellen/).waitFor();
  await expectAccessible(emre);
  expect(await notice.count()).toBe(0);
  await card.getByRole('button', { name: 'Teken mee' }).click();
  await emre
    .getByText(/^Getekend\. /)
    .first()
    .waitFor();
  await card.waitFor({ state: 'detached' });

  await notice.waitFor();
  await naima.goto(tie);
  const told = naima.getByRole('article').filter({ hasText: WHY });
  await told.getByText('Annemiek Hoekstra en Emre Yıldız van Basisschool De Wegwijzer').waitFor();
  await told.getByText('Wmo 2015, artikel 5.2.6').waitFor();
  await expectAccessible(naima);

  await annemiek.goto(`${sam}/schrijf`);
  await annemiek.getByRole('radio', { name: /^Veiligheid/ }).check();
  await annemiek.getByRole('checkbox', { name: /^BSO De Boomhut/ }).check();
  await annemiek.getByLabel('Uw bericht').fill(TOLD);
  await annemiek.getByRole('button', { name: 'Verstuur' }).click();
  await tom.getByText(TOLD).waitFor();

  await emre.goto(tie);
  await emre.getByRole('button', { name: 'Stop hiermee' }).click();
  await emre
    .getByText(/^Gestopt\. /)
    .first()
    .waitFor();
  await tom.getByText(TOLD).waitFor({ state: 'detached' });
  // What was, and why, the family can still read.
  await naima.getByText('Wat eerder zonder toestemming ging').click();
  await naima.getByText(WHY).waitFor();
});

test('after a no, that no is shown and must be answered', async () => {
  const noor = `/kind/${visits.id('Child', 'noor-kind')}`;
  const [esther, dewi] = await Promise.all([
    visits.as('esther', `${noor}/toestemmingen`, phone),
    visits.as('dewi', `${noor}?als=tekening&kies=${visits.id('Tie', 'noor-coach-bso')}`),
  ]);
  // A ground in force already, of the days before, with its reason.
  await dewi.getByText('Noor vertelde dat zij een avond alleen thuis was.').waitFor();
  await esther
    .getByRole('article')
    .filter({ hasText: 'BSO Het Vliegerhuis mag Coachteam De Schakel vertellen' })
    .getByRole('button', { name: 'Trek in' })
    .click();
  await esther
    .getByText(/^Ingetrokken\. /)
    .first()
    .waitFor();

  await dewi.getByRole('link', { name: 'Delen zonder toestemming' }).click();
  await dewi.getByRole('radio', { name: /^Samen dezelfde hulp geven/ }).check();
  await dewi.getByLabel('Waarom is het nodig?').fill('De coach regelt de hulp van morgen.');
  const submit = dewi.getByRole('button', { name: 'Leg voor aan een collega' });
  await dewi.getByRole('checkbox', { name: /^De dag/ }).check();
  await submit.and(dewi.locator(':enabled')).waitFor();
  expect(await dewi.getByText('De familie zei nee').count()).toBe(0);

  await dewi.getByRole('checkbox', { name: /^Hoe het gaat/ }).check();
  await dewi.getByText(/ingetrokken op/).waitFor();
  expect(await submit.isEnabled()).toBe(false);
  await dewi.getByLabel('Waarom moet het toch?').fill('Morgen is er anders niemand.');
  await expectAccessible(dewi);
  await submit.click();
  await dewi.getByRole('heading', { name: 'Een collega moet meetekenen' }).waitFor();
});

test('whom the coordinator invites confidentially, she can tell something only on a ground given then', async () => {
  const karin = await visits.as('karin', `/kind/${visits.id('Child', 'sam-kind')}/nodig-uit`);
  await karin.getByRole('combobox', { name: 'Welke organisatie?' }).fill('kompas');
  await karin.getByRole('option', { name: /Kompas/ }).click();
  await karin.getByLabel('Wie doet daar mee?').selectOption({ index: 1 });
  await karin.getByRole('checkbox', { name: /^Vertrouwelijk/ }).check();
  await karin.getByRole('checkbox', { name: /^Wij moeten hun iets vertellen/ }).check();
  await karin.getByLabel('Waarom is het nodig?').fill(WHY);
  await karin.getByRole('button', { name: 'Nodig uit' }).click();
  await karin.getByText('Schrijf eerst op wat u vertelt en waarom.').waitFor();
  await karin.getByRole('checkbox', { name: /^Veiligheid/ }).check();
  await expectAccessible(karin);
  await karin.getByRole('button', { name: 'Nodig uit' }).click();
  await karin.getByText('U ziet dit niet terug: het is vertrouwelijk.').waitFor();
});

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from '../testing/look-right.js';
import { expectVisitors, phone } from '../testing/visitors.js';

const visits = expectVisitors();
const FROM_BSO = [
  'Stille kamer om 16.00 werkte. Daarna buiten gespeeld.',
  'Sam bleef eten. De pasta vond hij lekker zonder saus.',
  'Fijne middag. Sam heeft een nieuw spel uitgelegd aan de groep.',
];
const FROM_HOME = 'Sam heeft kort geslapen. Hij neemt zijn eigen knuffel mee.';
const FROM_SCHOOL = 'Toets gehad vandaag. Hij deed goed zijn best en is nu moe.';

test('a parent withdraws: the words leave the receiver’s open page, and none can follow', async () => {
  const sam = `/kind/${visits.id('Child', 'sam-kind')}`;
  const [annemiek, tom, naima] = await Promise.all([
    visits.as('annemiek', `${sam}/berichten`),
    visits.as('tom', `${sam}/schrijf`),
    visits.as('naima', `${sam}/toestemmingen`, phone),
  ]);
  for (const words of [...FROM_BSO, FROM_HOME, FROM_SCHOOL])
    await annemiek.getByText(words).waitFor();
  await tom.getByRole('radio', { name: /^De dag/ }).check();
  await tom.getByRole('checkbox', { name: /^Basisschool De Wegwijzer/ }).check();
  await tom.getByLabel('Uw bericht').fill('Dit komt te laat.');
  const card = naima.getByRole('article').filter({
    hasText: 'BSO De Boomhut mag Basisschool De Wegwijzer vertellen',
  });
  await card.getByText('Mag', { exact: true }).waitFor();
  await expectAccessible(naima);

  const began = performance.now();
  const tooks = FROM_BSO.map(async (words) => {
    await annemiek.getByText(words).waitFor({ state: 'detached' });
    return performance.now() - began;
  });
  await card.getByRole('button', { name: 'Trek in' }).click();
  await naima
    .getByText(/^Ingetrokken\. /)
    .first()
    .waitFor();
  const acknowledged = performance.now() - began;
  const vanished = Math.max(...(await Promise.all(tooks)));
  process.stdout.write(
    `withdrawn after ${acknowledged.toFixed(0)} ms, gone from the open page after ${vanished.toFixed(0)} ms\n`,
  );
  // What rests on another ground stays, and so does what one wrote oneself.
  await annemiek.getByText(FROM_HOME).waitFor();
  await annemiek.getByText(FROM_SCHOOL).waitFor();
  expect(await annemiek.getByText('Geef hem even rust als hij binnenkomt.').count()).toBe(1);

  // Whose consent it was and what became of it is not for an end of the tie to know (S4).
  await tom
    .locator('.sw-reach > *')
    .filter({ hasText: 'Basisschool De Wegwijzer' })
    .getByText('Krijgt het niet, want hiervoor is geen toestemming.')
    .waitFor();
  await tom.getByRole('button', { name: 'Verstuur', disabled: true }).waitFor();
  expect(await sendPastTheForm(tom)).toBe('NO_GROUND');
  await annemiek.reload();
  await annemiek.getByText(FROM_HOME).waitFor();
  for (const words of [...FROM_BSO, 'Dit komt te laat.'])
    expect(await annemiek.getByText(words).count()).toBe(0);

  // The other direction was not withdrawn.
  await annemiek.goto(`${sam}/schrijf`);
  await annemiek.getByRole('radio', { name: /^De dag/ }).check();
  await annemiek.getByRole('checkbox', { name: /^BSO De Boomhut/ }).waitFor();
});

test('a parent sees who is involved and, in plain lines, who looked', async () => {
  const sam = `/kind/${visits.id('Child', 'sam-kind')}`;
  const annemiek = await visits.as('annemiek', `${sam}/berichten`);
  await annemiek.getByText(FROM_HOME).waitFor();
  const karin = await visits.as('karin', sam);
  await karin.getByRole('heading', { name: 'Het web van Sam' }).waitFor();

  const naima = await visits.as('naima', '/', phone);
  const helpers = naima.getByRole('region', { name: 'Wie helpt Sam?' });
  for (const name of [
    'BSO De Boomhut',
    'Basisschool De Wegwijzer',
    'Wijkteam Lindekwartier',
    'GGD Eemvallei',
    'Jeugdhulp De Brug',
    'Oma Fatiha',
  ])
    await helpers.getByText(name, { exact: true }).first().waitFor();
  await naima.getByRole('link', { name: 'Bekijk alles' }).click();
  await naima.getByRole('heading', { name: 'Wie keek mee bij Sam?' }).waitFor();
  await naima.getByRole('heading', { name: 'Vandaag' }).waitFor();
  const lineOf = (who: string) => naima.getByRole('listitem').filter({ hasText: who });
  await lineOf('Annemiek Hoekstra van Basisschool De Wegwijzer')
    .getByText(/las berichten/)
    .waitFor();
  const regie = lineOf('Karin Postma van Wijkteam Lindekwartier');
  await regie.getByText(/keek naar het web van Sam/).waitFor();
  await regie.getByText(/Regiehouder/).waitFor();
  await expectAccessible(naima);

  // A professional sees the own looks only.
  await karin.goto(`${sam}/wie-keek`);
  await karin.getByText('Wanneer keek ik bij Sam?').waitFor();
  await karin.getByText(/^Ik \(Karin Postma\) keek naar het web van Sam/).waitFor();
  expect(await karin.getByText(/Annemiek|Naima/).count()).toBe(0);
});

/** Sends what the form no longer lets through. @returns the code of the refusal */
async function sendPastTheForm(page: Page): Promise<unknown> {
  const answer = await page.request.post('/graphql', {
    headers: { 'x-requested-with': 'spinnenweb' },
    data: {
      query: 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }',
      variables: {
        input: {
          clientMessageId: crypto.randomUUID(),
          fromId: visits.id('Participant', 'sam-bso'),
          toIds: [visits.id('Participant', 'sam-school')],
          scope: 'DAILY',
          body: 'Dit komt te laat.',
        },
      },
    },
  });
  const { errors } = (await answer.json()) as { errors?: { extensions: { code: unknown } }[] };
  return errors?.[0]?.extensions.code;
}

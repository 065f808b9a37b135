import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from '../testing/look-right.js';
import { ask, expectVisitors, phone } from '../testing/visitors.js';

const visits = expectVisitors();
const NOTHING = 'Hier is niets te zien';
/** From the second signature to a closed page, in milliseconds (D6); a busy machine is slower than a phone. */
const SOON = 3_000;

test('an open question follows what the others say, and closes when a parent may not see the child any more', async () => {
  const daan = visits.id('Child', 'daan-kind');
  const [karin, said] = await Promise.all([visits.as('karin'), visits.as('said')]);
  const { guardians } = (await ask(
    karin,
    'query ($childId: ID!) { guardians(childId: $childId) { personId name } }',
    { childId: daan },
  )) as { guardians: { personId: string; name: string }[] };
  const { personId } = guardians.find(({ name }) => name === 'Agnieszka Nowak')!;
  const aboutDaan = await question(karin, { scopes: ['DAILY'] });
  const aboutHer = await question(karin, { scopes: ['PARENT_CARE'], aboutPersonId: personId });

  const agnieszka = await visits.as('agnieszka', `/vraag/${aboutDaan}`, phone);
  const own = await agnieszka.context().newPage();
  await own.goto(`/vraag/${aboutHer}`);
  await own.getByRole('heading', { name: 'Een vraag over Daan' }).waitFor();
  const [jeroen, child] = await Promise.all([
    visits.as('jeroen', `/vraag/${aboutDaan}`, phone),
    visits.as('daan', `/vraag/${aboutDaan}`, phone),
  ]);

  await jeroen.getByRole('button', { name: 'Ja', exact: true }).click();
  const answerOf = (page: Page, name: string) =>
    page.getByRole('listitem').filter({ hasText: name }).filter({ hasText: 'zei ja' });
  await answerOf(agnieszka, 'Jeroen Verbeek').waitFor();
  await answerOf(child, 'Jeroen Verbeek').waitFor();
  await expectAccessible(agnieszka);

  const { recordFact } = (await ask(
    karin,
    'mutation ($input: RecordFactInput!) { recordFact(input: $input) { id } }',
    {
      input: {
        childId: daan,
        what: 'HOLD_BEGINS',
        personId,
        day: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
        source: 'overleg van maandag',
      },
    },
  )) as { recordFact: { id: string } };
  await ask(said, 'mutation ($id: ID!) { countersignFact(factChangeId: $id) { id } }', {
    id: recordFact.id,
  });
  const closed = { timeout: SOON };
  await agnieszka.getByRole('heading', { name: NOTHING }).waitFor(closed);
  expect(await agnieszka.getByText('Jeroen').count()).toBe(0);

  // What she is asked about herself stays hers; whose parent she is, it does not show any more.
  await own.getByRole('heading', { name: 'Een vraag aan u', exact: true }).waitFor(closed);
  await own.getByRole('button', { name: 'Ja', exact: true }).waitFor();
  expect(await own.getByText(/\bDaan\b/).count()).toBe(0);
  // She decides about herself alone: of others nothing is said.
  await own.getByRole('region', { name: 'Zegt u ja? Dan ziet:' }).waitFor();
  await expectAccessible(own);
  await own.getByRole('button', { name: 'Ja', exact: true }).click();
  await own.getByRole('heading', { name: 'Bedankt. Het antwoord is bewaard.' }).waitFor();
  await own.getByText(/^U zei ja\./).waitFor();

  // She did nothing, and nobody reads that she tried to.
  await child.goto(`/kind/${daan}/wie-keek`);
  await child
    .getByText(/^Agnieszka Nowak/)
    .first()
    .waitFor();
  expect(await child.getByText('maar mocht dat niet').count()).toBe(0);
});

/** Asks in the name of who keeps Daan's web. @returns the id of the question */
async function question(page: Page, asked: object): Promise<string> {
  const { requestConsent } = (await ask(
    page,
    'mutation ($input: RequestConsentInput!) { requestConsent(input: $input) { id } }',
    {
      input: {
        tieId: visits.id('Tie', 'daan-brug-wijkteam'),
        fromId: visits.id('Participant', 'daan-brug'),
        askedById: visits.id('Participant', 'daan-wijkteam'),
        aboutPersonId: null,
        purpose: 'Wij weten wie er helpt.',
        endsAt: new Date(Date.now() + 60 * 86_400_000).toISOString(),
        ...asked,
      },
    },
  )) as { requestConsent: { id: string } };
  return requestConsent.id;
}

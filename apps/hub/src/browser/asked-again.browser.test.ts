import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from '../testing/look-right.js';
import { ask, expectVisitors, phone } from '../testing/visitors.js';

const visits = expectVisitors();
const PURPOSE = 'De school weet of Sam veilig is.';
const REFUSED = 'Op deze vraag is minder dan 30 dagen geleden nee gezegd.';

test('who asks an organisation that came back what was refused before reads why not, and what to do', async () => {
  const [karin, naima] = await Promise.all([visits.as('karin'), visits.as('naima', '/', phone)]);
  const wijkteam = visits.id('Participant', 'sam-wijkteam');
  const school = visits.id('Participant', 'sam-school');
  const before = await tieTo(karin, school);
  const consentId = await askOn(karin, before);
  await ask(
    naima,
    'mutation ($input: AnswerConsentInput!) { answerConsent(input: $input) { id } }',
    {
      input: { consentId, answer: 'NO', language: 'nl', wording: 'request-1' },
    },
  );
  await ask(karin, 'mutation ($id: ID!) { endParticipant(participantId: $id) { id } }', {
    id: school,
  });
  const { inviteParticipant } = (await ask(
    karin,
    'mutation ($input: InviteParticipantInput!) { inviteParticipant(input: $input) { id } }',
    {
      input: {
        childId: visits.id('Child', 'sam-kind'),
        kind: 'SCHOOL',
        organisationId: visits.id('Organisation', 'school-wegwijzer'),
        contactPersonId: visits.id('Person', 'annemiek'),
        contactFunction: 'leerkracht',
      },
    },
  )) as { inviteParticipant: { id: string } };
  const tieId = await tieTo(karin, inviteParticipant.id);

  await karin.goto(`/kind/${visits.id('Child', 'sam-kind')}/toestemming?lijntje=${tieId}`);
  await karin.getByRole('radio', { name: /^Wijkteam Lindekwartier vertelt/ }).check();
  await karin.getByRole('checkbox', { name: /^Veiligheid/ }).check();
  const purpose = karin.getByLabel('Waarvoor is dit nodig?');
  await purpose.fill(PURPOSE);
  const send = karin.getByRole('button', { name: 'Stel de vraag' });
  await send.click();
  await karin.getByRole('alert').getByText(REFUSED).waitFor();
  expect(await send.isDisabled()).toBe(true);
  await expectAccessible(karin);

  await purpose.fill('Wij spreken af wie Sam ophaalt.');
  await karin.getByText(REFUSED).waitFor({ state: 'detached' });
  expect(await karin.getByRole('alert').count()).toBe(0);
  await send.click();
  await karin.getByRole('heading', { name: 'De vraag is gesteld' }).waitFor();

  async function tieTo(page: Page, other: string): Promise<string> {
    const input = { asId: wijkteam, aId: wijkteam, bId: other };
    const document = 'mutation ($input: TieInput!) { tie(input: $input) { id } }';
    const { tie } = (await ask(page, document, { input })) as { tie: { id: string } };
    return tie.id;
  }
  async function askOn(page: Page, tie: string): Promise<string> {
    const { requestConsent } = (await ask(
      page,
      'mutation ($input: RequestConsentInput!) { requestConsent(input: $input) { id } }',
      {
        input: {
          tieId: tie,
          askedById: wijkteam,
          fromId: wijkteam,
          scopes: ['SAFETY'],
          purpose: PURPOSE,
          endsAt: new Date(Date.now() + 60 * 86_400_000).toISOString(),
        },
      },
    )) as { requestConsent: { id: string } };
    return requestConsent.id;
  }
});

test('who asks on a line of which an end has just left reads that, also where the page has not heard of it', async () => {
  const daan = visits.id('Child', 'daan-kind');
  const karin = await visits.as('karin');
  const other = await karin.context().newPage();
  // Its live line leads nowhere.
  await other.routeWebSocket('**/graphql', () => undefined);
  const tieId = visits.id('Tie', 'daan-brug-wijkteam');
  await other.goto(`/kind/${daan}/toestemming?lijntje=${tieId}`);
  await other.getByRole('checkbox', { name: /^De dag/ }).check();
  await other.getByLabel('Waarvoor is dit nodig?').fill('Wij weten wie er helpt.');
  await ask(karin, 'mutation ($id: ID!) { endParticipant(participantId: $id) { id } }', {
    id: visits.id('Participant', 'daan-brug'),
  });
  const send = other.getByRole('button', { name: 'Stel de vraag' });
  await send.click();
  await other.getByRole('alert').getByText('Een van deze twee doet niet meer mee.').waitFor();
  expect(await other.getByText(REFUSED).count()).toBe(0);
  expect(await send.isDisabled()).toBe(true);
  await expectAccessible(other);
});

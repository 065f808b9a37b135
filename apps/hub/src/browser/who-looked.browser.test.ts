import { expect, test } from 'vitest';
import { expectAccessible } from '../testing/look-right.js';
import { ask, expectVisitors, phone } from '../testing/visitors.js';

const visits = expectVisitors();

test('who looked is told in whole days, and earlier ones come back when the web changes', async () => {
  const { ids } = visits.hub;
  const sam = visits.id('Child', 'sam-kind');
  await visits.hub.change(
    `INSERT INTO app.access_record (at, person_id, person_name, participant_id, participant_name, participant_kind, role, child_id, looked, outcome, ground)
     SELECT statement_timestamp() - day * interval '1 day', $1, 'Karin Postma', p.id, p.name, p.kind, 'ASSIGNED', p.child_id, 'WEB', 'SHOWN', 'COORDINATOR'
     FROM app.participant p, generate_series(1, 20) day WHERE p.id = $2`,
    [ids.get('karin'), ids.get('sam-wijkteam')],
  );
  const [naima, karin] = await Promise.all([
    visits.as('naima', `/kind/${sam}/wie-keek`, phone),
    visits.as('karin'),
  ]);
  const days = naima.getByRole('heading', { level: 3 });
  const older = naima.getByRole('button', { name: 'Toon eerdere dagen' });
  const rows = naima
    .getByRole('listitem')
    .filter({ hasText: /^Karin Postma van .* keek naar het web/ });
  await older.waitFor();
  expect(await days.count()).toBe(7);
  await older.focus();
  await naima.keyboard.press('Enter');
  await expect.poll(() => days.count()).toBe(14);
  await naima.keyboard.press('Enter');
  await naima.getByText('Dat waren alle dagen.').and(naima.locator(':focus')).waitFor();
  await expect.poll(() => rows.count()).toBe(20);
  expect(await older.count()).toBe(0);
  await expectAccessible(naima);

  const asked = naima.waitForResponse(
    (response) => response.request().postDataJSON()?.variables?.after !== null,
  );
  await ask(karin, 'mutation ($input: TieInput!) { tie(input: $input) { id } }', {
    input: {
      asId: visits.id('Participant', 'sam-wijkteam'),
      aId: visits.id('Participant', 'sam-ggd'),
      bId: visits.id('Participant', 'sam-oma'),
    },
  });
  await asked;
  // With what she did just now.
  await expect.poll(() => rows.count()).toBe(21);
});

test('who looked is asked about it in one step: the question goes from home to where they work', async () => {
  const sam = visits.id('Child', 'sam-kind');
  const [naima, karin] = await Promise.all([
    visits.as('naima', `/kind/${sam}/wie-keek`, phone),
    visits.as('karin', `/kind/${sam}`),
  ]);
  const line = (of: RegExp) => naima.getByRole('listitem').filter({ hasText: of }).first();
  const question = naima.getByRole('link', { name: /^Stel een vraag/ });
  await line(/^Karin Postma van Wijkteam Lindekwartier keek/)
    .and(question.locator('..'))
    .waitFor();
  await line(/^Ik \(Naima/).waitFor();
  expect(
    await line(/^Ik \(Naima/)
      .getByRole('link')
      .count(),
  ).toBe(0);
  await expectAccessible(naima);
  await question.and(naima.getByLabel('Stel een vraag aan Wijkteam Lindekwartier')).first().click();
  await naima.getByText('Daarna ziet u of Wijkteam Lindekwartier het krijgt.').waitFor();
  await naima.getByRole('radio', { name: /^De dag/ }).check();
  const team = naima.getByRole('checkbox', { name: /^Wijkteam Lindekwartier/ });
  await expect.poll(() => team.isChecked()).toBe(true);
  await expectAccessible(naima);
  await naima.getByLabel('Uw bericht').fill('Waar keek u naar?');
  await naima.getByRole('button', { name: 'Verstuur' }).click();
  await naima.getByText('Het ging naar Wijkteam Lindekwartier.').waitFor();

  // A professional reads of themself alone, and has nobody to ask.
  await karin.getByRole('link', { name: 'Inzagen' }).click();
  await karin
    .getByText(/^Ik \(Karin/)
    .first()
    .waitFor();
  expect(await karin.getByRole('link', { name: /^Stel een vraag/ }).count()).toBe(0);
});

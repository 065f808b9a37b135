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

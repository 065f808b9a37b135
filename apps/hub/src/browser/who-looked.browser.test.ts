import type { Page } from 'playwright-core';
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

test('an open page asks again who looked, less often at home, not while it is hidden, and after an error unless it was a refusal', async () => {
  const sam = visits.id('Child', 'sam-kind');
  const karin = await visits.as('karin', `/kind/${sam}`);
  await karin.getByRole('heading', { name: 'Het web van Sam' }).waitFor();
  const [home, list] = await Promise.all([
    visits.as('naima', '/', phone),
    visits.as('naima', `/kind/${sam}/wie-keek`, phone),
  ]);
  for (const [page, pace] of [
    [home, 60_000],
    [list, 15_000],
  ] as const) {
    const looks = page.locator('.sw-looks').first();
    await looks.waitFor();
    await page.clock.install();
    const asked = await answering(page);
    await page.reload();
    await looks.waitFor();
    // As it opens, and once its live line stands.
    await expect.poll(() => asked.length).toBe(2);

    await page.clock.fastForward(pace - 5_000);
    expect(asked).toHaveLength(2);
    await page.clock.fastForward(5_000);
    await expect.poll(() => asked.length).toBe(3);

    await hide(page, true);
    await page.clock.fastForward(2 * pace);
    expect(asked).toHaveLength(3);
    await hide(page, false);

    for (const code of ['LIMITED', 'REFUSED_UNRECORDED', 'INTERNAL']) {
      asked.code = code;
      const before = asked.length;
      await page.clock.fastForward(pace);
      await expect.poll(() => asked.length).toBe(before + 1);
      await page.getByRole('alert').waitFor();
    }
    asked.code = null;
    await page.clock.fastForward(pace);
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await looks.waitFor();

    // What was shown may have been withheld since.
    asked.code = 'NOT_FOUND';
    await page.clock.fastForward(pace);
    await page.getByRole('alert').waitFor();
    expect(await looks.count()).toBe(0);
    await expectAccessible(page);
    const before = asked.length;
    await page.clock.fastForward(3 * pace);
    expect(asked).toHaveLength(before);
  }
});

/** What was asked of who looked, in order; with a code the hub is made to answer with it. */
async function answering(page: Page) {
  const asked = Object.assign([] as string[], { code: null as string | null });
  await page.route('**/graphql', async (route) => {
    const { operationName } = route.request().postDataJSON() as { operationName: string };
    if (operationName !== 'AccessDays') return route.continue();
    asked.push(operationName);
    const { code } = asked;
    if (!code) return route.continue();
    const errors = [{ message: code, path: ['accessDays'], extensions: { code } }];
    return route.fulfill({ json: { data: null, errors } });
  });
  return asked;
}

/** Another tab is in front of it, or no longer is. */
const hide = (page: Page, hidden: boolean) =>
  page.evaluate(
    `Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true })`,
  );

import { expect, test } from 'vitest';
import { ask, expectVisitors, phone } from '../testing/visitors.js';

const visits = expectVisitors();
const CHANGED = 'Het web is veranderd.';

test('at midnight an open page gets its web once more and says nothing; of a change it says so', async () => {
  const sam = visits.id('Child', 'sam-kind');
  const [karin, naima] = await Promise.all([
    visits.as('karin'),
    visits.as('naima', `/kind/${sam}`, phone),
  ]);
  let frames = 0;
  naima.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      if (payload.toString().includes('"networkChanged"')) frames += 1;
    }),
  );
  await naima.reload();
  await naima.getByRole('heading', { name: 'Het web van Sam' }).waitFor();
  await expect.poll(() => frames).toBe(1);
  await naima.evaluate(`{
    const voice = document.querySelector('.sw-unseen[role=status]');
    globalThis.said = [];
    new MutationObserver(() => said.push(voice.textContent)).observe(voice, { childList: true });
  }`);

  // One more midnight, two seconds from now.
  await visits.hub.change(
    `DO $do$ BEGIN EXECUTE format($f$
       CREATE OR REPLACE FUNCTION app.day_of(at timestamptz) RETURNS date LANGUAGE sql STABLE AS
       $$ SELECT (at AT TIME ZONE 'Europe/Amsterdam')::date + (at >= %L)::integer $$
     $f$, clock_timestamp() + interval '2 seconds'); END $do$`,
    [],
  );
  await expect.poll(() => frames).toBe(2);

  await ask(karin, 'mutation ($input: TieInput!) { tie(input: $input) { id } }', {
    input: {
      asId: visits.id('Participant', 'sam-wijkteam'),
      aId: visits.id('Participant', 'sam-ggd'),
      bId: visits.id('Participant', 'sam-oma'),
    },
  });
  await naima.getByText(CHANGED).waitFor({ state: 'attached' });
  expect(await naima.evaluate('said')).toEqual([CHANGED]);
});

import { expect, test } from 'vitest';
import { RECORDING_ASKS_AGAIN_WHO_MAY } from './guards.js';
import { races } from './races.js';
import type { Turn } from './turns.js';

/* D2, D6: somebody's work ends while the answer that they record for a signer waits for its turn. */

const race = races();

/** Karin coordinates; she writes down what mother said. */
const record = (turn: Turn) =>
  turn.step(
    `SELECT app.record_answer(c.id, 'Naima Bouzid', 'YES', 'IN_PERSON', 'gespreksverslag', (statement_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date)
     FROM app.consent c WHERE c.from_id = $1 AND c.to_id = $2 AND c.state = 'REQUESTED'`,
    [race.families.id('sam-brug'), race.families.id('sam-wijkteam')],
  );

/** Karin's work has ended, uncommitted, when she records. */
async function endedFirst() {
  const ending = await race.turnOfOwner();
  await ending.step(
    'UPDATE app.assignment SET valid_until = statement_timestamp() WHERE person_id = $1',
    [race.families.id('karin')],
  );
  const { waited, outcome } = await race.beside(ending, () =>
    race.inOneGo('karin', 'READ COMMITTED', async (turn) => {
      await record(turn);
    }),
  );
  await ending.commit();
  return { waited, outcome: await outcome };
}

const recorded = () =>
  race.families.change("SELECT 1 FROM app.signature WHERE document = 'gespreksverslag'");

test('who no longer acts there when it is their turn records nothing', async () => {
  expect(await endedFirst()).toMatchObject({ waited: true, outcome: { refused: 'NOT_FOUND' } });
  expect(await recorded()).toEqual([]);
});

test('without a guard: who has gone records it all the same', async () => {
  await race.without(RECORDING_ASKS_AGAIN_WHO_MAY);
  expect(await endedFirst()).toMatchObject({ waited: true, outcome: { done: undefined } });
  expect(await recorded()).toHaveLength(1);
});

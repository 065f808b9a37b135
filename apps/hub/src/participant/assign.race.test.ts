import { expect, test } from 'vitest';
import { races } from '../races/races.js';
import type { Guard } from '../races/weaken.js';

/* Two colleagues assign the same person at one moment, in a chosen order. */

const run = races();

const ASSIGNING_QUEUES: Guard = {
  name: 'who assigns queues',
  file: 'participant/assignment.functions.sql',
  text: '  -- Two who assign the same person at once queue here.\n  PERFORM FROM app.child_clock k WHERE k.child_id = NEW.child_id FOR UPDATE;\n',
  without: '',
};

const ASSIGN =
  'INSERT INTO app.assignment (participant_id, person_id, function) VALUES ($1, $2, $3)';

/** The one has assigned and not yet committed when the other does the same. @returns what came of the second */
async function both() {
  const assigned = [run.families.id('sam-bso'), run.families.id('mirjam'), 'begeleider'];
  const [tom, joyce] = [await run.turnOf('tom'), await run.turnOf('joyce')];
  await tom.step(ASSIGN, assigned);
  const { waited, outcome } = await run.beside(tom, () => joyce.step(ASSIGN, assigned));
  await tom.commit();
  expect(waited).toBe(true);
  const second = await outcome;
  await ('done' in second ? joyce.commit() : joyce.leave());
  return second;
}

const timesThere = () =>
  run.families.change(
    'SELECT id FROM app.assignment WHERE participant_id = ? AND person_id = ? AND valid_until > now()',
    [run.families.id('sam-bso'), run.families.id('mirjam')],
  );

test('the second waits for the first, and finds them there', async () => {
  expect(await both()).toMatchObject({ refused: 'BAD_INPUT' });
  expect(await timesThere()).toHaveLength(1);
});

test('without queueing somebody stands there twice', async () => {
  await run.without(ASSIGNING_QUEUES);
  expect(await both()).toMatchObject({ done: [] });
  expect(await timesThere()).toHaveLength(2);
});

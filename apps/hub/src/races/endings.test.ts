import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  DELIVERING_ASKS_FOR_THE_SEAT,
  SENDING_HOLDS_THE_CONSENT,
  SENDING_HOLDS_THE_PERMIT,
  SENDING_TAKES_THE_CLOCK,
  SETTLING_TAKES_THE_CLOCK,
  WHO_ASKS_IS_WRITTEN_OVER,
} from './guards.js';
import { races } from './races.js';
import type { Turn } from './turns.js';

/* D3, D6, S1: somebody's part ends at the moment at which they send, or another fact of the same web changes. */

const race = races();
const HOLDS = [SENDING_TAKES_THE_CLOCK, SENDING_HOLDS_THE_CONSENT, SENDING_HOLDS_THE_PERMIT];

/** Tom of the BSO tells De Brug. */
async function send(turn: Turn): Promise<void> {
  const message = randomUUID();
  await turn.step(
    `INSERT INTO app.message (id, from_id, scope, body, client_message_id) VALUES ($1, $2, 'SUPPORT', 'Net op tijd.', $3)`,
    [message, race.families.id('sam-bso'), randomUUID()],
  );
  await turn.step('INSERT INTO app.delivery (message_id, to_id) VALUES ($1, $2)', [
    message,
    race.families.id('sam-brug'),
  ]);
}

/** What can end, as the owner of the tables ends it. */
const ENDINGS = {
  'his assignment': [
    'UPDATE app.assignment SET valid_until = statement_timestamp() WHERE person_id = $1',
    'tom',
  ],
  'his employment': [
    'UPDATE app.employment SET valid_until = statement_timestamp() WHERE person_id = $1',
    'tom',
  ],
  'who receives it': [
    'UPDATE app.participant SET valid_until = statement_timestamp() WHERE id = $1',
    'sam-brug',
  ],
} as const;
type Ending = keyof typeof ENDINGS;

const end = (turn: Turn, what: Ending) => {
  const [statement, key] = ENDINGS[what];
  return turn.step(statement, [race.families.id(key)]);
};

/** It has ended, uncommitted, when Tom sends. */
async function endFirst(what: Ending) {
  const ending = await race.turnOfOwner();
  await end(ending, what);
  const { waited, outcome } = await race.beside(ending, () =>
    race.inOneGo('tom', 'READ COMMITTED', send),
  );
  await ending.commit();
  return { waited, outcome: await outcome };
}

/** Tom has sent, uncommitted, when it ends. */
async function sendFirst(what: Ending) {
  const sending = await race.turnOf('tom');
  await send(sending);
  const ending = await race.turnOfOwner();
  const { waited, outcome } = await race.beside(sending, async () => {
    await end(ending, what);
    await ending.commit();
  });
  return { waited, outcome, sending };
}

const sent = () => race.families.change("SELECT 1 FROM app.message WHERE body = 'Net op tijd.'");

const DONE = { done: undefined };

describe('a send', () => {
  test.each([
    ['his assignment', '42501'],
    ['his employment', '42501'],
    ['who receives it', 'P0001'],
  ] as const)('waits while %s ends, and is then refused', async (what, code) => {
    const { waited, outcome } = await endFirst(what);
    expect([waited, outcome]).toMatchObject([true, { code }]);
    expect(await sent()).toEqual([]);
  });

  test.each(Object.keys(ENDINGS) as Ending[])(
    'that came first lets the end of %s wait',
    async (what) => {
      const { waited, outcome, sending } = await sendFirst(what);
      expect(waited).toBe(true);
      await sending.commit();
      expect(await outcome).toEqual(DONE);
      expect(await sent()).toHaveLength(1);
    },
  );

  test.each(['his assignment', 'his employment'] as const)(
    'without a guard: is let through although %s has ended',
    async (what) => {
      await race.without(DELIVERING_ASKS_FOR_THE_SEAT);
      const { outcome } = await endFirst(what);
      expect(outcome).toEqual(DONE);
      expect(await sent()).toHaveLength(1);
    },
  );

  test('without a guard: reaches who has left', async () => {
    await race.without(...HOLDS);
    const { outcome } = await endFirst('who receives it');
    expect(outcome).toEqual(DONE);
    expect(await sent()).toHaveLength(1);
  });

  // Of a participant the end would wait all the same: PostgreSQL keeps the row that a foreign key has just named.
  test.each(['his assignment', 'his employment'] as const)(
    'without a guard: is stored after the end of %s was acknowledged',
    async (what) => {
      await race.without(...HOLDS);
      const { waited, outcome, sending } = await sendFirst(what);
      expect([waited, await outcome]).toEqual([false, DONE]);
      await sending.commit();
      expect(await sent()).toHaveLength(1);
    },
  );
});

describe('two facts of one web that change at the same moment', () => {
  /** Tom's assignment ends, uncommitted, when Pieter's sight is held. */
  const bothChange = async () => {
    const ending = await race.turnOfOwner();
    await end(ending, 'his assignment');
    const { waited, outcome } = await race.beside(ending, () =>
      race.families.change(
        `INSERT INTO app.safety_hold (child_id, person_id, source, valid_until)
         VALUES (?, ?, 'beschikking', statement_timestamp() + interval '1 day')`,
        [race.families.id('sam-kind'), race.families.id('pieter')],
      ),
    );
    await ending.commit();
    return { waited, outcome: await outcome };
  };
  const sees = async (person: string) => (await race.families.seenBy(person)).children;

  test('are both in what follows from them', async () => {
    const { waited, outcome } = await bothChange();
    expect([waited, outcome]).toMatchObject([true, { done: expect.anything() }]);
    expect(await sees('tom')).toEqual([]);
    expect(await sees('pieter')).toEqual([]);
  });

  test('without a guard: who has gone is put back by the other', async () => {
    await race.without(SETTLING_TAKES_THE_CLOCK, WHO_ASKS_IS_WRITTEN_OVER);
    const { outcome } = await bothChange();
    expect(outcome).toHaveProperty('done');
    expect(await sees('tom')).toEqual(['Sam']);
  });
});

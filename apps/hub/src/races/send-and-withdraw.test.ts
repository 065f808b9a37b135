import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  SENDING_HOLDS_THE_CONSENT,
  SENDING_HOLDS_THE_PERMIT,
  SENDING_TAKES_THE_CLOCK,
} from './guards.js';
import { races } from './races.js';
import { type Isolation, ISOLATION_LEVELS, type Turn } from './turns.js';

/* C5: a send and a withdrawal meet. No message commits after the withdrawal was acknowledged. */

const race = races();
const GUARDS = [SENDING_TAKES_THE_CLOCK, SENDING_HOLDS_THE_CONSENT, SENDING_HOLDS_THE_PERMIT];

async function send(turn: Turn): Promise<void> {
  const { id } = race.families;
  const message = randomUUID();
  await turn.step(
    `INSERT INTO app.message (id, from_id, scope, body, client_message_id) VALUES ($1, $2, 'WELLBEING', 'Vlak ervoor.', $3)`,
    [message, id('daan-school'), randomUUID()],
  );
  await turn.step('INSERT INTO app.delivery (message_id, to_id) VALUES ($1, $2)', [
    message,
    id('daan-wijkteam'),
  ]);
}

async function withdraw(turn: Turn): Promise<void> {
  const { id } = race.families;
  await turn.step(
    `INSERT INTO app.signature (consent_id, act)
     SELECT id, 'WITHDRAWN' FROM app.consent WHERE from_id = $1 AND to_id = $2 AND state = 'GIVEN'`,
    [id('daan-school'), id('daan-wijkteam')],
  );
}

/** Bas has sent and not yet committed when Daan withdraws. */
async function sendFirst(isolation: Isolation) {
  const sending = await race.turnOf('bas', isolation);
  await send(sending);
  const { waited, outcome } = await race.beside(sending, () =>
    race.inOneGo('daan', isolation, withdraw),
  );
  return { waited, outcome, sending };
}

/** Daan has withdrawn and not yet committed when Bas sends. */
async function withdrawalFirst(isolation: Isolation) {
  const withdrawing = await race.turnOf('daan', isolation);
  await withdraw(withdrawing);
  const { waited, outcome } = await race.beside(withdrawing, () =>
    race.inOneGo('bas', isolation, send),
  );
  return { waited, outcome, withdrawing };
}

const reads = async (person: string) => (await race.families.seenBy(person)).messages;

/** Messages told under the consent after it had ended. */
const toldTooLate = () =>
  race.families.change(
    `SELECT 1 FROM app.delivery d JOIN app.consent c ON c.from_id = d.from_id AND c.to_id = d.to_id AND d.scope = ANY (c.scopes)
     WHERE c.from_id = ? AND c.to_id = ? AND c.state = 'WITHDRAWN' AND d.sent_at > c.ended_at`,
    [race.families.id('daan-school'), race.families.id('daan-wijkteam')],
  );

describe.each(ISOLATION_LEVELS)('a send and a withdrawal that meet under %s', (isolation) => {
  test('the send first: the withdrawal waits for it, and then hides it', async () => {
    const { waited, outcome, sending } = await sendFirst(isolation);
    expect(waited).toBe(true);
    await sending.commit();
    expect(await outcome).toEqual({ done: undefined });
    expect(await reads('bas')).toContain('Vlak ervoor.');
    expect(await reads('karin')).not.toContain('Vlak ervoor.');
    expect(await toldTooLate()).toEqual([]);
  });

  test('the withdrawal first: the send waits for it, and finds no ground', async () => {
    const { waited, outcome, withdrawing } = await withdrawalFirst(isolation);
    expect(waited).toBe(true);
    await withdrawing.commit();
    expect(await outcome).toMatchObject({ refused: 'NO_GROUND' });
    expect(await reads('bas')).not.toContain('Vlak ervoor.');
  });

  test('without a guard: the withdrawal is acknowledged, and then the message is sent', async () => {
    await race.without(...GUARDS);
    const { waited, outcome, sending } = await sendFirst(isolation);
    expect(waited).toBe(false);
    expect(await outcome).toEqual({ done: undefined });
    await sending.commit();
    expect(await reads('bas')).toContain('Vlak ervoor.');
  });
});

describe('without a guard, the withdrawal first', () => {
  test.each(['READ COMMITTED', 'REPEATABLE READ'] as const)(
    'under %s a message is sent by what has been withdrawn',
    async (isolation) => {
      await race.without(...GUARDS);
      const { waited, outcome, withdrawing } = await withdrawalFirst(isolation);
      expect(waited).toBe(false);
      await withdrawing.commit();
      expect(await outcome).toEqual({ done: undefined });
      expect(await toldTooLate()).toHaveLength(1);
    },
  );

  test('under SERIALIZABLE the message is sent, and PostgreSQL breaks off the withdrawal', async () => {
    await race.without(...GUARDS);
    const { waited, outcome, withdrawing } = await withdrawalFirst('SERIALIZABLE');
    expect(waited).toBe(false);
    expect(await outcome).toEqual({ done: undefined });
    await expect(withdrawing.commit()).rejects.toMatchObject({ code: '40001' });
    expect(await reads('karin')).toContain('Vlak ervoor.');
  });
});

describe('each guard is enough', () => {
  test.each(GUARDS.map((left) => [left.name, left] as const))(
    '%s: the withdrawal waits, or the send finds no ground',
    async (_name, left) => {
      await race.without(...GUARDS.filter((guard) => guard !== left));
      const { waited, outcome, sending } = await sendFirst('READ COMMITTED');
      expect(waited).toBe(true);
      await sending.commit();
      expect(await outcome).toEqual({ done: undefined });
      expect(await toldTooLate()).toEqual([]);
    },
  );
});

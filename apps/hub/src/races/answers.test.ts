import { describe, expect, test } from 'vitest';
import {
  SETTLING_TAKES_THE_CLOCK,
  SIGNING_HOLDS_THE_CONSENT,
  SIGNING_TAKES_THE_CLOCK,
  STATES_ONLY_MOVE_ON,
} from './guards.js';
import { races } from './races.js';
import type { Turn } from './turns.js';

/* C2, C4, C5, C7: answers to one consent at the same moment. None is lost, and nothing is given beside a no. */

const race = races();
const GUARDS = [SIGNING_TAKES_THE_CLOCK, SIGNING_HOLDS_THE_CONSENT];

type Act = 'YES' | 'NO' | 'WITHDRAWN';
const OPEN = ['sam-brug', 'sam-wijkteam'] as const;
const IN_FORCE = ['sam-bso', 'sam-school'] as const;

async function sign(turn: Turn, act: Act, [from, to]: readonly [string, string]): Promise<void> {
  const { id } = race.families;
  await turn.step(
    `INSERT INTO app.signature (consent_id, act, wording, language)
     SELECT id, $3, 'request-1', 'nl' FROM app.consent WHERE from_id = $1 AND to_id = $2 AND state = ANY ($4)
     ORDER BY ends_at DESC LIMIT 1`,
    // A withdrawal may be of what somebody else is just giving.
    [id(from), id(to), act, act === 'WITHDRAWN' ? ['REQUESTED', 'GIVEN'] : ['REQUESTED']],
  );
}

interface Standing {
  state: string;
  /** "name ACT", in the order in which they were added. */
  acts: string[];
}

/** The consent from one participant to another that was touched last. */
async function standing([from, to]: readonly [string, string]): Promise<Standing> {
  const [found] = await race.families.change<Standing>(
    `SELECT c.state, array_agg(split_part(s.person_name, ' ', 1) || ' ' || s.act ORDER BY s.id) AS acts
     FROM app.consent c JOIN app.signature s ON s.consent_id = c.id
     WHERE c.from_id = ? AND c.to_id = ? AND s.act <> 'ASKED' GROUP BY c.id ORDER BY max(s.id) DESC LIMIT 1`,
    [race.families.id(from), race.families.id(to)],
  );
  if (!found) throw new Error('Nobody has answered.');
  return found;
}

/** One has signed and not yet committed when the other signs. */
async function both(
  [one, first]: [string, Act],
  [other, second]: [string, Act],
  consent: readonly [string, string],
) {
  const turn = await race.turnOf(one);
  await sign(turn, first, consent);
  const { waited, outcome } = await race.beside(turn, () =>
    race.inOneGo(other, 'READ COMMITTED', (otherTurn) => sign(otherTurn, second, consent)),
  );
  await turn.commit();
  return { waited, outcome: await outcome };
}

const DONE = { done: undefined };

describe('two parents who answer at the same moment', () => {
  const orders = [
    ['naima', 'pieter'],
    ['pieter', 'naima'],
  ] as const;

  test.each(orders)('%s before %s: two yeses give it', async (one, other) => {
    const { waited, outcome } = await both([one, 'YES'], [other, 'YES'], OPEN);
    expect([waited, outcome]).toEqual([true, DONE]);
    expect(await standing(OPEN)).toMatchObject({ state: 'GIVEN' });
  });

  test.each(orders)('%s says yes before %s says no: a conflict', async (one, other) => {
    const { waited, outcome } = await both([one, 'YES'], [other, 'NO'], OPEN);
    expect([waited, outcome]).toEqual([true, DONE]);
    expect(await standing(OPEN)).toMatchObject({ state: 'CONFLICT' });
  });

  test.each(orders)('%s says no before %s says yes: it is refused', async (one, other) => {
    const { waited, outcome } = await both([one, 'NO'], [other, 'YES'], OPEN);
    expect([waited, outcome]).toMatchObject([true, { refused: 'NOT_OPEN' }]);
    expect(await standing(OPEN)).toMatchObject({ state: 'REFUSED' });
  });

  test.each(GUARDS.map((left) => [left.name, left] as const))(
    'one guard is enough: %s',
    async (_name, left) => {
      await race.without(...GUARDS.filter((guard) => guard !== left));
      const { waited } = await both(['naima', 'YES'], ['pieter', 'YES'], OPEN);
      expect(waited).toBe(true);
      expect(await standing(OPEN)).toMatchObject({ state: 'GIVEN' });
    },
  );

  test('without a guard: two yeses give nothing, and nobody can answer any more', async () => {
    await race.without(...GUARDS);
    const { waited, outcome } = await both(['naima', 'YES'], ['pieter', 'YES'], OPEN);
    expect([waited, outcome]).toEqual([false, DONE]);
    expect(await standing(OPEN)).toEqual({
      state: 'REQUESTED',
      acts: ['Naima YES', 'Pieter YES'],
    });
  });

  test('without a guard: a yes is taken beside a no, and the conflict is lost', async () => {
    await race.without(...GUARDS);
    const { waited, outcome } = await both(['naima', 'YES'], ['pieter', 'NO'], OPEN);
    expect([waited, outcome]).toEqual([false, DONE]);
    expect(await standing(OPEN)).toEqual({ state: 'REFUSED', acts: ['Naima YES', 'Pieter NO'] });
  });
});

describe('two who withdraw at the same moment', () => {
  test('one does it, the other finds it done', async () => {
    const { waited, outcome } = await both(
      ['naima', 'WITHDRAWN'],
      ['pieter', 'WITHDRAWN'],
      IN_FORCE,
    );
    expect([waited, outcome]).toMatchObject([true, { refused: 'NOT_OPEN' }]);
    const { state, acts } = await standing(IN_FORCE);
    expect(state).toBe('WITHDRAWN');
    expect(acts.filter((act) => act.endsWith('WITHDRAWN'))).toEqual(['Naima WITHDRAWN']);
  });

  test('without a guard: it ends twice, and the later end is written over the first', async () => {
    await race.without(...GUARDS);
    const { outcome } = await both(['naima', 'WITHDRAWN'], ['pieter', 'WITHDRAWN'], IN_FORCE);
    expect(outcome).toEqual(DONE);
    const { acts } = await standing(IN_FORCE);
    expect(acts.filter((act) => act.endsWith('WITHDRAWN'))).toHaveLength(2);
  });
});

describe('a last yes and a withdrawal at the same moment', () => {
  const lastYesThenWithdrawal = async () => {
    await race.families.sign('naima', 'YES', ...OPEN);
    return both(['pieter', 'YES'], ['naima', 'WITHDRAWN'], OPEN);
  };

  test('leave no sharing', async () => {
    const { waited, outcome } = await lastYesThenWithdrawal();
    expect([waited, outcome]).toEqual([true, DONE]);
    expect(await standing(OPEN)).toMatchObject({ state: 'WITHDRAWN' });
  });

  test('without a guard: the withdrawal is turned away, and it is given', async () => {
    await race.without(...GUARDS);
    const { waited, outcome } = await lastYesThenWithdrawal();
    expect([waited, outcome]).toMatchObject([false, { refused: 'NOT_OPEN' }]);
    expect(await standing(OPEN)).toMatchObject({ state: 'GIVEN' });
  });
});

describe('authority that ends while its holder answers', () => {
  const endAuthority = (turn: Turn) =>
    turn.step(
      'UPDATE app.guardianship SET authority_until = statement_timestamp() WHERE person_id = $1 AND child_id = $2',
      [race.families.id('pieter'), race.families.id('sam-kind')],
    );

  /** The end stands, uncommitted, when Pieter says no; then Naima says yes. */
  const endFirst = async () => {
    const ending = await race.turnOfOwner();
    await endAuthority(ending);
    const { waited, outcome } = await race.beside(ending, () =>
      race.inOneGo('pieter', 'READ COMMITTED', (turn) => sign(turn, 'NO', OPEN)),
    );
    await ending.commit();
    return { waited, outcome: await outcome };
  };

  /** Naima said yes. Pieter says no, uncommitted, when the end comes. */
  const answerFirst = async () => {
    await race.families.sign('naima', 'YES', ...OPEN);
    const answering = await race.turnOf('pieter');
    await sign(answering, 'NO', OPEN);
    const ending = await race.turnOfOwner();
    const { waited, outcome } = await race.beside(answering, () => endAuthority(ending));
    await answering.commit();
    const ended = await outcome;
    if ('done' in ended) await ending.commit();
    return { waited, ended };
  };

  test('the end first: the answer waits, and is nobody’s who signs', async () => {
    const { waited, outcome } = await endFirst();
    expect([waited, outcome]).toMatchObject([true, { refused: 'NOT_FOUND' }]);
    await race.families.sign('naima', 'YES', ...OPEN);
    expect(await standing(OPEN)).toEqual({
      state: 'GIVEN',
      acts: ['Pieter RELIEVED', 'Naima YES'],
    });
  });

  test('the answer first: the end waits, and the no that was said stands', async () => {
    const { waited, ended } = await answerFirst();
    expect([waited, ended]).toEqual([true, { done: [] }]);
    expect(await standing(OPEN)).toMatchObject({ state: 'CONFLICT' });
  });

  test('without a guard, the end first: the answer of who has no say is taken', async () => {
    await race.without(...GUARDS);
    const { outcome } = await endFirst();
    expect(outcome).toEqual(DONE);
    expect((await standing(OPEN)).acts).toEqual(expect.arrayContaining(['Pieter NO']));
  });

  test('without a guard, the answer first: it is given beside the no', async () => {
    await race.without(SETTLING_TAKES_THE_CLOCK, SIGNING_HOLDS_THE_CONSENT, STATES_ONLY_MOVE_ON);
    const { ended } = await answerFirst();
    expect(ended).toEqual({ done: [] });
    expect(await standing(OPEN)).toMatchObject({
      state: 'GIVEN',
      acts: expect.arrayContaining(['Naima YES', 'Pieter NO']),
    });
  });
});

test('a consent never goes back to what it was (C2)', async () => {
  await race.families.sign('naima', 'WITHDRAWN', ...IN_FORCE);
  for (const state of ['REQUESTED', 'GIVEN', 'INVALIDATED']) {
    const back = race.families.change(
      "UPDATE app.consent SET state = ? WHERE from_id = ? AND to_id = ? AND state = 'WITHDRAWN'",
      [state, ...IN_FORCE.map(race.families.id)],
    );
    await expect(back, state).rejects.toThrow('NOT_OPEN');
  }
});

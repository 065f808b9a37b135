import type { EntityManager } from '@mikro-orm/postgresql';
import { describe, expect, test } from 'vitest';
import { openAccessLog } from '../access-log/access-log.writer.js';
import { networkSql } from '../network/network.sql.js';
import {
  EACH_STATEMENT_ASKS_WHO_LOOKS,
  RECORDS_KNOW_WHO_HAS_JUST_GONE,
  SEATS_END,
  SIGNING_OUT_LEAVES_NO_SESSION,
} from './guards.js';
import { races } from './races.js';

/* S1, D6, D7: somebody's sight ends while they are reading. */

const race = races();

const CHILDREN = 'SELECT first_name FROM app.child ORDER BY 1';
const WEB = { name: 'web of child', text: networkSql('$1::uuid') };

/** How sight ends: whose, of which child, by what the owner of the tables changes, or they themselves. */
const ENDINGS = {
  'an assignment': [
    'tom',
    'Sam',
    'UPDATE app.assignment SET valid_until = statement_timestamp() WHERE person_id = ?',
  ],
  'an employment': [
    'tom',
    'Sam',
    'UPDATE app.employment SET valid_until = statement_timestamp() WHERE person_id = ?',
  ],
  'what a child allowed': [
    'selam',
    'Lina',
    'UPDATE app.allowance SET valid_until = statement_timestamp() WHERE person_id = ?',
  ],
} as const;
type Ending = keyof typeof ENDINGS;

/** What somebody sees in one transaction, before and after `between`. */
async function seesTwice(person: string, between: () => Promise<unknown>): Promise<string[][]> {
  const handle = await race.families.signedIn(person);
  return race.families.database.asViewer(handle, async (em) => {
    const before = await childrenSeen(em);
    await between();
    return [before, await childrenSeen(em)];
  });
}

async function childrenSeen(em: EntityManager): Promise<string[]> {
  const rows = await em.execute<{ first_name: string }[]>(CHILDREN);
  return rows.map((row) => row.first_name);
}

const endingOf = (what: Ending) => {
  const [person, , statement] = ENDINGS[what];
  return race.families.change(statement, [race.families.id(person)]);
};

describe.each(Object.keys(ENDINGS) as Ending[])(
  '%s that ends in the midst of a reading',
  (what) => {
    const [person, child] = ENDINGS[what];

    test('shows nothing from then on', async () => {
      expect(await seesTwice(person, () => endingOf(what))).toEqual([[child], []]);
    });

    test('without a guard: is read on as if it had not ended', async () => {
      await race.without(SEATS_END);
      expect(await seesTwice(person, () => endingOf(what))).toEqual([[child], [child]]);
    });
  },
);

describe('a sign-out in the midst of a reading', () => {
  const signsOut = async () => {
    const handle = await race.families.signedIn('tom');
    return race.families.database.asViewer(handle, async (em) => {
      const before = await childrenSeen(em);
      await race.families.database.asViewer(handle, (other) =>
        other.execute('SELECT app.sign_out()'),
      );
      return [before, await childrenSeen(em)];
    });
  };

  test('shows nothing from then on', async () => {
    expect(await signsOut()).toEqual([['Sam'], []]);
  });

  test('without a guard: who looked when it began is still looking', async () => {
    await race.without(SIGNING_OUT_LEAVES_NO_SESSION, EACH_STATEMENT_ASKS_WHO_LOOKS);
    expect(await signsOut()).toEqual([['Sam'], ['Sam']]);
  });
});

describe('a reading that waits for its turn', () => {
  /** Sight has ended, uncommitted, and nobody can read what was delivered; then somebody reads. */
  const endsMeanwhile = async (statement: string, key: string) => {
    const { families } = race;
    const ending = await race.turnOfOwner();
    await ending.step(statement, [families.id(key)]);
    await ending.step('LOCK TABLE app.delivery IN ACCESS EXCLUSIVE MODE');
    const handle = await families.signedIn('tom');
    const { waited, outcome } = await race.beside(ending, () =>
      families.database.readAsViewer<{ answer: unknown }>(handle, WEB, [
        families.id('sam-kind'),
        null,
      ]),
    );
    await ending.commit();
    return { waited, outcome: await outcome };
  };
  const END = 'UPDATE app.assignment SET valid_until = statement_timestamp() WHERE person_id = $1';

  test('shows nothing when sight has ended by then', async () => {
    expect(await endsMeanwhile(END, 'tom')).toEqual({
      waited: true,
      outcome: { done: [expect.objectContaining({ answer: null })] },
    });
  });

  test('without a guard: shows the web to who has gone', async () => {
    await race.without(SEATS_END);
    expect(await endsMeanwhile(END, 'tom')).toEqual({
      waited: true,
      outcome: { done: [expect.objectContaining({ answer: expect.anything() })] },
    });
  });
});

describe('a sight that waits to be recorded', () => {
  /** One record cannot be added yet, so that of the next, who looked, waits behind it; meanwhile they go. */
  const goesMeanwhile = async () => {
    const { families } = race;
    const log = openAccessLog(families.urls.logUrl);
    const sightOf = (person: string) => ({
      person_id: families.id(person),
      child_id: families.id('sam-kind'),
      looked: 'WEB' as const,
      outcome: 'SHOWN' as const,
    });
    try {
      const holding = await race.turnOfOwner();
      await holding.step('LOCK TABLE app.access_record IN SHARE MODE');
      const { waited, outcome } = await race.beside(holding, () => log.write([sightOf('karin')]));
      const next = log.write([sightOf('tom')]);
      await endingOf('an assignment');
      await holding.commit();
      expect([waited, await outcome, await next]).toEqual([true, { done: undefined }, undefined]);
    } finally {
      await log.close();
    }
    return families.change(
      'SELECT participant_id, role, ground FROM app.access_record WHERE person_id = ? ORDER BY at DESC LIMIT 1',
      [families.id('tom')],
    );
  };

  test('says for whom it was, though they have gone by then', async () => {
    expect(await goesMeanwhile()).toEqual([
      { participant_id: race.families.id('sam-bso'), role: 'ASSIGNED', ground: 'PARTICIPANT' },
    ]);
  });

  test('without a guard: it bears a name without a reason', async () => {
    await race.without(RECORDS_KNOW_WHO_HAS_JUST_GONE);
    expect(await goesMeanwhile()).toEqual([{ participant_id: null, role: null, ground: 'NONE' }]);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { toId } from '../graphql/opaque-id.js';
import { type Acting, openActing, outcomes } from '../testing/acting.js';

const OFFER = `mutation ($id: ID!) { offerCoordination(participantId: $id) { id } }`;
const ACCEPT = `mutation ($id: ID!) { acceptCoordination(handoverId: $id) { id } }`;
const DECLINE = `mutation ($id: ID!) { declineCoordination(handoverId: $id) { id } }`;
const REVOKE = `mutation ($id: ID!) { revokeCoordinationOffer(handoverId: $id) { id } }`;
const SEEN = `query ($childId: ID!) { network(childId: $childId) { handover { id } } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

/** An offer of its own for each who tries, made in the name of the wijkteam to the school; the wijkteam coordinates. */
async function freshOffer(): Promise<string> {
  await takeBack();
  const [{ id }] = await acting.owner(
    `INSERT INTO app.handover (child_id, from_id, from_name, to_id, to_name, offered_by_person_id, offered_by_name, lapses_at)
     VALUES ($1, $2, 'Wijkteam', $3, 'School', $4, 'Karin', statement_timestamp() + interval '14 days') RETURNING id`,
    [
      acting.uuid('sam-kind'),
      acting.uuid('sam-wijkteam'),
      acting.uuid('sam-school'),
      acting.uuid('karin'),
    ],
  );
  return toId('Handover', id);
}

async function takeBack(): Promise<void> {
  await acting.owner('DELETE FROM app.handover');
  await acting.owner('UPDATE app.participant SET coordinates = false WHERE child_id = $1', [
    acting.uuid('sam-kind'),
  ]);
  await acting.owner('UPDATE app.participant SET coordinates = true WHERE id = $1', [
    acting.uuid('sam-wijkteam'),
  ]);
}

describe('who may offer the coordination', () => {
  test('the people of who coordinates; whoever sees the school may not', async () => {
    const had = await acting.everyone(async (who) => {
      await takeBack();
      return who.tries(OFFER, { id: acting.id('Participant', 'sam-school') });
    });
    expect(had).toEqual(
      outcomes({
        DONE: ['karin'],
        NOT_ALLOWED: ['naima', 'pieter', 'annemiek', 'emre', 'joyce', 'tom', 'femke'],
      }),
    );
  });
});

describe('who may answer an offer', () => {
  test.each([
    ['accept', ACCEPT],
    ['decline', DECLINE],
  ])(
    'to %s it: the people of who it was offered to; who offered sees it and may not',
    async (_what, answer) => {
      const had = await acting.everyone(async (who) =>
        who.tries(answer, { id: await freshOffer() }),
      );
      expect(had).toEqual(outcomes({ DONE: ['annemiek', 'emre'], NOT_ALLOWED: ['karin'] }));
    },
  );
});

describe('who may take an offer back', () => {
  test('the people of who offered; who it was offered to sees it and may not', async () => {
    const had = await acting.everyone(async (who) => who.tries(REVOKE, { id: await freshOffer() }));
    expect(had).toEqual(outcomes({ DONE: ['karin'], NOT_ALLOWED: ['annemiek', 'emre'] }));
  });
});

describe('who sees a handover', () => {
  const seers = async (): Promise<string[]> => {
    const seen: string[] = [];
    for (const person of [
      'naima',
      'pieter',
      'karin',
      'annemiek',
      'emre',
      'joyce',
      'femke',
      'fatiha',
    ]) {
      const { handover } = await acting
        .as(person)
        .does(SEEN, { childId: acting.id('Child', 'sam-kind') });
      if (handover) seen.push(person);
    }
    return seen;
  };

  test('an open or declined one both ends alone; an accepted one the family too, by its other name nobody', async () => {
    const offer = await freshOffer();
    expect(await seers()).toEqual(['karin', 'annemiek', 'emre']);
    await acting.as('annemiek').does(DECLINE, { id: offer });
    expect(await seers()).toEqual(['karin', 'annemiek', 'emre']);
    await acting.as('annemiek').does(ACCEPT, { id: await freshOffer() });
    expect(await seers()).toEqual(['naima', 'pieter', 'karin', 'annemiek', 'emre']);
  });

  test('whose work ended while they waited for the lock answers nothing', async () => {
    const id = await freshOffer();
    await acting.owner('BEGIN');
    await acting.owner('SELECT app.settle(ARRAY[$1::uuid])', [acting.uuid('sam-kind')]);
    const answer = acting.as('emre').tries(ACCEPT, { id });
    await waitingForALock();
    await acting.owner(
      'UPDATE app.assignment SET valid_until = clock_timestamp() WHERE person_id = $1',
      [acting.uuid('emre')],
    );
    await acting.owner('COMMIT');
    expect(await answer).toEqual({ code: 'NOT_FOUND' });
  });
});

/** Until some session waits for a lock of this database's owner. */
async function waitingForALock(): Promise<void> {
  for (;;) {
    const [{ waiting }] = await acting.owner(
      'SELECT count(*)::integer AS waiting FROM pg_stat_activity WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0',
    );
    if (waiting > 0) return;
  }
}

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { toId } from '../graphql/opaque-id.js';
import { createTestDatabase } from '../testing/database.js';
import type { Heard } from '../testing/line.js';
import { type LiveHub, openLiveHub } from '../testing/live-hub.js';
import { INBOX, watchSam, WEB } from '../testing/live-questions.js';
import { type LiveWorld, loadLiveWorld } from '../testing/live-world.js';

let hub: LiveHub;
let otherHub: LiveHub;
let world: LiveWorld;

beforeAll(async () => {
  const urls = await createTestDatabase();
  hub = await openLiveHub(urls);
  otherHub = await openLiveHub(urls);
  world = await loadLiveWorld(urls, hub.database);
});

/** All that is answered to one subscription, up to its end. */
async function answerTo(
  person: string,
  variables: { child: string; after?: string },
): Promise<Heard> {
  const line = await hub.connect(await world.signIn(person));
  line.subscribe('one', WEB, variables);
  const answer = await line.find('answer', (m) => m.id === 'one');
  line.close();
  return answer;
}

describe('who sees nothing of Sam', () => {
  test.each([
    ['a professional of another child', 'mirjam'],
    ['a parent without authority', 'martijn'],
    ['a coach whose part in it ended', 'rachid'],
  ])('%s gets the answer for a child that does not exist, byte for byte', async (_who, person) => {
    const hidden = await answerTo(person, { child: world.childId('sam-kind') });
    const absent = await answerTo(person, { child: toId('Child', randomUUID()) });
    const malformed = await answerTo(person, { child: 'Sam' });
    const ofAnotherType = await answerTo(person, {
      child: toId('Participant', world.uuid('sam-bso')),
    });
    expect(hidden.payload).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    for (const other of [absent, malformed, ofAnotherType]) {
      expect(JSON.stringify(other)).toBe(JSON.stringify(hidden));
    }
    expect(await world.sights(person)).toContain('REFUSED WEB');
  });
});

describe('a cursor', () => {
  test('of somebody else, of another child, or made up is bad input, and nothing is shown', async () => {
    const { line, first } = await watchSam(hub, world, await world.signIn('annemiek'));
    line.close();
    const child = world.childId('sam-kind');
    const inbox = await hub.connect(await world.signIn('emre'));
    inbox.subscribe('inbox', INBOX);
    const inboxCursor = (await inbox.next('next')).payload.data.inboxChanged.cursor as string;
    inbox.close();
    const cut = first.cursor.slice(0, -2);
    for (const after of [first.cursor, inboxCursor, cut, 'x', '', '0'.repeat(5_000)]) {
      expect((await answerTo('emre', { child, after })).payload).toMatchObject([
        { extensions: { code: 'BAD_INPUT', field: 'after' } },
      ]);
    }
    const elsewhere = await answerTo('annemiek', {
      child: world.childId('noor-kind'),
      after: first.cursor,
    });
    expect(elsewhere.payload).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }]);
  });

  test('tells nothing by its length of how much has happened', async () => {
    const { line, first } = await watchSam(hub, world, await world.signIn('annemiek'));
    line.close();
    await world.owner.query(
      'UPDATE app.child_clock SET last_seq = last_seq + 1000000000 WHERE child_id = $1',
      [world.uuid('sam-kind')],
    );
    const later = await watchSam(hub, world, await world.signIn('annemiek'));
    later.line.close();
    expect(later.first.cursor.length).toBe(first.cursor.length);
  });
});

describe('who sees no longer', () => {
  test('an assignment that was ended ends the stream with NOT_FOUND, and nothing is sent after', async () => {
    const { line } = await watchSam(hub, world, await world.signIn('femke'));
    await world.owner.query(
      'UPDATE app.assignment SET valid_until = statement_timestamp() WHERE person_id = $1 AND child_id = $2',
      [world.uuid('femke'), world.uuid('sam-kind')],
    );
    hub.wakeUps.wake(world.uuid('sam-kind'));
    const { payload } = await line.next('error', 'sam');
    expect(payload).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    hub.wakeUps.wake(world.uuid('sam-kind'));
    line.say({ type: 'ping' });
    await line.next('pong');
    expect(line.heard).toEqual([]);
    // Their own seat that ended is no attempt to look where one may not.
    expect([...new Set(await world.sights('femke'))]).toEqual(['SHOWN WEB']);
    line.close();
  });

  test('an assignment that runs out by time alone does so too', async () => {
    const emre = await world.signIn('emre');
    const { line } = await watchSam(hub, world, emre);
    await world.owner.query(
      `UPDATE app.assignment SET valid_until = statement_timestamp() + interval '1 second' WHERE person_id = $1 AND child_id = $2`,
      [world.uuid('emre'), world.uuid('sam-kind')],
    );
    const { payload } = await line.next('error', 'sam');
    expect(payload).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    line.close();
  });
});

describe('a session that ends', () => {
  test('by sign-out closes its sockets on every hub at once', async () => {
    const handle = await world.signIn('annemiek');
    const lines = [await hub.connect(handle), await otherHub.connect(handle)];
    const bystander = await hub.connect(await world.signIn('annemiek'));
    await otherHub.signOut(handle);
    for (const line of lines) expect(await line.closed).toMatchObject({ code: 4401 });
    bystander.say({ type: 'ping' });
    await bystander.next('pong');
    bystander.close();
  });

  test('by time closes its sockets without a word from anyone', async () => {
    const line = await hub.connect(await world.signIn('annemiek', '5 seconds'));
    expect(await line.closed).toMatchObject({ code: 4401 });
  });

  test('in no other way than by its own key', async () => {
    const line = await hub.connect(await world.signIn('annemiek'));
    for (const payload of ['', '*', '0'.repeat(64)]) {
      await hub.database.notify('session', payload);
    }
    line.say({ type: 'ping' });
    await line.next('pong');
    line.close();
  });
});

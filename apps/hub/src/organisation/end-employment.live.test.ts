import { beforeAll, describe, expect, test } from 'vitest';
import { toId } from '../graphql/opaque-id.js';
import { createTestDatabase } from '../testing/database.js';
import { type LiveHub, openLiveHub } from '../testing/live-hub.js';
import { watchSam } from '../testing/live-questions.js';
import { type LiveWorld, loadLiveWorld } from '../testing/live-world.js';
import { endAdministration } from './end-administration.js';
import { endEmployment } from './end-employment.js';

/* D6: ending a person's work ends all they see, everywhere, within a second; by who may not know what they see. */

const INBOX = 'subscription { inboxChanged { moved inbox { requests { id } } } }';

let hub: LiveHub;
let otherHub: LiveHub;
let world: LiveWorld;
beforeAll(async () => {
  const urls = await createTestDatabase();
  [hub, otherHub] = [await openLiveHub(urls), await openLiveHub(urls)];
  world = await loadLiveWorld(urls, hub.database);
});

async function employmentOf(person: string): Promise<string> {
  const { rows } = await world.owner.query<{ id: string }>(
    'SELECT id FROM app.employment WHERE person_id = $1',
    [world.uuid(person)],
  );
  return toId('Employment', rows[0]!.id);
}

describe('an administrator ends somebody’s work', () => {
  test('and each of their open screens, on every hub, ends or is told to ask again', async () => {
    const tom = await world.signIn('tom');
    const web = await watchSam(hub, world, tom);
    const webElsewhere = await watchSam(otherHub, world, await world.signIn('tom'));
    const list = await otherHub.connect(tom);
    list.subscribe('inbox', INBOX);
    expect((await list.next('next', 'inbox')).payload.data.inboxChanged.moved).toBe(false);
    const colleague = await watchSam(hub, world, await world.signIn('joyce'));

    const mirjam = hub.contextOf(await world.signIn('mirjam'));
    const began = performance.now();
    await endEmployment(mirjam, await employmentOf('tom'));
    for (const { line } of [web, webElsewhere]) {
      const { payload } = await line.next('error', 'sam');
      expect(payload).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    }
    const closed = performance.now() - began;
    expect((await list.next('next', 'inbox')).payload.data.inboxChanged.moved).toBe(true);
    process.stdout.write(
      `work ended: webs closed after ${closed.toFixed(0)} ms, list told after ${(performance.now() - began).toFixed(0)} ms\n`,
    );
    // Who still works there sees that he left.
    await colleague.frame(({ network }) => network !== null);

    // Nothing of what is sent afterwards reaches any of those lines.
    const joyce = await world.signIn('joyce');
    await world.send(joyce, 'sam-bso', ['sam-school'], 'DAILY', 'Sam was blij.');
    hub.wakeUps.wake(world.uuid('sam-kind'));
    await colleague.frame(({ messages }) => messages.some(({ body }) => body === 'Sam was blij.'));
    for (const line of [web.line, webElsewhere.line, list]) {
      line.say({ type: 'ping' });
      await line.next('pong');
      expect(line.heard).toEqual([]);
      line.close();
    }
    colleague.line.close();
  });

  test('and learns of no child by it: nothing of it is recorded as their sight', async () => {
    expect(await world.sights('mirjam')).toEqual([]);
  });
});

describe('an administrator of the hub', () => {
  test('ends an office, and its open screen is told to ask again', async () => {
    const emre = await world.signIn('emre');
    const list = await hub.connect(emre);
    list.subscribe('inbox', INBOX);
    await list.next('next', 'inbox');
    const { rows } = await world.owner.query<{ id: string }>(
      'SELECT id FROM app.administration WHERE person_id = $1',
      [world.uuid('emre')],
    );
    const hanneke = otherHub.contextOf(await world.signIn('hanneke'));
    await endAdministration(hanneke, toId('Administration', rows[0]!.id));
    expect((await list.next('next', 'inbox')).payload.data.inboxChanged.moved).toBe(true);
    list.close();
  });
});

describe('who is told something', () => {
  test('hears of it on an open screen, and on the next one when it is read', async () => {
    const handle = await world.signIn('naima');
    const NOTICES = 'subscription { inboxChanged { inbox { notices { id kind readAt } } } }';
    const line = await hub.connect(handle);
    line.subscribe('inbox', NOTICES);
    const notices = async () =>
      (await line.next('next', 'inbox')).payload.data.inboxChanged.inbox.notices;
    expect(await notices()).toEqual([]);
    await world.owner.query(
      `SELECT app.tell($1, $2, 'IN_FORCE', (SELECT id FROM app.consent WHERE child_id = $2 AND state = 'GIVEN' AND about_person_id IS NULL LIMIT 1))`,
      [world.uuid('naima'), world.uuid('sam-kind')],
    );
    const [told] = await notices();
    expect(told).toMatchObject({ kind: 'IN_FORCE', readAt: null });
    await world.owner.query('UPDATE app.notice SET read_at = statement_timestamp()');
    expect((await notices())[0].readAt).not.toBeNull();
    line.close();
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../testing/database.js';
import type { Heard } from '../testing/line.js';
import { type LiveHub, openLiveHub } from '../testing/live-hub.js';
import { INBOX, watchSam, type WebFrame } from '../testing/live-questions.js';
import { type LiveWorld, loadLiveWorld } from '../testing/live-world.js';
import type { TestDatabase } from '../testing/postgres.js';

let urls: TestDatabase;
let hub: LiveHub;
let world: LiveWorld;
let sam: string;
let tom: string;
let annemiek: string;
let naima: string;

beforeAll(async () => {
  urls = await createTestDatabase();
  hub = await openLiveHub(urls);
  world = await loadLiveWorld(urls, hub.database);
  sam = world.uuid('sam-kind');
  tom = await world.signIn('tom');
  annemiek = await world.signIn('annemiek');
  naima = await world.signIn('naima');
});

describe('a web', () => {
  test('comes whole at first, with no messages', async () => {
    const { line, first } = await watchSam(hub, world, annemiek);
    expect(first.network.child.firstName).toBe('Sam');
    expect(first.messages).toEqual([]);
    line.close();
  });

  test('brings a message to its sender and to each receiver, and to nobody else', async () => {
    const sender = await watchSam(hub, world, tom);
    const receiver = await watchSam(hub, world, annemiek);
    const coordinator = await watchSam(hub, world, await world.signIn('karin'));
    await world.send(tom, 'sam-bso', ['sam-school'], 'DAILY', 'Sam at twee boterhammen.');
    hub.wakeUps.wake(sam);

    for (const { frame } of [sender, receiver]) {
      const { messages } = await frame((f) => f.messages.length > 0);
      expect(messages.map((m) => m.body)).toEqual(['Sam at twee boterhammen.']);
    }
    // The next thing the coordinator may see comes, and the message has not come before it.
    await world.send(tom, 'sam-bso', ['sam-wijkteam'], 'SUPPORT', 'De stille kamer helpt.');
    hub.wakeUps.wake(sam);
    const { messages } = await coordinator.frame((f) => f.messages.length > 0);
    expect(messages.map((m) => m.body)).toEqual(['De stille kamer helpt.']);
    for (const { line } of [sender, receiver, coordinator]) line.close();
  });

  test('brings a retraction, without the words', async () => {
    const message = await world.send(tom, 'sam-bso', ['sam-school'], 'DAILY', 'Verkeerd kind.');
    const { line, frame } = await watchSam(hub, world, annemiek);
    await world.retract(tom, message);
    hub.wakeUps.wake(sam);
    const { retracted, messages } = await frame((f) => f.retracted.length > 0);
    expect(retracted).toMatchObject([{ body: null }]);
    expect(messages).toEqual([]);
    line.close();
  });

  test('changes for the receiver when a consent is withdrawn, and nothing of it comes after', async () => {
    const consent = await world.consent('sam-bso', 'sam-school', 'SUPPORT', '30 days');
    const { line, first, frame } = await watchSam(hub, world, annemiek);
    expect(scopesTo(first)).toContain('SUPPORT');

    await world.withdraw(naima, consent);
    hub.wakeUps.wake(sam);
    const after = await frame((f) => f.network !== null);
    expect(scopesTo(after)).not.toContain('SUPPORT');

    await expect(
      world.send(tom, 'sam-bso', ['sam-school'], 'SUPPORT', 'Na het intrekken.'),
    ).rejects.toThrow('NO_GROUND');
    await world.send(tom, 'sam-bso', ['sam-school'], 'DAILY', 'Wat nog wel mag.');
    hub.wakeUps.wake(sam);
    const { messages } = await frame((f) => f.messages.length > 0);
    expect(messages.map((m) => m.body)).toEqual(['Wat nog wel mag.']);
    line.close();
  });

  test('changes when a consent runs out by time alone, with nobody waking anybody', async () => {
    await world.consent('sam-bso', 'sam-school', 'SUPPORT', '5 seconds');
    const { line, first, frame } = await watchSam(hub, world, annemiek);
    expect(scopesTo(first)).toContain('SUPPORT');
    const after = await frame((f) => f.network !== null && !scopesTo(f).includes('SUPPORT'));
    expect(scopesTo(after)).toContain('DAILY');
    line.close();
  });

  test('changes although the wake-up was lost', async () => {
    const { line, frame } = await watchSam(hub, world, annemiek);
    await world.send(tom, 'sam-bso', ['sam-school'], 'DAILY', 'Zonder seintje.');
    const { messages } = await frame((f) => f.messages.length > 0);
    expect(messages.map((m) => m.body)).toEqual(['Zonder seintje.']);
    line.close();
  });
});

describe('an inbox', () => {
  test('comes at first and whenever it differs, also for who is asked for the first time', async () => {
    const line = await hub.connect(annemiek);
    line.subscribe('inbox', INBOX);
    const unread = async (fits: (count: number) => boolean) => {
      const heard = await line.find('inbox', (m) => m.type === 'next' && fits(countOf(m)));
      return countOf(heard);
    };
    const before = await unread(() => true);
    const message = await world.send(tom, 'sam-bso', ['sam-school'], 'DAILY', 'Nog een.');
    hub.wakeUps.wake(sam);
    expect(await unread((count) => count > before)).toBe(before + 1);
    await world.retract(tom, message);
    hub.wakeUps.wake(sam);
    expect(await unread((count) => count === before)).toBe(before);
    line.close();
  });

  test('hears of a child that its viewer had nothing to do with before', async () => {
    const line = await hub.connect(await world.signIn('rachid'));
    line.subscribe('inbox', INBOX);
    await line.next('next');
    await world.owner.query(
      `INSERT INTO app.assignment (participant_id, person_id, function)
       SELECT $1, $2, 'invaller' FROM app.person WHERE id = $2`,
      [world.uuid('sam-oma'), world.uuid('rachid')],
    );
    await world.send(tom, 'sam-bso', ['sam-oma'], 'DAILY', 'Om vijf uur ophalen.');
    hub.wakeUps.wake(sam);
    await line.find('Sam', (m) => JSON.stringify(m).includes('"childName":"Sam"'));
    line.close();
  });
});

describe('who looked', () => {
  test('is recorded for each frame', async () => {
    const rosa = await world.signIn('rosa');
    const { line, frame } = await watchSam(hub, world, rosa);
    // Once or more: what changes while it is recorded, or has just changed, is looked at again.
    const looks = await world.sights('rosa');
    expect([...new Set(looks)]).toEqual(['SHOWN WEB']);

    await world.send(tom, 'sam-bso', ['sam-school'], 'DAILY', 'Niet voor Rosa.');
    await world.send(tom, 'sam-bso', ['sam-brug'], 'SUPPORT', 'Voor Rosa.');
    hub.wakeUps.wake(sam);
    await frame((f) => f.messages.length > 0);
    const after = await world.sights('rosa');
    expect([...new Set(after)].toSorted()).toEqual(['SHOWN MESSAGE', 'SHOWN WEB']);
    const ofWeb = (sights: string[]) => sights.filter((sight) => sight === 'SHOWN WEB').length;
    expect(ofWeb(after)).toBeGreaterThan(ofWeb(looks));
    line.close();
  });

  test('must be writable, or nothing is shown', async () => {
    const deaf = await openLiveHub(urls, {
      accessLog: () => ({ write: () => Promise.reject(new Error('the disk is full')) }),
    });
    const line = await deaf.connect(annemiek);
    line.subscribe(
      'sam',
      'subscription { networkChanged(childId: "' + world.childId('sam-kind') + '") { cursor } }',
    );
    const { payload } = await line.next('error', 'sam');
    expect(payload).toMatchObject([{ extensions: { code: 'REFUSED_UNRECORDED' } }]);
    expect(line.heard).toEqual([]);
    line.close();
  });

  test('is tried again when it could not be written, and only then shown', async () => {
    const fails = { left: 0 };
    const stumbling = await openLiveHub(urls, {
      accessLog: (writer) => ({
        write: (sights) =>
          fails.left-- > 0 ? Promise.reject(new Error('cut off')) : writer.write(sights),
      }),
    });
    const { line, frame } = await watchSam(stumbling, world, annemiek);
    fails.left = 2;
    await world.send(tom, 'sam-bso', ['sam-school'], 'DAILY', 'Op de tweede bladzijde.');
    stumbling.wakeUps.wake(sam);
    const { messages } = await frame((f) => f.messages.length > 0);
    expect(messages.map((m) => m.body)).toEqual(['Op de tweede bladzijde.']);
    expect(fails.left).toBeLessThan(0);
    expect(await world.sights('annemiek')).toContain('SHOWN MESSAGE');
    line.close();
  });
});

/** How many messages about Sam an inbox has unread. */
function countOf({ payload }: Heard): number {
  const unread = payload.data.inboxChanged.inbox.unread as { childName: string; count: number }[];
  return unread.find(({ childName }) => childName === 'Sam')?.count ?? 0;
}

/** The scopes in which something may be told by now, on whichever tie of this viewer. */
function scopesTo({ network }: WebFrame): string[] {
  const openings = network?.ties.flatMap((tie) => tie.openings) ?? [];
  return openings.flatMap(({ ground, scopes }) => (ground === 'CONSENT' ? scopes : []));
}

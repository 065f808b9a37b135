import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase } from '../testing/database.js';
import { type LiveHub, openLiveHub } from '../testing/live-hub.js';
import { watchSam, WEB } from '../testing/live-questions.js';
import { type LiveWorld, loadLiveWorld } from '../testing/live-world.js';

/* G4 on open screens: what is withheld leaves the guardian's at once, comes back by itself, and tells of itself by no frame. */

let hub: LiveHub;
let world: LiveWorld;
let tom: string;
let joyce: string;
let pieter: string;
let naima: string;

beforeAll(async () => {
  const urls = await createTestDatabase();
  hub = await openLiveHub(urls);
  world = await loadLiveWorld(urls, hub.database);
});
beforeEach(async () => {
  [tom, joyce, pieter, naima] = (await Promise.all(
    ['tom', 'joyce', 'pieter', 'naima'].map((person) => world.signIn(person)),
  )) as [string, string, string, string];
});

/** What the after-school care withholds from Sam's father, from now for so long. @returns its uuid */
async function withhold(what: string, lastsFor: string): Promise<string> {
  const id = randomUUID();
  await hub.database.asViewer(joyce, (em) =>
    em.execute(
      `INSERT INTO app.withholding (id, participant_id, from_name, what, reason, ends_at)
       VALUES (?, ?, 'Pieter Kuiper', ?, 'Om de rust te bewaren.', statement_timestamp() + ?::interval)`,
      [id, world.uuid('sam-bso'), what, lastsFor],
    ),
  );
  await hub.database.asViewer(tom, (em) =>
    em.execute('SELECT app.countersign_withholding(?)', [id]),
  );
  return id;
}

const mark = (message: string, withholding: string) =>
  hub.database.asViewer(tom, (em) =>
    em.execute('INSERT INTO app.withheld_message (message_id, withholding_id) VALUES (?, ?)', [
      message,
      withholding,
    ]),
  );
const wake = () => hub.wakeUps.wake(world.uuid('sam-kind'));
const send = (body: string) => world.send(tom, 'sam-bso', ['sam-school'], 'DAILY', body);
/** Sent and marked in one transaction, as the product does. */
async function sendWithheld(body: string, withholding: string): Promise<void> {
  const message = randomUUID();
  await hub.database.asViewer(tom, async (em) => {
    await em.execute(
      "INSERT INTO app.message (id, from_id, scope, body, client_message_id) VALUES (?, ?, 'DAILY', ?, ?)",
      [message, world.uuid('sam-bso'), body, randomUUID()],
    );
    await em.execute('INSERT INTO app.delivery (message_id, to_id) VALUES (?, ?)', [
      message,
      world.uuid('sam-school'),
    ]);
    await em.execute(
      'INSERT INTO app.withheld_message (message_id, withholding_id) VALUES (?, ?)',
      [message, withholding],
    );
  });
}

const bodies = ({ messages }: { messages: { body: string | null }[] }) =>
  messages.map(({ body }) => body);

test('a message that is withheld gives the father no frame and the mother one', async () => {
  const father = await watchSam(hub, world, pieter);
  const mother = await watchSam(hub, world, naima);
  const id = await withhold('MESSAGES', '1 hour');
  await sendWithheld('Niet voor papa.', id);
  wake();
  expect(bodies(await mother.frame(() => true))).toEqual(['Niet voor papa.']);
  await send('Voor allebei.');
  wake();
  // His first frame since is of the second message.
  expect(bodies(await father.frame(() => true))).toEqual(['Voor allebei.']);
});

test('one that is withheld later, and one that no longer is, make an open page ask its lists again', async () => {
  const sent = await send('Toch niet voor papa.');
  const father = await watchSam(hub, world, pieter);
  const id = await withhold('MESSAGES', '6 seconds');
  await mark(sent, id);
  wake();
  const gone = await father.frame(() => true);
  expect([bodies(gone), gone.network?.child.firstName]).toEqual([[], 'Sam']);
  // By time alone: nobody wakes anybody.
  const back = await father.frame(() => true);
  expect([bodies(back), back.network?.child.firstName]).toEqual([[], 'Sam']);
});

test('a page that was away hears the same when it resumes', async () => {
  const sent = await send('Ook niet voor papa.');
  const { line, first } = await watchSam(hub, world, pieter);
  line.socket.terminate();
  await line.closed;
  const id = await withhold('MESSAGES', '1 hour');
  await mark(sent, id);
  const resumed = await hub.connect(pieter);
  resumed.subscribe('sam', WEB, { child: world.childId('sam-kind'), after: first.cursor });
  const { payload } = await resumed.next('next', 'sam');
  expect(payload.data.networkChanged).toMatchObject({
    network: { child: { firstName: 'Sam' } },
    messages: [],
  });
});

test('a participant that is withheld leaves his web, not hers, and comes back by itself', async () => {
  const father = await watchSam(hub, world, pieter);
  const names = ({ network }: { network: { participants: { name: string }[] } | null }) =>
    network?.participants.map(({ name }) => name) ?? [];
  const [bso] = (
    await world.owner.query<{ name: string }>('SELECT name FROM app.participant WHERE id = $1', [
      world.uuid('sam-bso'),
    ])
  ).rows;
  expect(names(father.first)).toContain(bso?.name);
  await withhold('PARTICIPANT', '6 seconds');
  wake();
  expect(names(await father.frame(() => true))).not.toContain(bso?.name);
  expect(names((await watchSam(hub, world, naima)).first)).toContain(bso?.name);
  expect(names(await father.frame(() => true))).toContain(bso?.name);
});

test('looks that are withheld, and that no longer are, make no frame for anyone: it would tell that there are some', async () => {
  const father = await watchSam(hub, world, pieter);
  const mother = await watchSam(hub, world, naima);
  await withhold('ACCESS_RECORDS', '1 hour');
  wake();
  const id = await withhold('ACCESS_RECORDS', '2 hours');
  wake();
  await hub.database.asViewer(joyce, (em) => em.execute('SELECT app.end_withholding(?)', [id]));
  wake();

  await send('Voor allebei, en niets anders.');
  wake();
  for (const { frame } of [father, mother]) {
    expect(bodies(await frame(() => true))).toEqual(['Voor allebei, en niets anders.']);
  }
});

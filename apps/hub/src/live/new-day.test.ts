import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { createTestDatabase } from '../testing/database.js';
import { type LiveHub, openLiveHub } from '../testing/live-hub.js';
import type { Line } from '../testing/line.js';
import { INBOX, type WatchedWeb, watchSam, WEB } from '../testing/live-questions.js';
import { type LiveWorld, loadLiveWorld } from '../testing/live-world.js';

/*
 * S6, S7: the family is told of somebody's first look of each day. On a page that stays open over midnight that look comes
 * at midnight: it tells of no change. And of what waits or passes it is not told that somebody saw it.
 */

let hubs: [LiveHub, LiveHub];
let world: LiveWorld;

beforeAll(async () => {
  const urls = await createTestDatabase();
  hubs = [await openLiveHub(urls), await openLiveHub(urls)];
  world = await loadLiveWorld(urls, hubs[0].database);
});

/**
 * Puts one more midnight in the database's calendar, two seconds from now, and what was seen until now on the day before.
 *
 * @returns the moment of it
 */
async function letTheDayTurn(): Promise<string> {
  await world.owner.query("UPDATE app.access_record SET at = at - interval '1 day'");
  const { rows } = await world.owner.query<{ at: string }>(
    "SELECT (clock_timestamp() + interval '2 seconds')::text AS at",
  );
  const midnight = rows[0]!.at;
  await world.owner.query(
    `CREATE OR REPLACE FUNCTION app.day_of(at timestamptz) RETURNS date LANGUAGE sql STABLE AS
     $$ SELECT (at AT TIME ZONE 'Europe/Amsterdam')::date + (at >= '${midnight}')::integer $$`,
  );
  return midnight;
}

/** What the father is told that others looked at since: "person what". */
const toldSince = (moment: string) => looksReadBy('pieter', moment);

/** Which looks of Karin and Tom somebody reads of since: "person what". */
async function looksReadBy(reader: string, moment: string): Promise<string[]> {
  const { database } = hubs[0];
  const statement = {
    name: 'test looks told since',
    text: `SELECT p.key, r.looked FROM app.access_record r
      JOIN json_each_text($2::json) AS p (key, id) ON p.id = r.person_id::text
      WHERE r.child_id = $3 AND r.at >= $1::timestamptz ORDER BY 1, 2`,
  };
  const others = { karin: world.uuid('karin'), tom: world.uuid('tom') };
  const values = [moment, JSON.stringify(others), world.uuid('sam-kind')];
  const rows = await database.readAsViewer<{ key: string; looked: string }>(
    await world.signIn(reader),
    statement,
    values,
  );
  return rows.map(({ key, looked }) => `${key} ${looked}`);
}

test('as the day turns every open line looks, though nothing happened: what happens later tells the family of no look', async () => {
  const [tom, karin] = [await world.signIn('tom'), await world.signIn('karin')];
  const [webOfTom, webOfKarin] = [
    await watchSam(hubs[0], world, tom),
    await watchSam(hubs[1], world, karin),
  ];
  const inbox = await hubs[1].connect(tom);
  inbox.subscribe('inbox', INBOX);
  const inboxBefore = (await inbox.next('next')).payload.data.inboxChanged.inbox;
  const away = await watchSam(hubs[0], world, await world.signIn('annemiek'));
  away.line.socket.terminate();
  await away.line.closed;

  const midnight = await letTheDayTurn();
  for (const { frame, first } of [webOfTom, webOfKarin]) {
    const { network, messages } = await frame(() => true);
    expect(network).toEqual(first.network);
    expect(messages).toEqual([]);
  }
  expect((await inbox.next('next')).payload.data.inboxChanged.inbox).toEqual(inboxBefore);
  const told = await toldSince(midnight);
  expect(told).toEqual(['karin WEB', 'tom WEB']);

  // Who was away over midnight sees the web anew.
  const resumed = await hubs[1].connect(await world.signIn('annemiek'));
  const asked = { child: world.childId('sam-kind'), after: away.first.cursor };
  resumed.subscribe('sam', WEB, asked);
  const { payload } = await resumed.next('next', 'sam');
  expect(payload.data.networkChanged).toMatchObject({
    network: away.first.network,
    messages: [],
  });
  resumed.close();

  // And the day turns once: the next frame is of what happens next.
  await world.send(tom, 'sam-bso', ['sam-school'], 'DAILY', 'Op de nieuwe dag.');
  hubs[0].wakeUps.wake(world.uuid('sam-kind'));
  const { messages } = await webOfTom.frame(() => true);
  expect(messages.map(({ body }) => body)).toEqual(['Op de nieuwe dag.']);

  // What changes for both makes both look again, and the family is told of no further look at the web.
  const looksAtWeb = async () =>
    (await Promise.all(['tom', 'karin'].map((person) => world.sights(person)))).map(
      (sights) => sights.filter((sight) => sight === 'SHOWN WEB').length,
    );
  const before = await looksAtWeb();
  await world.consent('sam-bso', 'sam-wijkteam', 'DEVELOPMENT', '30 days');
  hubs[0].wakeUps.wake(world.uuid('sam-kind'));
  for (const { frame } of [webOfTom, webOfKarin]) await frame((f) => f.network !== null);
  const looks = await looksAtWeb();
  for (const [place, count] of looks.entries()) expect(count).toBeGreaterThan(before[place]!);
  expect(await toldSince(midnight)).toEqual(['karin WEB', 'tom WEB']);
  for (const { line } of [webOfTom, webOfKarin]) line.close();
  inbox.close();
});

test('what passes by open lines and the father may not see tells him of no look, on any day and just after midnight', async () => {
  await letTellAboutNaima();
  await letTheDayTurn();
  const [tom, karin] = [await world.signIn('tom'), await world.signIn('karin')];
  const [webOfTom, webOfKarin] = [
    await watchSam(hubs[0], world, tom),
    await watchSam(hubs[1], world, karin),
  ];
  const inbox = await hubs[1].connect(karin);
  inbox.subscribe('inbox', INBOX);
  await inbox.next('next');
  const lines = { webOfTom, webOfKarin, inbox };

  const { rows } = await world.owner.query<{ at: string }>('SELECT clock_timestamp()::text AS at');
  await aboutNaimaPasses(tom, lines);
  expect(await toldSince(rows[0]!.at)).toEqual([]);

  const midnight = await letTheDayTurn();
  for (const { frame } of [webOfTom, webOfKarin]) await frame(({ network }) => network !== null);
  await inbox.next('next');
  expect(await toldSince(midnight)).toEqual(['karin WEB', 'tom WEB']);
  await aboutNaimaPasses(tom, lines);
  expect(await toldSince(midnight)).toEqual(['karin WEB', 'tom WEB']);

  // Recorded it is (D7): who looked reads of it.
  const own = [await looksReadBy('tom', midnight), await looksReadBy('karin', midnight)];
  expect(own).toEqual([
    expect.arrayContaining(['tom MESSAGE']),
    expect.arrayContaining(['karin MESSAGE', 'karin INBOX']),
  ]);
  for (const { line } of [webOfTom, webOfKarin]) line.close();
  inbox.close();
});

/** Lets the after-school care tell the coordinator about the mother, who alone agrees to that. */
async function letTellAboutNaima(): Promise<void> {
  const { rows } = await world.owner.query<{ id: string }>(
    `INSERT INTO app.consent (tie_id, from_id, asked_by_id, asked_by_person_id, scopes, purpose, about_person_id, ends_at)
     SELECT t.id, $1, $1, $2, ARRAY['PARENT_CARE'], 'Om te proberen.', $3, statement_timestamp() + interval '20 days'
     FROM app.tie t WHERE (t.a_id, t.b_id) IN (($1, $4), ($4, $1)) RETURNING id`,
    ['sam-bso', 'tom', 'naima', 'sam-wijkteam'].map((key) => world.uuid(key)),
  );
  await world.owner.query(
    `INSERT INTO app.signature (consent_id, person_id, act, wording, language) VALUES ($1, $2, 'YES', 'request-1', 'nl')`,
    [rows[0]!.id, world.uuid('naima')],
  );
}

/** Tom tells Karin about the mother and takes it back; what they have open shows both. */
async function aboutNaimaPasses(
  tom: string,
  { webOfTom, webOfKarin, inbox }: { webOfTom: WatchedWeb; webOfKarin: WatchedWeb; inbox: Line },
): Promise<void> {
  const message = randomUUID();
  await hubs[0].database.asViewer(tom, async (em) => {
    await em.execute(
      `INSERT INTO app.message (id, from_id, scope, body, about_person_id, client_message_id) VALUES (?, ?, 'PARENT_CARE', 'Over moeder.', ?, ?)`,
      [message, world.uuid('sam-bso'), world.uuid('naima'), randomUUID()],
    );
    await em.execute('INSERT INTO app.delivery (message_id, to_id) VALUES (?, ?)', [
      message,
      world.uuid('sam-wijkteam'),
    ]);
  });
  hubs[0].wakeUps.wake(world.uuid('sam-kind'));
  for (const { frame } of [webOfTom, webOfKarin]) {
    await frame(({ messages }) => messages.some(({ body }) => body === 'Over moeder.'));
  }
  await inbox.next('next');
  await world.retract(tom, message);
  hubs[0].wakeUps.wake(world.uuid('sam-kind'));
  for (const { frame } of [webOfTom, webOfKarin]) {
    await frame(({ retracted }) => retracted.length > 0);
  }
  await inbox.next('next');
}

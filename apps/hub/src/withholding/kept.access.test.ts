import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { networkSql } from '../network/network.sql.js';
import { INBOX_SQL } from '../inbox/inbox.sql.js';
import { MESSAGES_SQL, REACH_SQL } from '../message/message.sql.js';
import { type Families, prepareFamilies, type Sight } from '../testing/families.js';

/* G4: what a guardian does not see while it is withheld, by every way of looking; and that everyone else goes on seeing it. */

let open: () => Promise<Families>;
let families: Families;

beforeAll(async () => {
  open = await prepareFamilies();
});
beforeEach(async () => {
  families = await open();
});
afterEach(() => families.close());

type What = 'PARTICIPANT' | 'MESSAGES' | 'ACCESS_RECORDS' | 'GROUNDS';

/** Proposed by one, countersigned by the other, from Sam's father unless another name is given. @returns its uuid */
async function withheld(
  [one, other]: readonly [string, string],
  participant: string,
  what: What,
  from = 'Pieter Kuiper',
): Promise<string> {
  const id = crypto.randomUUID();
  await families.act(
    one,
    `INSERT INTO app.withholding (id, participant_id, from_name, what, reason, ends_at)
     VALUES (?, ?, ?, ?, 'Om de rust te bewaren.', statement_timestamp() + interval '10 days')`,
    [id, families.id(participant), from, what],
  );
  await families.act(other, 'SELECT app.countersign_withholding(?)', [id]);
  return id;
}

/** A ground that is in force from one participant to another, opened and countersigned by two people of the first. */
async function opened([one, other]: readonly [string, string], from: string, to: string) {
  const ground = crypto.randomUUID();
  const [tie] = await families.act<{ id: string }>(one, 'SELECT app.make_tie(?, ?, ?) AS id', [
    families.id(from),
    families.id(from),
    families.id(to),
  ]);
  await families.act(
    one,
    `INSERT INTO app.ground (id, tie_id, from_id, kind, scopes, article, weighing, answers_refusal, ends_at)
     VALUES (?, ?, ?, 'LEGAL_TASK', ARRAY['SAFETY', 'DEVELOPMENT'], 'Wmo 2015, artikel 5.2.6', 'Om te proberen.', 'Om te proberen.', statement_timestamp() + interval '30 days')`,
    [ground, tie?.id, families.id(from)],
  );
  await families.act(other, 'SELECT app.countersign_ground(?)', [ground]);
}

const school = ['annemiek', 'emre'] as const;
const bso = ['joyce', 'tom'] as const;
const end = (person: string, id: string) =>
  families.act(person, 'SELECT app.end_withholding(?)', [id]);

/** What one sees and the other does not, list by list; an empty list is left out. */
function lost(before: Sight, after: Sight): Partial<Record<keyof Sight, string[]>> {
  const gone = (Object.keys(before) as (keyof Sight)[]).map((kind) => {
    const rest = [...after[kind]];
    return [
      kind,
      before[kind].filter((one) => {
        const at = rest.indexOf(one);
        if (at >= 0) rest.splice(at, 1);
        return at < 0;
      }),
    ] as const;
  });
  return Object.fromEntries(gone.filter(([, list]) => list.length > 0));
}

async function look(person: string, child: string): Promise<void> {
  await families.change('SELECT app.record_sights(?::json)', [
    JSON.stringify([
      {
        person_id: families.id(person),
        child_id: families.id(child),
        looked: 'WEB',
        outcome: 'SHOWN',
      },
    ]),
  ]);
}

/** All that the screens of a person say of Sam, as text without ids. */
async function wordsOf(person: string): Promise<string> {
  const child = families.id('sam-kind');
  const home = families.id('sam-thuis');
  const answers = await Promise.all([
    families.read(person, networkSql('$1::uuid'), [child, null]),
    families.read(person, MESSAGES_SQL, [child, null, null, null, 200]),
    families.read(person, REACH_SQL, [home, 'DAILY', null]),
    families.read(person, INBOX_SQL),
  ]);
  return JSON.stringify(answers).replaceAll(/"[\w-]{23}"/g, '"an id"');
}

describe('a participant that is withheld', () => {
  test('is not there for that father, with its people, ties, messages and looks', async () => {
    await look('annemiek', 'sam-kind');
    const before = await families.seenBy('pieter');
    await withheld(school, 'sam-school', 'PARTICIPANT');
    const gone = lost(before, await families.seenBy('pieter'));
    expect(gone.participants).toEqual(['sam-school']);
    expect(gone.people).toEqual(['Annemiek Hoekstra', 'Emre Yıldız']);
    // Not those that a consent names which he signed (S3).
    expect(gone.ties).toEqual(['sam-oma – sam-school', 'sam-school – sam-thuis']);
    expect(gone.looks).toContain('Annemiek Hoekstra WEB SHOWN');
    expect(gone.messages).toContain('Vanmiddag graag stille kamer om 16.00. De ochtend was vol.');
    // It went to nobody else: without a receiver it would show that there is one.
    expect(gone.messages).toContain(
      'Fijne middag. Sam heeft een nieuw spel uitgelegd aan de groep.',
    );
    // What he signed he goes on seeing (S4, C4).
    expect(gone.consents).toBeUndefined();
    expect(gone.answers).toBeUndefined();
  });

  test('is in none of his screens, but where a consent that he signed names it', async () => {
    await withheld(school, 'sam-school', 'PARTICIPANT');
    const child = families.id('sam-kind');
    const [web] = await families.read<{ answer: { participants: object[]; ties: object[] } }>(
      'pieter',
      networkSql('$1::uuid'),
      [child, null],
    );
    expect(JSON.stringify(web?.answer.participants)).not.toContain('Wegwijzer');
    expect(await wordsOf('pieter')).not.toMatch(/stille kamer|nieuw spel|Annemiek|Emre/);
  });

  test('shows in the home of both parents still to the mother', async () => {
    const before = await families.seenBy('naima');
    await withheld(school, 'sam-school', 'PARTICIPANT');
    expect(lost(before, await families.seenBy('naima'))).toEqual({});
  });

  test('shows what it writes to that home to her alone, and what she writes back', async () => {
    await withheld(school, 'sam-school', 'PARTICIPANT');
    const tell = (person: string, from: string, to: string, body: string) =>
      families.send(person, { from, to: [to], scope: 'DAILY', body });
    await tell('annemiek', 'sam-school', 'sam-thuis', 'Wilt u even bellen?');
    await tell('naima', 'sam-thuis', 'sam-school', 'Ik bel om drie uur.');
    const father = (await families.seenBy('pieter')).messages.join();
    const mother = (await families.seenBy('naima')).messages.join();
    expect(father).not.toMatch(/even bellen|bel om drie/);
    expect(mother).toMatch(/even bellen/);
    expect(mother).toMatch(/bel om drie/);
  });

  test('keeps him what he wrote himself, without a receiver', async () => {
    await families.send('pieter', {
      from: 'sam-thuis',
      to: ['sam-school'],
      scope: 'DAILY',
      body: 'Sam blijft vandaag thuis.',
    });
    await withheld(school, 'sam-school', 'PARTICIPANT');
    const sight = await families.seenBy('pieter');
    expect(sight.messages).toContain('Sam blijft vandaag thuis.');
    expect(sight.receivers).not.toContain('sam-school');
  });

  test('cannot be written to by him, nor tied, nor asked on, as if it were not there', async () => {
    await withheld(school, 'sam-school', 'PARTICIPANT');
    const [home, hidden, absent] = [
      families.id('sam-thuis'),
      families.id('sam-school'),
      crypto.randomUUID(),
    ];
    for (const other of [hidden, absent]) {
      await expect(
        families.act('pieter', 'SELECT app.make_tie(?, ?, ?)', [home, home, other]),
      ).rejects.toThrow('NOT_FOUND');
    }
    await expect(
      families.send('pieter', {
        from: 'sam-thuis',
        to: ['sam-school'],
        scope: 'DAILY',
        body: 'Hallo?',
      }),
    ).rejects.toThrow('NO_GROUND');
    const [tie] = await families.change<{ id: string }>(
      'SELECT id FROM app.tie WHERE a_id = ANY (ARRAY[?, ?]::uuid[]) AND b_id = ANY (ARRAY[?, ?]::uuid[])',
      [home, hidden, home, hidden],
    );
    await expect(
      families.act(
        'pieter',
        `INSERT INTO app.consent (tie_id, from_id, asked_by_id, scopes, purpose, ends_at)
         VALUES (?, ?, ?, ARRAY['DAILY'], 'Om te proberen.', statement_timestamp() + interval '9 days')`,
        [tie?.id, home, home],
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  test('cannot be asked about by others while he would have to sign: the question would name it', async () => {
    const ask = () =>
      families.act(
        'karin',
        `INSERT INTO app.consent (tie_id, from_id, asked_by_id, scopes, purpose, ends_at)
         SELECT t.id, t.a_id, ?, ARRAY['SUPPORT'], 'Om te proberen.', statement_timestamp() + interval '9 days'
         FROM app.tie t WHERE ? = ANY (ARRAY[t.a_id, t.b_id]) AND ? = ANY (ARRAY[t.a_id, t.b_id])`,
        [families.id('sam-wijkteam'), families.id('sam-school'), families.id('sam-bso')],
      );
    const id = await withheld(school, 'sam-school', 'PARTICIPANT');
    await expect(ask()).rejects.toThrow('NOT_ALLOWED');
    await end('annemiek', id);
    await ask();
  });

  test('is seen again when it ends, by one of its people or by time', async () => {
    const before = await families.seenBy('pieter');
    const first = await withheld(school, 'sam-school', 'PARTICIPANT');
    await end('emre', first);
    expect(lost(before, await families.seenBy('pieter'))).toEqual({});
    await withheld(school, 'sam-school', 'PARTICIPANT');
    expect(lost(before, await families.seenBy('pieter'))).not.toEqual({});
    // Time passes: everything in it lies ten days further back.
    await families.change('ALTER TABLE app.withholding DISABLE TRIGGER check_move');
    await families.change(
      `UPDATE app.withholding SET proposed_at = proposed_at - interval '10 days', countersigned_at = countersigned_at - interval '10 days',
         ends_at = ends_at - interval '10 days' WHERE ended_at IS NULL`,
    );
    expect(lost(before, await families.seenBy('pieter'))).toEqual({});
  });

  test('that is hidden, and that he saw by a consent, he does not see either', async () => {
    await families.change(
      `INSERT INTO app.employment (person_id, person_name, organisation_id, function) VALUES (?, 'Owen', ?, 'medewerker')`,
      [families.id('owen'), families.id('meldpunt-kompas')],
    );
    await families.change(
      `INSERT INTO app.assignment (participant_id, person_id, function) VALUES (?, ?, 'medewerker')`,
      [families.id('noor-meldpunt'), families.id('owen')],
    );
    await opened(['marloes', 'owen'], 'noor-meldpunt', 'noor-papa');
    expect((await families.seenBy('winston')).participants).toContain('noor-meldpunt');
    await withheld(['marloes', 'owen'], 'noor-meldpunt', 'PARTICIPANT', 'Winston Pinas');
    const sight = await families.seenBy('winston');
    expect(sight.participants).not.toContain('noor-meldpunt');
    expect(sight.ties.join()).not.toContain('noor-meldpunt');
    expect(await families.read('winston', 'SELECT FROM app.ground')).toEqual([]);
    expect((await families.seenBy('marloes')).participants).toContain('noor-papa');
  });
});

describe('grounds that are withheld', () => {
  const seen = async (person: string) => {
    const [row] = await families.read<{ grounds: number; permits: number; open: string }>(
      person,
      `SELECT (SELECT count(*)::int FROM app.ground) AS grounds, (SELECT count(*)::int FROM app.permit WHERE ground_id IS NOT NULL) AS permits,
         (SELECT open_during::text FROM app.tie WHERE $1 = ANY (ARRAY[a_id, b_id]) AND $2 = ANY (ARRAY[a_id, b_id])) AS open`,
      [families.id('sam-bso'), families.id('sam-wijkteam')],
    );
    return row;
  };

  test('do not show in the tie, in what may be told or in a notice; to the mother they do', async () => {
    const before = await families.seenBy('pieter');
    const web = () =>
      families.read('pieter', networkSql('$1::uuid'), [families.id('sam-kind'), null]);
    const open = (await seen('pieter'))?.open;
    await opened(bso, 'sam-bso', 'sam-wijkteam');
    expect(await seen('pieter')).toEqual({ grounds: 1, permits: 1, open });
    expect(JSON.stringify(await web())).toContain('LEGAL_TASK');
    await withheld(bso, 'sam-bso', 'GROUNDS');
    expect(await seen('pieter')).toEqual({ grounds: 0, permits: 0, open });
    expect(JSON.stringify(await web())).not.toContain('LEGAL_TASK');
    expect(
      await families.read('pieter', 'SELECT FROM app.notice WHERE ground_id IS NOT NULL'),
    ).toEqual([]);
    expect(lost(before, await families.seenBy('pieter'))).toEqual({});
    expect(await seen('naima')).toEqual({ grounds: 1, permits: 1, open });
  });
});

describe('a message that is withheld', () => {
  const words = 'Sam vertelde iets over thuis.';
  const mark = (person: string, body: string, withholding: string) =>
    families.act(
      person,
      'INSERT INTO app.withheld_message (message_id, withholding_id) SELECT id, ? FROM app.message WHERE body = ?',
      [withholding, body],
    );
  const tell = (to: readonly string[]) =>
    families.send('tom', { from: 'sam-bso', to, scope: 'DAILY', body: words });

  test('is gone for that father, its receivers, its event and its count; for the mother it stays', async () => {
    await tell(['sam-school']);
    const before = await families.seenBy('pieter');
    const [father, mother] = [
      await families.read('pieter', INBOX_SQL),
      await families.read('naima', INBOX_SQL),
    ];
    const events = async (person: string) =>
      (await families.read(person, 'SELECT FROM app.event')).length;
    const eventsBefore = await events('pieter');
    const id = await withheld(bso, 'sam-bso', 'MESSAGES');
    expect(lost(before, await families.seenBy('pieter'))).toEqual({});
    await mark('tom', words, id);
    expect(lost(before, await families.seenBy('pieter'))).toEqual({
      messages: [words],
      receivers: ['sam-school'],
    });
    expect(await events('pieter')).toBe(eventsBefore - 1);
    expect(await families.read('pieter', INBOX_SQL)).not.toEqual(father);
    expect(await families.read('naima', INBOX_SQL)).toEqual(mother);
    expect((await families.seenBy('naima')).messages).toContain(words);
    expect((await families.seenBy('annemiek')).messages).toContain(words);
    await end('joyce', id);
    expect(lost(before, await families.seenBy('pieter'))).toEqual({});
  });

  test('leaves no trace in his web: not when it was, not how lively the tie is', async () => {
    const web = networkSql('$1::uuid');
    const at = new Date(Date.now() - 1000);
    const id = await withheld(bso, 'sam-bso', 'MESSAGES');
    const read = async () =>
      JSON.stringify(
        (await families.read<{ answer: object }>('pieter', web, [families.id('sam-kind'), null]))[0]
          ?.answer,
      ).replace(/"at":"[^"]+"/, '');
    const before = await read();
    await families.database.asViewer(await families.signedIn('tom'), async (em) => {
      const message = crypto.randomUUID();
      await em.execute(
        `INSERT INTO app.message (id, from_id, scope, body, client_message_id) VALUES (?, ?, 'DAILY', ?, ?)`,
        [message, families.id('sam-bso'), words, crypto.randomUUID()],
      );
      await em.execute('INSERT INTO app.delivery (message_id, to_id) VALUES (?, ?)', [
        message,
        families.id('sam-school'),
      ]);
      await em.execute(
        'INSERT INTO app.withheld_message (message_id, withholding_id) VALUES (?, ?)',
        [message, id],
      );
    });
    expect(at.getTime()).toBeLessThan(Date.now());
    expect(await read()).toBe(before);
  });

  test('is marked by who wrote it, under a withholding of the sender that is in force, and not when it was told to them', async () => {
    await tell(['sam-school']);
    const id = await withheld(bso, 'sam-bso', 'MESSAGES');
    for (const person of ['joyce', 'annemiek', 'karin', 'naima', 'pieter']) {
      // Whoever does not see the message names none; whoever sees it and did not write it is refused.
      await mark(person, words, id).catch((error: { code?: string }) =>
        expect(error.code, person).toBe('42501'),
      );
    }
    expect(await families.change('SELECT FROM app.withheld_message')).toEqual([]);
    const ofSchool = await withheld(school, 'sam-school', 'MESSAGES');
    await expect(mark('tom', words, ofSchool)).rejects.toThrow('NOT_FOUND');
    const looks = await withheld(bso, 'sam-bso', 'ACCESS_RECORDS');
    await expect(mark('tom', words, looks)).rejects.toThrow('NOT_FOUND');
    await families.send('tom', {
      from: 'sam-bso',
      to: ['sam-school', 'sam-thuis'],
      scope: 'DAILY',
      body: 'Aan allen.',
    });
    await expect(mark('tom', 'Aan allen.', id)).rejects.toThrow('BAD_INPUT');
    await end('joyce', id);
    await expect(mark('tom', words, id)).rejects.toThrow('NOT_OPEN');
  });
});

describe('looks that are withheld', () => {
  test('are gone for that father alone, of its people alone', async () => {
    await look('joyce', 'sam-kind');
    await look('karin', 'sam-kind');
    const [father, mother] = [await families.seenBy('pieter'), await families.seenBy('naima')];
    await withheld(bso, 'sam-bso', 'ACCESS_RECORDS');
    const gone = lost(father, await families.seenBy('pieter'));
    expect(Object.keys(gone)).toEqual(['looks']);
    expect(gone.looks?.join()).toMatch(/Joyce/);
    expect(gone.looks?.join()).not.toMatch(/Karin/);
    expect(lost(mother, await families.seenBy('naima'))).toEqual({});
  });
});

describe('the withholding itself', () => {
  test('is seen by the people of that participant and by nobody else, while it lasts and after', async () => {
    const id = await withheld(school, 'sam-school', 'PARTICIPANT');
    const seeing = async () => {
      const seen: string[] = [];
      for (const person of ['annemiek', 'emre', 'karin', 'tom', 'naima', 'pieter', 'rosa', 'bas']) {
        const rows = await families.read(person, 'SELECT FROM app.withholding');
        const logged = (await families.seenBy(person)).looks.filter((line) =>
          line.includes('WITHHOLDING'),
        );
        expect(logged.length > 0, person).toBe(rows.length > 0);
        if (rows.length > 0) seen.push(person);
      }
      return seen;
    };
    expect(await seeing()).toEqual(['annemiek', 'emre']);
    await end('emre', id);
    expect(await seeing()).toEqual(['annemiek', 'emre']);
  });

  test('is logged at each step, by who took it', async () => {
    const id = await withheld(school, 'sam-school', 'GROUNDS');
    await end('annemiek', id);
    const logged = (await families.seenBy('emre')).looks.filter((line) =>
      line.includes('WITHHOLDING'),
    );
    expect(logged.map((line) => line.split(' ')[0])).toEqual(['Annemiek', 'Annemiek', 'Emre']);
  });
});

describe('SQL injected into the role that serves', () => {
  const lists = [
    'kept_participants',
    'kept_ties',
    'kept_grounds',
    'kept_looks',
    'kept_messages',
  ] as const;
  const kept = async (person: string, list: string) => {
    const [row] = await families.read<{ ids: string[] }>(
      person,
      `SELECT app.${list}()::text[] AS ids`,
    );
    return row?.ids ?? [];
  };

  test('learns not from a number or from asking twice whether anything is kept from its viewer', async () => {
    for (const list of lists) {
      const [father, karin] = [await kept('pieter', list), await kept('karin', list)];
      expect(father.length % 16).toBe(0);
      expect(father.length).toBe(karin.length);
      expect(await kept('pieter', list)).toEqual(father);
    }
    const nothing = await kept('pieter', 'kept_participants');
    const id = await withheld(school, 'sam-school', 'PARTICIPANT');
    const something = await kept('pieter', 'kept_participants');
    expect(something).toHaveLength(nothing.length);
    expect(something).toContain(families.id('sam-school'));
    expect(something.toSorted()).toEqual(something);
    expect(await kept('pieter', 'kept_participants')).toEqual(something);
    expect(something.filter((one) => nothing.includes(one))).toEqual([]);
    await end('emre', id);
    expect(await kept('pieter', 'kept_participants')).toEqual(nothing);
  });

  test('meets no id in two of the lists', async () => {
    await withheld(school, 'sam-school', 'PARTICIPANT');
    await withheld(school, 'sam-school', 'ACCESS_RECORDS');
    const all = (await Promise.all(lists.map((list) => kept('pieter', list)))).flat();
    expect(new Set(all).size).toBe(all.length);
  });

  test('cannot name whose list it asks for, nor read how the lists are made', async () => {
    for (const statement of [
      `SELECT app.withholders('${families.id('pieter')}', ARRAY['PARTICIPANT'])`,
      `SELECT app.with_decoys('{}', 16, 'participants')`,
      'SELECT secret FROM app.decoy',
      `UPDATE app.withholding SET ended_at = statement_timestamp()`,
    ]) {
      await expect(families.act('pieter', statement), statement).rejects.toMatchObject({
        code: '42501',
      });
    }
  });
});

import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Families, NOTHING, prepareFamilies } from '../testing/families.js';

/* What people see when facts change: at once, in the very next statement (S1, S5, C4, C7, D1, D4, D6). */

let open: () => Promise<Families>;
let families: Families;

beforeAll(async () => {
  open = await prepareFamilies();
});
beforeEach(async () => {
  families = await open();
});
afterEach(() => families.close());

const sees = async (person: string) => (await families.seenBy(person)).children;
const reads = async (person: string) => (await families.seenBy(person)).messages;

/** Ends a row now, as the owner: the fact changed outside the hub. */
const endNow = (table: string, where: string, values: unknown[]) =>
  families.change(
    `UPDATE app.${table} SET valid_until = statement_timestamp() WHERE ${where}`,
    values,
  );

describe('what ends', () => {
  test('an assignment: Tom goes, Joyce and the school stay', async () => {
    await endNow('assignment', 'person_id = ?', [families.id('tom')]);
    expect(await families.seenBy('tom')).toEqual(NOTHING);
    expect(await sees('joyce')).toEqual(['Sam']);
    expect((await families.seenBy('annemiek')).participants).toContain('sam-bso');
  });

  test('an employment: Karin sees no child any more, though no web was touched', async () => {
    await endNow('employment', 'person_id = ?', [families.id('karin')]);
    expect(await families.seenBy('karin')).toEqual(NOTHING);
    expect(await sees('said')).toEqual(['Daan']);
  });

  test('an employment that is still to begin: Tom acts for nobody yet', async () => {
    await families.change(
      "UPDATE app.employment SET valid_from = statement_timestamp() + interval '1 day' WHERE person_id = ?",
      [families.id('tom')],
    );
    expect(await families.seenBy('tom')).toEqual(NOTHING);
  });

  test('a home: Pieter goes on seeing Sam, and acts for it no more', async () => {
    await families.send('pieter', {
      from: 'sam-thuis',
      to: ['sam-bso'],
      scope: 'DAILY',
      body: 'Van thuis.',
    });
    await endNow('participant', 'id = ?', [families.id('sam-thuis')]);
    expect(await sees('pieter')).toEqual(['Sam']);
    await families.act('pieter', 'UPDATE app.message SET retracted_at = statement_timestamp()');
    expect(await reads('pieter')).toContain('Van thuis.');
  });

  test('a participant: the coordinator ends De Brug, and its people and ties go with it', async () => {
    await families.act(
      'karin',
      'UPDATE app.participant SET valid_until = statement_timestamp() WHERE id = ?',
      [families.id('sam-brug')],
    );
    expect(await families.seenBy('rosa')).toEqual(NOTHING);
    const tom = await families.seenBy('tom');
    expect(tom.participants).not.toContain('sam-brug');
    expect(tom.messages.join()).not.toContain('kaartje met drie plaatjes');
  });

  test('an allowance: Lina takes it back from her mother, and gives it to her father', async () => {
    await families.act(
      'lina',
      'UPDATE app.allowance SET valid_until = statement_timestamp() WHERE person_id = ?',
      [families.id('selam')],
    );
    expect(await families.seenBy('selam')).toEqual(NOTHING);
    await families.act(
      'lina',
      "INSERT INTO app.allowance (child_id, person_id, valid_until) VALUES (?, ?, statement_timestamp() + interval '1 day')",
      [families.id('lina-kind'), families.id('yonas')],
    );
    expect(await sees('yonas')).toEqual(['Lina']);
    // What she allows is to a guardian: it goes with his authority.
    await families.change(
      'UPDATE app.guardianship SET authority_until = statement_timestamp() WHERE person_id = ?',
      [families.id('yonas')],
    );
    expect(await families.seenBy('yonas')).toEqual(NOTHING);
  });

  test('an allowance is given by nobody but the child, and by none under sixteen', async () => {
    const allow = (person: string, child: string, guardian: string) =>
      families.act(
        person,
        "INSERT INTO app.allowance (child_id, person_id, valid_until) VALUES (?, ?, statement_timestamp() + interval '1 day')",
        [families.id(child), families.id(guardian)],
      );
    await expect(allow('yonas', 'lina-kind', 'yonas')).rejects.toMatchObject({ code: '42501' });
    await expect(allow('selam', 'lina-kind', 'selam')).rejects.toMatchObject({ code: '42501' });
    await expect(allow('daan', 'daan-kind', 'jeroen')).rejects.toMatchObject({ code: '42501' });
  });

  test('sight under a safety hold: Pieter sees nothing of Sam until it is lifted, and is not told of it', async () => {
    await families.change(
      `INSERT INTO app.safety_hold (child_id, person_id, source, valid_until) VALUES (?, ?, 'beschikking', statement_timestamp() + interval '30 days')`,
      [families.id('sam-kind'), families.id('pieter')],
    );
    expect(await families.seenBy('pieter')).toEqual(NOTHING);
    expect(await sees('naima')).toEqual(['Sam']);
    await expect(families.read('naima', 'SELECT FROM app.safety_hold')).rejects.toMatchObject({
      code: '42501',
    });
    await endNow('safety_hold', 'person_id = ?', [families.id('pieter')]);
    expect(await sees('pieter')).toEqual(['Sam']);
  });

  test('what the law lets be told to a home whose only guardian is under a hold', async () => {
    const tells = () =>
      families.send('kees', { from: 'noor-bso', to: ['noor-mama'], scope: 'DAILY', body: 'Dag.' });
    await tells();
    await families.change(
      `INSERT INTO app.safety_hold (child_id, person_id, source, valid_until) VALUES (?, ?, 'beschikking', statement_timestamp() + interval '30 days')`,
      [families.id('noor-kind'), families.id('esther')],
    );
    await expect(tells()).rejects.toThrow('NO_GROUND');
  });

  test('a session: who signed out is nobody', async () => {
    await families.act('karin', 'SELECT app.sign_out()');
    expect(await families.seenBy('karin')).toEqual(NOTHING);
  });
});

test('what is confidential is hidden from the parent whom it serves, too', async () => {
  const [added] = await families.change<{ id: string }>(
    `INSERT INTO app.participant (child_id, kind, organisation_id, name, serves_person_id, confidential)
     SELECT ?, 'GGZ', organisation_id, '-', ?, true FROM app.participant WHERE id = ? RETURNING id`,
    ['sam-kind', 'naima', 'noor-ggz'].map(families.id),
  );
  expect((await families.seenBy('naima')).participants).not.toContain(added!.id);
});

describe('authority', () => {
  const waiting = ['sam-brug', 'sam-wijkteam'] as const;
  const stateOf = async ([from, to]: readonly [string, string]) =>
    (await families.seenBy('karin')).consents.find((line) => line.startsWith(`${from} → ${to} `));
  const endAuthority = (person: string) =>
    families.change(
      'UPDATE app.guardianship SET authority_until = statement_timestamp() WHERE person_id = ?',
      [families.id(person)],
    );
  const giveAuthority = (person: string) =>
    families.change(
      "UPDATE app.guardianship SET authority_from = statement_timestamp(), authority_source = 'gezagsregister' WHERE person_id = ?",
      [families.id(person)],
    );

  test('that ends takes away a signer, and what the others said decides', async () => {
    await families.sign('naima', 'YES', ...waiting);
    expect(await stateOf(waiting)).toMatch('REQUESTED');
    await endAuthority('pieter');
    expect(await stateOf(waiting)).toMatch('GIVEN');
    expect(await families.seenBy('pieter')).toEqual(NOTHING);
    expect((await families.seenBy('naima')).answers).toContain('Pieter Kuiper RELIEVED');
    await expect(families.sign('pieter', 'NO', ...waiting)).rejects.toMatchObject({
      message: 'NOT_FOUND',
    });
  });

  test('that ends takes the child from a mother, though her helper goes on serving her', async () => {
    await endAuthority('esther');
    expect(await sees('esther')).toEqual([]);
    expect((await families.seenBy('esther')).participants).toEqual(['noor-ggz']);
  });

  test('that begins asks the new holder in what is open', async () => {
    await families.sign('naima', 'YES', ...waiting);
    await giveAuthority('martijn');
    await families.sign('pieter', 'YES', ...waiting);
    expect(await stateOf(waiting)).toMatch('REQUESTED');
    expect((await families.seenBy('martijn')).consents).toContain(
      'sam-brug → sam-wijkteam SUPPORT REQUESTED',
    );
    await families.sign('martijn', 'YES', ...waiting);
    expect(await stateOf(waiting)).toMatch('GIVEN');
  });

  test('that begins lets the new holder withdraw what the others gave', async () => {
    await giveAuthority('martijn');
    await families.sign('martijn', 'WITHDRAWN', 'sam-bso', 'sam-school');
    expect(await stateOf(['sam-bso', 'sam-school'])).toMatch('WITHDRAWN');
    expect((await reads('annemiek')).join()).not.toContain('Stille kamer om 16.00 werkte');
  });
});

describe('a consent', () => {
  test('is given when the last of the signers says yes, and one no beside a yes shares nothing', async () => {
    await families.sign('pieter', 'YES', 'sam-ggd', 'sam-wijkteam');
    await families.send('femke', {
      from: 'sam-ggd',
      to: ['sam-wijkteam'],
      scope: 'HEALTH',
      body: 'Goed geslapen.',
    });
    expect(await reads('karin')).toContain('Goed geslapen.');

    await families.sign('daan', 'NO', 'daan-school', 'daan-brug');
    expect((await families.seenBy('daan')).consents).toContain(
      'daan-school → daan-brug DEVELOPMENT CONFLICT',
    );
    await expect(
      families.send('bas', {
        from: 'daan-school',
        to: ['daan-brug'],
        scope: 'DEVELOPMENT',
        body: 'Nee.',
      }),
    ).rejects.toMatchObject({ message: 'NO_GROUND' });
  });

  test('that any one signer withdraws hides the messages at once and stops the next', async () => {
    const told = 'Goede week. Daan hielp een nieuwe leerling op weg.';
    expect(await reads('karin')).toContain(told);
    await families.sign('daan', 'WITHDRAWN', 'daan-school', 'daan-wijkteam');
    expect(await reads('karin')).not.toContain(told);
    expect(await reads('bas')).toContain(told);
    await expect(
      families.send('bas', {
        from: 'daan-school',
        to: ['daan-wijkteam'],
        scope: 'WELLBEING',
        body: 'Nog iets.',
      }),
    ).rejects.toMatchObject({ message: 'NO_GROUND' });
    expect((await families.seenBy('naima')).messages.join()).not.toContain('Nog iets.');
  });

  test('about mother that she withdraws hides her helper from the coach', async () => {
    await families.sign('esther', 'WITHDRAWN', 'noor-ggz', 'noor-coach');
    const yasmin = await families.seenBy('yasmin');
    expect(yasmin.participants).not.toContain('noor-ggz');
    expect(yasmin.people).not.toContain('Lotte Verhoeven');
    expect(yasmin.messages.join()).not.toContain('Esther');
    expect((await families.seenBy('lotte')).participants).not.toContain('noor-coach');
  });

  test('ends by time alone, with nobody touching it', async () => {
    const [made] = await families.act<{ ends: string }>(
      'karin',
      `INSERT INTO app.consent (tie_id, from_id, asked_by_id, scopes, purpose, ends_at)
       VALUES (?, ?, ?, ARRAY['DAILY'], 'Even.', statement_timestamp() + interval '6 seconds') RETURNING ends_at::text AS ends`,
      [families.id('sam-ggd-wijkteam'), families.id('sam-wijkteam'), families.id('sam-wijkteam')],
    );
    for (const person of ['naima', 'pieter']) {
      await families.sign(person, 'YES', 'sam-wijkteam', 'sam-ggd');
    }
    await families.send('karin', {
      from: 'sam-wijkteam',
      to: ['sam-ggd'],
      scope: 'DAILY',
      body: 'Tot zo.',
    });
    expect(await reads('femke')).toContain('Tot zo.');
    await expect.poll(() => reads('femke')).not.toContain('Tot zo.');
    const [late] = await families.change('SELECT statement_timestamp() >= ?::timestamptz AS late', [
      made?.ends,
    ]);
    expect(late).toEqual({ late: true });
  });

  test('is answered by its signers only, for themselves only, and never again or otherwise', async () => {
    await expect(families.sign('karin', 'YES', 'sam-ggd', 'sam-wijkteam')).rejects.toMatchObject({
      message: 'NOT_FOUND',
    });
    await expect(families.sign('martijn', 'YES', 'sam-ggd', 'sam-wijkteam')).rejects.toMatchObject({
      message: 'NOT_FOUND',
    });
    await expect(families.sign('naima', 'YES', 'sam-school', 'sam-wijkteam')).rejects.toMatchObject(
      { message: 'NOT_OPEN' },
    );
    for (const change of [
      "UPDATE app.signature SET act = 'YES'",
      'DELETE FROM app.signature',
      "UPDATE app.consent SET state = 'GIVEN'",
    ]) {
      await expect(families.act('naima', change), change).rejects.toMatchObject({ code: '42501' });
    }
    await expect(
      families.act(
        'naima',
        "INSERT INTO app.signature (consent_id, person_id, act) SELECT id, ?, 'YES' FROM app.consent",
        [families.id('pieter')],
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  test('about the child may not outlast a year', async () => {
    await expect(
      families.act(
        'karin',
        `INSERT INTO app.consent (tie_id, from_id, asked_by_id, scopes, purpose, ends_at)
         VALUES (?, ?, ?, ARRAY['DAILY'], 'Lang.', statement_timestamp() + interval '366 days')`,
        [families.id('sam-ggd-wijkteam'), families.id('sam-wijkteam'), families.id('sam-wijkteam')],
      ),
    ).rejects.toMatchObject({ message: expect.stringMatching(/^BAD_INPUT|consent_check/) });
  });
});

describe('a message', () => {
  test('is retracted by who wrote it and by no colleague', async () => {
    const body = 'We gaan naar het bos. Wilt u laarzen meegeven?';
    const retract = (person: string) =>
      families.act(
        person,
        'UPDATE app.message SET retracted_at = statement_timestamp() WHERE body = ? RETURNING id',
        [body],
      );
    expect(await retract('joyce')).toEqual([]);
    expect(await retract('naima')).toEqual([]);
    expect(await retract('tom')).toHaveLength(1);
    expect(await reads('naima')).not.toContain(body);
    expect((await reads('naima')).filter((text) => text === '…')).toHaveLength(2);
  });

  test('is sent in the name of one’s own participant only', async () => {
    const to = ['sam-school'];
    const message = { to, scope: 'DAILY', body: 'Dag.' };
    await families.send('tom', { ...message, from: 'sam-bso' });
    await expect(families.send('tom', { ...message, from: 'sam-thuis' })).rejects.toMatchObject({
      code: '42501',
    });
    await expect(families.send('bas', { ...message, from: 'sam-bso' })).rejects.toMatchObject({
      code: '42501',
    });
    await expect(families.send('martijn', { ...message, from: 'sam-thuis' })).rejects.toMatchObject(
      { code: '42501' },
    );
    expect((await reads('annemiek')).filter((text) => text === 'Dag.')).toHaveLength(1);
  });
});

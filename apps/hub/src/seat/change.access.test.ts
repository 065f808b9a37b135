import { describe, expect, test } from 'vitest';
import { freshFamilies, NOTHING } from '../testing/families.js';

/* What people see when facts change: at once, in the very next statement (S1, S5, C4, C7, D1, D4, D6). */

const families = freshFamilies();

const sees = async (person: string) => (await families.seenBy(person)).children;
const reads = async (person: string) => (await families.seenBy(person)).messages;

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

import { describe, expect, test } from 'vitest';
import { races } from '../races/races.js';
import type { Guard } from '../races/weaken.js';

/* Administrators who meet each other, or a colleague, in a chosen order (D6). Each race shows what its guard keeps off. */

const run = races();

const ASSIGNING_HOLDS_THE_WORK: Guard = {
  name: 'who assigns holds the work of whom they assign',
  file: 'participant/participant.functions.sql',
  text: 'e.organisation_id = p.organisation_id FOR SHARE;',
  without: 'e.organisation_id = p.organisation_id;',
};
const ENDING_QUEUES: Guard = {
  name: 'who ends an administration queues',
  file: 'organisation/administration.functions.sql',
  text: "PERFORM pg_advisory_xact_lock(hashtextextended('administration', 0));",
  without: '',
};
const ACCOUNTS_QUEUE: Guard = {
  name: 'who names an account queues',
  file: 'organisation/administration.functions.sql',
  text: "PERFORM pg_advisory_xact_lock(hashtextextended(issuer || ' ' || subject, 0));",
  without: '',
};

const ASSIGN =
  'INSERT INTO app.assignment (participant_id, person_id, function) VALUES ($1, $2, $3)';
const END = 'UPDATE app.employment SET valid_until = statement_timestamp() WHERE person_id = $1';
const assigned = () => [run.families.id('sam-bso'), run.families.id('mirjam'), 'begeleider'];
const seatsOf = (person: string) =>
  run.families.change('SELECT 1 FROM app.seat WHERE person_id = ? AND valid_until > now()', [
    run.families.id(person),
  ]);

describe('a colleague assigns somebody while their work ends', () => {
  test('first the end: who waits with the assignment finds nobody to assign', async () => {
    const mirjam = await run.turnOf('mirjam');
    await mirjam.step(END, [run.families.id('mirjam')]);
    const tom = await run.turnOf('tom');
    const { waited, outcome } = await run.beside(mirjam, () => tom.step(ASSIGN, assigned()));
    await mirjam.commit();
    expect(waited).toBe(true);
    expect(await outcome).toMatchObject({ refused: 'NOT_FOUND' });
    await tom.leave();
    expect(await seatsOf('mirjam')).toEqual([]);
  });

  test('first the assignment: the end waits for it, and takes it along', async () => {
    const tom = await run.turnOf('tom');
    await tom.step(ASSIGN, assigned());
    const mirjam = await run.turnOf('mirjam');
    const { waited, outcome } = await run.beside(tom, () =>
      mirjam.step(END, [run.families.id('mirjam')]),
    );
    await tom.commit();
    expect(waited).toBe(true);
    expect(await outcome).toMatchObject({ done: [] });
    await mirjam.commit();
    expect(await seatsOf('mirjam')).toEqual([]);
  });

  test('without holding the work, somebody whose work has ended goes on seeing the child', async () => {
    await run.without(ASSIGNING_HOLDS_THE_WORK);
    const tom = await run.turnOf('tom');
    await tom.step(ASSIGN, assigned());
    const mirjam = await run.turnOf('mirjam');
    const { waited, outcome } = await run.beside(tom, () =>
      mirjam.step(END, [run.families.id('mirjam')]),
    );
    expect(waited).toBe(false);
    await outcome;
    await mirjam.commit();
    await tom.commit();
    expect(await seatsOf('mirjam')).not.toEqual([]);
  });
});

const DISMISS =
  'UPDATE app.administration SET valid_until = statement_timestamp() WHERE person_id = $1 AND organisation_id IS NULL';
const inOffice = () =>
  run.families.change(
    'SELECT 1 FROM app.administration WHERE organisation_id IS NULL AND valid_until > now()',
  );

describe('the last two administrators of the hub end each other', () => {
  const appointed = () =>
    run.families.change('INSERT INTO app.administration (person_id, person_name) VALUES (?, ?)', [
      run.families.id('gerda'),
      'Gerda Wolters',
    ]);

  test('and one stays', async () => {
    await appointed();
    const hanneke = await run.turnOf('hanneke');
    await hanneke.step(DISMISS, [run.families.id('gerda')]);
    const gerda = await run.turnOf('gerda');
    const { waited, outcome } = await run.beside(hanneke, () =>
      gerda.step(DISMISS, [run.families.id('hanneke')]),
    );
    await hanneke.commit();
    expect(waited).toBe(true);
    expect(await outcome).toMatchObject({ refused: 'NOT_ALLOWED' });
    await gerda.leave();
    expect(await inOffice()).toHaveLength(1);
  });

  test('and one stays also when who waited had begun before the other', async () => {
    await appointed();
    const hanneke = await run.turnOf('hanneke');
    await hanneke.step("SELECT pg_advisory_xact_lock(hashtextextended('administration', 0))", []);
    const gerda = await run.turnOf('gerda');
    const { waited, outcome } = await run.beside(hanneke, () =>
      gerda.step(DISMISS, [run.families.id('hanneke')]),
    );
    expect(waited).toBe(true);
    await hanneke.step(DISMISS, [run.families.id('gerda')]);
    await hanneke.commit();
    expect(await outcome).toMatchObject({ refused: 'NOT_ALLOWED' });
    await gerda.leave();
    expect(await inOffice()).toHaveLength(1);
  });

  test('without the queue both are gone', async () => {
    await run.without(ENDING_QUEUES);
    await appointed();
    const hanneke = await run.turnOf('hanneke');
    await hanneke.step(DISMISS, [run.families.id('gerda')]);
    const gerda = await run.turnOf('gerda');
    const { waited, outcome } = await run.beside(hanneke, () =>
      gerda.step(DISMISS, [run.families.id('hanneke')]),
    );
    expect(waited).toBe(false);
    expect(await outcome).toMatchObject({ done: [] });
    await hanneke.commit();
    await gerda.commit();
    expect(await inOffice()).toEqual([]);
  });
});

describe('two administrators name one new account at once', () => {
  const ADD = 'SELECT app.add_employee($1, $2, $3, NULL, $4)';
  const at = (organisation: string) => [run.families.id(organisation), 'Nina Faber', 'x', 'nina'];
  const people = () =>
    run.families.change(
      "SELECT DISTINCT person_id FROM app.employment WHERE person_name = 'Nina Faber'",
    );

  test('and mean one person', async () => {
    const mirjam = await run.turnOf('mirjam');
    await mirjam.step(ADD, at('bso-boomhut'));
    const emre = await run.turnOf('emre');
    const { waited, outcome } = await run.beside(mirjam, () =>
      emre.step(ADD, at('school-wegwijzer')),
    );
    await mirjam.commit();
    expect(waited).toBe(true);
    expect(await outcome).toHaveProperty('done');
    await emre.commit();
    expect(await people()).toHaveLength(1);
  });

  test('without the queue the second is told that the account is there, which is nobody’s to know', async () => {
    await run.without(ACCOUNTS_QUEUE);
    const mirjam = await run.turnOf('mirjam');
    await mirjam.step(ADD, at('bso-boomhut'));
    const emre = await run.turnOf('emre');
    const { outcome } = await run.beside(mirjam, () => emre.step(ADD, at('school-wegwijzer')));
    await mirjam.commit();
    expect(await outcome).toMatchObject({ code: '23505' });
    await emre.leave();
  });
});

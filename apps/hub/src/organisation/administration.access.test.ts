import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toId } from '../graphql/opaque-id.js';
import { type Acting, openActing, outcomes } from '../testing/acting.js';
import { type Families, prepareFamilies } from '../testing/families.js';

/* Who may administer: by name, then what SQL injected into the role that serves could reach beyond that (D6, S0). */

const ABSENT = '00000000-0000-4000-8000-000000000000';

let acting: Acting;
let open: () => Promise<Families>;
beforeAll(async () => {
  [acting, open] = await Promise.all([openActing(), prepareFamilies()]);
});

const boomhut = () => acting.id('Organisation', 'bso-boomhut');

describe('of an organisation', () => {
  test.each([
    ['people', 'query ($id: ID!) { employments(organisationId: $id) { id } }'],
    ['what was done', 'query ($id: ID!) { administrativeActs(organisationId: $id) { at } }'],
  ])('its administrator alone sees its %s', async (_what, query) => {
    const had = await acting.storesNothing(() =>
      acting.everyone((who) => who.tries(query, { id: boomhut() })),
    );
    expect(had).toEqual(outcomes({ DONE: ['mirjam'] }));
  });

  test('its administrator alone adds somebody', async () => {
    const add = `mutation ($input: AddEmployeeInput!) { addEmployee(input: $input) { id } }`;
    const had = await acting.everyone((who) =>
      who.tries(add, {
        input: { organisationId: boomhut(), name: 'Iemand', function: 'x', subject: 'iemand' },
      }),
    );
    expect(had).toEqual(outcomes({ DONE: ['mirjam'] }));
    expect(
      await acting.owner("SELECT 1 FROM app.employment WHERE person_name = 'Iemand'"),
    ).toHaveLength(1);
  });

  test('its administrator alone ends somebody’s work; who is seen by colleagues everywhere is ended by none of them', async () => {
    const end = `mutation ($id: ID!) { endEmployment(employmentId: $id) { id } }`;
    const [job] = await acting.owner(
      'INSERT INTO app.employment (person_id, person_name, organisation_id, function) VALUES ($1, $2, $3, $2) RETURNING id',
      [acting.uuid('martijn'), 'x', acting.uuid('bso-boomhut')],
    );
    const id = toId('Employment', job.id);
    expect(await acting.everyone((who) => who.tries(end, { id }))).toEqual(
      outcomes({ DONE: ['mirjam'] }),
    );
  });

  test('an absent and a malformed id get the same answer as another’s', async () => {
    for (const id of [toId('Employment', ABSENT), 'nonsense', boomhut()]) {
      const end = `mutation ($id: ID!) { endEmployment(employmentId: $id) { id } }`;
      expect(await acting.as('mirjam').tries(end, { id })).toEqual({ code: 'NOT_FOUND' });
    }
  });
});

describe('of the hub', () => {
  test.each([
    [
      'organisations with their administrators',
      '{ administeredOrganisations { organisation { id } } }',
    ],
    ['administrators of the hub', '{ hubAdministrators { id } }'],
    ['acts', '{ administrativeActs { at } }'],
  ])('its administrator alone sees %s', async (_what, query) => {
    const had = await acting.storesNothing(() => acting.everyone((who) => who.tries(query)));
    expect(had).toEqual(outcomes({ DONE: ['hanneke'] }));
  });

  test('its administrator alone adds an organisation, appoints and dismisses', async () => {
    const add = `mutation ($input: AddOrganisationInput!) { addOrganisation(input: $input) { id } }`;
    const appoint = `mutation ($input: AppointAdministratorInput!) { appointAdministrator(input: $input) { id } }`;
    const dismiss = `mutation ($id: ID!) { endAdministration(administrationId: $id) { id } }`;
    const only = outcomes({ DONE: ['hanneke'] });
    expect(
      await acting.everyone((who) => who.tries(add, { input: { kind: 'CLUB', name: 'Nieuw' } })),
    ).toEqual(only);
    const input = { organisationId: boomhut(), name: 'Iemand', subject: 'iemand' };
    expect(await acting.everyone((who) => who.tries(appoint, { input }))).toEqual(only);
    // Mirjam sees her own office; ending it is not hers either.
    for (const whose of ['mirjam', 'hanneke']) {
      const id = await acting.find(
        'Administration',
        'SELECT id FROM app.administration WHERE person_id = $1',
        [whose],
      );
      const had = await acting.everyone((who) => who.tries(dismiss, { id }));
      expect(had, whose).toEqual(
        whose === 'mirjam' ? only : outcomes({ NOT_ALLOWED: ['hanneke'] }),
      );
    }
  });
});

describe('SQL injected into the role that serves', () => {
  let families: Families;
  beforeEach(async () => {
    families = await open();
  });
  afterEach(() => families.close());

  const working = () =>
    families.change<{ n: number }>(
      "SELECT count(*)::int AS n FROM app.employment WHERE valid_until = 'infinity' AND organisation_id <> ?",
      [families.id('bso-boomhut')],
    );

  test('ends nobody’s work at another organisation, with no condition either', async () => {
    const before = await working();
    await families.act('mirjam', 'UPDATE app.employment SET valid_until = statement_timestamp()');
    expect(await working()).toEqual(before);
    // She ended her own with it, and her office: nothing is left to end.
    expect(await families.read('mirjam', 'SELECT 1 FROM app.administration')).toEqual([]);
  });

  test('ends no office, with no condition either', async () => {
    const offices = () =>
      families.change('SELECT id, valid_until FROM app.administration ORDER BY id');
    const before = await offices();
    for (const person of ['mirjam', 'karin'])
      await families.act(
        person,
        'UPDATE app.administration SET valid_until = statement_timestamp()',
      );
    expect(await offices()).toEqual(before);
  });

  test('adds nobody once the office has ended', async () => {
    await families.change(
      'UPDATE app.administration SET valid_until = statement_timestamp() WHERE person_id = ?',
      [families.id('mirjam')],
    );
    const add = families.act('mirjam', "SELECT app.add_employee(?, 'Iemand', 'x', 'x', 'x')", [
      families.id('bso-boomhut'),
    ]);
    await expect(add).rejects.toThrow('NOT_FOUND');
  });

  test('begins no work again that has ended, and dates none ahead', async () => {
    for (const until of ["'infinity'", "statement_timestamp() + interval '1 day'"]) {
      await expect(
        families.act('mirjam', `UPDATE app.employment SET valid_until = ${until}`),
      ).rejects.toMatchObject({ code: '42501' });
    }
  });

  test('writes no office, no act and no account, and reads none of others', async () => {
    for (const person of ['mirjam', 'hanneke', 'karin']) {
      for (const sql of [
        "INSERT INTO app.administration (person_id, person_name) VALUES (app.viewer(), 'x')",
        "INSERT INTO app.administrative_act (act) VALUES ('ORGANISATION_ADDED')",
        'DELETE FROM app.administrative_act',
        'UPDATE app.administrative_act SET by_name = NULL',
        'SELECT person_id FROM app.administrative_act',
        'SELECT * FROM app.account',
        "INSERT INTO app.employment (person_id, person_name, organisation_id, function) SELECT app.viewer(), 'x', id, 'x' FROM app.organisation",
        "SELECT app.make_administrator(NULL, 'x', 'x', 'x')",
        "SELECT app.person_of_account('x', 'x', 'x')",
      ]) {
        await expect(families.act(person, sql), `${person}: ${sql}`).rejects.toMatchObject({
          code: '42501',
        });
      }
    }
    expect(await families.read('karin', 'SELECT 1 FROM app.administration')).toEqual([]);
    const offices = await families.read('mirjam', 'SELECT person_name FROM app.administration');
    expect(offices).toEqual([{ person_name: 'Mirjam de Graaf' }]);
  });

  test('shows an administrator nothing of a child in any table', async () => {
    for (const person of ['mirjam', 'hanneke']) {
      const sight = await families.seenBy(person);
      expect(Object.values(sight).flat(), person).toEqual([]);
    }
  });
});

import { toId } from '../graphql/opaque-id.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing } from '../testing/acting.js';

const PEOPLE = `query ($id: ID!, $search: String = "") {
  employments(organisationId: $id, search: $search) { id personName function since until me }
}`;
const ADD = `mutation ($input: AddEmployeeInput!) { addEmployee(input: $input) { id personName function until me } }`;
const END = `mutation ($id: ID!) { endEmployment(employmentId: $id) { id until } }`;
const ADD_ORGANISATION = `mutation ($input: AddOrganisationInput!) { addOrganisation(input: $input) { id name kind } }`;
const ADMINISTERED = `query ($search: String = "") {
  administeredOrganisations(search: $search) { organisation { id name } administrators { id personName me } }
}`;
const HUB = '{ hubAdministrators { id personName organisation { name } me } }';
const APPOINT = `mutation ($input: AppointAdministratorInput!) { appointAdministrator(input: $input) { id personName organisation { name } } }`;
const DISMISS = `mutation ($id: ID!) { endAdministration(administrationId: $id) { id until } }`;
const ACTS = `query ($id: ID) { administrativeActs(organisationId: $id) { act byName personName organisationName } }`;
const OFFICE = '{ viewer { administersHub administers { name } organisations { name } } }';
const CHILDREN = '{ children(first: 50) { edges { node { child { firstName } } } } }';

interface Administered {
  organisation: { name: string };
}

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

const boomhut = () => acting.id('Organisation', 'bso-boomhut');
const wegwijzer = () => acting.id('Organisation', 'school-wegwijzer');
const namesAt = async (person: string, id: string, search = '') =>
  (await acting.as(person).does(PEOPLE, { id, search })).map(
    (one: { personName: string }) => one.personName,
  );
const employmentOf = (person: string, organisation: string) =>
  acting.find(
    'Employment',
    'SELECT id FROM app.employment WHERE person_id = $1 AND organisation_id = $2 ORDER BY valid_from DESC',
    [person, organisation],
  );
const childrenOf = async (person: string) =>
  (await acting.as(person).does(CHILDREN)).edges.map(
    (edge: { node: { child: { firstName: string } } }) => edge.node.child.firstName,
  );
/** A new account signs in; `as` then knows the subject. */
const employs = (subject: string, name: string, more = {}) => ({
  input: { organisationId: boomhut(), name, function: 'begeleider', subject, ...more },
});

describe('an administrator of an organisation', () => {
  test('sees its people, finds them by a piece of a name, and no child', async () => {
    expect(await acting.as('mirjam').does(OFFICE)).toEqual({
      administersHub: false,
      administers: [{ name: 'BSO De Boomhut' }],
      organisations: [{ name: 'BSO De Boomhut' }],
    });
    expect(await namesAt('mirjam', boomhut())).toEqual([
      'Joyce Amoah',
      'Mirjam de Graaf',
      'Tom Brouwer',
    ]);
    expect(await namesAt('mirjam', boomhut(), 'BROU')).toEqual(['Tom Brouwer']);
    expect(await childrenOf('mirjam')).toEqual([]);
  });

  test('adds somebody new, who signs in and sees nothing until a colleague assigns them', async () => {
    const added = await acting.as('mirjam').does(ADD, employs('nina', 'Nina Faber'));
    expect(added).toMatchObject({
      personName: 'Nina Faber',
      function: 'begeleider',
      until: null,
      me: false,
    });
    const handle = await acting.hub.signIn('nina');
    const { data } = await acting.hub.ask(
      handle,
      '{ viewer { person { name } organisations { name } } children(first: 1) { edges { cursor } } }',
    );
    expect(data).toEqual({
      viewer: { person: { name: 'Nina Faber' }, organisations: [{ name: 'BSO De Boomhut' }] },
      children: { edges: [] },
    });
  });

  test('finds who is known by the account and never by the name, and cannot tell which it was', async () => {
    // Martijn is known as a father; another Martijn Vos is nobody's account yet.
    const known = await acting.as('mirjam').does(ADD, employs('martijn', 'M. Vos'));
    const unknown = await acting.as('mirjam').does(ADD, employs('martijn-2', 'Martijn Vos'));
    const { id, personName } = known;
    expect({ ...unknown, id, personName }).toEqual(known);
    expect(await namesAt('mirjam', boomhut(), 'vos')).toEqual(['M. Vos', 'Martijn Vos']);
    const [row] = await acting.owner(
      `SELECT e.person_id = $1 AS same, p.name FROM app.employment e JOIN app.person p ON p.id = e.person_id WHERE e.person_name = 'M. Vos'`,
      [acting.uuid('martijn')],
    );
    // What he is called elsewhere stays as it was.
    expect(row).toEqual({ same: true, name: 'Martijn Vos' });
    const others = await acting.owner('SELECT count(*)::int AS n FROM app.person WHERE name = $1', [
      'Martijn Vos',
    ]);
    expect(others).toEqual([{ n: 2 }]);
  });

  test('adds nobody twice, and nothing empty', async () => {
    await acting.storesNothing(async () => {
      expect(await acting.as('mirjam').tries(ADD, employs('tom', 'Tom'))).toEqual({
        code: 'BAD_INPUT',
        field: 'subject',
        problem: 'ALREADY_THERE',
      });
      for (const [field, input] of [
        ['name', { name: ' ' }],
        ['subject', { subject: '' }],
        ['function', { function: 'x'.repeat(81) }],
        ['subject', { subject: 'x'.repeat(256) }],
        ['issuer', { issuer: '' }],
      ] as const) {
        expect(
          await acting.as('mirjam').tries(ADD, employs('new', 'New', input)),
          field,
        ).toMatchObject({ code: 'BAD_INPUT', field });
      }
    });
  });

  test('ends somebody’s work: all they saw by it is gone, and what they see by other work stays', async () => {
    const id = await employmentOf('annemiek', 'school-wegwijzer');
    await acting.owner(
      `INSERT INTO app.employment (person_id, person_name, organisation_id, function) VALUES ($1, 'Annemiek', $2, 'x')`,
      [acting.uuid('annemiek'), acting.uuid('bso-vliegerhuis')],
    );
    expect(await childrenOf('annemiek')).toEqual(['Sam']);
    const ended = await acting.as('emre').does(END, { id });
    expect(Date.parse(ended.until)).toBeLessThanOrEqual(Date.now());
    expect(await childrenOf('annemiek')).toEqual([]);
    const { organisations } = await acting.as('annemiek').does(OFFICE);
    expect(organisations).toEqual([{ name: 'BSO Het Vliegerhuis' }]);
    // Who worked there stays on the list, after who works there.
    expect(await namesAt('emre', wegwijzer())).toEqual(['Emre Yıldız', 'Annemiek Hoekstra']);
    expect(await acting.as('emre').tries(END, { id })).toEqual({ code: 'NOT_OPEN' });
  });

  test('takes somebody on again, who begins with no child', async () => {
    const again = {
      organisationId: wegwijzer(),
      name: 'Annemiek Hoekstra',
      function: 'leerkracht',
    };
    await acting.as('emre').does(ADD, { input: { ...again, subject: 'annemiek' } });
    expect(await childrenOf('annemiek')).toEqual([]);
    expect(await namesAt('emre', wegwijzer(), 'anne')).toEqual([
      'Annemiek Hoekstra',
      'Annemiek Hoekstra',
    ]);
  });

  test('who is a worker too sees children by their seat alone', async () => {
    // Yasmin coordinates Noor's web, and administers her coaches.
    expect(await childrenOf('yasmin')).toEqual(['Noor']);
    const coaches = acting.id('Organisation', 'coach-schakel');
    expect(await namesAt('yasmin', coaches)).toEqual(['Rachid Azzouzi', 'Yasmin Çelik']);
  });

  test('who ends their own work administers no more', async () => {
    const id = await employmentOf('priya', 'school-wilgenhof');
    expect(await acting.as('priya').does(END, { id })).toBeNull();
    expect(await acting.as('priya').does(OFFICE)).toMatchObject({
      administers: [],
      organisations: [],
    });
    expect(
      await acting.as('priya').tries(PEOPLE, { id: acting.id('Organisation', 'school-wilgenhof') }),
    ).toEqual({ code: 'NOT_FOUND' });
  });

  test('finds kept who did what', async () => {
    expect(await acting.as('emre').does(ACTS, { id: wegwijzer() })).toEqual([
      {
        act: 'EMPLOYEE_ADDED',
        byName: 'Emre Yıldız',
        personName: 'Annemiek Hoekstra',
        organisationName: 'Basisschool De Wegwijzer',
      },
      {
        act: 'EMPLOYMENT_ENDED',
        byName: 'Emre Yıldız',
        personName: 'Annemiek Hoekstra',
        organisationName: 'Basisschool De Wegwijzer',
      },
    ]);
  });
});

describe('an administrator of the hub', () => {
  test('adds organisations, each name once a kind, however it is written', async () => {
    const input = { kind: 'BSO', name: 'BSO De Zevensprong' };
    const added = await acting.as('hanneke').does(ADD_ORGANISATION, { input });
    expect(added).toMatchObject(input);
    const found = await acting.as('karin').does('{ organisations(search: "zeven") { id name } }');
    expect(found).toEqual([{ id: added.id, name: input.name }]);
    const twice = { kind: 'BSO', name: 'bso de zevensprong' };
    await acting.storesNothing(async () =>
      expect(await acting.as('hanneke').tries(ADD_ORGANISATION, { input: twice })).toEqual({
        code: 'BAD_INPUT',
        field: 'name',
        problem: 'ALREADY_THERE',
      }),
    );
    await acting.as('hanneke').does(ADD_ORGANISATION, { input: { ...twice, kind: 'SCHOOL' } });
  });

  test('appoints who administers one, and ends that; sees neither its people nor a child', async () => {
    const search = 'Zevensprong';
    const found = await acting.as('hanneke').does(ADMINISTERED, { search });
    const name = 'BSO De Zevensprong';
    const { organisation } = found.find((one: Administered) => one.organisation.name === name);
    const input = { organisationId: organisation.id, name: 'Vera Kool', subject: 'vera' };
    const made = await acting.as('hanneke').does(APPOINT, { input });
    expect(made).toMatchObject({
      personName: 'Vera Kool',
      organisation: { name: 'BSO De Zevensprong' },
    });
    expect(await acting.as('hanneke').tries(APPOINT, { input })).toMatchObject({
      field: 'subject',
      problem: 'ALREADY_THERE',
    });
    expect(await acting.as('hanneke').does(ADMINISTERED, { search })).toContainEqual({
      organisation: { id: organisation.id, name: 'BSO De Zevensprong' },
      administrators: [{ id: made.id, personName: 'Vera Kool', me: false }],
    });
    const vera = await acting.hub.signIn('vera');
    const office = async () => (await acting.hub.ask(vera, OFFICE)).data.viewer.administers;
    expect(await office()).toEqual([{ name: 'BSO De Zevensprong' }]);
    const people = { id: organisation.id };
    expect((await acting.hub.ask(vera, PEOPLE, people)).data).toEqual({ employments: [] });
    expect(await acting.as('hanneke').tries(PEOPLE, people)).toEqual({ code: 'NOT_FOUND' });
    expect(await childrenOf('hanneke')).toEqual([]);

    await acting.as('hanneke').does(DISMISS, { id: made.id });
    expect(await office()).toEqual([]);
    expect((await acting.hub.ask(vera, PEOPLE, people)).errors?.[0]?.extensions['code']).toBe(
      'NOT_FOUND',
    );
    expect(await acting.as('hanneke').tries(DISMISS, { id: made.id })).toEqual({
      code: 'NOT_OPEN',
    });
  });

  test('the last one cannot go; with a second, either can', async () => {
    const [own] = await acting.as('hanneke').does(HUB);
    expect(own).toMatchObject({ personName: 'Hanneke Oord', organisation: null, me: true });
    await acting.storesNothing(async () =>
      expect(await acting.as('hanneke').tries(DISMISS, { id: own.id })).toEqual({
        code: 'NOT_ALLOWED',
      }),
    );
    await acting
      .as('hanneke')
      .does(APPOINT, { input: { name: 'Gerda Wolters', subject: 'gerda' } });
    expect(await acting.as('gerda').does(DISMISS, { id: own.id })).toMatchObject({ id: own.id });
    expect(await acting.as('hanneke').tries(HUB)).toEqual({ code: 'NOT_FOUND' });
    const [left] = await acting.as('gerda').does(HUB);
    expect(await acting.as('gerda').tries(DISMISS, { id: left.id })).toEqual({
      code: 'NOT_ALLOWED',
    });
    await acting.as('gerda').does(APPOINT, { input: { name: 'Hanneke Oord', subject: 'hanneke' } });
  });

  test('finds kept who did what to organisations and offices, and not to people’s work', async () => {
    const acts = await acting.as('hanneke').does(ACTS, { id: null });
    expect(
      acts.map(({ act, byName }: { act: string; byName: string }) => `${act} ${byName}`),
    ).toEqual([
      'ADMINISTRATOR_APPOINTED Gerda Wolters',
      'ADMINISTRATION_ENDED Gerda Wolters',
      'ADMINISTRATOR_APPOINTED Hanneke Oord',
      'ADMINISTRATION_ENDED Hanneke Oord',
      'ADMINISTRATOR_APPOINTED Hanneke Oord',
      'ORGANISATION_ADDED Hanneke Oord',
      'ORGANISATION_ADDED Hanneke Oord',
      // With her own work she laid down her office.
      'ADMINISTRATION_ENDED Priya Ramdin',
    ]);
  });

  test('appoints at no organisation that is not there', async () => {
    const organisationId = toId('Organisation', '00000000-0000-4000-8000-000000000000');
    const input = { organisationId, name: 'X', subject: 'x' };
    expect(await acting.as('hanneke').tries(APPOINT, { input })).toEqual({ code: 'NOT_FOUND' });
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing, outcomes } from '../testing/acting.js';

const EMPLOYEES = `query ($id: ID!) { employees(participantId: $id) { name } }`;
const STAFF = `query ($id: ID!) { staff(organisationId: $id) { name } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

describe('who may see whom one can assign', () => {
  test('its own people and the coordinator; the family and others who see it may not', async () => {
    const id = acting.id('Participant', 'sam-bso');
    const had = await acting.everyone((who) => who.tries(EMPLOYEES, { id }));
    expect(had).toEqual(outcomes({ DONE: ['joyce', 'karin', 'tom'] }));
  });
});

describe('who works at an organisation', () => {
  const staffFor = async (person: string) => {
    const id = await acting.find(
      'Organisation',
      'SELECT organisation_id AS id FROM app.participant WHERE id = $1',
      ['sam-bso'],
    );
    const found: { name: string }[] = await acting.as(person).does(STAFF, { id });
    return found.map(({ name }) => name);
  };
  const moveWork = (person: string, from: string, until: string) =>
    acting.owner(
      `UPDATE app.employment SET valid_from = statement_timestamp() + $2::interval, valid_until = statement_timestamp() + $3::interval WHERE person_id = $1`,
      [acting.uuid(person), from, until],
    );

  test('is whoever works there now: not who left, and not who is still to come', async () => {
    const [tom, joyce] = ['Tom Brouwer', 'Joyce Amoah'];
    expect(await staffFor('karin')).toEqual(expect.arrayContaining([tom, joyce]));
    await moveWork('tom', '1 day', '2 days');
    await moveWork('joyce', '-2 days', '-1 day');
    const left = await staffFor('karin');
    expect(left).not.toContain(tom);
    expect(left).not.toContain(joyce);
  });

  test('is known to who works somewhere, and to the family and who works nowhere any more not', async () => {
    expect(await staffFor('bas')).not.toEqual([]);
    expect(await staffFor('naima')).toEqual([]);
    await moveWork('bas', '-2 days', '-1 day');
    expect(await staffFor('bas')).toEqual([]);
  });

  test('is so in the tables too, whoever reads them and how', async () => {
    await moveWork('emre', '1 day', '2 days');
    const karin = await acting.hub.signIn('karin');
    const rows = await acting.hub.database.readAsViewer<{ person_id: string }>(
      karin,
      { name: 'test employments', text: 'SELECT person_id FROM app.employment' },
      [],
    );
    const people = rows.map(({ person_id }) => person_id);
    expect(people).toContain(acting.uuid('annemiek'));
    expect(people).not.toContain(acting.uuid('emre'));
  });
});

test('of people as such one sees oneself', async () => {
  const rows = await acting.hub.database.readAsViewer(
    await acting.hub.signIn('karin'),
    { name: 'test people', text: 'SELECT id FROM app.person' },
    [],
  );
  expect(rows).toEqual([{ id: acting.uuid('karin') }]);
});

import type pg from 'pg';
import type * as Fact from './facts.js';
import type { Laid } from './world.js';

/** Facts into the tables, in the order in which one needs the other. */
export async function writeWorld(
  owner: pg.PoolClient,
  { world, people, administrator, organisations, names }: Laid,
): Promise<void> {
  const insert = (table: string, columns: string, rows: unknown[][]) =>
    insertRows(owner, table, columns, rows);
  await insert(
    'person',
    'id, name',
    people.map((id) => [id, names.get(id)]),
  );
  await insert(
    'organisation',
    'id, kind, name',
    organisations.map(({ id, kind }) => [id, kind, `${kind} ${id.slice(0, 8)}`]),
  );
  await insert(
    'administration',
    'person_id, person_name, organisation_id',
    [null, ...organisations.map(({ id }) => id)].map((id) => [
      administrator,
      names.get(administrator),
      id,
    ]),
  );
  // Whoever is assigned must work there at that moment; the end of it is a later fact.
  await insert(
    'employment',
    'person_id, person_name, organisation_id, function, valid_from',
    world.employments.map((e) => [
      e.personId,
      names.get(e.personId),
      e.organisationId,
      'medewerker',
      timestamp(e.from),
    ]),
  );
  await insert(
    'child',
    'id, first_name, born_on, person_id, unable_to_weigh_since, unable_to_weigh_source',
    world.children.map((c) => [
      c.id,
      names.get(c.personId),
      c.bornOn,
      c.personId,
      c.unableSince && timestamp(c.unableSince),
      c.unableSince && 'arts en orthopedagoog',
    ]),
  );
  const participants = (isHome: boolean) =>
    insert(
      'participant',
      'id, child_id, kind, organisation_id, name, serves_person_id, confidential, coordinates, valid_from',
      world.participants
        .filter((p) => p.isHome === isHome)
        .map((p) => [
          p.id,
          p.childId,
          names.get(p.id),
          p.organisationId,
          names.get(p.id),
          p.serves,
          p.confidential,
          p.coordinates,
          timestamp(p.from),
        ]),
    );
  await participants(true);
  await insert(
    'guardianship',
    'id, child_id, person_id, person_name, home_id, authority_from, authority_until, authority_source',
    world.guardianships.map(({ id, childId, personId, homeId, authority }) => [
      id,
      childId,
      personId,
      names.get(personId),
      homeId,
      authority && timestamp(authority.from),
      authority ? timestamp(authority.until) : 'infinity',
      authority && 'gezagsregister',
    ]),
  );
  await participants(false);
  const onGuardians = (facts: Fact.OnGuardian[], ...more: string[]) =>
    facts.map((f) => [f.childId, f.personId, timestamp(f.from), timestamp(f.until), ...more]);
  const columns = 'child_id, person_id, valid_from, valid_until';
  await insert('allowance', columns, onGuardians(world.allowances));
  await insert('safety_hold', `${columns}, source`, onGuardians(world.holds, 'rechter'));
  await insert(
    'assignment',
    'id, participant_id, person_id, function, valid_from, valid_until',
    world.assignments.map((a) => [
      a.id,
      a.participantId,
      a.personId,
      'medewerker',
      timestamp(a.from),
      timestamp(a.until),
    ]),
  );
  for (const { personId, until } of world.employments.filter((e) => Number.isFinite(e.until))) {
    await owner.query('UPDATE app.employment SET valid_until = $2 WHERE person_id = $1', [
      personId,
      timestamp(until),
    ]);
  }
  // BSO and school know of a tie on which nothing is agreed: what a yes shows them is new.
  await owner.query(
    `INSERT INTO app.tie (child_id, a_id, a_shielded, b_id, b_shielded)
     SELECT bso.child_id, LEAST(bso.id, school.id), false, GREATEST(bso.id, school.id), false
     FROM app.participant bso JOIN app.participant school USING (child_id)
     WHERE bso.child_id = ANY ($1) AND bso.kind = 'BSO' AND school.kind = 'SCHOOL'`,
    [world.children.map(({ id }) => id)],
  );
  // The webs of the first child are of long ago: its ties can be silent.
  await owner.query(
    "UPDATE app.tie SET created_at = created_at - interval '40 days' WHERE child_id = $1",
    [world.children[0]!.id],
  );
}

/** As PostgreSQL reads it. */
function timestamp(instant: number): string {
  return Number.isFinite(instant) ? new Date(instant).toISOString() : 'infinity';
}

async function insertRows(
  owner: pg.PoolClient,
  table: string,
  columns: string,
  rows: unknown[][],
): Promise<void> {
  if (rows.length === 0) return;
  let count = 0;
  const places = rows.map((row) => `(${row.map(() => `$${(count += 1)}`).join(', ')})`);
  await owner.query(
    `INSERT INTO app.${table} (${columns}) VALUES ${places.join(', ')}`,
    rows.flat(),
  );
}

import { toId } from '../graphql/opaque-id.js';
import type { Attempt, Effect, Making } from './attempt.js';
import type * as Fact from './facts.js';
import { stoodAs } from './facts.js';

const DAY = 86_400_000;

export function allowGuardian(make: Making): Attempt {
  const { childId, personId } = make.pick(make.laid.world.guardianships)!;
  const until = Date.now() + 30 * DAY;
  const input = {
    childId: toId('Child', childId),
    personId: toId('Person', personId),
    until: new Date(until).toISOString(),
  };
  return make.attempt(childActor(make, childId), 'allowGuardian', { input }, () => {
    const from = Date.now();
    return (world) => {
      endAllowancesOf(world, childId, personId, from);
      world.allowances.push({ childId, personId, from, until });
    };
  });
}

export function endAllowance(make: Making): Attempt | null {
  const allowance = make.pick(make.laid.world.allowances);
  if (!allowance) return null;
  const { childId, personId } = allowance;
  const ids = { childId: toId('Child', childId), personId: toId('Person', personId) };
  return make.attempt(childActor(make, childId), 'endAllowance', ids, () => {
    const at = Date.now();
    return (world) => endAllowancesOf(world, childId, personId, at);
  });
}

function childActor(make: Making, childId: Fact.Id): Fact.Id {
  return make.actor([make.laid.world.children.find(({ id }) => id === childId)!.personId]);
}

function endAllowancesOf(world: Fact.World, childId: Fact.Id, personId: Fact.Id, at: number): void {
  for (const allowance of world.allowances) {
    if (allowance.childId === childId && allowance.personId === personId && allowance.until > at) {
      allowance.until = at;
    }
  }
}

/** The coordinator's: an organisation once more, seen or shielded, with its first person. */
export function inviteParticipant(make: Making): Attempt {
  const { world, organisations, people } = make.laid;
  const child = make.pick(world.children)!;
  const { id: organisationId, kind } = make.pick(organisations)!;
  const parents = world.guardianships.filter(({ childId }) => childId === child.id);
  const confidential = make.oneIn(3);
  const serves = make.oneIn(3) ? make.pick(parents)!.personId : null;
  const staff = world.employments.filter((e) => e.organisationId === organisationId);
  const contact = make.oneIn(4) ? undefined : make.pick(staff);
  const coordinators = people.filter((person) => make.moment.coordinates(person, child.id));
  const input = {
    childId: toId('Child', child.id),
    kind,
    organisationId: toId('Organisation', organisationId),
    confidential,
    ...(serves ? { servesPersonId: toId('Person', serves) } : {}),
    ...(contact
      ? { contactPersonId: toId('Person', contact.personId), contactFunction: 'medewerker' }
      : {}),
  };
  const effect = () => readJoined(make, child.id);
  const may = make.actor(coordinators);
  return make.attempt(may, 'inviteParticipant', { input }, effect, looked(child.id));
}

export function endParticipant(make: Making): Attempt {
  const { world, people } = make.laid;
  const { id, childId } = make.pick(world.participants)!;
  const may = people.filter(
    (person) => make.moment.actsFor(person, id) || make.moment.coordinates(person, childId),
  );
  const input = { id: toId('Participant', id) };
  return make.attempt(make.actor(may), 'endParticipant', input, () => endNow('participants', id));
}

/** A colleague, mostly; at times somebody who does not work there. */
export function assign(make: Making): Attempt {
  const { world, people } = make.laid;
  const { id, childId, organisationId } = make.pick(world.participants)!;
  const may = people.filter(
    (person) => make.moment.actsFor(person, id) || make.moment.coordinates(person, childId),
  );
  const staff = world.employments.filter((e) => e.organisationId === organisationId);
  const person = (make.oneIn(8) ? undefined : make.pick(staff)?.personId) ?? make.pick(people)!;
  const input = {
    participantId: toId('Participant', id),
    personId: toId('Person', person),
    function: 'medewerker',
  };
  const effect = () => readJoined(make, childId);
  return make.attempt(make.actor(may), 'assign', { input }, effect, looked(childId));
}

export function endAssignment(make: Making): Attempt | null {
  const { world, people } = make.laid;
  const assignment = make.pick(world.assignments);
  if (!assignment) return null;
  const { id, participantId } = assignment;
  const { childId } = world.participants.find((p) => p.id === participantId)!;
  const may = people.filter(
    (person) =>
      make.moment.actsFor(person, participantId) || make.moment.coordinates(person, childId),
  );
  const input = { id: toId('Assignment', id) };
  return make.attempt(make.actor(may), 'endAssignment', input, () => endNow('assignments', id), {
    type: 'Assignment',
    sql: 'SELECT id FROM app.assignment WHERE valid_until BETWEEN $1 AND clock_timestamp() AND id = $2',
    values: [id],
  });
}

function endNow(list: 'participants' | 'assignments', id: Fact.Id): Effect {
  const at = Date.now();
  return (world) => {
    const ended = world[list].find((one) => one.id === id)!;
    ended.until = Math.max(Math.min(ended.until, at), ended.from);
  };
}

/** Whoever joined is looked up anyway. */
function looked(childId: Fact.Id) {
  const sql = 'SELECT id FROM app.child WHERE $1::timestamptz IS NOT NULL AND id = $2';
  return { type: 'Child' as const, sql, values: [childId] };
}

/** D1, G4: what an organisation withheld when it left, it withholds as it comes back; never itself from whom it helps. */
function takeAlong(world: Fact.World, id: Fact.Id): void {
  const { from, serves } = world.participants.find((one) => one.id === id)!;
  const before = stoodAs(world, { participantId: id });
  for (const one of world.withholdings) {
    const isInForce = one.from <= from && from < one.until;
    const isOfHelper = one.what === 'PARTICIPANT' && one.personId === serves;
    if (before.includes(one.participantId) && isInForce && !isOfHelper) one.participantId = id;
  }
}

/** Ids of who joined are not told to everyone who lets them: they are looked up, as facts and nothing derived. */
export async function readJoined(make: Making, childId: Fact.Id): Promise<Effect> {
  const { owner } = make.stage;
  const participants = await owner.query<{
    id: string;
    organisation: string;
    serves: string | null;
    confidential: boolean;
    kind: string;
    at: Date;
  }>(
    `SELECT id, organisation_id AS organisation, serves_person_id AS serves, confidential, kind, valid_from AS at
     FROM app.participant WHERE child_id = $1`,
    [childId],
  );
  const assignments = await owner.query<{
    id: string;
    participant: string;
    person: string;
    at: Date;
    ends: Date | number;
  }>(
    `SELECT id, participant_id AS participant, person_id AS person, valid_from AS at, valid_until AS ends
     FROM app.assignment WHERE child_id = $1`,
    [childId],
  );
  const until = Number.POSITIVE_INFINITY;
  return (world) => {
    for (const { id, organisation, serves, confidential, kind, at } of participants.rows) {
      if (world.participants.some((one) => one.id === id)) continue;
      make.laid.names.set(id, kind);
      const period = { from: at.getTime(), until };
      const told = { id, childId, organisationId: organisation, serves, confidential };
      world.participants.push({ ...told, isHome: false, coordinates: false, ...period });
      takeAlong(world, id);
    }
    for (const { id, participant, person, at, ends } of assignments.rows) {
      if (world.assignments.some((one) => one.id === id)) continue;
      const period = { from: at.getTime(), until: Number(ends), away: null };
      world.assignments.push({ id, participantId: participant, personId: person, ...period });
    }
  };
}

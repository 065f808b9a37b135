import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type * as Fact from './facts.js';
import type { ChildPlan, When, WorldPlan } from './plan.js';
import { inTransaction, type Stage } from './stage.js';

type Id = Fact.Id;

/** A world as the model knows it, and what only its people and commands need besides. */
export interface Laid {
  world: Fact.World;
  /** Everyone there is, a stranger among them; all signed in. */
  people: Id[];
  organisations: { id: Id; kind: string }[];
  names: Map<Id, string>;
}

const DAY = 86_400_000;
const ALWAYS = Number.POSITIVE_INFINITY;
const PROFESSIONALS = [
  'WIJKTEAM',
  'WIJKTEAM',
  'BSO',
  'BSO',
  'SCHOOL',
  'GGZ',
  'OTHER',
  'OTHER',
  'INFORMAL',
] as const;

/** Writes a planned world into the database, beside those that are there, and signs its people in. */
export async function layWorld(stage: Stage, plan: WorldPlan): Promise<Laid> {
  const laying = new Laying(plan);
  await inTransaction(stage.owner, (owner) => laying.write(owner));
  await Promise.all(laying.people.map((person) => stage.signIn(person)));
  const { rows } = await stage.owner.query<{ id: Id; a_id: Id; b_id: Id }>(
    'SELECT id, a_id, b_id FROM app.tie WHERE child_id = ANY ($1)',
    [laying.world.children.map(({ id }) => id)],
  );
  laying.world.ties = rows.map(({ id, a_id, b_id }) => ({ id, a: a_id, b: b_id, madeBy: null }));
  return laying;
}

/** The period that a plan's word stands for. */
function periodOf(when: When, now: number): Fact.Period {
  if (when === 'future') return { from: now + 30 * DAY, until: ALWAYS };
  return { from: now - 400 * DAY, until: when === 'ended' ? now - DAY : ALWAYS };
}

/** As PostgreSQL reads it. */
function timestamp(instant: number): string {
  return instant === ALWAYS ? 'infinity' : new Date(instant).toISOString();
}

/** Born so many years ago, and so many days more; YYYY-MM-DD on Amsterdam's calendar. */
export function bornOn(years: number, days: number, now: number): string {
  const [year, month, day] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' })
    .format(now)
    .split('-')
    .map(Number) as [number, number, number];
  return new Date(Date.UTC(year - years, month - 1, day - days)).toISOString().slice(0, 10);
}

class Laying implements Laid {
  readonly world: Fact.World = {
    children: [],
    participants: [],
    guardianships: [],
    holds: [],
    allowances: [],
    employments: [],
    assignments: [],
    ties: [],
    consents: [],
    declared: [],
    withholdings: [],
    handovers: [],
    messages: [],
  };
  readonly people: Id[] = [];
  readonly organisations: Laid['organisations'] = [];
  readonly names = new Map<Id, string>();
  readonly #now = Date.now();
  readonly #professionals: Id[] = [];
  readonly #guardians: Id[] = [];

  constructor(plan: WorldPlan) {
    const now = this.#now;
    this.#person('vreemde');
    for (const [index, kind] of PROFESSIONALS.entries()) {
      const personId = this.#person(kind.toLowerCase());
      this.#professionals.push(personId);
      if (kind === 'INFORMAL') continue;
      if (!this.organisations.some((one) => one.kind === kind)) {
        this.organisations.push({ id: randomUUID(), kind });
      }
      const organisationId = this.#organisation(kind)!;
      this.world.employments.push({
        personId,
        organisationId,
        ...periodOf(plan.employed[index]!, now),
      });
    }
    for (let index = 0; index < 3; index += 1) this.#guardians.push(this.#person('ouder'));
    for (const child of plan.children) this.#layChild(child);
  }

  #person(name: string): Id {
    const id = randomUUID();
    this.people.push(id);
    this.names.set(id, `${name} ${id.slice(0, 6)}`);
    return id;
  }

  #organisation(kind: string): Id | null {
    return this.organisations.find((one) => one.kind === kind)?.id ?? null;
  }

  #layChild(plan: ChildPlan): void {
    const now = this.#now;
    const { world } = this;
    const childId = randomUUID();
    world.children.push({
      id: childId,
      bornOn: bornOn(plan.years, plan.days, now),
      personId: this.#person('kind'),
      unableSince: plan.isUnable ? now - DAY : null,
    });
    const add = (kind: string, extra: Partial<Fact.Participant> = {}): Fact.Participant => {
      const participant = {
        id: randomUUID(),
        childId,
        isHome: kind === 'HOME',
        organisationId: this.#organisation(kind),
        serves: null,
        confidential: false,
        coordinates: kind === 'WIJKTEAM',
        from: now - 300 * DAY,
        until: ALWAYS,
        ...extra,
      };
      this.names.set(participant.id, kind);
      world.participants.push(participant);
      return participant;
    };
    const homes = {
      first: add('HOME').id,
      second: add('HOME', { confidential: plan.isSecondHomeConfidential }).id,
      nowhere: null,
    };
    for (const [index, guardian] of plan.guardians.entries()) {
      const onGuardian = { childId, personId: this.#guardians[index]! };
      world.guardianships.push({
        id: randomUUID(),
        ...onGuardian,
        homeId: homes[guardian.home],
        authority: guardian.authority === 'none' ? null : periodOf(guardian.authority, now),
      });
      const current = { ...onGuardian, from: now - DAY, until: now + 90 * DAY };
      if (guardian.isHeld) world.holds.push({ ...current });
      if (guardian.isAllowed) world.allowances.push({ ...current });
    }
    const parent = this.#guardians[0]!;
    const serving = { serves: plan.isHelpForParent ? parent : null, confidential: true };
    const participants = {
      WIJKTEAM: add('WIJKTEAM'),
      BSO: add('BSO'),
      SCHOOL: add('SCHOOL'),
      GGZ: add('GGZ', { serves: parent }),
      OTHER: add('OTHER', serving),
      INFORMAL: add('INFORMAL'),
    };
    for (const [index, kind] of PROFESSIONALS.entries()) {
      // Somebody keeps each web, or nothing happens in it.
      const when = index === 0 ? 'yes' : plan.assigned[index]!;
      if (when === 'none') continue;
      world.assignments.push({
        id: randomUUID(),
        participantId: participants[kind].id,
        personId: this.#professionals[index]!,
        away: null,
        ...periodOf(when, now),
      });
    }
  }

  async write(owner: pg.PoolClient): Promise<void> {
    const { world, names } = this;
    const insert = (table: string, columns: string, rows: unknown[][]) =>
      insertRows(owner, table, columns, rows);
    await insert(
      'person',
      'id, name',
      this.people.map((id) => [id, names.get(id)]),
    );
    await insert(
      'organisation',
      'id, kind, name',
      this.organisations.map(({ id, kind }) => [id, kind, `${kind} ${id.slice(0, 8)}`]),
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
    for (const { personId, until } of world.employments.filter((e) => e.until !== ALWAYS)) {
      await owner.query('UPDATE app.employment SET valid_until = $2 WHERE person_id = $1', [
        personId,
        timestamp(until),
      ]);
    }
  }
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

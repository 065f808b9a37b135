import { randomUUID } from 'node:crypto';
import type * as Fact from './facts.js';
import type { ChildPlan, When, WorldPlan } from './plan.js';
import { inTransaction, type Stage } from './stage.js';
import { writeWorld } from './writing.js';

type Id = Fact.Id;

/** A world as the model knows it, and what only its people and commands need besides. */
export interface Laid {
  world: Fact.World;
  /** Everyone there is, a stranger first; all signed in. */
  people: Id[];
  /** Of the hub and of every organisation: by that role they see no child (D6). */
  administrator: Id;
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
  await inTransaction(stage.owner, (owner) => writeWorld(owner, laying));
  await Promise.all(laying.people.map((person) => stage.signIn(person)));
  laying.world.ties = await readTies(stage, laying.world);
  return laying;
}

/** Those of homes stand by law and come by themselves. */
export async function readTies(stage: Stage, { children }: Fact.World): Promise<Fact.Tie[]> {
  const { rows } = await stage.owner.query<Omit<Fact.Tie, 'since'> & { since: Date }>(
    'SELECT id, a_id AS a, b_id AS b, created_at AS since, NULL AS "madeBy" FROM app.tie WHERE child_id = ANY ($1)',
    [children.map(({ id }) => id)],
  );
  return rows.map((row) => ({ ...row, since: row.since.getTime() }));
}

/** The period that a plan's word stands for. */
function periodOf(when: When, now: number): Fact.Period {
  if (when === 'future') return { from: now + 30 * DAY, until: ALWAYS };
  return { from: now - 400 * DAY, until: when === 'ended' ? now - DAY : ALWAYS };
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
  readonly administrator: Id;
  readonly organisations: Laid['organisations'] = [];
  readonly names = new Map<Id, string>();
  readonly #now = Date.now();
  readonly #professionals: Id[] = [];
  readonly #guardians: Id[] = [];

  constructor(plan: WorldPlan) {
    const now = this.#now;
    this.#person('vreemde');
    this.administrator = this.#person('beheerder');
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
}

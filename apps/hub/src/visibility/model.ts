/**
 * The rules of docs/access.md once more, in the plainest way and apart from the hub: facts in, sight out. It was written from the
 * rules alone and imports nothing but the facts, so that a mistake in a policy cannot be repeated here. S, A, C, D and G number the rules;
 * "Doubt" marks where their words leave room and the stricter reading stands here.
 */
import type * as Fact from './facts.js';

type Id = Fact.Id;
type Instant = Fact.Instant;

export const CHILD_SCOPES = 'DAILY WELLBEING SUPPORT DEVELOPMENT HEALTH HOME SAFETY'.split(' ');
const dayInAmsterdam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' });

/** A1, A2: in whole years, on the calendar of Amsterdam. */
export function ageOf({ bornOn }: Fact.Child, now: Instant): number {
  const today = dayInAmsterdam.format(now);
  const years = Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return today.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

const holds = ({ from, until }: Fact.Period, now: Instant) => from <= now && now < until;
const hasAuthority = ({ authority }: Fact.Guardianship, now: Instant) =>
  authority !== null && holds(authority, now);
/** S2. */
const isShielded = ({ confidential, serves }: Fact.Participant) => confidential || serves !== null;
/** Doubt (C2): a request past its own end is no longer open, though no state is named for it. */
export const isOpen = ({ state, endsAt }: Fact.Consent, now: Instant) =>
  state === 'REQUESTED' && now < endsAt;

/** C1: every guardian with authority until 16, the child from 12. Doubt: a safety hold takes nobody's signature away. */
function requiredSigners(world: Fact.World, { childId, about }: Fact.Consent, now: Instant): Id[] {
  if (about) return [about];
  const child = world.children.find(({ id }) => id === childId)!;
  const age = ageOf(child, now);
  const guardians = world.guardianships.filter(
    (g) => g.childId === childId && hasAuthority(g, now),
  );
  return [
    ...(age < 16 ? guardians.map(({ personId }) => personId) : []),
    ...(age >= 12 ? [child.personId] : []),
  ];
}

/** C2, C3, C7: what becomes of consents as answers come and other facts change. To be called after every change. */
export function settle(world: Fact.World, now: Instant): void {
  for (const consent of world.consents) {
    if (now >= consent.endsAt) {
      if (consent.state === 'GIVEN') consent.state = 'EXPIRED';
      continue;
    }
    const required = requiredSigners(world, consent, now);
    if (consent.state === 'REQUESTED') {
      consent.signers = required;
      const said = (answers: Id[]) => required.filter((id) => answers.includes(id)).length;
      if (said(consent.no) > 0) consent.state = 'REFUSED';
      else if (required.length > 0 && said(consent.yes) === required.length)
        consent.state = 'GIVEN';
    }
    // One yes beside one no, in either order, whoever came first.
    if (consent.state === 'REFUSED' && consent.yes.length > 0) consent.state = 'CONFLICT';
    if (consent.state === 'GIVEN')
      consent.signers = [...new Set([...consent.signers, ...required])];
  }
}

/** Everything that can be asked about one instant. */
export class Moment {
  readonly world: Fact.World;
  readonly now: Instant;
  readonly grounds: Fact.Ground[];

  constructor(world: Fact.World, now: Instant) {
    this.world = world;
    this.now = now;
    this.grounds = [...this.#consented(), ...this.#representatives()];
  }

  /** Doubt (S2): one that has ended is in no web, for nobody; what it sent and agreed is kept. */
  current(id: Id | null): Fact.Participant | undefined {
    return this.world.participants.find((p) => p.id === id && holds(p, this.now));
  }

  age(childId: Id): number {
    const child = this.world.children.find(({ id }) => id === childId);
    return ageOf(child!, this.now);
  }

  /** S1. Doubt: from 16 authority and the absence of a hold are needed beside the allowance. */
  isGuardian(person: Id, childId: Id): boolean {
    const { guardianships, holds: onHold, allowances } = this.world;
    const same = (x: { personId: Id; childId: Id }) =>
      x.personId === person && x.childId === childId;
    return (
      guardianships.some((g) => same(g) && hasAuthority(g, this.now)) &&
      !onHold.some((hold) => same(hold) && holds(hold, this.now)) &&
      (this.age(childId) < 16 || allowances.some((one) => same(one) && holds(one, this.now)))
    );
  }

  /** S1: the child itself, from 12. */
  isChild(person: Id, childId: Id): boolean {
    const child = this.world.children.find(({ id }) => id === childId);
    return child?.personId === person && this.age(childId) >= 12;
  }

  isFamily(person: Id, childId: Id): boolean {
    return this.isGuardian(person, childId) || this.isChild(person, childId);
  }

  /** D5, D6: for a home its guardians who see the child; for an organisation who is assigned and still works there. */
  actsFor(person: Id, id: Id | null): boolean {
    const participant = this.current(id);
    if (!participant) return false;
    const { childId, organisationId } = participant;
    if (participant.isHome) {
      const livesThere = (g: Fact.Guardianship) => g.personId === person && g.homeId === id;
      return this.isGuardian(person, childId) && this.world.guardianships.some(livesThere);
    }
    const own = <T extends Fact.Period & { personId: Id }>(facts: T[]) =>
      facts.filter((fact) => fact.personId === person && holds(fact, this.now));
    return (
      own(this.world.assignments).some(({ participantId }) => participantId === id) &&
      (organisationId === null ||
        own(this.world.employments).some((job) => job.organisationId === organisationId))
    );
  }

  #actsIn(person: Id, childId: Id, fits: (p: Fact.Participant) => boolean = () => true): boolean {
    return this.world.participants.some(
      (p) => p.childId === childId && fits(p) && this.actsFor(person, p.id),
    );
  }

  coordinates(person: Id, childId: Id): boolean {
    return this.#actsIn(person, childId, (p) => p.coordinates);
  }

  /** S1. */
  seesChild(person: Id, childId: Id): boolean {
    return this.isFamily(person, childId) || this.#actsIn(person, childId);
  }

  #consented(): Fact.Ground[] {
    return this.world.consents
      .filter((c) => this.inForce(c) && this.current(c.from) && this.current(c.to))
      .map((consent) => ({ ...consent, consent }));
  }

  inForce({ state, endsAt }: Fact.Consent): boolean {
    return state === 'GIVEN' && this.now < endsAt;
  }

  /** G1. Decided: never to or from who is shielded; a guardian on hold represents nobody. */
  #representatives(): Fact.Ground[] {
    const open = this.world.participants.filter((p) => this.current(p.id) && !isShielded(p));
    const homes = open.filter(
      ({ id, childId, isHome }) =>
        isHome &&
        this.age(childId) < 16 &&
        this.world.guardianships.some(({ personId }) => this.actsFor(personId, id)),
    );
    return homes.flatMap((home) =>
      open
        .filter(({ id, childId }) => id !== home.id && childId === home.childId)
        .flatMap(({ id, childId }) => {
          const shared = { childId, scopes: CHILD_SCOPES, about: null, consent: null };
          return [
            { ...shared, from: home.id, to: id },
            { ...shared, from: id, to: home.id },
          ];
        }),
    );
  }

  groundsBetween(a: Id, b: Id): Fact.Ground[] {
    return this.grounds.filter(
      ({ from, to }) => (from === a && to === b) || (from === b && to === a),
    );
  }

  covers(from: Id, to: Id, scope: string, about: Id | null): boolean {
    return this.grounds.some(
      (g) => g.from === from && g.to === to && g.about === about && g.scopes.includes(scope),
    );
  }

  /** S2 b and d. */
  #seesAsFamilyOrCoordinator(person: Id, id: Id): boolean {
    const participant = this.current(id);
    if (!participant || isShielded(participant)) return false;
    const { childId } = participant;
    return this.isFamily(person, childId) || this.coordinates(person, childId);
  }

  /** S2. Doubt: a participant both confidential and serving a parent is hidden from that parent too. */
  seesParticipant(person: Id, id: Id): boolean {
    const participant = this.current(id);
    if (!participant) return false;
    const { childId, isHome, confidential, serves } = participant;
    return (
      this.actsFor(person, id) ||
      this.#seesAsFamilyOrCoordinator(person, id) ||
      (serves === person && !confidential) ||
      (isHome && !confidential && this.#actsIn(person, childId)) ||
      this.grounds.some(
        ({ from, to }) =>
          (from === id && this.actsFor(person, to)) || (to === id && this.actsFor(person, from)),
      )
    );
  }

  /** People of a participant are seen with it. */
  seesAssignment(person: Id, assignment: Fact.Assignment): boolean {
    return holds(assignment, this.now) && this.seesParticipant(person, assignment.participantId);
  }

  /** S3. Decided: who signs a consent sees the tie that it names. */
  seesTie(person: Id, tie: Fact.Tie): boolean {
    const { id, a, b, madeBy } = tie;
    if (!this.current(a) || !this.current(b)) return false;
    const onIt = this.world.consents.filter(({ tieId }) => tieId === id);
    return (
      [a, b].every((end) => this.#seesAsFamilyOrCoordinator(person, end)) ||
      (this.groundsBetween(a, b).length > 0 && [a, b].some((end) => this.actsFor(person, end))) ||
      madeBy.some((maker) => this.actsFor(person, maker)) ||
      onIt.some((c) => isOpen(c, this.now) && this.actsFor(person, c.askedBy)) ||
      onIt.some((c) => this.signs(person, c))
    );
  }

  /** S1 before S4: a guardian signs only while seeing the child; a parent about themself always. */
  signs(person: Id, { signers, about, childId }: Fact.Consent): boolean {
    return signers.includes(person) && (about !== null || this.isFamily(person, childId));
  }

  /** S4. Doubt: "where S3 shows the tie" means to the coordinator as such, so never one with a shielded end. */
  seesConsent(person: Id, consent: Fact.Consent): 'SIGNER' | 'PARTY' | 'COORDINATOR' | null {
    const { from, to, askedBy, childId } = consent;
    const actsAtEnd = this.actsFor(person, from) || this.actsFor(person, to);
    const isInForce = this.grounds.some((ground) => ground.consent === consent);
    if (this.signs(person, consent)) return 'SIGNER';
    if (this.actsFor(person, askedBy) || (actsAtEnd && isInForce)) return 'PARTY';
    const seesEnds = [from, to].every((end) => this.#seesAsFamilyOrCoordinator(person, end));
    return seesEnds && this.coordinates(person, childId) ? 'COORDINATOR' : null;
  }

  #isHiddenFrom(person: Id, id: Id | null): boolean {
    const participant = this.world.participants.find((p) => p.id === id);
    return (
      participant !== undefined && isShielded(participant) && !this.seesParticipant(person, id!)
    );
  }

  /** S5. Doubt: "never the other parent" holds against a and b as well. Decided: c leaves out whom the family cannot see. */
  seesMessage(person: Id, message: Fact.Message): boolean {
    const { from, to, scope, about, childId } = message;
    if (about === person) return true;
    const isParent = this.world.guardianships.some(
      (g) => g.personId === person && g.childId === childId,
    );
    if (about !== null && isParent) return false;
    return (
      this.actsFor(person, from) ||
      to.some((end) => this.actsFor(person, end) && this.covers(from, end, scope, about)) ||
      (about === null && this.isFamily(person, childId) && !this.#isHiddenFrom(person, from))
    );
  }

  /** S5a: who sent it knows all receivers; family those not hidden from it; a receiver itself and whom it may see. */
  receiversFor(person: Id, { from, to, childId, about }: Fact.Message): Id[] {
    if (this.actsFor(person, from)) return to;
    const isItsOwn = about === null ? this.isFamily(person, childId) : about === person;
    return to.filter(
      (end) =>
        this.actsFor(person, end) ||
        this.seesParticipant(person, end) ||
        (isItsOwn && !this.#isHiddenFrom(person, end)),
    );
  }

  /** S7. Decided: a look by who is hidden from a family member is hidden with it. */
  seesRecord(person: Id, { personId, childId, participantId }: Fact.AccessRecord): boolean {
    return (
      personId === person ||
      (this.isFamily(person, childId) && !this.#isHiddenFrom(person, participantId))
    );
  }

  /** D3: the others whom someone who acts for `from` sees, and whether a message would get there. */
  reach(person: Id, from: Fact.Participant, scope: string, about: Id | null): Map<Id, boolean> {
    const { assignments, guardianships, participants } = this.world;
    const isAnyoneAt = (id: Id) =>
      [...assignments, ...guardianships].some(({ personId }) => this.actsFor(personId, id));
    return new Map(
      participants
        .filter(({ id, childId }) => id !== from.id && childId === from.childId)
        .filter(({ id }) => this.seesParticipant(person, id))
        .map(({ id }) => [id, this.covers(from.id, id, scope, about) && isAnyoneAt(id)]),
    );
  }
}

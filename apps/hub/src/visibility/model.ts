/**
 * The rules of docs/access.md once more, apart from the hub: facts in, sight out. Importing facts alone, it cannot repeat a
 * policy's mistake. "Doubt" marks where words leave room and the stricter reading stands, "Decided" where one was chosen.
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
const isShielded = ({ confidential, serves }: Fact.Participant) => confidential || serves !== null;
/** Doubt (C2): a request past its own end is no longer open, though no state is named for it. */
export const isOpen = ({ state, endsAt }: Fact.Consent, now: Instant) =>
  state === 'REQUESTED' && now < endsAt;
const isInForce = ({ state, endsAt }: Fact.Consent, now: Instant) =>
  state === 'GIVEN' && now < endsAt;

/** C1. Doubts: a hold takes nobody's signature away; a child under 16 for whom nobody has authority waits (null). */
function requiredSigners(world: Fact.World, consent: Fact.Consent, now: Instant): (Id | null)[] {
  const { childId, about } = consent;
  if (about) return [about];
  const child = world.children.find(({ id }) => id === childId)!;
  const age = ageOf(child, now);
  const guardians = world.guardianships
    .filter((g) => g.childId === childId && hasAuthority(g, now))
    .map(({ personId }) => personId);
  return [
    ...(age >= 16 ? [] : guardians.length > 0 ? guardians : [null]),
    ...(age >= 12 ? [child.personId] : []),
  ];
}

/** C2, C3, C7: what becomes of consents as answers come and other facts change. To be called after every change. */
export function settle(world: Fact.World, now: Instant): void {
  for (const consent of world.consents) {
    // Decided: who leaves the web takes along what was asked or agreed on its ties.
    for (const { id, until } of world.participants)
      if ([consent.from, consent.to].includes(id)) consent.endsAt = Math.min(consent.endsAt, until);
    const { state, answers, endsAt } = consent;
    if (state === 'GIVEN' && now >= endsAt) consent.state = 'EXPIRED';
    if (!['REQUESTED', 'GIVEN'].includes(state) || now >= endsAt) continue;
    const required = requiredSigners(world, consent, now);
    consent.signers = required.filter((id) => id !== null);
    const said = required.map((id) => (id ? answers[id] : undefined));
    if (state === 'GIVEN') continue;
    if (said.includes('NO')) consent.state = said.includes('YES') ? 'CONFLICT' : 'REFUSED';
    else if (said.every((answer) => answer === 'YES')) consent.state = 'GIVEN';
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

  /** Decided: one that has ended is not in the web of today; what it sent and agreed is kept. */
  current(id: Id | null): Fact.Participant | undefined {
    return this.world.participants.find((p) => p.id === id && holds(p, this.now));
  }

  age(childId: Id): number {
    return ageOf(
      this.world.children.find(({ id }) => id === childId)!,
      this.now,
    );
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
    const isIt = this.world.children.some((one) => one.id === childId && one.personId === person);
    return isIt && this.age(childId) >= 12;
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

  /** S5d. Doubt: "never the other parent" holds everywhere, so about a parent a home acts through that parent alone. */
  actsAbout(person: Id, id: Id | null, about: Id | null): boolean {
    const isOther = about !== null && about !== person && this.current(id)?.isHome === true;
    return !isOther && this.actsFor(person, id);
  }

  #actsIn(person: Id, childId: Id): Fact.Participant[] {
    return this.world.participants.filter(
      (p) => p.childId === childId && this.actsFor(person, p.id),
    );
  }

  coordinates(person: Id, childId: Id): boolean {
    return this.#actsIn(person, childId).some((p) => p.coordinates);
  }

  /** S1. */
  seesChild(person: Id, childId: Id): boolean {
    return this.isFamily(person, childId) || this.#actsIn(person, childId).length > 0;
  }

  #consented(): Fact.Ground[] {
    return this.world.consents
      .filter((c) => isInForce(c, this.now) && this.current(c.from) && this.current(c.to))
      .map((consent) => ({ ...consent, consent }));
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

  groundsOn(a: Id, b: Id): Fact.Ground[] {
    return this.grounds.filter(({ from, to }) => [from, to].every((end) => end === a || end === b));
  }

  covers(from: Id, to: Id, scope: string, about: Id | null): boolean {
    return this.grounds.some(
      (g) => g.from === from && g.to === to && g.about === about && g.scopes.includes(scope),
    );
  }

  /** S2 b and d. */
  #seesAsFamilyOrCoordinator(person: Id, id: Id): boolean {
    const { childId } = this.world.participants.find((p) => p.id === id)!;
    if (this.#isShielded(id)) return false;
    return this.isFamily(person, childId) || this.coordinates(person, childId);
  }

  /** S2. Doubts: one both confidential and serving is hidden from that parent; who sees no child (S1), not who serves them. */
  seesParticipant(person: Id, id: Id): boolean {
    const participant = this.current(id);
    if (!participant || !this.seesChild(person, participant.childId)) return false;
    const { childId, isHome, confidential, serves } = participant;
    return (
      this.actsFor(person, id) ||
      this.#seesAsFamilyOrCoordinator(person, id) ||
      (serves === person && !confidential) ||
      (isHome && !confidential && this.#actsIn(person, childId).length > 0) ||
      this.grounds.some(
        ({ from, to, about }) =>
          (from === id && this.actsAbout(person, to, about)) ||
          (to === id && this.actsAbout(person, from, about)),
      )
    );
  }

  /** People of a participant are seen with it. Doubt: those of a home by the family and the coordinator only. */
  peopleFor(person: Id, { id, childId, isHome }: Fact.Participant): Id[] {
    if (isHome && !this.isFamily(person, childId) && !this.coordinates(person, childId)) return [];
    const assigned = this.world.assignments.filter(
      (a) => a.participantId === id && holds(a, this.now),
    );
    const guardians = this.world.guardianships.filter(({ homeId }) => homeId === id);
    return [...assigned, ...guardians].map((one) => one.id);
  }

  /** S3. Decided: who signs a consent sees the tie that it names. Doubt: nobody sees a tie to whom they do not see. */
  seesTie(person: Id, { id, a, b, madeBy }: Fact.Tie): boolean {
    if (![a, b].every((end) => this.seesParticipant(person, end))) return false;
    const onIt = this.world.consents.filter(({ tieId }) => tieId === id);
    return (
      [a, b].every((end) => this.#seesAsFamilyOrCoordinator(person, end)) ||
      this.groundsOn(a, b).some((g) =>
        [a, b].some((end) => this.actsAbout(person, end, g.about)),
      ) ||
      this.actsAbout(person, madeBy, this.current(a)!.serves ?? this.current(b)!.serves) ||
      onIt.some((c) => isOpen(c, this.now) && this.actsAbout(person, c.askedBy, c.about)) ||
      onIt.some((c) => this.signs(person, c))
    );
  }

  /** S1 before S4: a guardian signs only while seeing the child; a parent about themself always. */
  signs(person: Id, { signers, about, childId }: Fact.Consent): boolean {
    return signers.includes(person) && (about !== null || this.isFamily(person, childId));
  }

  /** S4. Doubt: "where S3 shows the tie" means to the coordinator as such, so never one with a shielded end. */
  seesConsent(person: Id, consent: Fact.Consent): 'SIGNER' | 'PARTY' | 'COORDINATOR' | null {
    const { from, to, askedBy, about, childId } = consent;
    const acts = (end: Id) => this.actsAbout(person, end, about);
    if (this.signs(person, consent)) return 'SIGNER';
    if (acts(askedBy) || (isInForce(consent, this.now) && (acts(from) || acts(to)))) return 'PARTY';
    const seesEnds = [from, to].every((end) => this.#seesAsFamilyOrCoordinator(person, end));
    return seesEnds && this.coordinates(person, childId) ? 'COORDINATOR' : null;
  }

  #isShielded(id: Id | null): boolean {
    return this.world.participants.some((p) => p.id === id && isShielded(p));
  }

  #isHiddenFrom(person: Id, id: Id | null): boolean {
    return id !== null && this.#isShielded(id) && !this.seesParticipant(person, id);
  }

  /** S5. Decided: c leaves out what is from whom the family cannot see, and what went to shielded ones alone. */
  seesMessage(person: Id, { from, to, scope, about, childId }: Fact.Message): boolean {
    const hears = (end: Id) => this.actsAbout(person, end, about);
    return (
      about === person ||
      hears(from) ||
      to.some((end) => hears(end) && this.covers(from, end, scope, about)) ||
      (about === null &&
        this.isFamily(person, childId) &&
        (this.#isShielded(from) || !to.every((end) => this.#isShielded(end))) &&
        !this.#isHiddenFrom(person, from))
    );
  }

  /** S5a: the sender and the parent it is about know all. Doubt: another itself alone, the family nobody shielded. */
  receiversFor(person: Id, { from, to, childId, scope, about }: Fact.Message): Id[] {
    if (this.actsAbout(person, from, about) || about === person) return to;
    const isFamilys = about === null && this.isFamily(person, childId);
    return to.filter(
      (end) =>
        (this.actsAbout(person, end, about) && this.covers(from, end, scope, about)) ||
        (isFamilys && ![from, end].some((one) => this.#isShielded(one))),
    );
  }

  /** S7. Decided: a look by who is hidden from a family member is hidden with it. */
  seesRecord(person: Id, { personId, childId, participantId }: Fact.AccessRecord): boolean {
    const isHidden = this.#isHiddenFrom(person, participantId);
    return personId === person || (this.isFamily(person, childId) && !isHidden);
  }

  /** D3: the others whom someone who acts for `from` sees, and whether a message would get there. */
  reach(person: Id, from: Fact.Participant, scope: string, about: Id | null): Map<Id, boolean> {
    const seen = this.world.participants.filter(
      ({ id, childId }) => childId === from.childId && this.seesParticipant(person, id),
    );
    const isHeard = (to: Fact.Participant) =>
      this.actsAbout(person, from.id, about) &&
      this.covers(from.id, to.id, scope, about) &&
      (to.isHome || this.peopleFor(person, to).length > 0);
    return new Map(seen.filter((to) => to !== from).map((to) => [to.id, isHeard(to)]));
  }
}

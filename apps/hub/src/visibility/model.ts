/**
 * The rules of docs/access.md once more, apart from the hub: facts in, sight out. Importing facts alone, it cannot repeat a
 * policy's mistake. "Doubt" marks where words leave room and the stricter reading stands, "Decided" where one was chosen.
 */
import type * as Fact from './facts.js';
import { ageOf, stoodAs } from './facts.js';
type Id = Fact.Id;
type Instant = Fact.Instant;
export const CHILD_SCOPES = 'DAILY WELLBEING SUPPORT DEVELOPMENT HEALTH HOME SAFETY'.split(' ');

const holds = ({ from, until }: Fact.Period, now: Instant) => from <= now && now < until;
const hasAuthority = ({ authority }: Fact.Guardianship, now: Instant) => authority !== null && holds(authority, now);
const isBetween = ({ from, to }: { from: Id; to: Id }, a: Id, b: Id) =>
  (from === a && to === b) || (from === b && to === a);
const isShielded = ({ confidential, serves }: Fact.Participant) => confidential || serves !== null;
/** Doubt (C2): a request past its own end is no longer open, though no state is named for it. */
export const isOpen = ({ state, endsAt }: Fact.Consent, now: Instant) => state === 'REQUESTED' && now < endsAt;
const isInForce = ({ state, startsAt, endsAt }: Fact.Consent, now: Instant) =>
  state === 'GIVEN' && startsAt <= now && now < endsAt;

/** C1, of the day it begins to count. Doubts: a hold takes nobody's signature away; where nobody can sign, it waits (null). */
function requiredSigners(world: Fact.World, consent: Fact.Consent, now: Instant): (Id | null)[] {
  const { childId, about, startsAt } = consent;
  if (about) return [about];
  const child = world.children.find(({ id }) => id === childId)!;
  const at = Math.max(now, startsAt);
  const [age, weighs] = [ageOf(child, at), child.unableSince === null || at < child.unableSince];
  const guardians = world.guardianships
    .filter((g) => g.childId === childId && hasAuthority(g, at) && age < 18)
    .map(({ personId }) => personId);
  return [
    ...(age >= 16 && weighs ? [] : guardians.length > 0 ? guardians : [null]),
    ...(age >= 12 && weighs ? [child.personId] : []),
  ];
}

/** C2, C3, C7: what becomes of consents as answers come and other facts change. To be called after every change. */
export function settle(world: Fact.World, now: Instant): void {
  // Decided: what is asked, agreed or declared ends when one of its two leaves the web.
  for (const { id, until } of world.participants) {
    const isEnd = ({ from, to }: { from: Id; to: Id }) => from === id || to === id;
    for (const one of world.consents.filter(isEnd)) one.endsAt = Math.min(one.endsAt, until);
    for (const one of world.declared.filter(isEnd)) one.until = Math.min(one.until, until);
  }
  for (const consent of world.consents) {
    const { state, answers, endsAt, from, to } = consent;
    const required = requiredSigners(world, consent, now);
    // Decided (C7 against S2, G4): who comes to sign later and may not know of an end is not asked; what is in force ends.
    const hidden = world.participants.filter((p) => isShielded(p) && (p.id === from || p.id === to));
    const isNew = (id: Id | null) => id !== null && consent.isAsked && !consent.signers.includes(id);
    const isBlind = (id: Id | null) => isNew(id) && hidden.some((p) => p.confidential || p.serves !== id);
    if (state === 'GIVEN' && (now >= endsAt || required.some(isBlind))) consent.state = 'EXPIRED';
    if (!['REQUESTED', 'GIVEN'].includes(consent.state) || now >= endsAt) continue;
    const keeps = (w: Fact.Withholding) =>
      w.what === 'PARTICIPANT' && stoodAs(world, w).some((id) => id === from || id === to) && holds(w, now);
    const isKept = (id: Id) => world.withholdings.some((w) => w.personId === id && keeps(w));
    const mayKnow = (id: Id) => consent.signers.includes(id) || !(isBlind(id) || isKept(id));
    consent.signers = required.filter((id) => id !== null).filter(mayKnow);
    consent.isAsked = true;
    const said = required.map((id) => (id ? answers[id] : undefined));
    if (state === 'GIVEN') continue;
    if (said.includes('NO')) consent.state = said.includes('YES') ? 'CONFLICT' : 'REFUSED';
    else if (said.every((answer) => answer === 'YES')) consent.state = 'GIVEN';
  }
}

/** Everything that can be asked about one instant. */
export class Moment {
  readonly #is: Pick<Fact.World, Fact.Dated>;
  readonly grounds: Fact.Ground[];

  constructor(
    readonly world: Fact.World,
    readonly now: Instant,
  ) {
    const isNow = <T extends Fact.Period>(facts: T[]) => facts.filter((fact) => holds(fact, now));
    // Decided: one that has ended is not in the web of today; what it sent and agreed is kept.
    this.#is = {
      participants: isNow(world.participants),
      assignments: isNow(world.assignments),
      employments: isNow(world.employments),
      holds: isNow(world.holds),
      allowances: isNow(world.allowances),
      withholdings: isNow(world.withholdings),
    };
    const agreed = world.consents.filter((c) => isInForce(c, now)).map((consent) => ({ ...consent, by: { consent } }));
    const signed = world.declared.filter((g) => g.signedAt <= now && now < g.until);
    const said = [...agreed, ...signed.map((declared) => ({ ...declared, by: { declared } }))];
    this.grounds = said.filter(({ from, to }) => this.current(from) && this.current(to));
    this.grounds.push(...this.#representatives());
  }

  current = (id: Id | null) => this.#is.participants.find((p) => p.id === id);
  #child = (id: Id) => this.world.children.find((child) => child.id === id)!;
  #age = (child: Id) => ageOf(this.#child(child), this.now);

  /** S1. Doubt: from 16 authority and the absence of a hold are needed beside the allowance. */
  isGuardian(person: Id, childId: Id): boolean {
    const same = (x: Fact.OfGuardian) => x.personId === person && x.childId === childId;
    return (
      this.world.guardianships.some((g) => same(g) && hasAuthority(g, this.now)) &&
      !this.#is.holds.some(same) &&
      (this.#age(childId) < 16 || this.#is.allowances.some(same))
    );
  }

  /** S1: who is guardian, and the child itself from 12. */
  isFamily(person: Id, childId: Id): boolean {
    const isIt = this.#child(childId).personId === person && this.#age(childId) >= 12;
    return isIt || this.isGuardian(person, childId);
  }

  /** D5, D6: for a home its guardians who see the child; for an organisation who is assigned and still works there. */
  actsFor(person: Id, id: Id | null): boolean {
    const participant = this.current(id);
    if (!participant) return false;
    const { childId, organisationId } = participant;
    const isTheirs = (one: { personId: Id }) => one.personId === person;
    const lives = this.world.guardianships.some((g) => isTheirs(g) && g.homeId === id);
    if (participant.isHome) return lives && this.isGuardian(person, childId);
    const works = (job: Fact.Employment) => isTheirs(job) && job.organisationId === organisationId;
    const isEmployed = organisationId === null || this.#is.employments.some(works);
    return isEmployed && this.#is.assignments.some((a) => isTheirs(a) && a.participantId === id);
  }

  /** S5d. Doubt: "never the other parent" holds everywhere, so about a parent a home acts through that parent alone. */
  actsAbout(person: Id, id: Id | null, about: Id | null): boolean {
    const isOther = about !== null && about !== person && this.current(id)?.isHome === true;
    return !isOther && this.actsFor(person, id);
  }

  #actsIn = (person: Id, childId: Id) =>
    this.#is.participants.filter((p) => p.childId === childId && this.actsFor(person, p.id));
  coordinates = (person: Id, childId: Id) => this.#actsIn(person, childId).some((p) => p.coordinates);
  /** S1. */
  seesChild = (person: Id, childId: Id) => this.isFamily(person, childId) || this.#actsIn(person, childId).length > 0;

  /** G1. Decided: never to or from who is shielded; a guardian on hold represents nobody. */
  #representatives(): Fact.Ground[] {
    const open = this.#is.participants.filter((p) => !isShielded(p));
    const isLivedIn = (home: Fact.Participant) =>
      this.world.guardianships.some(({ personId }) => this.actsFor(personId, home.id));
    return open
      .filter((home) => home.isHome && this.#age(home.childId) < 16 && isLivedIn(home))
      .flatMap((home) => open.map((other) => [home, other]))
      .filter(([home, other]) => other !== home && other!.childId === home!.childId)
      .flatMap((ends) => [ends, ends.toReversed()])
      .map(([from, to]) => ({ from: from!.id, to: to!.id, childId: from!.childId }))
      .map((ends) => ({ ...ends, scopes: CHILD_SCOPES, about: null, by: null }));
  }

  groundsOn = (a: Id, b: Id) => this.grounds.filter((ground) => isBetween(ground, a, b));
  covers = (from: Id, to: Id, scope: string, about: Id | null) =>
    this.groundsOn(from, to).some((g) => g.from === from && g.about === about && g.scopes.includes(scope));

  /** G4: of a participant, by itself, from a guardian. */
  #keeps = (id: Id | null, what: Fact.Withholding['what'], from: Id) =>
    this.#is.withholdings.some(
      (w) => stoodAs(this.world, w).includes(id) && ['PARTICIPANT', what].includes(w.what) && w.personId === from,
    );

  /** S2 b and d. */
  #seesAsFamilyOrCoordinator(person: Id, id: Id): boolean {
    const { childId } = this.world.participants.find((p) => p.id === id)!;
    const isFamily = this.isFamily(person, childId) && !this.#keeps(id, 'PARTICIPANT', person);
    return !this.#isShielded(id) && (isFamily || this.coordinates(person, childId));
  }

  #isShielded = (id: Id | null) => this.world.participants.some((p) => p.id === id && isShielded(p));
  /** S2. Doubt: a participant both confidential and serving a parent is hidden from that parent too. */
  #serves = ({ id, serves, confidential }: Fact.Participant, person: Id) =>
    serves === person && !confidential && this.current(id) !== undefined;

  /** S2. Doubt: a parent who does not see the child (S1) does not see who serves them in its web. */
  seesParticipant(person: Id, id: Id): boolean {
    const participant = this.current(id);
    if (!participant || !this.seesChild(person, participant.childId)) return false;
    const { childId, isHome, confidential } = participant;
    const isKept = this.#keeps(id, 'PARTICIPANT', person);
    const meets = (g: Fact.Ground, mine: Id) => this.actsAbout(person, mine, g.about) && !(isKept && g.about === null);
    return (
      this.actsFor(person, id) ||
      this.#seesAsFamilyOrCoordinator(person, id) ||
      this.#serves(participant, person) ||
      (isHome && !confidential && this.#actsIn(person, childId).length > 0) ||
      this.grounds.some((g) => (g.from === id && meets(g, g.to)) || (g.to === id && meets(g, g.from)))
    );
  }

  #isHiddenFrom(person: Id, id: Id | null): boolean {
    const shielded = this.world.participants.find((p) => p.id === id && isShielded(p));
    return shielded !== undefined && !this.#serves(shielded, person) && !this.seesParticipant(person, shielded.id);
  }

  /** People of a participant are seen with it. Doubt: those of a home by the family and the coordinator only. */
  peopleFor(person: Id, { id, childId, isHome }: Fact.Participant): Id[] {
    if (isHome && !this.isFamily(person, childId) && !this.coordinates(person, childId)) return [];
    const assigned = this.#is.assignments.filter(({ participantId }) => participantId === id);
    const guardians = this.world.guardianships.filter(({ homeId }) => homeId === id);
    return [...assigned, ...guardians].map((one) => one.id);
  }

  /** S3. Decided: who signs a consent sees the tie that it names. Doubt: nobody sees a tie to whom they do not see. */
  seesTie(person: Id, { id, a, b, madeBy }: Fact.Tie): boolean {
    if (![a, b].every((end) => this.seesParticipant(person, end))) return false;
    const acts = (end: Id | null, about: Id | null) => this.actsAbout(person, end, about);
    const consents = this.world.consents.filter(({ tieId }) => tieId === id);
    const declared = this.world.declared.filter((ground) => isBetween(ground, a, b));
    return (
      [a, b].every((end) => this.#seesAsFamilyOrCoordinator(person, end)) ||
      this.groundsOn(a, b).some((g) => acts(a, g.about) || acts(b, g.about)) ||
      acts(madeBy, this.current(a)!.serves ?? this.current(b)!.serves) ||
      consents.some((c) => this.signs(person, c) || (isOpen(c, this.now) && acts(c.askedBy, c.about))) ||
      declared.some((g) => this.now < g.until && this.actsFor(person, g.from)) ||
      declared.some((g) => g.about === person && this.seesDeclared(person, g) !== null)
    );
  }

  /** S1 before S4: a guardian signs only while seeing the child; a parent about themself always. */
  signs = (person: Id, { signers, about, childId }: Fact.Consent) =>
    signers.includes(person) && (about !== null || this.isFamily(person, childId));

  /** S4. Doubt: "where S3 shows the tie" means to the coordinator as such, so never one with a shielded end. */
  seesConsent(person: Id, consent: Fact.Consent): 'SIGNER' | 'PARTY' | 'COORDINATOR' | null {
    const { from, to, askedBy, about, childId } = consent;
    const acts = (end: Id) => this.actsAbout(person, end, about);
    if (this.signs(person, consent)) return 'SIGNER';
    if (acts(askedBy) || (isInForce(consent, this.now) && (acts(from) || acts(to)))) return 'PARTY';
    const seesEnds = [from, to].every((end) => this.#seesAsFamilyOrCoordinator(person, end));
    return seesEnds && this.coordinates(person, childId) ? 'COORDINATOR' : null;
  }

  /** G3, G4. Decided: told only with both ends in sight; who keeps the web knows no more than of a consent (S4). */
  seesDeclared(person: Id, ground: Fact.Declared): 'OWN' | 'TOLD' | 'HEARS' | 'KEEPS' | null {
    const { childId, from, to, about } = ground;
    if (this.actsFor(person, from)) return 'OWN';
    if (this.now < ground.signedAt) return null;
    const isServed = this.#is.participants.some((p) => p.childId === childId && this.#serves(p, person));
    const isTheirs = about === person && (isServed || this.isGuardian(person, childId));
    const isToldTo = about === null ? this.isFamily(person, childId) : isTheirs;
    const isHidden = [from, to].some((end) => this.#isHiddenFrom(person, end));
    const isKept = about === null && this.#keepsGround(person, ground);
    if (isToldTo && !isHidden && !isKept) return 'TOLD';
    if (this.actsAbout(person, to, about) && this.now < ground.until && !isKept) return 'HEARS';
    const isOpenly = ![from, to].some((end) => this.#isShielded(end));
    return isOpenly && this.coordinates(person, childId) ? 'KEEPS' : null;
  }

  #keepsGround = (person: Id, { from, to }: Fact.Declared) =>
    this.#keeps(from, 'GROUNDS', person) || this.#keeps(to, 'PARTICIPANT', person);
  /** G4: whether what opens a tie is withheld from somebody. */
  isKept = (person: Id, { by }: Fact.Ground) =>
    by !== null && 'declared' in by && this.#keepsGround(person, by.declared);

  /** S5, G4. Decided: c leaves out whom the family cannot see, and what went to shielded ones alone. */
  seesMessage(person: Id, message: Fact.Message): boolean {
    const { author, from, to, scope, about, childId, keptBy } = message;
    const isGone = (end: Id) => this.#keeps(end, 'PARTICIPANT', person);
    const isMarked = this.#is.withholdings.some((w) => w.personId === person && keptBy.includes(w.id));
    if (about === person) return true;
    if (isMarked || isGone(from) || (author !== person && to.every(isGone))) return false;
    const hears = (end: Id) => this.actsAbout(person, end, about);
    if (hears(from) || to.some((end) => hears(end) && this.covers(from, end, scope, about))) return true;
    const isOpenly = this.#isShielded(from) || !to.every((end) => this.#isShielded(end));
    return about === null && isOpenly && this.isFamily(person, childId) && !this.#isHiddenFrom(person, from);
  }

  /** S5a: the sender and the parent it is about know all. Doubt: another itself alone, the family nobody hidden. */
  receiversFor(person: Id, { from, to, childId, scope, about }: Fact.Message): Id[] {
    if (about === person) return to;
    const isOpenly = (end: Id) => ![from, end].some((one) => this.#isShielded(one));
    const isFamilys = about === null && this.isFamily(person, childId);
    const hears = (end: Id) => this.actsAbout(person, end, about);
    return to.filter(
      (end) =>
        !this.#keeps(end, 'PARTICIPANT', person) &&
        (hears(from) || (hears(end) && this.covers(from, end, scope, about)) || (isFamilys && isOpenly(end))),
    );
  }

  /** S7, G4. Decided: hidden with who looked, if that is hidden; told once a day, not at each change, nor of a thing that passes (S6). */
  seesRecord(person: Id, record: Fact.AccessRecord): boolean {
    const { personId, childId, participantId } = record;
    if (personId === person) return true;
    if (record.isWithholding || record.isPassing || record.isOutsiders || record.isRepeated) return false;
    const isHidden = this.#isHiddenFrom(person, participantId) || this.#keeps(participantId, 'ACCESS_RECORDS', person);
    return !isHidden && this.isFamily(person, childId);
  }

  /** D3: the others whom someone who acts for `from` sees, and whether a message would get there. */
  reach(person: Id, from: Fact.Participant, scope: string, about: Id | null): Map<Id, boolean> {
    const isHeard = (to: Fact.Participant) =>
      this.actsAbout(person, from.id, about) &&
      this.covers(from.id, to.id, scope, about) &&
      (to.isHome || this.peopleFor(person, to).length > 0);
    const others = this.#is.participants.filter((p) => p.childId === from.childId && p.id !== from.id);
    const seen = others.filter(({ id }) => this.seesParticipant(person, id));
    return new Map(seen.map((to) => [to.id, isHeard(to)]));
  }
}

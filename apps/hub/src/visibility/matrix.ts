import type * as Fact from './facts.js';
import { isAwayAt } from './facts.js';
import { HandoversFor } from './handing-over.js';
import { CHILD_SCOPES, isOpen, type Moment } from './model.js';
import { type ChildRead, uuid } from './reading.js';

type Id = Fact.Id;
// oxlint-disable-next-line typescript/no-explicit-any -- a test reads what it asked for
type Json = any;

/** What the model lets one person see, said in the shape in which it is read; for comparing the two as text. */
export class Expected {
  readonly #moment: Moment;
  readonly #person: Id;

  constructor(moment: Moment, person: Id) {
    this.#moment = moment;
    this.#person = person;
  }

  get #world(): Fact.World {
    return this.#moment.world;
  }

  /** S1, S2, S3 by the network, S4 and S5 by the lists: of one child, or null when it does not exist for the person. */
  child(childId: Id): object {
    if (!this.#moment.seesChild(this.#person, childId)) {
      return { network: null, guardians: null, consents: null, grounds: null, messages: null };
    }
    const isOf = (one: { childId: Id }) => one.childId === childId;
    const isTold =
      this.#moment.isFamily(this.#person, childId) ||
      this.#moment.coordinates(this.#person, childId);
    return {
      network: this.#network(childId),
      guardians: isTold
        ? sorted(this.#world.guardianships.filter(isOf).map((g) => g.personId))
        : [],
      consents: sorted(this.#consents(this.#world.consents.filter(isOf))),
      grounds: sorted(this.#declared(this.#world.declared.filter(isOf))),
      messages: sorted(
        this.#world.messages
          .filter((message) => isOf(message) && this.#moment.seesMessage(this.#person, message))
          .map((message) => this.#message(message)),
      ),
    };
  }

  #network(childId: Id): object {
    const { participants, ties } = this.#world;
    const isSeen = ({ id }: { id: Id }) => this.#moment.seesParticipant(this.#person, id);
    const seen = participants.filter((p) => p.childId === childId && isSeen(p));
    return {
      participants: sorted(seen.map((p) => this.#participant(p))),
      ties: sorted(
        ties
          .filter(({ a }) => seen.some(({ id }) => id === a))
          .filter((tie) => this.#moment.seesTie(this.#person, tie))
          .map((tie) => this.#tie(tie)),
      ),
      handover: new HandoversFor(this.#moment, this.#person).latest(childId),
    };
  }

  #participant(participant: Fact.Participant): string {
    const { id, serves } = participant;
    const isMine = this.#moment.actsFor(this.#person, id);
    const served = isMine || serves === this.#person ? serves : null;
    const shown = this.#moment.peopleFor(this.#person, participant);
    const isShown = (one: Fact.Assignment) => shown.includes(one.id);
    const assigned = this.#world.assignments.filter(isShown);
    const people = sorted(
      shown.map((one) =>
        personShown(
          one,
          assigned.some((a) => a.id === one && a.away !== null),
        ),
      ),
    );
    // Who lives at home is never away.
    const isAway =
      shown.length > 0 &&
      shown.length === assigned.filter((one) => isAwayAt(one, this.#moment.now)).length;
    return JSON.stringify({ id, isMine, served, people, isAway });
  }

  #tie({ id, a, b }: Fact.Tie): string {
    const consents = this.#world.consents.filter(({ tieId }) => tieId === id);
    const grounds = this.#moment.groundsOn(a, b);
    const seen = grounds.filter(({ by }) => seesReason(this.#moment, this.#person, by));
    const openings = seen.map(({ from, to, scopes, about, by }) =>
      JSON.stringify([from, to, sorted(scopes), about, idOf(by)]),
    );
    const declared = this.#world.declared.filter(({ from, to }) =>
      [from, to].every((end) => end === a || end === b),
    );
    const isWaiting = (g: Fact.Declared) =>
      this.#moment.now < Math.min(g.until, g.signedAt) &&
      this.#moment.seesDeclared(this.#person, g) !== null;
    const isAsked =
      declared.some(isWaiting) ||
      consents.some(
        (c) => isOpen(c, this.#moment.now) && this.#moment.seesConsent(this.#person, c) !== null,
      );
    // Decided: a ground about a parent opens a tie only for who sees that consent.
    const isOpened =
      openings.length > 0 ||
      grounds.some((g) => g.about === null && !this.#moment.isKept(this.#person, g));
    const state = isOpened ? 'OPEN' : isAsked ? 'ASKED' : 'NOT';
    return JSON.stringify({
      id,
      state,
      openings: sorted([...new Set(openings)]),
      consents: sorted(this.#consents(consents)),
      grounds: sorted(this.#declared(declared)),
    });
  }

  #declared(declared: Fact.Declared[]): string[] {
    return declared.flatMap((ground) => {
      const role = this.#moment.seesDeclared(this.#person, ground);
      if (!role) return [];
      const isOver = this.#moment.now >= ground.until;
      const waits = ground.signedAt > this.#moment.now;
      const state = isOver ? 'ENDED' : waits ? 'WAITING' : 'IN_FORCE';
      const isWeighed = role === 'OWN' || role === 'TOLD';
      const hasArticle = isWeighed || (role === 'HEARS' && !isOver);
      const may = role === 'OWN' && !isOver;
      const isAnother = ground.openedBy !== this.#person;
      const mayCountersign =
        may && waits && isAnother && this.#moment.actsFor(ground.openedBy, ground.from);
      return [JSON.stringify({ id: ground.id, state, hasArticle, isWeighed, mayCountersign })];
    });
  }

  #consents(consents: Fact.Consent[]): string[] {
    return consents.flatMap((consent) => {
      const role = this.#moment.seesConsent(this.#person, consent);
      if (!role) return [];
      const { id, state, from, to, askedBy, endsAt } = consent;
      const isParty = [from, to, askedBy].some((end) => this.#moment.actsFor(this.#person, end));
      const hasPurpose = role !== 'COORDINATOR' || isParty;
      const hasAnswers = role === 'SIGNER';
      const isInForce = state === 'GIVEN' && this.#moment.now < endsAt;
      const may = [mayStillAnswer(this.#moment, this.#person, consent), hasAnswers && isInForce];
      return [JSON.stringify({ id, state, hasAnswers, hasPurpose, may })];
    });
  }

  #message(message: Fact.Message): string {
    const { id, body, retracted, author, readBy } = message;
    const mine = author === this.#person;
    const read = mine || readBy.includes(this.#person);
    const receivers = sorted(this.#moment.receiversFor(this.#person, message));
    return JSON.stringify({ id, body: retracted ? null : body, mine, read, receivers });
  }

  /** D3; null for who does not act for the sender. */
  reach(from: Id, scope: string, about: Id | null): string[] | null {
    if (!this.#moment.actsFor(this.#person, from)) return null;
    const sender = this.#moment.current(from)!;
    const reached = this.#moment.reach(this.#person, sender, scope, about);
    return sorted([...reached].map(([id, isReached]) => `${id} ${isReached}`));
  }
}

/** Whether what opens a tie is known to a person: what the law opens is known to everyone who sees the tie. */
export function seesReason(moment: Moment, person: Id, by: Fact.Ground['by']): boolean {
  if (by === null) return true;
  if ('consent' in by) return moment.seesConsent(person, by.consent) !== null;
  return moment.seesDeclared(person, by.declared) !== null;
}

/** C2: a required signer who has not said yes already; what another wrote down for them is theirs to say again (D2). */
export function mayStillAnswer(moment: Moment, person: Id, consent: Fact.Consent): boolean {
  return (
    isOpen(consent, moment.now) &&
    moment.signs(person, consent) &&
    (consent.answers[person] !== 'YES' || consent.onPaper.includes(person))
  );
}

/** What was read, in the same shape. */
export const read = {
  child: ({ network, guardians, consents, grounds, messages }: ChildRead): object => ({
    network: network && read.network(network),
    guardians: guardians && sorted(guardians.map(({ personId }) => uuid(personId))),
    consents: consents && sorted(consents.map(consentRead)),
    grounds: grounds && sorted(grounds.map(groundRead)),
    messages: messages && sorted(messages.map(messageRead)),
  }),

  network: ({ participants, ties, handover }: Json): object => ({
    participants: sorted(participants.map(participantRead)),
    ties: sorted(ties.map(tieRead)),
    handover:
      handover && JSON.stringify([uuid(handover.id), handover.mayAnswer, handover.mayRevoke]),
  }),

  reach: (reached: Json[] | null): string[] | null =>
    reached &&
    sorted(
      reached.map(
        ({ participantId, reachability }) =>
          `${uuid(participantId)} ${reachability === 'REACHABLE'}`,
      ),
    ),
};

function participantRead({ id, mine, servesPerson, people: shown, away }: Json): string {
  const served = servesPerson && uuid(servesPerson.id);
  const people = sorted(
    shown.map((one: Json) => personShown(uuid(one.id), one.awayUntil !== null)),
  );
  return JSON.stringify({ id: uuid(id), isMine: mine, served, people, isAway: away });
}

function personShown(id: Id, hasBeenAway: boolean): string {
  return hasBeenAway ? `${id} away` : id;
}

function tieRead({ id, state, openings, consents, grounds }: Json): string {
  const opened = openings.map((opening: Json) => {
    const { fromId, toId, scopes, ground, consentId, groundId, aboutPerson } = opening;
    const all = ground === 'LEGAL_REPRESENTATIVE' ? CHILD_SCOPES : scopes;
    const about = aboutPerson && uuid(aboutPerson.id);
    const by = consentId ?? groundId;
    return JSON.stringify([uuid(fromId), uuid(toId), sorted(all), about, by && uuid(by)]);
  });
  const told = state === 'OPEN' || state === 'ASKED' ? state : 'NOT';
  return JSON.stringify({
    id: uuid(id),
    state: told,
    openings: sorted([...new Set<string>(opened)]),
    consents: sorted(consents.map(consentRead)),
    grounds: sorted(grounds.map(groundRead)),
  });
}

function groundRead({ id, state, article, weighing, mayCountersign }: Json): string {
  const [hasArticle, isWeighed] = [article !== null, weighing !== null];
  return JSON.stringify({ id: uuid(id), state, hasArticle, isWeighed, mayCountersign });
}

/** Of what a ground stands on. */
function idOf(by: Fact.Ground['by']): Id | null {
  if (by === null) return null;
  return 'consent' in by ? by.consent.id : by.declared.id;
}

function consentRead({ id, state, purpose, signatures, mayAnswer, mayWithdraw }: Json): string {
  const [hasAnswers, hasPurpose] = [signatures !== null, purpose !== null];
  const may = [mayAnswer, mayWithdraw];
  return JSON.stringify({ id: uuid(id), state, hasAnswers, hasPurpose, may });
}

function messageRead({ id, body, mine, read: isRead, receivers }: Json): string {
  const to = sorted(receivers.map(({ participantId }: Json) => uuid(participantId)));
  return JSON.stringify({ id: uuid(id), body, mine, read: isRead, receivers: to });
}

function sorted(texts: readonly string[]): string[] {
  return texts.toSorted();
}

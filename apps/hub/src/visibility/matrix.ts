import type * as Fact from './facts.js';
import { HandoversFor } from './handing-over.js';
import { CHILD_SCOPES, isOpen, type Moment } from './model.js';
import { type ChildRead, uuid } from './reading.js';
import { ColleaguesOf } from './second-person.js';

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
    const people = sorted(this.#moment.peopleFor(this.#person, participant));
    return JSON.stringify({ id, isMine, served, people });
  }

  #tie({ id, a, b }: Fact.Tie): string {
    const consents = this.#world.consents.filter(({ tieId }) => tieId === id);
    const grounds = this.#moment.groundsOn(a, b);
    const seen = grounds.filter(({ by }) => this.#seesReason(by));
    const openings = seen.map(({ from, to, scopes, about, by }) =>
      JSON.stringify([from, to, sorted(scopes), about, idOf(by)]),
    );
    const declared = this.#world.declared.filter(({ from, to }) =>
      [from, to].every((end) => end === a || end === b),
    );
    // A conflict is drawn as a question still, until its end: no rule speaks of drawing.
    const isWaiting = (g: Fact.Declared) =>
      this.#moment.now < Math.min(g.until, g.signedAt) &&
      this.#moment.seesDeclared(this.#person, g) !== null;
    const isAsked =
      declared.some(isWaiting) ||
      consents.some(
        (c) =>
          (isOpen(c, this.#moment.now) ||
            (c.state === 'CONFLICT' && this.#moment.now < c.endsAt)) &&
          this.#moment.seesConsent(this.#person, c),
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

  #seesReason(by: Fact.Ground['by']): boolean {
    if (by === null) return true;
    if ('consent' in by) return this.#moment.seesConsent(this.#person, by.consent) !== null;
    return this.#moment.seesDeclared(this.#person, by.declared) !== null;
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
      const may = [this.#mayAnswer(consent), hasAnswers && isInForce];
      return [JSON.stringify({ id, state, hasAnswers, hasPurpose, may })];
    });
  }

  /** C2: a required signer who has not said yes already; what another wrote down for them is theirs to say again (D2). */
  #mayAnswer(consent: Fact.Consent): boolean {
    return (
      isOpen(consent, this.#moment.now) &&
      this.#moment.signs(this.#person, consent) &&
      (consent.answers[this.#person] !== 'YES' || consent.onPaper.includes(this.#person))
    );
  }

  #message(message: Fact.Message): string {
    const { id, body, retracted, author, readBy } = message;
    const mine = author === this.#person;
    const read = mine || readBy.includes(this.#person);
    const receivers = sorted(this.#moment.receiversFor(this.#person, message));
    return JSON.stringify({ id, body: retracted ? null : body, mine, read, receivers });
  }

  /** S6: what is counted is what is seen. */
  own(): object {
    const { children, consents, messages } = this.#world;
    const isUnread = (m: Fact.Message) =>
      m.author !== this.#person && !m.retracted && !m.readBy.includes(this.#person);
    const counts = children
      .filter(({ id }) => this.#moment.seesChild(this.#person, id))
      .map(({ id }) => ({
        id,
        waiting: consents.filter(
          (c) =>
            c.childId === id &&
            isOpen(c, this.#moment.now) &&
            this.#moment.seesConsent(this.#person, c),
        ).length,
        unread: messages.filter(
          (m) => m.childId === id && isUnread(m) && this.#moment.seesMessage(this.#person, m),
        ).length,
      }));
    // One that another wrote down asks for nothing any more; it is told instead (D2).
    const requests = consents
      .filter((c) => this.#mayAnswer(c) && c.answers[this.#person] !== 'YES')
      .map(({ id }) => id);
    return {
      children: sorted(counts.map((one) => JSON.stringify(one))),
      requests: sorted(requests),
      countersignatures: sorted(new ColleaguesOf(this.#moment, this.#person).waiting()),
      offers: sorted(new HandoversFor(this.#moment, this.#person).waiting()),
      unread: sorted(
        counts.filter((one) => one.unread > 0).map(({ id, unread }) => `${id} ${unread}`),
      ),
    };
  }

  /** D3; null for who does not act for the sender. */
  reach(from: Id, scope: string, about: Id | null): string[] | null {
    if (!this.#moment.actsFor(this.#person, from)) return null;
    const sender = this.#moment.current(from)!;
    const reached = this.#moment.reach(this.#person, sender, scope, about);
    return sorted([...reached].map(([id, isReached]) => `${id} ${isReached}`));
  }
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

  own: ({ viewer, children }: Json): object => ({
    children: sorted(
      children.edges.map(({ node: { child, waiting, unread } }: Json) =>
        JSON.stringify({ id: uuid(child.id), waiting, unread }),
      ),
    ),
    requests: sorted(viewer.inbox.requests.map(({ id }: Json) => uuid(id))),
    countersignatures: sorted(
      viewer.inbox.countersignatures.map(({ ground, withholding }: Json) =>
        uuid((ground ?? withholding).id),
      ),
    ),
    offers: sorted(viewer.inbox.offers.map(({ id }: Json) => uuid(id))),
    unread: sorted(
      viewer.inbox.unread.map(({ childId, count }: Json) => `${uuid(childId)} ${count}`),
    ),
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

function participantRead({ id, mine, servesPerson, people }: Json): string {
  const served = servesPerson && uuid(servesPerson.id);
  const ids = sorted(people.map((one: Json) => uuid(one.id)));
  return JSON.stringify({ id: uuid(id), isMine: mine, served, people: ids });
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

import type * as Fact from './facts.js';
import { isAwayAt } from './facts.js';
import { HandoversFor } from './handing-over.js';
import { mayStillAnswer, seesReason } from './matrix.js';
import { isOpen, type Moment } from './model.js';
import { uuid } from './reading.js';
import { ColleaguesOf } from './second-person.js';

const MONTH = 30 * 86_400_000;
type Id = Fact.Id;
// oxlint-disable-next-line typescript/no-explicit-any -- a test reads what it asked for
type Json = any;

/** S6, of what is told at a glance: a person's list of children and their inbox count what they see, and nothing else. */
export class OverviewFor {
  readonly #moment: Moment;
  readonly #person: Id;
  readonly #sentAt: ReadonlyMap<Id, Fact.Instant>;

  /** @param sentAt when each message was sent */
  constructor(moment: Moment, person: Id, sentAt: ReadonlyMap<Id, Fact.Instant>) {
    this.#moment = moment;
    this.#person = person;
    this.#sentAt = sentAt;
  }

  expected(): object {
    const { children, consents } = this.#moment.world;
    const counts = children
      .filter(({ id }) => this.#moment.seesChild(this.#person, id))
      .map(({ id }) => this.#countsOf(id));
    // One that another wrote down asks for nothing any more; it is told instead (D2).
    const requests = consents
      .filter(
        (c) => mayStillAnswer(this.#moment, this.#person, c) && c.answers[this.#person] !== 'YES',
      )
      .map(({ id }) => id);
    return {
      children: counts.map((one) => JSON.stringify(one)).toSorted(),
      requests: requests.toSorted(),
      countersignatures: new ColleaguesOf(this.#moment, this.#person).waiting().toSorted(),
      offers: new HandoversFor(this.#moment, this.#person).waiting().toSorted(),
      unread: counts
        .filter(({ unread }) => unread > 0)
        .map(({ id, unread }) => `${id} ${unread}`)
        .toSorted(),
    };
  }

  #countsOf(child: Id) {
    const { consents, messages, participants, assignments } = this.#moment.world;
    const isOf = ({ childId }: { childId: Id }) => childId === child;
    const waiting = consents.filter(
      (c) =>
        isOf(c) &&
        isOpen(c, this.#moment.now) &&
        this.#moment.seesConsent(this.#person, c) !== null,
    );
    const seen = messages.filter((m) => isOf(m) && this.#moment.seesMessage(this.#person, m));
    const unread = seen.filter(
      (m) => m.author !== this.#person && !m.retracted && !m.readBy.includes(this.#person),
    );
    const people = participants
      .filter((p) => isOf(p) && this.#moment.seesParticipant(this.#person, p.id))
      .flatMap((p) => this.#moment.peopleFor(this.#person, p));
    const away = assignments.filter(
      (one) => people.includes(one.id) && isAwayAt(one, this.#moment.now),
    );
    const last = Math.max(...seen.map(({ id }) => this.#sentAt.get(id)!));
    return {
      id: child,
      waiting: waiting.length,
      unread: unread.length,
      away: away.length,
      silentTies: this.#silentTies(child),
      lastMessageAt: seen.length > 0 ? last : null,
    };
  }

  /** Of the ties that a person follows, as family or at an end: open ones of long ago, along which nobody spoke since. */
  #silentTies(child: Id): number {
    const { ties, messages } = this.#moment.world;
    const isFamily = this.#moment.isFamily(this.#person, child);
    const speaks = ({ a, b }: Fact.Tie) =>
      messages.some(
        (m) =>
          (m.from === a || m.from === b) &&
          this.#moment
            .receiversFor(this.#person, m)
            .some((to) => to !== m.from && (to === a || to === b)) &&
          this.#moment.seesMessage(this.#person, m),
      );
    const follows = (g: Fact.Ground) =>
      isFamily
        ? seesReason(this.#moment, this.#person, g.by)
        : [g.from, g.to].some((end) => this.#moment.actsAbout(this.#person, end, g.about));
    const isOpened = ({ a, b }: Fact.Tie) =>
      this.#moment
        .groundsOn(a, b)
        .some((g) => g.childId === child && !this.#moment.isKept(this.#person, g) && follows(g));
    return ties.filter(
      (tie) =>
        tie.since <= this.#moment.now - MONTH &&
        isOpened(tie) &&
        [tie.a, tie.b].every((end) => this.#moment.seesParticipant(this.#person, end)) &&
        !speaks(tie),
    ).length;
  }
}

/** What was read, in the same shape. */
export function overviewRead({ viewer, children }: Json): object {
  const { requests, countersignatures, offers, unread } = viewer.inbox;
  const ids = (things: Json[]) => things.map(({ id }) => uuid(id)).toSorted();
  return {
    children: children.edges
      .map(({ node: { child, lastMessageAt, waiting, unread: count, away, silentTies } }: Json) =>
        JSON.stringify({
          id: uuid(child.id),
          waiting,
          unread: count,
          away,
          silentTies,
          lastMessageAt: lastMessageAt && Date.parse(lastMessageAt),
        }),
      )
      .toSorted(),
    requests: ids(requests),
    countersignatures: ids(
      countersignatures.map(({ ground, withholding }: Json) => ground ?? withholding),
    ),
    offers: ids(offers),
    unread: unread.map(({ childId, count }: Json) => `${uuid(childId)} ${count}`).toSorted(),
  };
}

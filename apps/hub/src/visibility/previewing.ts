import type * as Fact from './facts.js';
import { isOpen, Moment } from './model.js';
import { uuid } from './reading.js';

type Id = Fact.Id;
// oxlint-disable-next-line typescript/no-explicit-any -- a test reads what it asked for
type Json = any;

/** C1, of sight: before signing one sees what a yes would newly show, as far as one may know what stands already. */
export class PreviewFor {
  readonly #moment: Moment;
  readonly #person: Id;
  readonly #names: ReadonlyMap<Id, string>;

  constructor(moment: Moment, person: Id, names: ReadonlyMap<Id, string>) {
    this.#moment = moment;
    this.#person = person;
    this.#names = names;
  }

  /** First who hears, then who tells; none of what is no longer open, and null for who does not sign it. */
  expected(id: Id): string[] | null {
    const consent = this.#moment.world.consents.find((one) => one.id === id)!;
    if (!this.#moment.signs(this.#person, consent)) return null;
    if (!isOpen(consent, this.#moment.now)) return [];
    const { from, to } = consent;
    return [this.#of(consent, to, from, this.#messages(consent)), this.#of(consent, from, to, 0)];
  }

  #of(consent: Fact.Consent, mine: Id, other: Id, earlierMessages: number): string {
    const meets = this.#meets(consent, mine, other);
    const people = meets ? this.#peopleOf(other) : [];
    const tells = mine === consent.from;
    return JSON.stringify({ mine, tells, meets, people, earlierMessages });
  }

  /** Today without what the person may not know of: the other parent's, and what is withheld. */
  #known(): Moment {
    const known = new Moment(this.#moment.world, this.#moment.now);
    const mayKnow = (g: Fact.Ground) =>
      (g.about === null || g.about === this.#person) && !this.#moment.isKept(this.#person, g);
    known.grounds.splice(0, Infinity, ...known.grounds.filter(mayKnow));
    return known;
  }

  /** S2c: somebody at the one end would see the other for the first time. */
  #meets(consent: Fact.Consent, mine: Id, other: Id): boolean {
    const { from, to, childId, scopes, about } = consent;
    const [today, then] = [this.#known(), this.#known()];
    then.grounds.push({ from, to, childId, scopes, about, by: { consent } });
    const { assignments, guardianships } = this.#moment.world;
    const people = [...assignments, ...guardianships].map(({ personId }) => personId);
    return people.some(
      (one) =>
        today.actsAbout(one, mine, about) &&
        then.seesParticipant(one, other) &&
        !today.seesParticipant(one, other),
    );
  }

  #peopleOf(id: Id): string[] {
    if (!this.#moment.seesParticipant(this.#person, id)) return [];
    const shown = this.#moment.peopleFor(this.#person, this.#moment.current(id)!);
    const assigned = this.#moment.world.assignments.filter((one) => shown.includes(one.id));
    return [...new Set(assigned.map(({ personId }) => this.#names.get(personId)!))].toSorted();
  }

  /** S5b: what was told before and who hears it cannot read now, as far as the person sees it. */
  #messages({ from, to, scopes, about }: Fact.Consent): number {
    const known = this.#known();
    return this.#moment.world.messages.filter(
      (m) =>
        m.from === from &&
        m.to.includes(to) &&
        m.about === about &&
        scopes.includes(m.scope) &&
        !m.retracted &&
        this.#moment.seesMessage(this.#person, m) &&
        !known.covers(from, to, m.scope, about),
    ).length;
  }
}

/** What was read, in the same shape. */
export function previewRead(ends: Json[]): string[] {
  return ends.map(({ participantId, tells, meets, people, earlierMessages }) =>
    JSON.stringify({
      mine: uuid(participantId),
      tells,
      meets,
      people: people.toSorted(),
      earlierMessages,
    }),
  );
}

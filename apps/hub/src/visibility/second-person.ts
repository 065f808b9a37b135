import type * as Fact from './facts.js';
import type { Moment } from './model.js';

type Id = Fact.Id;

/** G2 and G4, of sight: what waits for a second person of a participant, and what it withholds, is for its people alone. */
export class ColleaguesOf {
  readonly #moment: Moment;
  readonly #person: Id;

  constructor(moment: Moment, person: Id) {
    this.#moment = moment;
    this.#person = person;
  }

  /** What the person can countersign: not what they wrote themself, nor what keeps something from them. */
  waiting(): Id[] {
    const { declared, withholdings } = this.#moment.world;
    const { now } = this.#moment;
    const grounds = declared.filter(
      (one) =>
        now < Math.min(one.until, one.signedAt) &&
        one.openedBy !== this.#person &&
        this.#moment.actsFor(one.openedBy, one.from) &&
        this.#moment.seesDeclared(this.#person, one) === 'OWN',
    );
    const kept = withholdings.filter(
      (one) =>
        now < Math.min(one.until, one.from) &&
        one.proposedBy !== this.#person &&
        this.#moment.actsFor(one.proposedBy, one.participantId) &&
        this.#sees(one),
    );
    return [...grounds, ...kept].map(({ id }) => id);
  }

  /** What a participant withholds or withheld; null for who does not act for it. */
  withheldBy(participantId: Id): Id[] | null {
    if (!this.#moment.actsFor(this.#person, participantId)) return null;
    if (this.#moment.current(participantId)!.isHome) return null;
    const own = this.#moment.world.withholdings.filter((w) => w.participantId === participantId);
    return own.filter((one) => this.#sees(one)).map(({ id }) => id);
  }

  #sees({ participantId, personId }: Fact.Withholding): boolean {
    return personId !== this.#person && this.#moment.actsFor(this.#person, participantId);
  }

  /** Of what one was told, what one sees: a notice is hidden with the thing that it is about (S0). */
  stillSeen(told: readonly { consent: Id | null; ground: Id | null }[]): typeof told {
    const { consents, declared } = this.#moment.world;
    return told.filter(({ consent, ground }) => {
      const about = consents.find(({ id }) => id === consent);
      const opened = declared.find(({ id }) => id === ground);
      return about
        ? this.#moment.seesConsent(this.#person, about) !== null
        : opened !== undefined && this.#moment.seesDeclared(this.#person, opened) !== null;
    });
  }
}

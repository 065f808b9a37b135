import { readId, toId } from '../graphql/opaque-id.js';
import type { Attempt, Making } from './attempt.js';
import type * as Fact from './facts.js';
import type { Moment } from './model.js';

type Id = Fact.Id;

/** The coordinator offers, mostly to somebody who could keep a web. */
export function offerCoordination(make: Making): Attempt {
  const { world, people } = make.laid;
  const organisations = world.participants.filter(({ organisationId }) => organisationId !== null);
  const { id, childId } = make.pick(make.oneIn(5) ? world.participants : organisations)!;
  const from = world.participants.find((p) => p.childId === childId && p.coordinates)!;
  const may = people.filter((person) => make.moment.coordinates(person, childId));
  const effect = ({ id: made }: { id: string }) => {
    const handover = readId(made).uuid;
    return (now: Fact.World) => {
      now.handovers.push({ id: handover, childId, from: from.id, to: id, state: 'OFFERED' });
    };
  };
  return make.attempt(
    make.actor(may),
    'offerCoordination',
    { id: toId('Participant', id) },
    effect,
    {
      type: 'Handover',
      sql: 'SELECT id FROM app.handover WHERE offered_at BETWEEN $1 AND clock_timestamp() AND to_id = $2',
      values: [id],
    },
  );
}

const MOVES = {
  ACCEPTED: 'acceptCoordination',
  DECLINED: 'declineCoordination',
  REVOKED: 'revokeCoordinationOffer',
} as const;

/** Mostly accepted: only then does anything change. */
export function moveHandover(make: Making): Attempt | null {
  const { handovers } = make.laid.world;
  const open = handovers.filter(({ state }) => state === 'OFFERED');
  const handover = make.pick(open) ?? make.pick(handovers);
  if (!handover) return null;
  const { id, from, to } = handover;
  const state = make.pick(['ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'DECLINED', 'REVOKED'] as const)!;
  const may = make.actorsFor(state === 'REVOKED' ? from : to);
  const effect = () => (world: Fact.World) => {
    world.handovers.find((one) => one.id === id)!.state = state;
    if (state !== 'ACCEPTED') return;
    for (const one of world.participants) {
      if (one.id === from || one.id === to) one.coordinates = one.id === to;
    }
  };
  return make.attempt(make.actor(may), MOVES[state], { id: toId('Handover', id) }, effect, {
    type: 'Handover',
    sql: 'SELECT id FROM app.handover WHERE ended_at BETWEEN $1 AND clock_timestamp() AND id = $2 AND state = $3',
    values: [id, state],
  });
}

/** The rule D1, of sight: both ends see an offer and what came of it; the family an accepted one, where it sees both. */
export class HandoversFor {
  readonly #moment: Moment;
  readonly #person: Id;

  constructor(moment: Moment, person: Id) {
    this.#moment = moment;
    this.#person = person;
  }

  /** The latest that is seen: its id and what the person may do with it. */
  latest(childId: Id): string | null {
    const seen = this.#moment.world.handovers.findLast(
      (one) => one.childId === childId && this.#sees(one),
    );
    if (!seen) return null;
    return JSON.stringify([
      seen.id,
      this.#mayAnswer(seen),
      this.#isOpen(seen) && this.#acts(seen.from),
    ]);
  }

  /** Those that wait for the person. */
  waiting(): Id[] {
    return this.#moment.world.handovers.filter((one) => this.#mayAnswer(one)).map(({ id }) => id);
  }

  #sees({ childId, from, to, state }: Fact.Handover): boolean {
    const ends = [from, to];
    return (
      ends.some((end) => this.#acts(end)) ||
      (state === 'ACCEPTED' &&
        this.#moment.isFamily(this.#person, childId) &&
        ends.every((end) => this.#moment.seesParticipant(this.#person, end)))
    );
  }

  #acts(end: Id): boolean {
    return this.#moment.actsFor(this.#person, end);
  }

  #isOpen({ state, to }: Fact.Handover): boolean {
    return state === 'OFFERED' && this.#moment.current(to) !== undefined;
  }

  #mayAnswer(handover: Fact.Handover): boolean {
    return this.#isOpen(handover) && this.#acts(handover.to);
  }
}

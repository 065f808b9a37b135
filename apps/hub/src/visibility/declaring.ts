import { readId, toId } from '../graphql/opaque-id.js';
import type { Attempt, Making } from './attempt.js';
import type * as Fact from './facts.js';
import { CHILD_SCOPES } from './model.js';

const HOUR = 3_600_000;
const NEVER = Number.POSITIVE_INFINITY;
const WHAT: Fact.Withholding['what'][] = ['PARTICIPANT', 'MESSAGES', 'ACCESS_RECORDS', 'GROUNDS'];
const uuidIn = ({ id }: { id: string }) => readId(id).uuid;

/** From a participant with people to another that they see, mostly; waits for a second person. */
export function openGround(make: Making): Attempt {
  const { world } = make.laid;
  const manned = world.participants.filter(({ id }) => make.actorsFor(id).length > 1);
  const teller = make.pickShielded(manned, ({ id }) => [id]) ?? make.pick(world.participants)!;
  const { id: from, childId } = teller;
  const person = make.actor(make.actorsFor(from));
  const others = world.participants.filter((p) => p.childId === childId && p.id !== from);
  const seen = others.filter(({ id }) => make.moment.seesParticipant(person, id));
  const to = ((make.oneIn(8) ? undefined : make.pick(seen)) ?? make.pick(others)!).id;
  const parents = world.guardianships.filter((g) => g.childId === childId);
  const about = make.oneIn(4) ? (teller.serves ?? make.pick(parents)!.personId) : null;
  const scopes = about ? ['PARENT_CARE'] : [make.pick(CHILD_SCOPES)!];
  const until = Date.now() + 2 * HOUR;
  const input = {
    fromId: toId('Participant', from),
    toId: toId('Participant', to),
    kind: 'LEGAL_TASK',
    scopes,
    article: 'Jeugdwet 7.3.11',
    weighing: 'Het moet nu.',
    answersRefusal: 'Er is iets gebeurd.',
    endsAt: new Date(until).toISOString(),
    ...(about ? { aboutPersonId: toId('Person', about) } : {}),
  };
  const effect = (done: { id: string; tieId: string }) => (now: Fact.World) => {
    const tieId = readId(done.tieId).uuid;
    const tie = now.ties.find(({ id }) => id === tieId);
    // What was asked of the tie itself is answered by what is asked on it.
    if (tie) tie.madeBy = null;
    else now.ties.push({ id: tieId, a: from, b: to, since: Date.now(), madeBy: null });
    const said = { childId, openedBy: person, from, to, scopes, about };
    now.declared.push({ id: uuidIn(done), ...said, signedAt: NEVER, until });
  };
  return make.attempt(person, 'openGround', { input }, effect);
}

export function countersignGround(make: Making): Attempt | null {
  const { declared } = make.laid.world;
  const waiting = declared.filter((one) => one.signedAt === NEVER && one.until > Date.now());
  const ground = make.pick(waiting) ?? make.pick(declared);
  if (!ground) return null;
  const colleagues = make.actorsFor(ground.from).filter((person) => person !== ground.openedBy);
  const id = toId('Ground', ground.id);
  const person = make.actor(colleagues);
  return make.attempt(person, 'countersignGround', { id }, () => (world, now) => {
    world.declared.find((one) => one.id === ground.id)!.signedAt = now;
  });
}

export function endGround(make: Making): Attempt | null {
  const ground = make.pick(make.laid.world.declared);
  if (!ground) return null;
  const id = toId('Ground', ground.id);
  const person = make.actor(make.actorsFor(ground.from));
  return make.attempt(person, 'endGround', { id }, () => (world, now) => {
    const ended = world.declared.find((one) => one.id === ground.id)!;
    ended.until = Math.min(ended.until, now);
  });
}

/** By a participant with people, from a guardian of the child. */
export function withhold(make: Making): Attempt {
  const { world, names } = make.laid;
  const manned = world.participants.filter(({ id }) => make.actorsFor(id).length > 1);
  const { id: participantId, childId } = make.pick(manned) ?? make.pick(world.participants)!;
  const personId = make.pick(world.guardianships.filter((g) => g.childId === childId))!.personId;
  const what = make.pick(WHAT)!;
  const person = make.actor(make.actorsFor(participantId));
  const until = Date.now() + 2 * HOUR;
  const input = {
    participantId: toId('Participant', participantId),
    fromName: names.get(personId)!,
    what,
    reason: 'Voor de veiligheid.',
    endsAt: new Date(until).toISOString(),
  };
  const effect = (done: { id: string }) => (now: Fact.World) => {
    const said = { participantId, proposedBy: person, personId, what };
    now.withholdings.push({ id: uuidIn(done), ...said, from: NEVER, until });
  };
  return make.attempt(person, 'withhold', { input }, effect);
}

export function countersignWithholding(make: Making): Attempt | null {
  const { withholdings } = make.laid.world;
  const waiting = withholdings.filter((one) => one.from === NEVER && one.until > Date.now());
  const one = make.pick(waiting) ?? make.pick(withholdings);
  if (!one) return null;
  const colleagues = make.actorsFor(one.participantId).filter((id) => id !== one.proposedBy);
  const id = toId('Withholding', one.id);
  return make.attempt(make.actor(colleagues), 'countersignWithholding', { id }, () => {
    return (world, now) => {
      world.withholdings.find((other) => other.id === one.id)!.from = now;
    };
  });
}

export function endWithholding(make: Making): Attempt | null {
  const one = make.pick(make.laid.world.withholdings);
  if (!one) return null;
  const id = toId('Withholding', one.id);
  const person = make.actor(make.actorsFor(one.participantId));
  return make.attempt(person, 'endWithholding', { id }, () => (world, now) => {
    const ended = world.withholdings.find((other) => other.id === one.id)!;
    ended.until = Math.min(ended.until, now);
  });
}

/** What was sent already, by its author. */
export function withholdMessage(make: Making): Attempt | null {
  const { messages, withholdings } = make.laid.world;
  const inForce = withholdings.filter((w) => w.what === 'MESSAGES' && w.from <= Date.now());
  const pairs = messages.flatMap((message) =>
    inForce.filter((w) => w.participantId === message.from).map((under) => ({ message, under })),
  );
  const pair = make.pick(pairs);
  if (!pair) return null;
  const ids = {
    id: toId('Message', pair.message.id),
    under: toId('Withholding', pair.under.id),
  };
  return make.attempt(make.actor([pair.message.author]), 'withholdMessage', ids, () => (world) => {
    world.messages.find(({ id }) => id === pair.message.id)!.keptBy.push(pair.under.id);
  });
}

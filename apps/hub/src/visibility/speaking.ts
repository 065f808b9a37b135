import { randomUUID } from 'node:crypto';
import { readId, toId } from '../graphql/opaque-id.js';
import type { Attempt, Making } from './attempt.js';
import type * as Fact from './facts.js';
import { dayInAmsterdam } from './facts.js';
import { CHILD_SCOPES, isOpen, Moment } from './model.js';

const HOUR = 3_600_000;
const uuidIn = ({ id }: { id: string }) => readId(id).uuid;
const consentIn = (world: Fact.World, id: Fact.Id) => world.consents.find((c) => c.id === id)!;

/** In the name of a participant, between it and another; the coordinator's between any two. */
export function makeTie(make: Making): Attempt {
  const { participants } = make.laid.world;
  const manned = participants.filter(({ id }) => make.actorsFor(id).length > 0);
  const keepers = make.oneIn(3) ? manned.filter(({ coordinates }) => coordinates) : [];
  const maker =
    (make.oneIn(8)
      ? undefined
      : (make.pick(keepers) ?? make.pickShielded(manned, ({ id }) => [id]))) ??
    make.pick(participants)!;
  const person = make.actor(make.actorsFor(maker.id));
  const web = participants.filter(({ childId }) => childId === maker.childId);
  const a = maker.coordinates ? make.pick(web)!.id : maker.id;
  const others = web.filter(({ id }) => id !== a);
  const seen = others.filter(({ id }) => make.moment.seesParticipant(person, id));
  const b = (make.oneIn(8) ? make.pick(others)! : (make.pick(seen) ?? others[0]!)).id;
  const [aId, bId, asId] = [a, b, maker.id].map((id) => toId('Participant', id));
  const effect = (done: { id: string }) => (world: Fact.World) => {
    const tie = world.ties.find(({ id }) => id === uuidIn(done));
    if (tie) tie.madeBy = maker.id;
    else world.ties.push({ id: uuidIn(done), a, b, since: Date.now(), madeBy: maker.id });
  };
  return make.attempt(person, 'tie', { input: { aId, bId, asId } }, effect, {
    type: 'Tie',
    sql: `SELECT id FROM app.tie WHERE made_at >= $1 AND made_by_id = $2
      AND a_id = LEAST($3::uuid, $4::uuid) AND b_id = GREATEST($3::uuid, $4::uuid)`,
    values: [maker.id, a, b],
  });
}

export function requestConsent(make: Making): Attempt {
  const { world, people } = make.laid;
  const asking = people.flatMap((person) =>
    world.ties
      .filter((one) => make.moment.seesTie(person, one))
      .flatMap((tie) =>
        world.participants
          .filter(
            ({ id, coordinates, childId }) =>
              (id === tie.a || id === tie.b || coordinates) &&
              childId === world.participants.find((p) => p.id === tie.a)!.childId &&
              make.moment.actsFor(person, id),
          )
          .map(({ id }) => ({ person, tie, askedBy: id })),
      ),
  );
  // What was told before and has ended: a yes would show it again.
  const ended = world.consents.filter(({ state }) => state !== 'GIVEN' && state !== 'REQUESTED');
  const again = make.oneIn(3) ? make.pick(spokenOn(world, ended)) : undefined;
  const apart = make.oneIn(2) ? asking.filter(({ tie: { a, b } }) => areApart(make, a, b)) : [];
  const same = asking.filter(({ tie }) => tie.id === again?.tieId);
  const chosen = make.oneIn(8)
    ? undefined
    : (make.pick(again ? same : apart) ?? make.pickShielded(asking, ({ tie }) => [tie.a, tie.b]));
  const { person, tie } = chosen ?? { person: make.pick(people)!, tie: make.pick(world.ties)! };
  const askedBy = chosen?.askedBy ?? tie.a;
  const repeated = again?.tieId === tie.id ? again : undefined;
  const from = repeated?.from ?? make.pick([tie.a, tie.b])!;
  const to = from === tie.a ? tie.b : tie.a;
  const { childId } = world.participants.find(({ id }) => id === from)!;
  const parents = world.guardianships.filter((g) => g.childId === childId);
  const isAbout = make.oneIn(4);
  const about = repeated ? repeated.about : isAbout ? make.pick(parents)!.personId : null;
  const scopes = repeated?.scopes ?? (about ? ['PARENT_CARE'] : [make.pick(CHILD_SCOPES)!]);
  const [startsAt, endsAt] = [Date.now(), Date.now() + 2 * HOUR];
  const input = {
    tieId: toId('Tie', tie.id),
    askedById: toId('Participant', askedBy),
    fromId: toId('Participant', from),
    scopes,
    purpose: `Om samen te werken ${randomUUID()}.`,
    endsAt: new Date(endsAt).toISOString(),
    ...(about ? { aboutPersonId: toId('Person', about) } : {}),
  };
  const effect = (done: { id: string }) => (now: Fact.World) => {
    const asked = { tieId: tie.id, childId, from, to, askedBy, scopes, about, startsAt, endsAt };
    const open = {
      state: 'REQUESTED' as const,
      signers: [],
      answers: {},
      onPaper: [],
      isAsked: false,
    };
    now.consents.push({ id: uuidIn(done), ...asked, ...open });
    now.ties.find(({ id }) => id === tie.id)!.madeBy = null;
  };
  return make.attempt(person, 'requestConsent', { input }, effect, {
    type: 'Consent',
    sql: 'SELECT id FROM app.consent WHERE requested_at >= $1 AND purpose = $2',
    values: [input.purpose],
  });
}

/** Two that nothing opens to each other: a yes shows something new. */
function areApart(make: Making, a: Fact.Id, b: Fact.Id): boolean {
  return make.moment.groundsOn(a, b).length === 0;
}

export function answerConsent(make: Making): Attempt | null {
  const { consents } = make.laid.world;
  const pending = (one: Fact.Consent) =>
    one.signers.filter((id) => !one.answers[id] && make.moment.signs(id, one));
  const waiting = consents.filter((one) => isOpen(one, make.moment.now) && pending(one).length > 0);
  const consent = (make.oneIn(8) ? undefined : make.pick(waiting)) ?? make.pick(consents);
  if (!consent) return null;
  const person = make.actor(pending(consent));
  const answer = make.oneIn(12) ? 'NO' : 'YES';
  const consentId = toId('Consent', consent.id);
  const input = { consentId, answer, wording: 'request-1', language: 'nl' };
  const effect = () => (world: Fact.World) => {
    const answered = consentIn(world, consent.id);
    answered.answers[person] = answer;
    answered.onPaper = answered.onPaper.filter((id) => id !== person);
  };
  const stored = signed(consent.id, person, answer);
  return make.attempt(person, 'answerConsent', { input }, effect, stored);
}

/** C4: it should never have counted. */
export function invalidateConsent(make: Making): Attempt | null {
  const { consents, participants } = make.laid.world;
  const consent =
    make.pick(consents.filter(({ state }) => state === 'GIVEN')) ?? make.pick(consents);
  if (!consent) return null;
  const keepers = participants.filter((p) => p.childId === consent.childId && p.coordinates);
  const may = [consent.askedBy, ...keepers.map(({ id }) => id)].flatMap((id) => make.actorsFor(id));
  const input = {
    consentId: toId('Consent', consent.id),
    kind: 'OTHER',
    reason: 'Een vergissing.',
  };
  return make.attempt(make.actor(may), 'invalidateConsent', { input }, () => (world) => {
    consentIn(world, consent.id).state = 'INVALIDATED';
  });
}

/** D2: what a signer said elsewhere, written down by who asked or keeps the web. */
export function recordAnswer(make: Making): Attempt | null {
  const { world, names } = make.laid;
  const open = world.consents.filter(
    (one) => isOpen(one, make.moment.now) && one.signers.length > 0,
  );
  const consent = make.pick(open) ?? make.pick(world.consents);
  if (!consent) return null;
  const signer = make.pick(consent.signers) ?? make.pick(make.laid.people)!;
  const answer = make.oneIn(4) ? 'NO' : 'YES';
  const input = {
    consentId: toId('Consent', consent.id),
    signerName: names.get(signer)!,
    answer,
    how: 'PAPER',
    document: 'formulier',
    answeredOn: dayInAmsterdam.format(make.moment.now),
  };
  return make.attempt(
    make.actor(make.actorsFor(consent.askedBy)),
    'recordAnswer',
    { input },
    () => {
      return (now) => {
        const answered = consentIn(now, consent.id);
        if (answered.answers[signer] !== 'YES') answered.onPaper.push(signer);
        answered.answers[signer] = answer;
      };
    },
  );
}

/** Those along which something was told: their end takes it from who heard it. */
export function spokenOn(world: Fact.World, consents: Fact.Consent[]): Fact.Consent[] {
  return consents.filter(({ from, to, scopes, about }) =>
    world.messages.some(
      (m) => m.from === from && m.to.includes(to) && scopes.includes(m.scope) && m.about === about,
    ),
  );
}

function signed(consent: Fact.Id, person: Fact.Id, act: string) {
  const sql = `SELECT consent_id AS id FROM app.signature
    WHERE at >= $1 AND consent_id = $2 AND person_id = $3 AND act = $4`;
  return { type: 'Consent' as const, sql, values: [consent, person, act] };
}

export function withdrawConsent(make: Making): Attempt | null {
  const { consents } = make.laid.world;
  const given = consents.filter(({ state }) => state === 'GIVEN');
  const spoken = spokenOn(make.laid.world, given);
  const consent = make.pick(spoken) ?? make.pick(given) ?? make.pick(consents);
  if (!consent) return null;
  const id = toId('Consent', consent.id);
  const person = make.actor(consent.signers);
  const effect = () => (world: Fact.World) => {
    consentIn(world, consent.id).state = 'WITHDRAWN';
  };
  const stored = signed(consent.id, person, 'WITHDRAWN');
  return make.attempt(person, 'withdrawConsent', { id }, effect, stored);
}

/** Along a ground, to one or two that it reaches. */
export function sendMessage(make: Making): Attempt | null {
  const { grounds } = make.moment;
  const agreed = grounds.filter(({ by }) => by !== null);
  const ground =
    (make.oneIn(3) ? undefined : make.pickShielded(agreed, (g) => [g.from, g.to])) ??
    make.pick(grounds);
  if (!ground) return null;
  const { from, childId, about } = ground;
  const scope = make.pick(ground.scopes)!;
  const alike = grounds.filter(
    (g) => g.from === from && make.moment.covers(from, g.to, scope, about),
  );
  const to = [...new Set([ground.to, make.pick(alike)!.to])];
  const author = make.actor(make.actorsFor(from));
  const body = `Bericht ${randomUUID()}`;
  const input = {
    fromId: toId('Participant', from),
    toIds: to.map((id) => toId('Participant', id)),
    scope,
    body,
    clientMessageId: randomUUID(),
    ...(about ? { aboutPersonId: toId('Person', about) } : {}),
  };
  const effect = (done: { id: string }) => (world: Fact.World) => {
    const sent = { childId, from, to, author, scope, about, body };
    world.messages.push({ ...sent, id: uuidIn(done), retracted: false, readBy: [], keptBy: [] });
  };
  return make.attempt(author, 'sendMessage', { input }, effect, {
    type: 'Message',
    sql: 'SELECT id FROM app.message WHERE sent_at >= $1 AND client_message_id = $2',
    values: [input.clientMessageId],
  });
}

export function retractMessage(make: Making): Attempt | null {
  const message = make.pick(make.laid.world.messages);
  if (!message) return null;
  const id = toId('Message', message.id);
  const effect = () => (world: Fact.World) => {
    world.messages.find((one) => one.id === message.id)!.retracted = true;
  };
  return make.attempt(make.actor([message.author]), 'retractMessage', { id }, effect, {
    type: 'Message',
    sql: 'SELECT id FROM app.message WHERE retracted_at >= $1 AND id = $2',
    values: [message.id],
  });
}

/** Everything there is: what the person does not see must be passed over. */
export function markRead(make: Making): Attempt {
  const asked = make.laid.world.messages.map(({ id }) => id);
  const person = make.pick(make.laid.people)!;
  const ids = asked.map((id) => toId('Message', id));
  return make.attempt(person, 'markRead', { ids }, () => (world, now) => {
    const moment = new Moment(world, now);
    for (const message of world.messages) {
      if (asked.includes(message.id) && moment.seesMessage(person, message)) {
        message.readBy.push(person);
      }
    }
  });
}

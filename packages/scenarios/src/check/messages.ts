import type { Key, Message } from '../scenario.js';
import { covers, fits } from './consents.js';
import type { Facts } from './facts.js';
import { lets } from './grounds.js';
import { complain } from './participants.js';

export function checkMessage(facts: Facts, message: Message): string[] {
  const { from, author, to, daysAgo: t, body, retractedDaysAgo, readBy = [] } = message;
  const name = `message of ${author}, ${t} days ago`;
  return [
    ...complain(t <= 0, 'lies ahead'),
    ...complain(!facts.actsFor(author, from, t), `could not write for ${from} then`),
    ...complain(!fits(message), 'its scope does not fit whom it is about'),
    ...complain(to.length === 0 || new Set(to).size < to.length, 'needs receivers, each once'),
    ...complain(body.trim() === '', 'has no words'),
    ...complain(
      retractedDaysAgo !== undefined && (retractedDaysAgo >= t || retractedDaysAgo < 0),
      'retracted before it was sent, or not yet',
    ),
    ...to
      .filter((receiver) => !mayReach(facts, message, receiver))
      .map((receiver) => `no ground to tell ${receiver}`),
    ...readBy
      .filter((reader) => !mayHaveRead(facts, message, reader))
      .map((reader) => `${reader} cannot have read it`),
  ].map((complaint) => `${name}: ${complaint}`);
}

/** Whether a ground let the message through when it was sent (G1). */
function mayReach(facts: Facts, message: Message, to: Key): boolean {
  const { from, daysAgo: t } = message;
  if (from === to || !facts.isCurrent(from, t) || !facts.isCurrent(to, t)) return false;
  return (
    facts.scenario.consents.some((consent) => covers(consent, message, to)) ||
    (facts.scenario.grounds ?? []).some((ground) => lets(ground, message, to)) ||
    (message.about === 'CHILD' &&
      (representsTo(facts, from, to, t) || representsTo(facts, to, from, t)))
  );
}

/** The legal-representative ground: a home with authority and what it may see, until 16 (G1). */
function representsTo(facts: Facts, home: Key, other: Key, t: number): boolean {
  const place = facts.place(other);
  return (
    facts.ageAt(t) < 16 &&
    facts.isHomeWithAuthority(home, t) &&
    facts.place(home)?.confidential !== true &&
    place?.confidential !== true &&
    place?.servesParent === undefined
  );
}

/** Whether someone saw the message at some moment since it was sent (S5). */
function mayHaveRead(facts: Facts, message: Message, person: Key): boolean {
  const { scenario } = facts;
  const { from, to, about, daysAgo } = message;
  const acted = scenario.participants.some(
    ({ key, people }) =>
      [from, ...to].includes(key) &&
      people.some((one) => one.person === person && -(one.untilDaysAhead ?? Infinity) < daysAgo),
  );
  if (acted || about !== 'CHILD') return acted || about === person;
  const isChildFrom12 = scenario.child.person === person && facts.ageAt(0) >= 12;
  return isChildFrom12 || facts.mayLookAlong(person, daysAgo) || facts.mayLookAlong(person, 0);
}

import {
  type About,
  type ConsentState,
  mayAnswer,
  mayEndAt,
  mayMove,
  maySpeakOf,
  requiredSigners,
  stateAfterAnswers,
  stateAt,
} from '@spinnenweb/domain';

import type { Consent, Message, SubjectKey } from '../scenario.js';
import { type Facts, stopsAt } from './facts.js';
import { complain, isCoordinator } from './participants.js';

export function checkConsent(facts: Facts, consent: Consent): string[] {
  const name = `consent ${consent.from} -> ${consent.to} (${consent.scopes.join(', ')})`;
  return [...checkRequest(facts, consent), ...checkState(facts, consent)].map(
    (complaint) => `${name}: ${complaint}`,
  );
}

/** About whom, in the words of the domain. */
function aboutOf(about: SubjectKey): About {
  return about === 'CHILD' ? 'CHILD' : { parent: about };
}

/** Whether something in this scope can be about this person at all. */
export function fits({ scope, about }: Pick<Message, 'scope' | 'about'>): boolean {
  return maySpeakOf(scope, aboutOf(about));
}

function checkRequest(facts: Facts, consent: Consent): string[] {
  const { from, to, askedBy, askedByPerson, about, requestedDaysAgo: asked } = consent;
  const tie = facts.scenario.ties.find(({ key }) => key === consent.tie);
  const ends = tie === undefined ? [] : [tie.a, tie.b];
  const problem = mayEndAt({
    about: aboutOf(about),
    bornOn: facts.bornOn,
    at: facts.dateOf(asked),
    endsAt: facts.dateOf(-consent.endsInDays),
  });
  return [
    ...complain(from === to || !ends.includes(from) || !ends.includes(to), 'not along its tie'),
    ...complain(tie !== undefined && asked > tie.sinceDaysAgo, 'asked before there was a tie'),
    ...complain(![from, to].every((key) => facts.isCurrent(key, asked)), 'an end was not there'),
    ...complain(!ends.includes(askedBy) && !isCoordinator(facts, askedBy), 'asked by an outsider'),
    ...complain(!facts.actsFor(askedByPerson, askedBy, asked), `${askedByPerson} could not ask it`),
    ...complain(consent.scopes.length === 0, 'names no scope'),
    ...complain(new Set(consent.scopes).size < consent.scopes.length, 'names a scope twice'),
    ...complain(
      !consent.scopes.every((scope) => fits({ scope, about })),
      'a scope does not fit whom it is about',
    ),
    ...complain(consent.purpose.trim() === '', 'has no purpose'),
    ...complain(problem !== null, `its end: ${problem}`),
  ];
}

function checkState(facts: Facts, consent: Consent): string[] {
  const { answers, requestedDaysAgo, state } = consent;
  const complaints: string[] = [];
  let reached: ConsentState = 'REQUESTED';
  let earlier = requestedDaysAgo;
  answers.forEach(({ person, daysAgo }, place) => {
    const signers = signersAt(facts, consent, daysAgo);
    if (!signers.includes(person)) complaints.push(`${person} is not one of its signers`);
    if (daysAgo > earlier) complaints.push(`${person} answers before the one before`);
    if (daysAgo <= stopsAt(consent)) complaints.push(`${person} answers after it ended`);
    if (!mayAnswer(reached)) complaints.push(`${person} answers when it is decided`);
    const given = answers.slice(0, place + 1).map((one) => ({ ...one, personId: one.person }));
    reached = stateAfterAnswers(reached, signers, given);
    earlier = daysAgo;
  });
  const decided = reached;

  for (const [next, act] of [
    ['WITHDRAWN', consent.withdrawn],
    ['INVALIDATED', consent.invalidated],
  ] as const) {
    if (act === undefined) continue;
    if (!mayMove(reached, next)) complaints.push(`cannot become ${next} after ${reached}`);
    if (act.daysAgo > earlier) complaints.push(`${next} before it was decided`);
    if (act.daysAgo <= -consent.endsInDays) complaints.push(`${next} after its end`);
    reached = next;
  }
  const { withdrawn } = consent;
  if (
    withdrawn !== undefined &&
    !signersAt(facts, consent, withdrawn.daysAgo).includes(withdrawn.by)
  ) {
    complaints.push(`${withdrawn.by} may not withdraw it`);
  }
  if (mayAnswer(decided) && consent.endsInDays <= 0) complaints.push('still open after its end');

  const now = stateAt(reached, facts.dateOf(-consent.endsInDays), facts.dateOf(0));
  if (now !== state) complaints.push(`says ${state}, but its answers make it ${now}`);
  return complaints;
}

function signersAt(facts: Facts, consent: Consent, t: number): (string | null)[] {
  const signers = requiredSigners({
    about: aboutOf(consent.about),
    child: {
      personId: facts.scenario.child.person ?? null,
      bornOn: facts.bornOn,
      unableToWeigh: false,
    },
    guardians: facts.guardians,
    at: facts.dateOf(t),
  });
  return signers.map(({ personId }) => personId);
}

/** Whether the consent lets `message` through to `to`: direction, scope, about whom, and when. */
export function covers(consent: Consent, message: Message, to: string): boolean {
  const decidedAt = consent.answers.at(-1)?.daysAgo;
  const wasGiven = ['GIVEN', 'WITHDRAWN', 'EXPIRED', 'INVALIDATED'].includes(consent.state);
  return (
    wasGiven &&
    decidedAt !== undefined &&
    message.daysAgo <= decidedAt &&
    message.daysAgo > stopsAt(consent) &&
    consent.from === message.from &&
    consent.to === to &&
    consent.about === message.about &&
    consent.scopes.includes(message.scope)
  );
}

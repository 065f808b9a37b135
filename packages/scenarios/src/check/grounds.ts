import { mayGroundEndAt } from '@spinnenweb/domain';
import type { Ground, Message } from '../scenario.js';
import { fits } from './consents.js';
import type { Facts } from './facts.js';
import { complain } from './participants.js';

/** Everything in a ground other than consent that could not have happened (G2). */
export function checkGround(facts: Facts, ground: Ground): string[] {
  const { from, to, openedBy, openedDaysAgo: opened, countersigned, about } = ground;
  const tie = facts.scenario.ties.find(({ key }) => key === ground.tie);
  const ends = tie === undefined ? [] : [tie.a, tie.b];
  const problem = mayGroundEndAt(facts.dateOf(opened), facts.dateOf(-ground.endsInDays));
  const teller = facts.scenario.participants.find(({ key }) => key === from);
  const mustAnswer = facts.scenario.consents.some(
    (consent) =>
      ['REFUSED', 'CONFLICT', 'WITHDRAWN'].includes(consent.state) &&
      consent.from === from &&
      consent.to === to &&
      consent.about === about &&
      consent.scopes.some((scope) => ground.scopes.includes(scope)),
  );
  return [
    ...complain(from === to || !ends.includes(from) || !ends.includes(to), 'not along its tie'),
    ...complain(teller?.organisation === undefined, 'opened by no organisation'),
    ...complain(![from, to].every((key) => facts.isCurrent(key, opened)), 'an end was not there'),
    ...complain(!facts.actsFor(openedBy, from, opened), `${openedBy} could not open it`),
    ...complain(
      countersigned !== undefined &&
        (countersigned.by === openedBy ||
          countersigned.daysAgo > opened ||
          !facts.actsFor(countersigned.by, from, countersigned.daysAgo)),
      'could not be countersigned so',
    ),
    ...complain(ground.scopes.length === 0, 'names no scope'),
    ...complain(
      !ground.scopes.every((scope) => fits({ scope, about })),
      'a scope does not fit whom it is about',
    ),
    ...complain(ground.weighing.trim() === '', 'is not weighed'),
    ...complain(mustAnswer, 'passes over a refusal'),
    ...complain(problem !== null, `its end: ${problem}`),
  ].map((complaint) => `ground ${from} -> ${to} (${ground.kind}): ${complaint}`);
}

/** Whether the ground lets `message` through to `to`: direction, scope, about whom, and when. */
export function lets(ground: Ground, message: Message, to: string): boolean {
  return (
    ground.countersigned !== undefined &&
    message.daysAgo <= ground.countersigned.daysAgo &&
    message.daysAgo > -ground.endsInDays &&
    ground.from === message.from &&
    ground.to === to &&
    ground.about === message.about &&
    ground.scopes.includes(message.scope)
  );
}

import { CONSENT_STATES, PARTICIPANT_KINDS, SCOPES } from '@spinnenweb/domain';

import type { Stranger } from '../families.js';
import type { Scenario, Tie } from '../scenario.js';
import { factsOf } from './facts.js';

const SILENT_FROM_DAYS = 30;
const LIVELY_WITHIN_DAYS = 7;
const LIVELY_FROM_MESSAGES = 4;

/**
 * What the families together fail to show: a state of a consent or a tie, a scope, a kind of
 * participant, a tie that is lively or has gone silent; and every stranger who is none.
 */
export function checkFamilies(
  families: readonly Scenario[],
  strangers: readonly Stranger[],
  now: Date,
): string[] {
  const ties = families.flatMap((scenario) => scenario.ties.map((tie) => ({ scenario, tie })));
  const open = ties.filter(({ scenario, tie }) => tieState(scenario, tie) === 'OPEN');
  const shown = [
    ...families.flatMap(({ consents }) => consents.map(({ state }) => `consent ${state}`)),
    ...ties.map(({ scenario, tie }) => `tie ${tieState(scenario, tie)}`),
    ...open.map(({ scenario, tie }) => `tie ${liveliness(scenario, tie)}`),
    ...families.flatMap(({ messages }) => messages.map(({ scope }) => `scope ${scope}`)),
    ...families.flatMap(({ consents }) =>
      consents.flatMap(({ scopes }) => scopes.map((scope) => `scope ${scope}`)),
    ),
    ...families.flatMap(({ participants }) => participants.map(({ kind }) => `kind ${kind}`)),
    'kind HOME',
  ];
  const wanted = [
    ...CONSENT_STATES.map((state) => `consent ${state}`),
    ...['OPEN', 'ASKED', 'ENDED', 'NONE', 'LIVELY', 'SILENT'].map((state) => `tie ${state}`),
    // Safety is not spoken of in an invented family that is there to show daily work.
    ...SCOPES.filter((scope) => scope !== 'SAFETY').map((scope) => `scope ${scope}`),
    ...PARTICIPANT_KINDS.map((kind) => `kind ${kind}`),
  ];
  return [
    ...wanted.filter((state) => !shown.includes(state)).map((state) => `${state}: never shown`),
    ...strangers
      .filter((stranger) => isInvolved(families, stranger, now))
      .map(({ person, scenario }) => `${person}: no stranger to ${scenario}`),
  ];
}

/** The state of a tie, by its consents alone. */
function tieState({ consents }: Scenario, { key }: Tie): 'OPEN' | 'ASKED' | 'ENDED' | 'NONE' {
  const states = consents.filter(({ tie }) => tie === key).map(({ state }) => state);
  if (states.includes('GIVEN')) return 'OPEN';
  if (states.includes('REQUESTED')) return 'ASKED';
  const ended = states.some((state) => ['WITHDRAWN', 'EXPIRED', 'INVALIDATED'].includes(state));
  return ended ? 'ENDED' : 'NONE';
}

function liveliness({ messages }: Scenario, { a, b }: Tie): 'LIVELY' | 'QUIET' | 'SILENT' {
  const along = messages.filter(
    ({ from, to }) => (from === a && to.includes(b)) || (from === b && to.includes(a)),
  );
  const within = (days: number) => along.filter(({ daysAgo }) => daysAgo < days).length;
  if (within(SILENT_FROM_DAYS) === 0) return 'SILENT';
  return within(LIVELY_WITHIN_DAYS) >= LIVELY_FROM_MESSAGES ? 'LIVELY' : 'QUIET';
}

function isInvolved(families: readonly Scenario[], stranger: Stranger, now: Date): boolean {
  const scenario = families.find(({ key }) => key === stranger.scenario);
  if (scenario === undefined) return true;
  const facts = factsOf(scenario, now);
  return (
    scenario.child.person === stranger.person ||
    facts.mayLookAlong(stranger.person, 0) ||
    scenario.participants.some(({ people }) =>
      people.some(({ person }) => person === stranger.person),
    )
  );
}

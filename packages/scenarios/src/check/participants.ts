import type { Participant } from '../scenario.js';
import { type Facts, lies } from './facts.js';
import type { Known } from './keys.js';

/** Who stands in the web, since when, working where; the ties between them; the allowances. */
export function checkParticipants(facts: Facts, known: Known): string[] {
  const { participants, ties, allowances, child } = facts.scenario;
  const coordinators = participants.filter(({ coordinator }) => coordinator === true);
  const pairs = ties.map(({ a, b }) => [a, b].sort().join(' and '));

  return [
    ...complain(coordinators.length !== 1, `${child.key}: needs exactly one coordinator`),
    ...participants.flatMap((participant) => checkParticipant(participant, known)),
    ...pairs
      .filter((pair, place) => pairs.indexOf(pair) !== place)
      .map((pair) => `tie between ${pair}: made twice`),
    ...ties.flatMap((tie) => {
      const made = (key: string) => facts.isCurrent(key, tie.sinceDaysAgo);
      const maker = [tie.a, tie.b].includes(tie.madeBy) || isCoordinator(facts, tie.madeBy);
      return [
        ...complain(tie.a === tie.b, `tie ${tie.key}: leads to itself`),
        ...complain(!made(tie.a) || !made(tie.b), `tie ${tie.key}: made when an end was not there`),
        ...complain(!maker || !made(tie.madeBy), `tie ${tie.key}: made by somebody else`),
      ];
    }),
    ...allowances.flatMap(({ guardian, fromDaysAgo, untilDaysAhead, endedDaysAgo }) => [
      ...complain(
        facts.ageAt(fromDaysAgo) < 16 || facts.ageAt(-untilDaysAhead) >= 18,
        `allowance of ${guardian}: the child is not 16 or 17 then`,
      ),
      ...complain(
        !facts.hasAuthority(guardian, fromDaysAgo),
        `allowance of ${guardian}: no guardian with authority`,
      ),
      ...complain(
        endedDaysAgo !== undefined && !lies(endedDaysAgo, fromDaysAgo, -untilDaysAhead),
        `allowance of ${guardian}: ended outside its period`,
      ),
    ]),
  ];
}

export function isCoordinator(facts: Facts, key: string): boolean {
  return facts.place(key)?.coordinator === true;
}

/** The complaint when it holds, nothing otherwise. */
export function complain(holds: boolean, complaint: string): string[] {
  return holds ? [complaint] : [];
}

function checkParticipant(participant: Participant, known: Known): string[] {
  const { key, kind, name, people, sinceDaysAgo } = participant;
  const organisation = known.organisations.find((one) => one.key === participant.organisation);
  const named = kind === 'INFORMAL' ? name !== undefined && !organisation : name === undefined;
  return [
    ...complain(!named, `participant ${key}: has a name of its own or an organisation`),
    ...complain(
      kind !== 'INFORMAL' && organisation?.kind !== kind,
      `participant ${key}: another kind than its organisation`,
    ),
    ...complain(people.length === 0, `participant ${key}: nobody acts for it`),
    ...people.flatMap((one) => {
      const employment = known.people.find((person) => person.key === one.person)?.employment ?? [];
      const works = employment.some((job) => job.organisation === participant.organisation);
      const standsInFor = people.some(({ person }) => person === one.substituteFor);
      return [
        ...complain(
          organisation !== undefined && !works,
          `participant ${key}: ${one.person} does not work there`,
        ),
        ...complain(
          one.sinceDaysAgo > sinceDaysAgo,
          `participant ${key}: ${one.person} was there before it`,
        ),
        ...complain(
          one.substituteFor !== undefined && (!standsInFor || one.substituteFor === one.person),
          `participant ${key}: ${one.person} stands in for nobody of it`,
        ),
      ];
    }),
  ];
}

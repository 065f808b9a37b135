import { organisations } from '../organisations.js';
import { people } from '../people.js';
import type { Scenario } from '../scenario.js';
import { checkConsent } from './consents.js';
import { checkGround } from './grounds.js';
import { factsOf } from './facts.js';
import { checkKeys, type Known } from './keys.js';
import { checkMessage } from './messages.js';
import { checkParticipants } from './participants.js';

/**
 * Everything in an invented family that could not have happened under the rules: a key that
 * resolves to nothing, an answer of somebody who does not sign, a state that does not follow from
 * the answers, an end too late, a message without a ground when it was sent. Empty when it is sound.
 *
 * @param now the moment of loading, from which all times are counted
 */
export function checkScenario(
  scenario: Scenario,
  now: Date,
  known: Known = { organisations, people },
): string[] {
  const broken = checkKeys(scenario, known);
  // The other checks look things up by key, and would only repeat what is missing.
  if (broken.length > 0) return broken;

  const facts = factsOf(scenario, now);
  return [
    ...checkParticipants(facts, known),
    ...scenario.consents.flatMap((consent) => checkConsent(facts, consent)),
    ...(scenario.grounds ?? []).flatMap((ground) => checkGround(facts, ground)),
    ...scenario.messages.flatMap((message) => checkMessage(facts, message)),
  ];
}

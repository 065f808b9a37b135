import { ageOn } from '@spinnenweb/domain';
import { act } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { badInput } from '../graphql/errors.js';
import { uuidOf } from '../graphql/opaque-id.js';
import type { OpenNetworkInput } from './open-network.input.js';

/** Help for the young can go on to 23 (Jeugdwet 1.1, jeugdige); an older birth date is a mistake in writing. */
const OLDEST = 22;

/**
 * Opens a web: the viewer's organisation coordinates, with the viewer as its first person (D1).
 *
 * @returns uuid of the child
 * @throws Refusal NOT_FOUND when the viewer does not work there now; BAD_INPUT on `bornOn`: IN_THE_FUTURE, TOO_LONG_AGO
 */
export async function openNetwork(context: HubContext, input: OpenNetworkInput): Promise<string> {
  const organisation = uuidOf('Organisation', input.organisationId);
  const bornOn = input.bornOn.toISOString().slice(0, 10);
  return act(context, async ({ em, now }) => {
    const age = ageOn(bornOn, now);
    if (age < 0) throw badInput('bornOn', 'IN_THE_FUTURE');
    if (age > OLDEST) throw badInput('bornOn', 'TOO_LONG_AGO');
    const guardians = input.guardians.map(({ name, authoritySource = null }) => ({
      name,
      authoritySource,
    }));
    // Nobody has a seat in a web that is not there yet, so the database opens it in one function of its own.
    const [opened] = await em.execute<[{ child: string }]>(
      'SELECT app.open_network(?, ?, ?, ?, ?, ?::jsonb) AS child',
      [
        organisation,
        input.function,
        input.firstName,
        bornOn,
        input.homeName,
        JSON.stringify(guardians),
      ],
    );
    return { changed: [opened.child], result: opened.child };
  });
}

import { act } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { uuidOf } from '../graphql/opaque-id.js';
import type { AddEmployeeInput } from './administration.input.js';

/**
 * Adds somebody who works for an organisation from now, by the account they sign in with: known or new, the answer is the
 * same. It shows them no child: for that a colleague or a coordinator assigns them.
 *
 * @returns uuid of the employment
 * @throws Refusal NOT_FOUND for who does not administer the organisation; BAD_INPUT: `subject` ALREADY_THERE for who works
 *   there already, `issuer` REQUIRED for who signs in at more than one
 */
export async function addEmployee(context: HubContext, input: AddEmployeeInput): Promise<string> {
  const organisation = uuidOf('Organisation', input.organisationId);
  return act(context, async ({ em }) => {
    const [added] = await em.execute<[{ id: string }]>(
      'SELECT app.add_employee(?, ?, ?, ?, ?) AS id',
      [organisation, input.name, input.function, input.issuer ?? null, input.subject],
    );
    return { changed: [], result: added.id };
  });
}

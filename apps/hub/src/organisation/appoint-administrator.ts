import { act } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { uuidOf } from '../graphql/opaque-id.js';
import type { AppointAdministratorInput } from './administration.input.js';

/**
 * Appoints an administrator of an organisation, or another of the hub, by the account they sign in with; by an
 * administrator of the hub (D6). They need not work there.
 *
 * @returns uuid of the administration
 * @throws Refusal NOT_FOUND for anybody else, or no such organisation; BAD_INPUT: `subject` ALREADY_THERE for who
 *   administers it already, `issuer` REQUIRED for who signs in at more than one
 */
export async function appointAdministrator(
  context: HubContext,
  { organisationId, name, issuer, subject }: AppointAdministratorInput,
): Promise<string> {
  const organisation = organisationId ? uuidOf('Organisation', organisationId) : null;
  return act(context, async ({ em }) => {
    const [made] = await em.execute<[{ id: string }]>(
      'SELECT app.appoint_administrator(?, ?, ?, ?) AS id',
      [organisation, name, issuer ?? null, subject],
    );
    return { changed: [], result: made.id };
  });
}

import { randomUUID } from 'node:crypto';
import { isRowPolicyViolation, isUniqueViolation } from '../database/errors.js';
import { act, add } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { badInput, notFound } from '../graphql/errors.js';
import type { AddOrganisationInput } from './administration.input.js';
import { Organisation } from './organisation.entity.js';

/**
 * Adds an organisation, that can then be invited into webs; by an administrator of the hub (D6).
 *
 * @returns uuid of the organisation
 * @throws Refusal NOT_FOUND for anybody else; BAD_INPUT: `name` ALREADY_THERE for one of this kind and name, however written
 */
export async function addOrganisation(
  context: HubContext,
  { kind, name }: AddOrganisationInput,
): Promise<string> {
  const uuid = randomUUID();
  return act(context, async ({ em }) => {
    try {
      await add(em, Organisation, { uuid, kind, name });
    } catch (error) {
      if (isRowPolicyViolation(error)) throw notFound();
      throw isUniqueViolation(error) ? badInput('name', 'ALREADY_THERE') : error;
    }
    return { changed: [], result: uuid };
  });
}

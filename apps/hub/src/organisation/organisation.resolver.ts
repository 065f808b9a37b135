import { textProblem } from '@spinnenweb/domain';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { HubContext } from '../graphql/context.js';
import { pageSize } from '../graphql/cursor.js';
import { badInput } from '../graphql/errors.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { Employee } from './employee.type.js';
import { Organisation } from './organisation.entity.js';
import { readEmployees, readOrganisations, readStaff } from './organisation.reader.js';

/** Finding organisations to invite and people to assign. */
@Resolver()
export class OrganisationResolver {
  @Query(() => [Organisation], {
    description: 'Organisations that can be invited, by a piece of the name.',
  })
  async organisations(
    @Ctx() context: HubContext,
    @Arg('search', () => String, { defaultValue: '' }) search: string,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
  ) {
    return readOrganisations(context, checkSearch(search), pageSize(first));
  }

  @Query(() => [Employee], { description: 'People who can be assigned to this participant.' })
  async employees(
    @Ctx() context: HubContext,
    @Arg('participantId', () => ID) participantId: string,
  ) {
    return readEmployees(context, uuidOf('Participant', participantId));
  }

  @Query(() => [Employee], {
    description:
      'People who work for an organisation, to name one as the first person when inviting it.',
  })
  async staff(@Ctx() context: HubContext, @Arg('organisationId', () => ID) organisationId: string) {
    return readStaff(context, uuidOf('Organisation', organisationId));
  }
}

/** A piece of a name to look for, or nothing. @throws Refusal BAD_INPUT on `search` with a TextProblem */
export function checkSearch(search: string): string {
  const problem = search === '' ? null : textProblem(search, { max: 120 });
  if (problem) throw badInput('search', problem);
  return search;
}

import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { HubContext } from '../graphql/context.js';
import { pageSize } from '../graphql/cursor.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { Administration } from './administration.entity.js';
import {
  readAdministeredOrganisations,
  readAdministrativeActs,
  readEmployments,
  readHubAdministrators,
} from './administration.reader.js';
import { AdministeredOrganisation, AdministrativeAct } from './administration.type.js';
import { Employment } from './employment.entity.js';
import { checkSearch } from './organisation.resolver.js';

/** What administrators see (D6): no child, and nothing by which one could be found. */
@Resolver()
export class AdministrationResolver {
  @Query(() => [Employment], {
    description:
      'Who works and worked for an organisation that the viewer administers, those of now first.',
  })
  async employments(
    @Ctx() context: HubContext,
    @Arg('organisationId', () => ID) organisationId: string,
    @Arg('search', () => String, { defaultValue: '' }) search: string,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
  ) {
    const organisation = uuidOf('Organisation', organisationId);
    return readEmployments(context, organisation, checkSearch(search), pageSize(first));
  }

  @Query(() => [AdministeredOrganisation], {
    description: 'Organisations and who administers them, for who administers the hub.',
  })
  async administeredOrganisations(
    @Ctx() context: HubContext,
    @Arg('search', () => String, { defaultValue: '' }) search: string,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
  ) {
    return readAdministeredOrganisations(context, checkSearch(search), pageSize(first));
  }

  @Query(() => [Administration], {
    description: 'Who administers the hub, for who does so too.',
  })
  async hubAdministrators(@Ctx() context: HubContext) {
    return readHubAdministrators(context);
  }

  @Query(() => [AdministrativeAct], {
    description:
      'The latest that was done at an organisation that the viewer administers; of organisations and offices when none is named.',
  })
  async administrativeActs(
    @Ctx() context: HubContext,
    @Arg('organisationId', () => ID, { nullable: true }) organisationId: string | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
  ) {
    const organisation = organisationId ? uuidOf('Organisation', organisationId) : null;
    return readAdministrativeActs(context, organisation, pageSize(first));
  }
}

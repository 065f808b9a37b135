import type { HubContext } from '../graphql/context.js';
import type { Administration } from './administration.entity.js';
import {
  ADMINISTERED_SQL,
  ADMINISTRATION_SQL,
  ADMINISTRATIVE_ACTS_SQL,
  EMPLOYMENT_SQL,
  EMPLOYMENTS_SQL,
  HUB_ADMINISTRATORS_SQL,
} from './administration.sql.js';
import type { AdministeredOrganisation, AdministrativeAct } from './administration.type.js';
import type { Employment } from './employment.entity.js';
import { read } from './organisation.reader.js';

/*
 * What administrators see (D6): people of organisations and offices, never a child. Each answers NOT_FOUND to who does not
 * administer that place.
 */

/** @param organisation uuid @param search a piece of the name */
export async function readEmployments(
  context: HubContext,
  organisation: string,
  search: string,
  first: number,
): Promise<Employment[]> {
  const statement = { name: 'employments', text: EMPLOYMENTS_SQL };
  return read<Employment[]>(context, statement, [organisation, search, first]);
}

/** @param employment uuid */
export async function readEmployment(context: HubContext, employment: string): Promise<Employment> {
  return read<Employment>(context, { name: 'employment', text: EMPLOYMENT_SQL }, [employment]);
}

/** @param search a piece of the name */
export async function readAdministeredOrganisations(
  context: HubContext,
  search: string,
  first: number,
): Promise<AdministeredOrganisation[]> {
  const statement = { name: 'administered organisations', text: ADMINISTERED_SQL };
  return read<AdministeredOrganisation[]>(context, statement, [search, first]);
}

export async function readHubAdministrators(context: HubContext): Promise<Administration[]> {
  const statement = { name: 'hub administrators', text: HUB_ADMINISTRATORS_SQL };
  return read<Administration[]>(context, statement, []);
}

/** @param administration uuid */
export async function readAdministration(
  context: HubContext,
  administration: string,
): Promise<Administration> {
  const statement = { name: 'administration', text: ADMINISTRATION_SQL };
  return read<Administration>(context, statement, [administration]);
}

/** @param organisation uuid; null: what concerns the hub */
export async function readAdministrativeActs(
  context: HubContext,
  organisation: string | null,
  first: number,
): Promise<AdministrativeAct[]> {
  const statement = { name: 'administrative acts', text: ADMINISTRATIVE_ACTS_SQL };
  return read<AdministrativeAct[]>(context, statement, [organisation, first]);
}

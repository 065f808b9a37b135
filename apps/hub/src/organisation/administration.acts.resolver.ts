import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { HubContext } from '../graphql/context.js';
import { toId } from '../graphql/opaque-id.js';
import { addEmployee } from './add-employee.js';
import { addOrganisation } from './add-organisation.js';
import { Administration } from './administration.entity.js';
import {
  AddEmployeeInput,
  AddOrganisationInput,
  AppointAdministratorInput,
} from './administration.input.js';
import { readAdministration, readEmployment } from './administration.reader.js';
import { appointAdministrator } from './appoint-administrator.js';
import { Employment } from './employment.entity.js';
import { endAdministration } from './end-administration.js';
import { endEmployment } from './end-employment.js';
import { Organisation } from './organisation.entity.js';

/** What administrators do (D6). */
@Resolver()
export class AdministrationActsResolver {
  @Mutation(() => Employment, { description: 'Somebody works for an organisation from now.' })
  async addEmployee(
    @Ctx() context: HubContext,
    @Arg('input', () => AddEmployeeInput) input: AddEmployeeInput,
  ) {
    return readEmployment(context, await addEmployee(context, input));
  }

  @Mutation(() => Employment, {
    nullable: true,
    description:
      "Ends somebody's work, and at once all that they see by it, everywhere. Null: the viewer's own.",
  })
  async endEmployment(
    @Ctx() context: HubContext,
    @Arg('employmentId', () => ID) employmentId: string,
  ) {
    const ended = await endEmployment(context, employmentId);
    return ended === null ? null : readEmployment(context, ended);
  }

  @Mutation(() => Organisation, { description: 'The hub has one organisation more.' })
  async addOrganisation(
    @Ctx() context: HubContext,
    @Arg('input', () => AddOrganisationInput) input: AddOrganisationInput,
  ) {
    const { kind, name } = input;
    return { id: toId('Organisation', await addOrganisation(context, input)), kind, name };
  }

  @Mutation(() => Administration, {
    description: 'Somebody administers an organisation, or the hub, from now.',
  })
  async appointAdministrator(
    @Ctx() context: HubContext,
    @Arg('input', () => AppointAdministratorInput) input: AppointAdministratorInput,
  ) {
    return readAdministration(context, await appointAdministrator(context, input));
  }

  @Mutation(() => Administration, {
    nullable: true,
    description: "Ends an administration now. Null: the viewer's own of the hub.",
  })
  async endAdministration(
    @Ctx() context: HubContext,
    @Arg('administrationId', () => ID) administrationId: string,
  ) {
    const ended = await endAdministration(context, administrationId);
    return ended === null ? null : readAdministration(context, ended);
  }
}

import { Field, ID, InputType } from 'type-graphql';
import { Words } from '../graphql/check-words.js';
import { OrganisationKind } from '../graphql/words.js';

/** An issuer is a URL, a subject at most 255 ASCII characters (OpenID Connect Core 1.0, section 2). */
const LONGEST_ISSUER = 500;
const LONGEST_SUBJECT = 255;

@InputType({
  description:
    'Who begins to work for an organisation, by the account they sign in with. What it is called elsewhere does not show.',
})
export class AddEmployeeInput {
  @Field(() => ID)
  organisationId!: string;

  @Field(() => String)
  @Words({ max: 120 })
  name!: string;

  @Field(() => String)
  @Words({ max: 80 })
  function!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Of the account; null: the issuer at which the viewer signs in.',
  })
  @Words({ max: LONGEST_ISSUER })
  issuer?: string | null;

  @Field(() => String, { description: 'Of the account: what its issuer calls them (`sub`).' })
  @Words({ max: LONGEST_SUBJECT })
  subject!: string;
}

@InputType({ description: 'Who will administer an organisation, or the hub, by their account.' })
export class AppointAdministratorInput {
  @Field(() => ID, { nullable: true, description: 'Null: the hub itself.' })
  organisationId?: string | null;

  @Field(() => String)
  @Words({ max: 120 })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Of the account; null: the issuer at which the viewer signs in.',
  })
  @Words({ max: LONGEST_ISSUER })
  issuer?: string | null;

  @Field(() => String, { description: 'Of the account: what its issuer calls them (`sub`).' })
  @Words({ max: LONGEST_SUBJECT })
  subject!: string;
}

@InputType({ description: 'An organisation that can be invited into webs from now.' })
export class AddOrganisationInput {
  @Field(() => OrganisationKind)
  kind!: OrganisationKind;

  @Field(() => String)
  @Words({ max: 120 })
  name!: string;
}

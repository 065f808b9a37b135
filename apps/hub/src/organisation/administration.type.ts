import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../graphql/scalars.js';
import { enumOf } from '../graphql/words.js';
import { Administration } from './administration.entity.js';
import { Organisation } from './organisation.entity.js';

@ObjectType({
  description: 'An organisation with those who administer it now.',
  simpleResolvers: true,
})
export class AdministeredOrganisation {
  @Field(() => Organisation)
  organisation!: Organisation;

  @Field(() => [Administration])
  administrators!: Administration[];
}

export const AdministrativeActKind = enumOf([
  'EMPLOYEE_ADDED',
  'EMPLOYMENT_ENDED',
  'ORGANISATION_ADDED',
  'ADMINISTRATOR_APPOINTED',
  'ADMINISTRATION_ENDED',
]);
export type AdministrativeActKind = keyof typeof AdministrativeActKind;
registerEnumType(AdministrativeActKind, {
  name: 'AdministrativeActKind',
  description: 'What an administrator did (D6).',
});

@ObjectType({
  description: 'What an administrator did, as it was kept. Names as they stood.',
  simpleResolvers: true,
})
export class AdministrativeAct {
  @Field(() => DateTimeScalar)
  at!: string;

  @Field(() => AdministrativeActKind)
  act!: AdministrativeActKind;

  @Field(() => String, { nullable: true, description: 'Null: whoever keeps the tables.' })
  byName!: string | null;

  @Field(() => String, { nullable: true, description: 'Null: the hub itself.' })
  organisationName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Whom it is about; null of an organisation.',
  })
  personName!: string | null;
}

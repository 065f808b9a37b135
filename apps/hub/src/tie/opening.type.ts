import { GROUND_KINDS } from '@spinnenweb/domain';
import { DateTimeScalar } from '../graphql/scalars.js';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf, Scope } from '../graphql/words.js';
import { Person } from '../person/person.entity.js';

export const OpeningGround = enumOf(['CONSENT', 'LEGAL_REPRESENTATIVE', ...GROUND_KINDS]);
export type OpeningGround = keyof typeof OpeningGround;
registerEnumType(OpeningGround, {
  name: 'OpeningGround',
  description:
    'Why telling is lawful (G1). LEGAL_REPRESENTATIVE: between a home with authority and whom it may see, about the child under 16.',
});

@ObjectType({
  description: 'What may be told along a tie now, one way, on one ground.',
  simpleResolvers: true,
})
export class Opening {
  @Field(() => ID)
  fromId!: string;

  @Field(() => ID)
  toId!: string;

  @Field(() => [Scope])
  scopes!: Scope[];

  @Field(() => Person, {
    nullable: true,
    description: 'Null: about the child. Else the parent it is about.',
  })
  aboutPerson!: Person | null;

  @Field(() => OpeningGround)
  ground!: OpeningGround;

  @Field(() => DateTimeScalar)
  until!: string;

  @Field(() => ID, { nullable: true, description: 'Only for who may see the consent itself.' })
  consentId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Only for who may see the ground itself.' })
  groundId!: string | null;
}

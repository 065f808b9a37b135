import { Field, ID, InputType } from 'type-graphql';
import { Words } from '../graphql/check-words.js';
import { ParticipantKind } from '../graphql/words.js';
import { InvitedGroundInput } from './invited-ground.input.js';

@InputType({
  description: 'Whom to invite: an organisation by id, a home or an informal helper by name.',
})
export class InviteParticipantInput {
  @Field(() => ID)
  childId!: string;

  @Field(() => ParticipantKind)
  kind!: ParticipantKind;

  @Field(() => ID, {
    nullable: true,
    description: 'For an organisation; its name and kind are taken from it.',
  })
  organisationId?: string | null;

  @Field(() => String, { nullable: true, description: 'For a home or an informal participant.' })
  @Words({ max: 120 })
  name?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The parent whom it serves: then it is seen by its own people and that parent.',
  })
  servesPersonId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Seen only by its own people and those tied to it.',
  })
  confidential!: boolean;

  @Field(() => ID, {
    nullable: true,
    description:
      'Who acts for it from the start; the only moment, when it will be hidden from you.',
  })
  contactPersonId?: string | null;

  @Field(() => String, { nullable: true, description: 'Their function; with `contactPersonId`.' })
  @Words({ max: 80 })
  contactFunction?: string | null;

  @Field(() => InvitedGroundInput, {
    nullable: true,
    description: 'For a confidential one: why you must tell it something. The only moment, too.',
  })
  ground?: InvitedGroundInput | null;
}

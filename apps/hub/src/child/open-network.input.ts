import { ArrayMaxSize, ArrayMinSize } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { Words } from '../graphql/check-words.js';
import { DateScalar } from '../graphql/scalars.js';

@InputType({
  description:
    "A parent or voogd at home. `authoritySource`: where gezag was read, e.g. 'gezagsregister 2026-11-01'; without it no authority.",
})
export class NewGuardianInput {
  @Field(() => String)
  @Words({ max: 120 })
  name!: string;

  @Field(() => String, { nullable: true })
  @Words({ max: 200 })
  authoritySource?: string | null;
}

@InputType({ description: 'A new web: the child, its home and who coordinates (D1).' })
export class OpenNetworkInput {
  @Field(() => ID, { description: 'The organisation of the viewer that will coordinate.' })
  organisationId!: string;

  @Field(() => String, { description: "The viewer's function in it." })
  @Words({ max: 80 })
  function!: string;

  @Field(() => String)
  @Words({ max: 60 })
  firstName!: string;

  @Field(() => DateScalar)
  bornOn!: Date;

  @Field(() => String)
  @Words({ max: 120 })
  homeName!: string;

  @Field(() => [NewGuardianInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(8)
  guardians!: NewGuardianInput[];
}

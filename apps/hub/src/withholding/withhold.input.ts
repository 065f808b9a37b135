import { Field, ID, InputType } from 'type-graphql';
import { Words } from '../graphql/check-words.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { Withheld } from './withholding.entity.js';

@InputType({ description: 'What is not to be shown to a guardian, why, and until when (G4).' })
export class WithholdInput {
  @Field(() => ID, { description: 'The participant whose things they are; the viewer’s own.' })
  participantId!: string;

  @Field(() => String, {
    description:
      'The guardian’s full name. A name and no id: who works here need not be told who the guardians are.',
  })
  @Words({ max: 120 })
  fromName!: string;

  @Field(() => Withheld)
  what!: Withheld;

  @Field(() => String, { description: 'Why, for the colleague who countersigns.' })
  @Words({ max: 1000 })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'At most six months away.' })
  endsAt!: Date;
}

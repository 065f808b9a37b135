import { ArrayMinSize, ArrayUnique } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { Words } from '../graphql/check-words.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { Scope } from '../graphql/words.js';

@InputType({ description: 'What a consent is asked for (C3).' })
export class RequestConsentInput {
  @Field(() => ID)
  tieId!: string;

  @Field(() => ID, {
    description:
      'The participant in whose name the viewer asks: an end of the tie or the coordinator.',
  })
  askedById!: string;

  @Field(() => ID, { description: 'The end of the tie that will tell; the other end will hear.' })
  fromId!: string;

  @Field(() => [Scope], { description: 'PARENT_CARE alone, or any of the others.' })
  @ArrayMinSize(1)
  @ArrayUnique()
  scopes!: Scope[];

  @Field(() => String, { description: 'What it is for, in plain words; shown to who signs.' })
  @Words({ max: 500 })
  purpose!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Null: about the child. Else the parent it is about.',
  })
  aboutPersonId?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'From when, at most 60 days away: asked ahead, of those who decide on that day (C3). Null: from when it is given.',
  })
  startsAt?: Date | null;

  @Field(() => DateTimeScalar, {
    description:
      'At most a year after it starts; about the child, no later than the next birthday of 12, 16 or 18.',
  })
  endsAt!: Date;
}

import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { Words } from '../graphql/check-words.js';
import { DateScalar } from '../graphql/scalars.js';
import { enumOf } from '../graphql/words.js';

export const RecordedAnswer = enumOf(['YES', 'NO', 'WITHDRAWN']);
export type RecordedAnswer = keyof typeof RecordedAnswer;
registerEnumType(RecordedAnswer, {
  name: 'RecordedAnswer',
  description: 'What a signer said outside the app (D2).',
});

export const RecordedHow = enumOf(['PAPER', 'IN_PERSON']);
export type RecordedHow = keyof typeof RecordedHow;
registerEnumType(RecordedHow, { name: 'RecordedHow', description: 'How it was said (C6).' });

@InputType({
  description: 'An answer that a signer gave on paper or in person; the signer is told (D2).',
})
export class RecordAnswerInput {
  @Field(() => ID)
  consentId!: string;

  @Field(() => String, {
    description:
      'The signer, by name; of a child the first name will do. Who records is not shown who signs.',
  })
  @Words({ max: 120 })
  signerName!: string;

  @Field(() => RecordedAnswer)
  answer!: RecordedAnswer;

  @Field(() => RecordedHow)
  how!: RecordedHow;

  @Field(() => String, {
    description: "Which document says so, e.g. 'formulier 12 november' or 'gespreksverslag'.",
  })
  @Words({ max: 200 })
  document!: string;

  @Field(() => DateScalar, { description: 'On which day it was said; not before it was asked.' })
  answeredOn!: Date;
}

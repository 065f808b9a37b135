import { Matches } from 'class-validator';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { Words } from '../graphql/check-words.js';
import { enumOf } from '../graphql/words.js';

export const Answer = enumOf(['YES', 'NO']);
export type Answer = keyof typeof Answer;
registerEnumType(Answer, { name: 'Answer', description: 'A no is as easy as a yes (C8).' });

@InputType({ description: 'What a signer says, and what was shown to them (C6).' })
export class AnswerConsentInput {
  @Field(() => ID)
  consentId!: string;

  @Field(() => Answer)
  answer!: Answer;

  @Field(() => String, { description: "In which language: ISO 639, e.g. 'nl'." })
  @Matches(/^[a-z]{2,3}$/)
  language!: string;

  @Field(() => String, { description: "Which wording was shown, e.g. 'request-1'." })
  @Words({ max: 80 })
  wording!: string;
}

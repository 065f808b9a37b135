import { ArrayMaxSize, ArrayMinSize, IsUUID } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { Words } from '../graphql/check-words.js';
import { Scope } from '../graphql/words.js';

@InputType({ description: 'A message: in exactly one scope, about exactly one person (D3).' })
export class SendMessageInput {
  @Field(() => ID, {
    description:
      'A uuid of your own making. Sent again with the same one, the message is sent only once.',
  })
  @IsUUID('all')
  clientMessageId!: string;

  @Field(() => ID, { description: 'The participant in whose name the viewer writes.' })
  fromId!: string;

  @Field(() => [ID], { description: 'All of them get it, or none.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  toIds!: string[];

  @Field(() => Scope)
  scope!: Scope;

  @Field(() => ID, {
    nullable: true,
    description: 'Null: about the child. Else the parent it is about; with PARENT_CARE only.',
  })
  aboutPersonId?: string | null;

  @Field(() => String)
  @Words({ max: 4000 })
  body!: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Withholdings of the sender’s MESSAGES that are in force: their guardians do not see it while they last (G4).',
  })
  @ArrayMaxSize(20)
  withheldUnder?: string[] | null;
}

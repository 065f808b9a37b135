import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A participant a message was sent to.', simpleResolvers: true })
export class Receiver {
  @Field(() => ID)
  participantId!: string;

  @Field(() => String)
  name!: string;
}

import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Consent } from '../consent/consent.entity.js';

@ObjectType({
  description: 'How many messages about one child the viewer has not read.',
  simpleResolvers: true,
})
export class UnreadCount {
  @Field(() => ID)
  childId!: string;

  @Field(() => String)
  childName!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType({
  description: 'What waits for the viewer: requests to sign, unread messages.',
  simpleResolvers: true,
})
export class Inbox {
  @Field(() => [Consent])
  requests!: Consent[];

  @Field(() => [UnreadCount])
  unread!: UnreadCount[];
}

import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Consent } from '../consent/consent.entity.js';
import { Countersignature } from '../ground/countersignature.type.js';
import { Handover } from '../handover/handover.entity.js';
import { Message } from '../message/message.entity.js';
import { Notice } from '../notice/notice.entity.js';

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
  description: 'What waits for the viewer: requests to sign, unread messages, what they were told.',
  simpleResolvers: true,
})
export class Inbox {
  @Field(() => [Consent])
  requests!: Consent[];

  @Field(() => [Consent], {
    description:
      'What the viewer agreed to about themself, now in force, in the web of a child that they do not see: theirs to withdraw, wherever they stand (C4).',
  })
  given!: Consent[];

  @Field(() => [Message], {
    description:
      'What was told about the viewer in the web of a child that they do not see (S5d): the latest fifty, newest first.',
  })
  told!: Message[];

  @Field(() => [Countersignature], {
    description: 'What colleagues began and waits for the viewer as a second person, oldest first.',
  })
  countersignatures!: Countersignature[];

  @Field(() => [Handover], {
    description: 'Offers of the coordination that wait for the viewer and their colleagues (D1).',
  })
  offers!: Handover[];

  @Field(() => [Notice], {
    description:
      'What the viewer was told in the last 60 days: what is not read first, then the newest.',
  })
  notices!: Notice[];

  @Field(() => [UnreadCount])
  unread!: UnreadCount[];
}

import { Field, ObjectType } from 'type-graphql';
import { Inbox } from './inbox.type.js';

@ObjectType({ description: 'The inbox after something in it changed.', simpleResolvers: true })
export class InboxUpdate {
  @Field(() => String, {
    description: 'Sealed; give it back as `after` to resume without loss or repeat.',
  })
  cursor!: string;

  @Field(() => Inbox)
  inbox!: Inbox;
}

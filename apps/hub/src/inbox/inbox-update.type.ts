import { Field, ObjectType } from 'type-graphql';
import { Inbox } from './inbox.type.js';

@ObjectType({
  description:
    'The inbox after something in it, or in what the viewer is to anyone, changed, or a new day began.',
  simpleResolvers: true,
})
export class InboxUpdate {
  @Field(() => String, {
    description: 'Sealed; give it back as `after` to resume without loss or repeat.',
  })
  cursor!: string;

  @Field(() => Boolean, {
    description:
      'For which children or organisations the viewer stands where is otherwise than before: ask that again.',
  })
  moved!: boolean;

  @Field(() => Inbox)
  inbox!: Inbox;
}

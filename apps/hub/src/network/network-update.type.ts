import { Field, ObjectType } from 'type-graphql';
import { Message } from '../message/message.entity.js';
import { Network } from './network.type.js';

@ObjectType({ description: 'What changed for this viewer since a cursor.', simpleResolvers: true })
export class NetworkUpdate {
  @Field(() => String, {
    description: 'Sealed; give it back as `after` to resume without loss or repeat.',
  })
  cursor!: string;

  @Field(() => Network, {
    nullable: true,
    description:
      'The whole web as the viewer may see it now; null when it looks the same as before, that day.',
  })
  network!: Network | null;

  @Field(() => [Message], {
    description: 'Messages that became visible since the cursor, oldest first.',
  })
  messages!: Message[];

  @Field(() => [Message], { description: 'Messages that were retracted or changed since.' })
  retracted!: Message[];
}

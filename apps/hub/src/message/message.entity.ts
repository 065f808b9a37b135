import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateTimeScalar } from '../graphql/scalars.js';
import { Field, ID, ObjectType } from 'type-graphql';
import { connectionTypeOf } from '../graphql/connection.type.js';
import { Node } from '../graphql/node.js';
import { Scope } from '../graphql/words.js';
import { Person } from '../person/person.entity.js';
import { WithheldFrom } from '../withholding/withheld-from.type.js';
import { Receiver } from './receiver.type.js';

@ObjectType({
  implements: Node,
  description: 'Words sent by one participant to others, in one scope, about one person.',
  simpleResolvers: true,
})
@Entity({ tableName: 'message' })
export class Message implements Node {
  @PrimaryKey({ type: 'uuid', fieldName: 'id' })
  uuid!: string;

  id!: string;

  @Property({ type: 'uuid', fieldName: 'child_id' })
  childUuid!: string;

  @Property({ type: 'uuid', fieldName: 'from_id' })
  fromUuid!: string;

  @Property({ type: 'uuid', fieldName: 'author_id' })
  authorUuid!: string;

  @Property({ type: 'uuid', fieldName: 'about_person_id', nullable: true })
  aboutPersonUuid!: string | null;

  /** Chosen by the sender's device, so that sending again after a lost answer sends nothing twice (D3). */
  @Property({ type: 'uuid', fieldName: 'client_message_id' })
  clientMessageUuid!: string;

  @Field(() => ID)
  childId!: string;

  @Field(() => ID)
  fromId!: string;

  @Field(() => String)
  fromName!: string;

  @Field(() => String)
  authorName!: string;

  @Field(() => [Receiver], {
    description:
      'As they stood when it was sent. For a receiver: only itself and those it may see.',
  })
  receivers!: Receiver[];

  @Field(() => Scope)
  @Property({ type: 'string' })
  scope!: Scope;

  @Field(() => Person, {
    nullable: true,
    description: 'Null: about the child. Else the parent it is about.',
  })
  aboutPerson!: Person | null;

  @Field(() => String, { nullable: true, description: 'Null when retracted.' })
  @Property({ type: 'string', nullable: true })
  body!: string | null;

  @Field(() => DateTimeScalar)
  sentAt!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  @Property({ type: 'string', columnType: 'timestamptz', nullable: true })
  retractedAt!: string | null;

  @Field(() => Boolean, { description: 'The viewer wrote it.' })
  mine!: boolean;

  @Field(() => Boolean, { description: 'The viewer has read it.' })
  read!: boolean;

  @Field(() => Boolean)
  mayRetract!: boolean;

  @Field(() => [WithheldFrom], {
    description:
      'The guardians who do not see it now. For the people of the sender; empty for all others (G4).',
  })
  withheldFrom!: WithheldFrom[];

  @Field(() => Boolean, {
    description: 'The viewer wrote it and can still keep it from a guardian.',
  })
  mayWithhold!: boolean;
}

export const MessageConnection = connectionTypeOf(Message, 'Message');

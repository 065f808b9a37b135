import { Field, ObjectType } from 'type-graphql';
import { Inbox } from '../inbox/inbox.type.js';
import { Organisation } from '../organisation/organisation.entity.js';
import { Person } from './person.entity.js';

@ObjectType({ description: 'Whoever is signed in.', simpleResolvers: true })
export class Viewer {
  @Field(() => Person)
  person!: Person;

  @Field(() => [Organisation], { description: 'Organisations the viewer works for now.' })
  organisations!: Organisation[];

  @Field(() => [Organisation], {
    description: 'Organisations whose people the viewer adds and ends; that shows no child (D6).',
  })
  administers!: Organisation[];

  @Field(() => Boolean, { description: 'The viewer adds organisations and their administrators.' })
  administersHub!: boolean;

  @Field(() => Inbox)
  inbox!: Inbox;
}

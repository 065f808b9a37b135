import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { HubContext } from '../graphql/context.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { PageArguments } from '../graphql/page-arguments.js';
import { Scope } from '../graphql/words.js';
import { Message, MessageConnection } from './message.entity.js';
import { readMessage, readMessages, readReach } from './message.reader.js';
import { Reach } from './reach.type.js';

/** Reading messages, and who a message would reach. */
@Resolver()
export class MessageResolver {
  @Query(() => MessageConnection, { description: 'The messages of a child, newest first.' })
  async messages(
    @Ctx() context: HubContext,
    @Arg('childId', () => ID) childId: string,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('scope', () => Scope, { nullable: true }) scope?: Scope,
    @Arg('tieId', () => ID, { nullable: true, description: 'Only what went along this tie.' })
    tieId?: string,
  ) {
    const asked = {
      child: uuidOf('Child', childId),
      scope: scope ?? null,
      tie: tieId ? uuidOf('Tie', tieId) : null,
    };
    return readMessages(context, asked, page);
  }

  @Query(() => Message, { description: 'One message.' })
  async message(@Ctx() context: HubContext, @Arg('id', () => ID) id: string) {
    return readMessage(context, uuidOf('Message', id));
  }

  @Query(() => [Reach], {
    description:
      'Before sending: each participant the viewer sees, reachable or not, for this scope and subject.',
  })
  async reach(
    @Ctx() context: HubContext,
    @Arg('fromId', () => ID) fromId: string,
    @Arg('scope', () => Scope) scope: Scope,
    @Arg('aboutPersonId', () => ID, {
      nullable: true,
      description: 'The parent it is about; absent: the child.',
    })
    aboutPersonId?: string,
  ) {
    return readReach(
      context,
      uuidOf('Participant', fromId),
      scope,
      aboutPersonId ? uuidOf('Person', aboutPersonId) : null,
    );
  }
}

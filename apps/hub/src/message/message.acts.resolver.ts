import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { HubContext } from '../graphql/context.js';
import { markRead } from './mark-read.js';
import { Message } from './message.entity.js';
import { readMessage } from './message.reader.js';
import { retractMessage } from './retract-message.js';
import { sendMessage } from './send-message.js';
import { SendMessageInput } from './send-message.input.js';

/** Sending, taking back and having read. */
@Resolver()
export class MessageActsResolver {
  @Mutation(() => Message, {
    description: 'Sends a message to all receivers named, or to none (D3).',
  })
  async sendMessage(
    @Ctx() context: HubContext,
    @Arg('input', () => SendMessageInput) input: SendMessageInput,
  ) {
    return readMessage(context, await sendMessage(context, input));
  }

  @Mutation(() => Message, { description: 'Its author takes the words back (D4).' })
  async retractMessage(@Ctx() context: HubContext, @Arg('messageId', () => ID) messageId: string) {
    return readMessage(context, await retractMessage(context, messageId));
  }

  @Mutation(() => Int, {
    description: 'Marks messages as read; answers how many of them the viewer has read now.',
  })
  async markRead(@Ctx() context: HubContext, @Arg('messageIds', () => [ID]) messageIds: string[]) {
    return markRead(context, messageIds);
  }
}

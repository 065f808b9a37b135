import type { Scope } from '@spinnenweb/domain';
import type { Connection } from '../graphql/connection.js';
import type { HubContext } from '../graphql/context.js';
import { look } from '../graphql/look.js';
import { lookAtPage, type PageArgs } from '../graphql/page.js';
import type { Message } from './message.entity.js';
import { MESSAGE_SQL, MESSAGES_SQL, REACH_SQL } from './message.sql.js';
import type { Reach } from './reach.type.js';

const MESSAGE = { name: 'message', text: MESSAGE_SQL };
const MESSAGES = { name: 'messages', text: MESSAGES_SQL };
const REACH = { name: 'reach', text: REACH_SQL };

/**
 * One message as this viewer may see it (S5).
 *
 * @param message uuid
 */
export async function readMessage(context: HubContext, message: string): Promise<Message> {
  return look<Message>(context, {
    looked: 'MESSAGE',
    statement: MESSAGE,
    values: [message],
    child: null,
  });
}

/** Which messages: all of a child, of one scope, or along one tie (uuid). */
export interface MessagesAsked {
  child: string;
  scope: Scope | null;
  tie: string | null;
}

/** The messages of one child that this viewer may see, newest first. */
export async function readMessages(
  context: HubContext,
  { child, scope, tie }: MessagesAsked,
  page: PageArgs,
): Promise<Connection<Message>> {
  return lookAtPage<Message>(context, page, {
    looked: 'MESSAGES',
    purpose: `messages ${child} ${scope} ${tie}`,
    statement: MESSAGES,
    values: (place, fetch) => [child, scope, tie, place?.[0] ?? null, fetch],
    child,
  });
}

/**
 * Who would get a message and who would not, and why, as far as the sender may know (D3).
 *
 * @param from uuid of the participant that would send
 * @param aboutPerson uuid of the parent it would be about; null: the child
 */
export async function readReach(
  context: HubContext,
  from: string,
  scope: Scope,
  aboutPerson: string | null,
): Promise<Reach[]> {
  return look<Reach[]>(context, {
    looked: 'WEB',
    statement: REACH,
    values: [from, scope, aboutPerson],
    child: null,
  });
}

import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import type { HubContext } from '../graphql/context.js';
import { Viewer } from '../person/viewer.type.js';
import { readInbox } from './inbox.reader.js';
import { Inbox } from './inbox.type.js';

/** What waits for the viewer. */
@Resolver(() => Viewer)
export class InboxResolver {
  @FieldResolver(() => Inbox)
  async inbox(@Ctx() context: HubContext) {
    return readInbox(context);
  }
}

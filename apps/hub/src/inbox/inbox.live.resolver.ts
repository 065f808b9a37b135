import { Arg, Resolver, Root, Subscription } from 'type-graphql';
import { viewerOf } from '../graphql/page.js';
import { follow, type Look } from '../live/follow.js';
import { lookAgain, type LiveContext } from '../live/look-again.js';
import { INBOX_UPDATE_SQL } from './inbox-update.sql.js';
import { InboxUpdate } from './inbox-update.type.js';
import type { Inbox } from './inbox.type.js';

/** The inbox as last shown, and what the viewer was to children and organisations then. */
interface Place {
  fingerprint: string;
  standing: string;
}

interface Answer extends Place {
  /** Null when all is as before. */
  inbox: Inbox | null;
  /** The standing is another than before. */
  moved: boolean;
  /** Each child's uuid with the place of its last event, where the viewer may know it. */
  listenTo: [child: string, seq: number | null][];
}

const STATEMENT = { name: 'inbox update', text: INBOX_UPDATE_SQL };
const PURPOSE = 'inboxChanged';

/** What waits for the viewer, over all their children; as a whole, whenever it differs. */
function followInbox(
  context: LiveContext,
  after: string | null,
): AsyncIterableIterator<InboxUpdate> {
  return follow<InboxUpdate, Place>(context, async () => ({
    children: [],
    position:
      after === null ? null : context.cursors.open<Place>(PURPOSE, await viewerOf(context), after),
    look: (place, isFirst, onRead) => lookAtInbox(context, place, isFirst, onRead),
  }));
}

async function lookAtInbox(
  context: LiveContext,
  place: Place | null,
  isFirst: boolean,
  onRead: () => void,
): Promise<Look<InboxUpdate, Place>> {
  const { viewer, answer } = await lookAgain<Answer>(context, {
    statement: STATEMENT,
    values: [place?.fingerprint ?? null, place?.standing ?? null],
    child: null,
    isFirst,
    shows: ({ inbox }) => (inbox ? ['INBOX'] : []),
    asOf: ({ listenTo }) => new Map(listenTo),
    looked: 'INBOX',
    onRead,
  });
  const { fingerprint, standing, moved, inbox, listenTo } = answer;
  const position = { fingerprint, standing };
  const cursor = context.cursors.seal(PURPOSE, viewer, position);
  return {
    frame: inbox && { cursor, moved, inbox },
    position,
    more: false,
    children: new Map(listenTo),
    person: viewer,
  };
}

@Resolver()
export class InboxLiveResolver {
  @Subscription(() => InboxUpdate, {
    description:
      'What waits for the viewer, now, whenever it differs, and anew each day; with a cursor, only what differs from what that showed.',
    subscribe: ({ args, context }) => followInbox(context as LiveContext, args['after'] ?? null),
  })
  inboxChanged(
    @Root() update: InboxUpdate,
    @Arg('after', () => String, { nullable: true }) _after?: string | null,
  ): InboxUpdate {
    return update;
  }
}

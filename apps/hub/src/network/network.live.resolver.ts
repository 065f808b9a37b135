import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { Looked } from '../graphql/context.js';
import { viewerOf } from '../graphql/page.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { follow, type Look } from '../live/follow.js';
import { lookAgain, type LiveContext } from '../live/look-again.js';
import { NETWORK_UPDATE_SQL } from './network-update.sql.js';
import { NetworkUpdate } from './network-update.type.js';

/** How far a subscriber is: the place in the child's order of events, and the web and messages as last shown. */
interface Place {
  seq: number;
  fingerprint: string;
  /** Null for who is no guardian: from them alone messages are withheld. */
  told: string | null;
}

type Answer = Place & Omit<NetworkUpdate, 'cursor'> & { more: boolean; asOf: number | null };

const STATEMENT = { name: 'network update', text: NETWORK_UPDATE_SQL };

/**
 * The web of a child and its messages, as they become visible to this viewer and as they cease to be.
 *
 * @param childId, after as the client gave them: arguments of a subscription meet no validation but this
 */
function followNetwork(
  context: LiveContext,
  childId: string,
  after: string | null,
): AsyncIterableIterator<NetworkUpdate> {
  return follow<NetworkUpdate, Place>(context, async () => {
    const child = uuidOf('Child', childId);
    const purpose = `networkChanged ${child}`;
    const position =
      after === null ? null : context.cursors.open<Place>(purpose, await viewerOf(context), after);
    return {
      children: [child],
      position,
      look: (place, isFirst, onRead) =>
        lookAtNetwork(context, { child, purpose, place, isFirst, onRead }),
    };
  });
}

async function lookAtNetwork(
  context: LiveContext,
  asked: {
    child: string;
    purpose: string;
    place: Place | null;
    isFirst: boolean;
    onRead: () => void;
  },
): Promise<Look<NetworkUpdate, Place>> {
  const { child, purpose, place, isFirst, onRead } = asked;
  const { viewer, answer } = await lookAgain<Answer>(context, {
    statement: STATEMENT,
    values: [child, null, place?.seq ?? null, place?.fingerprint ?? null, place?.told ?? null],
    child,
    isFirst,
    shows: whatIsShown,
    asOf: (seen) => new Map([[child, seen.asOf]]),
    looked: 'WEB',
    onRead,
  });
  const { seq, fingerprint, told, more, network, messages, retracted } = answer;
  const position = { seq, fingerprint, told };
  const cursor = context.cursors.seal(purpose, viewer, position);
  const isNew = whatIsShown(answer).length > 0;
  return {
    frame: isNew ? { cursor, network, messages, retracted } : null,
    position,
    more,
    children: new Map([[child, seq]]),
    person: null,
  };
}

function whatIsShown({ network, messages, retracted }: Answer): Looked[] {
  const shown: Looked[] = [];
  if (network) shown.push('WEB');
  if (messages.length + retracted.length > 0) shown.push('MESSAGE');
  return shown;
}

@Resolver()
export class NetworkLiveResolver {
  @Subscription(() => NetworkUpdate, {
    description:
      'The web now and anew each day, and from then on whatever becomes visible or ceases to be. With a cursor: what happened since. ' +
      'Ends with NOT_FOUND when the viewer no longer sees the child.',
    subscribe: ({ args, context }) =>
      followNetwork(context as LiveContext, args['childId'] as string, args['after'] ?? null),
  })
  networkChanged(
    @Root() update: NetworkUpdate,
    @Arg('childId', () => ID) _childId: string,
    @Arg('after', () => String, { nullable: true }) _after?: string | null,
  ): NetworkUpdate {
    return update;
  }
}

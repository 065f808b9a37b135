import type { Line } from './line.js';
import type { LiveHub } from './live-hub.js';
import type { LiveWorld } from './live-world.js';

export const WEB = `subscription Web($child: ID!, $after: String) {
  networkChanged(childId: $child, after: $after) {
    cursor
    network { child { firstName } participants { name } ties { id state openings { scopes ground } } }
    messages { body fromName }
    retracted { body retractedAt }
  }
}`;

export const INBOX = `subscription Inbox($after: String) {
  inboxChanged(after: $after) { cursor inbox { requests { id childName } unread { childName count } } }
}`;

/** One frame of {@link WEB}. */
export interface WebFrame {
  cursor: string;
  network: {
    child: { firstName: string };
    participants: { name: string }[];
    ties: { id: string; state: string; openings: { scopes: string[]; ground: string }[] }[];
  } | null;
  messages: { body: string | null; fromName: string }[];
  retracted: { body: string | null; retractedAt: string }[];
}

export interface WatchedWeb {
  line: Line;
  first: WebFrame & { network: NonNullable<WebFrame['network']> };
  /** Takes the first frame that fits, and drops those before it. */
  frame(fits: (frame: WebFrame) => boolean): Promise<WebFrame>;
}

/** A line on Sam's web, past its first frame. */
export async function watchSam(
  hub: LiveHub,
  world: LiveWorld,
  handle: string,
): Promise<WatchedWeb> {
  const line = await hub.connect(handle);
  line.subscribe('sam', WEB, { child: world.childId('sam-kind') });
  const next = async () => (await line.next('next', 'sam')).payload.data.networkChanged as WebFrame;
  const first = (await next()) as WatchedWeb['first'];
  return {
    line,
    first,
    async frame(fits) {
      for (;;) {
        const frame = await next();
        if (fits(frame)) return frame;
      }
    },
  };
}

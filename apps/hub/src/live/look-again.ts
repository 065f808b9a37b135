import type { Statement } from '../database/viewer-reads.js';
import { type HubContext, type Looked, MovedOn } from '../graphql/context.js';
import { notFound, Refusal } from '../graphql/errors.js';
import { record, type Seen } from '../graphql/look.js';
import type { Share } from './share.js';
import type { WakeUps } from './wake-ups.js';

/** What a subscription's resolver is given. */
export interface LiveContext extends HubContext {
  readonly wakeUps: WakeUps;
  readonly share: Share;
  /** Aborted when the line that the subscription came by is cut. */
  readonly gone: AbortSignal;
}

export interface LookAgain<Answer> {
  /** Answers one row `Seen`, under the viewer's row policies. */
  statement: Statement;
  values: readonly unknown[];
  /** uuid of the child asked for, if it is one child. */
  child: string | null;
  /** The subscriber has not looked before: only then a refusal is an attempt, to be recorded. */
  isFirst: boolean;
  /** What of the answer is shown; none when nothing is new: then nobody has seen anything. */
  shows(answer: Answer): readonly Looked[];
  /** The place in each child's order of events that the answer is of: a child that has moved on since is looked at again. */
  asOf(answer: Answer): ReadonlyMap<string, number | null>;
  /** What a refused attempt was at. */
  looked: Looked;
  /** Told when it was read and is about to be recorded; not when somebody else's look is shared. */
  onRead?: () => void;
}

/** A web that changes faster than it can be read is left for a moment. */
const MOST_LOOKS = 5;

/**
 * One look of a live subscription: one round trip, recorded before anything of it can leave (D7). What had changed by the
 * time it was recorded does not leave: on whichever hub a withdrawal was, it is looked at again (C5). Subscribers with the
 * same session who look at the same turn from the same place share it.
 *
 * @throws Refusal UNAUTHENTICATED, NOT_FOUND, or REFUSED_UNRECORDED; MovedOn when it changed each time
 */
export function lookAgain<Answer>(
  context: LiveContext,
  asked: LookAgain<Answer>,
): Promise<{ viewer: string; answer: Answer }> {
  const { statement, values, isFirst } = asked;
  const key = JSON.stringify([
    context.handle,
    context.wakeUps.turn,
    statement.name,
    values,
    isFirst,
  ]);
  return context.share(key, () => lookUntilItHolds(context, asked));
}

async function lookUntilItHolds<Answer>(context: LiveContext, asked: LookAgain<Answer>) {
  for (let looks = 1; ; looks += 1) {
    try {
      return await lookAndRecord(context, asked);
    } catch (error) {
      if (!(error instanceof MovedOn) || looks === MOST_LOOKS) throw error;
    }
  }
}

async function lookAndRecord<Answer>(
  { database, accessLog, handle }: LiveContext,
  { statement, values, child, isFirst, shows, asOf, looked, onRead }: LookAgain<Answer>,
): Promise<{ viewer: string; answer: Answer }> {
  const [seen] = await database.readAsViewer<Seen<Answer>>(handle, statement, values);
  const viewer = seen?.viewer;
  if (!viewer) throw new Refusal('UNAUTHENTICATED');
  const { answer, children } = seen;
  if (answer === null) {
    const attempt = { person_id: viewer, child_id: child, looked, outcome: 'REFUSED' } as const;
    await record(accessLog, isFirst ? [attempt] : []);
    throw notFound();
  }
  const places = asOf(answer);
  onRead?.();
  await record(
    accessLog,
    shows(answer).flatMap((what) =>
      children.map((child_id) => {
        const place = places.get(child_id) ?? null;
        return {
          person_id: viewer,
          child_id,
          looked: what,
          outcome: 'SHOWN' as const,
          ...(place === null ? {} : { asOf: place }),
        };
      }),
    ),
  );
  return { viewer, answer };
}

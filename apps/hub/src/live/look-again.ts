import type { Statement } from '../database/viewer-reads.js';
import type { HubContext, Looked } from '../graphql/context.js';
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
  /** What a refused attempt was at. */
  looked: Looked;
}

/**
 * One look of a live subscription: one round trip, recorded before anything of it can leave (D7). Subscribers with the
 * same session who look at the same turn from the same place share it.
 *
 * @throws Refusal UNAUTHENTICATED, NOT_FOUND, or REFUSED_UNRECORDED
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
  return context.share(key, () => lookAndRecord(context, asked));
}

async function lookAndRecord<Answer>(
  { database, accessLog, handle }: LiveContext,
  { statement, values, child, isFirst, shows, looked }: LookAgain<Answer>,
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
  await record(
    accessLog,
    shows(answer).flatMap((what) =>
      children.map((child_id) => ({
        person_id: viewer,
        child_id,
        looked: what,
        outcome: 'SHOWN' as const,
      })),
    ),
  );
  return { viewer, answer };
}

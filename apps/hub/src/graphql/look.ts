import type { Statement } from '../database/viewer-reads.js';
import { type AccessLog, type HubContext, type Looked, MovedOn, type Sight } from './context.js';
import { notFound, Refusal } from './errors.js';

/** One look at children's data. */
export interface Look {
  looked: Looked;
  /**
   * Answers one row {@link Seen}. It reads under the viewer's row policies: what the viewer may not see gives the same
   * row as what is not there.
   */
  statement: Statement;
  values: readonly unknown[];
  /** uuid of the child that was asked for; null when it was not one child, or only the statement finds out which. */
  child: string | null;
}

/** The row that a look's statement answers with. Ids are uuids. */
export interface Seen<Answer> {
  /** Null when nobody is signed in. */
  viewer: string | null;
  /** Whose data the answer shows. */
  children: readonly string[];
  /** Shaped as the GraphQL type; null when there is nothing to be seen. */
  answer: Answer | null;
}

/**
 * The way to every sight of a child's data: reads as the viewer and records who looked before the answer leaves (D7).
 * A refusal is recorded too, and takes the same steps whether the thing is hidden or absent.
 *
 * @throws Refusal UNAUTHENTICATED, NOT_FOUND, or REFUSED_UNRECORDED when it could not be recorded
 */
export async function look<Answer>(context: HubContext, asked: Look): Promise<Answer> {
  return (await lookAs<Answer>(context, asked)).answer;
}

/** As {@link look}, with who looked: the person to whom the answer's cursors must be sealed. */
export async function lookAs<Answer>(
  context: HubContext,
  { looked, statement, values, child }: Look,
): Promise<{ viewer: string; answer: Answer }> {
  const { handle, database, accessLog, recorded } = context;
  const [seen] = await database.readAsViewer<Seen<Answer>>(handle, statement, values);
  const viewer = seen?.viewer;
  if (!viewer) throw new Refusal('UNAUTHENTICATED');
  const { answer, children } = seen;
  if (answer === null) {
    await record(accessLog, [{ person_id: viewer, child_id: child, looked, outcome: 'REFUSED' }]);
    throw notFound();
  }
  const unrecorded = children.filter((shown) => !recorded.has(shown));
  await record(
    accessLog,
    unrecorded.map((child_id) => ({ person_id: viewer, child_id, looked, outcome: 'SHOWN' })),
  );
  return { viewer, answer };
}

/** @throws Refusal REFUSED_UNRECORDED when the sights could not be written: then nothing may be shown; MovedOn */
export async function record(accessLog: AccessLog, sights: readonly Sight[]): Promise<void> {
  if (sights.length === 0) return;
  try {
    await accessLog.write(sights);
  } catch (cause) {
    if (cause instanceof MovedOn) throw cause;
    throw new Refusal('REFUSED_UNRECORDED', { cause });
  }
}

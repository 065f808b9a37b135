import type { EntityClass, EntityManager, RequiredEntityData } from '@mikro-orm/postgresql';
import { isRowPolicyViolation, isUniqueViolation } from '../database/errors.js';
import type { HubContext } from './context.js';
import { Refusal, refusalOf } from './errors.js';
import { record } from './look.js';

/** What an act works with: all of it as the viewer, in one transaction. */
export interface Doing {
  em: EntityManager;
  /** uuid of the person who acts. */
  me: string;
  /** The database clock (A1). */
  now: Date;
}

/** What an act did. */
export interface Done<Result> {
  /** uuids of the children whose web changed; those who look at it are told after the commit. */
  changed: readonly string[];
  result: Result;
}

/**
 * Does something as the viewer: in one transaction under the row policies, and wakes whoever looks on once it is
 * committed. Nothing in it may reach outside the database, since it is done again when two transactions met.
 *
 * What the act shows is recorded by the database with the change itself, and a refused act by the log: hidden and absent
 * alike (D7). So an act that cannot be recorded is not done.
 *
 * @throws Refusal UNAUTHENTICATED, REFUSED_UNRECORDED, and what `work` throws, with nothing stored
 */
export async function act<Result>(
  context: HubContext,
  work: (doing: Doing) => Promise<Done<Result>>,
): Promise<Result> {
  return actInWebOf(null, context, work);
}

/** As {@link act}, where a child was asked for: its family learns of a refusal (S7). @param child uuid */
export async function actInWebOf<Result>(
  child: string | null,
  context: HubContext,
  work: (doing: Doing) => Promise<Done<Result>>,
): Promise<Result> {
  const { database, handle, wake, accessLog, recorded } = context;
  let actor: string | null = null;
  const doing = database.asViewer(
    handle,
    async (em) => {
      const [viewer] = await em.execute<{ me: string | null; now: string }[]>(
        'SELECT app.viewer() AS me, statement_timestamp() AS now',
      );
      if (!viewer?.me) throw new Refusal('UNAUTHENTICATED');
      actor = viewer.me;
      const done = await work({ em, me: actor, now: new Date(viewer.now) });
      await em.flush();
      return { ...done, sights: await sightsOf(em) };
    },
    { repeatable: true },
  );
  try {
    const { changed, result, sights } = await doing;
    for (const seen of sights) recorded.add(seen);
    for (const one of changed) wake(one);
    return result;
  } catch (error) {
    if (actor !== null && isRefusedAct(error)) {
      const refused = { looked: 'ACT', outcome: 'REFUSED' } as const;
      await record(accessLog, [{ person_id: actor, child_id: child, ...refused }]);
    }
    throw error;
  }
}

/** The children that this transaction was recorded to have shown; see record-acts.functions.sql. */
async function sightsOf(em: EntityManager): Promise<string[]> {
  const records = await em.execute<{ child: string }[]>(
    `SELECT child_id AS child FROM app.access_record
     WHERE person_id = (SELECT app.viewer()) AND at = transaction_timestamp() AND child_id IS NOT NULL`,
  );
  return records.map(({ child }) => child);
}

/** Not what is there already: who sends the same again a moment later has reached for nothing they may not. */
function isRefusedAct(error: unknown): boolean {
  if (isUniqueViolation(error)) return false;
  const { code } = refusalOf(error);
  return code === 'NOT_FOUND' || code === 'NOT_ALLOWED';
}

/**
 * For a change of what the viewer is known to see: there a row policy's no tells only that they may not do it, and is
 * said as that. Anywhere else the same no means NOT_FOUND (S0).
 *
 * @throws Refusal NOT_ALLOWED
 */
export async function ifAllowed<Result>(change: Promise<Result>): Promise<Result> {
  try {
    return await change;
  } catch (error) {
    throw isRowPolicyViolation(error) ? new Refusal('NOT_ALLOWED', { cause: error }) : error;
  }
}

/**
 * Adds a row of exactly the columns given: all that a viewer may name. The database fills the others, and nothing is
 * asked back, since who adds a thing need not see it.
 */
export async function add<Row extends object>(
  em: EntityManager,
  entity: EntityClass<Row>,
  row: Partial<Row>,
): Promise<void> {
  await em.insert(entity, row as unknown as RequiredEntityData<Row>);
}

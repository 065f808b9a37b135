import type { EntityClass, EntityManager, RequiredEntityData } from '@mikro-orm/postgresql';
import { isRowPolicyViolation } from '../database/errors.js';
import type { HubContext } from './context.js';
import { Refusal } from './errors.js';

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
 * @throws Refusal UNAUTHENTICATED, and what `work` throws, with nothing stored
 */
export async function act<Result>(
  { database, handle, wake }: HubContext,
  work: (doing: Doing) => Promise<Done<Result>>,
): Promise<Result> {
  const { changed, result } = await database.asViewer(
    handle,
    async (em) => {
      const [viewer] = await em.execute<{ me: string | null; now: string }[]>(
        'SELECT app.viewer() AS me, statement_timestamp() AS now',
      );
      if (!viewer?.me) throw new Refusal('UNAUTHENTICATED');
      return work({ em, me: viewer.me, now: new Date(viewer.now) });
    },
    { repeatable: true },
  );
  for (const child of changed) wake(child);
  return result;
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

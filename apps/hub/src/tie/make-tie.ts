import type { EntityManager } from '@mikro-orm/postgresql';
import { act } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { badInput, notFound, Refusal } from '../graphql/errors.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { hasEnded, Participant } from '../participant/participant.entity.js';
import type { TieInput } from './tie.input.js';

/**
 * Makes a tie between two participants whom the viewer sees, so that a consent can be asked on it. It shares nothing by
 * itself. One that stood already is taken over as it is: whether it stood cannot be learnt from the answer (S0).
 *
 * @returns uuid of the tie
 * @throws Refusal NOT_FOUND for who does not see both ends in one web and the participant in whose name it is made;
 *   NOT_ALLOWED for who sees them and does not act for the coordinator or that end; BAD_INPUT on `bId`: SAME
 */
export async function makeTie(context: HubContext, input: TieInput): Promise<string> {
  const maker = uuidOf('Participant', input.asId);
  const a = uuidOf('Participant', input.aId);
  const b = uuidOf('Participant', input.bId);
  if (a === b) throw badInput('bId', 'SAME');
  return act(context, async ({ em, now }) => {
    const seen = await em.find(Participant, { uuid: { $in: [maker, a, b] } });
    const [child, ...others] = new Set(seen.map(({ childUuid }) => childUuid));
    const isOneWeb = child !== undefined && others.length === 0;
    const isSeen = [maker, a, b].every((end) => seen.some(({ uuid }) => uuid === end));
    if (!isSeen || !isOneWeb || seen.some(({ validUntil }) => hasEnded(validUntil, now)))
      throw notFound();
    if (!(await mayMake(em, maker, [a, b]))) throw new Refusal('NOT_ALLOWED');

    const [made] = await em.execute<[{ tie: string }]>('SELECT app.make_tie(?, ?, ?) AS tie', [
      maker,
      a,
      b,
    ]);
    return { changed: [child], result: made.tie };
  });
}

/** Whether the viewer acts for the participant in whose name a tie is made, and that is one of its ends or the coordinator. */
async function mayMake(em: EntityManager, maker: string, ends: string[]): Promise<boolean> {
  const seats = await em.execute<{ coordinates: boolean }[]>(
    "SELECT coordinates FROM app.seat WHERE participant_id = ? AND role IN ('ASSIGNED', 'GUARDIAN')",
    [maker],
  );
  return seats.some(({ coordinates }) => coordinates || ends.includes(maker));
}

import { act } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { badInput, notFound } from '../graphql/errors.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { Participant } from '../participant/participant.entity.js';
import type { TieInput } from './tie.input.js';

/**
 * Makes a tie between two participants whom the viewer sees, so that a consent can be asked on it. It shares nothing by
 * itself. One that stood already is taken over as it is: whether it stood cannot be learnt from the answer (S0).
 *
 * @returns uuid of the tie
 * @throws Refusal NOT_FOUND for who does not see both ends in one web or does not act for an end or the coordinator;
 *   BAD_INPUT on `bId`: SAME
 */
export async function makeTie(context: HubContext, input: TieInput): Promise<string> {
  const maker = uuidOf('Participant', input.asId);
  const a = uuidOf('Participant', input.aId);
  const b = uuidOf('Participant', input.bId);
  if (a === b) throw badInput('bId', 'SAME');
  return act(context, async ({ em }) => {
    const [first, second] = await em.find(Participant, { uuid: { $in: [a, b] } });
    if (!first || !second) throw notFound();
    const [made] = await em.execute<[{ tie: string }]>('SELECT app.make_tie(?, ?, ?) AS tie', [
      maker,
      a,
      b,
    ]);
    return { changed: [first.childUuid], result: made.tie };
  });
}

import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { HubContext } from '../graphql/context.js';
import { readTie } from '../network/network.reader.js';
import { makeTie } from './make-tie.js';
import { Tie } from './tie.entity.js';
import { TieInput } from './tie.input.js';

/** Drawing a line between two participants. */
@Resolver()
export class TieActsResolver {
  @Mutation(() => Tie, {
    description: 'Makes a tie between two participants, on which a consent can be asked (D2).',
  })
  async tie(@Ctx() context: HubContext, @Arg('input', () => TieInput) input: TieInput) {
    return readTie(context, await makeTie(context, input));
  }
}

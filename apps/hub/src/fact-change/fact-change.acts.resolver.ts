import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { HubContext } from '../graphql/context.js';
import { FactChange } from './fact-change.entity.js';
import { readFactChange } from './fact-change.reader.js';
import { recordFact } from './record-fact.js';
import { RecordFactInput } from './record-fact.input.js';
import { countersignFact, dropFact } from './settle-fact.js';

/** Changing who decides for a child, by two people of the coordinator. */
@Resolver()
export class FactChangeActsResolver {
  @Mutation(() => FactChange, {
    description:
      'Writes down a change of authority, of a safety hold or of inability; it waits for a second person (C1, C7).',
  })
  async recordFact(
    @Ctx() context: HubContext,
    @Arg('input', () => RecordFactInput) input: RecordFactInput,
  ) {
    return readFactChange(context, await recordFact(context, input));
  }

  @Mutation(() => FactChange, {
    description: 'A second person of the coordinator countersigns; from here it holds.',
  })
  async countersignFact(
    @Ctx() context: HubContext,
    @Arg('factChangeId', () => ID) factChangeId: string,
  ) {
    return readFactChange(context, await countersignFact(context, factChangeId));
  }

  @Mutation(() => FactChange, { description: 'Drops one that waits; it will never hold.' })
  async dropFact(@Ctx() context: HubContext, @Arg('factChangeId', () => ID) factChangeId: string) {
    return readFactChange(context, await dropFact(context, factChangeId));
  }
}

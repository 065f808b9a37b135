import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { HubContext } from '../graphql/context.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { FactChange } from './fact-change.entity.js';
import { readFactChanges } from './fact-change.reader.js';

/** Reading what was written down about who decides for a child. */
@Resolver()
export class FactChangeResolver {
  @Query(() => [FactChange], {
    description:
      'What was written down about authority, holds and inability, newest first; for the coordinator alone.',
  })
  async factChanges(@Ctx() context: HubContext, @Arg('childId', () => ID) childId: string) {
    return readFactChanges(context, uuidOf('Child', childId));
  }
}

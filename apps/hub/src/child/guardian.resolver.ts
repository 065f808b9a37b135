import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { HubContext } from '../graphql/context.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { Guardian } from './guardian.type.js';
import { readGuardians } from './guardian.reader.js';

/** Reading who the guardians are. */
@Resolver()
export class GuardianResolver {
  @Query(() => [Guardian], {
    description: 'The guardians of a child, for its family and its coordinator.',
  })
  async guardians(@Ctx() context: HubContext, @Arg('childId', () => ID) childId: string) {
    return readGuardians(context, uuidOf('Child', childId));
  }
}

import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { HubContext } from '../graphql/context.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { PageArguments } from '../graphql/page-arguments.js';
import { AccessRecordConnection } from './access-record.entity.js';
import { readAccessRecords } from './access-record.reader.js';

/** "Wie keek mee": who looked. */
@Resolver()
export class AccessRecordResolver {
  @Query(() => AccessRecordConnection, { description: 'Who looked at a child, newest first (S7).' })
  async accessRecords(
    @Ctx() context: HubContext,
    @Arg('childId', () => ID) childId: string,
    @Args(() => PageArguments) page: PageArguments,
  ) {
    return readAccessRecords(context, uuidOf('Child', childId), page);
  }
}

import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { HubContext } from '../graphql/context.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { PageArguments } from '../graphql/page-arguments.js';
import { AccessDayConnection } from './access-day.entity.js';
import { AccessRecordConnection } from './access-record.entity.js';
import { readAccessDays, readAccessRecords } from './access-record.reader.js';

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

  @Query(() => AccessDayConnection, {
    description: 'Who looked at a child, once a day for each person, newest day first (S7).',
  })
  async accessDays(
    @Ctx() context: HubContext,
    @Arg('childId', () => ID) childId: string,
    @Arg('othersOnly', () => Boolean, {
      defaultValue: false,
      description: 'Leaves out what one looked at oneself.',
    })
    othersOnly: boolean,
    @Args(() => PageArguments) page: PageArguments,
  ) {
    return readAccessDays(context, uuidOf('Child', childId), othersOnly, page);
  }
}

import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { HubContext } from '../graphql/context.js';
import { markNoticeRead } from './mark-notice-read.js';
import { Notice } from './notice.entity.js';
import { readNotice } from './notice.reader.js';

/** Having read what one was told. */
@Resolver()
export class NoticeActsResolver {
  @Mutation(() => Notice, {
    description: 'Marks a notice as read; once, and again changes nothing.',
  })
  async markNoticeRead(@Ctx() context: HubContext, @Arg('noticeId', () => ID) noticeId: string) {
    return readNotice(context, await markNoticeRead(context, noticeId));
  }
}

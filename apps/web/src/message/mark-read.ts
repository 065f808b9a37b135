import { useEffect } from 'react';
import { useMutation } from 'urql';
import type { MessagePartsFragment } from '../generated/graphql.js';
import { markReadMutation } from './message-documents.js';

/** What has been on an open, visible page is read. */
export function useMarkRead(messages: readonly MessagePartsFragment[], wanted: boolean): void {
  const [, markRead] = useMutation(markReadMutation);
  useEffect(() => {
    const messageIds = messages.filter(({ read, mine }) => !read && !mine).map(({ id }) => id);
    if (!wanted || messageIds.length === 0) return;
    const mark = () => {
      if (document.visibilityState === 'visible') void markRead({ messageIds });
    };
    mark();
    document.addEventListener('visibilitychange', mark);
    return () => document.removeEventListener('visibilitychange', mark);
  }, [messages, wanted, markRead]);
}

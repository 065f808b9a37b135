import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { calendarDay, daysBetween, weekday } from '../app/dates.js';
import { grouped } from '../app/grouped.js';
import { Rows } from '../app/pending.js';
import { Problem } from '../app/problem.js';
import type { MessagePartsFragment } from '../generated/graphql.js';
import { markReadMutation, messagesQuery } from './message-documents.js';
import { MessageCard } from './message-card.js';
import './message.css';

interface Props {
  childId: string;
  /** How many to show, newest first. */
  first: number;
  /** What to say when there are none. */
  empty: string;
  /** Offer older ones, and mark what is shown as read. */
  whole?: boolean;
}

/** The messages of one child that the viewer may see, newest first, by day. */
export function MessageList(props: Props) {
  return (
    <div className="sw-stack">
      <MessagePage {...props} />
    </div>
  );
}

interface PageProps extends Props {
  after?: string;
  /** The calendar day that the page before it ended with: its name stands there already. */
  dayBefore?: string | undefined;
}

function MessagePage(props: PageProps) {
  const { childId, first, empty, whole = false, after, dayBefore } = props;
  const { i18n } = useLingui();
  const [older, setOlder] = useState(false);
  const [{ data, error }, askAgain] = useQuery({
    query: messagesQuery,
    variables: { childId, first, after: after ?? null },
    requestPolicy: 'cache-and-network',
  });
  const edges = data?.messages.edges;
  const messages = useMemo(() => edges?.map(({ node }) => node) ?? [], [edges]);
  useMarkRead(messages, whole);

  if (error) return <Problem error={error} onRetry={askAgain} />;
  if (!data) return <Rows rows={3} />;
  if (messages.length === 0) return after ? null : <p className="sw-empty">{empty}</p>;
  const { hasNextPage, endCursor } = data.messages.pageInfo;
  return (
    <>
      {byDay(messages).map(([day, sent]) => (
        <section key={day} className="sw-day" aria-label={weekday(i18n.locale, sent[0]!.sentAt)}>
          {day !== dayBefore && (
            <p className="sw-day__name" aria-hidden>
              <Day at={sent[0]!.sentAt} />
            </p>
          )}
          <ul className="sw-messages">
            {sent.map((message) => (
              <li key={message.id}>
                <MessageCard message={message} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {whole && hasNextPage && endCursor && !older && (
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          onClick={() => setOlder(true)}
        >
          <Trans>Toon oudere berichten</Trans>
        </button>
      )}
      {older && endCursor && (
        <MessagePage
          {...props}
          key={endCursor}
          after={endCursor}
          dayBefore={calendarDay(messages.at(-1)!.sentAt)}
        />
      )}
    </>
  );
}

function Day({ at }: { at: string }) {
  const { i18n } = useLingui();
  const days = daysBetween(at, new Date());
  if (days === 0) return <Trans>Vandaag</Trans>;
  if (days === 1) return <Trans>Gisteren</Trans>;
  return weekday(i18n.locale, at);
}

function byDay(messages: readonly MessagePartsFragment[]) {
  return [...grouped(messages, ({ sentAt }) => calendarDay(sentAt))];
}

/** What has been on an open, visible page is read. */
function useMarkRead(messages: readonly MessagePartsFragment[], wanted: boolean): void {
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

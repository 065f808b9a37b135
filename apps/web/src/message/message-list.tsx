import { Trans } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { calendarDay } from '../app/dates.js';
import { Rows } from '../app/pending.js';
import { Problem } from '../app/problem.js';
import { useMarkRead } from './mark-read.js';
import { messagesQuery } from './message-documents.js';
import { MessagesByDay } from './messages-by-day.js';

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
      <MessagesByDay messages={messages} dayBefore={dayBefore} />
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

import { Trans, useLingui } from '@lingui/react/macro';
import { calendarDay, daysBetween, weekday } from '../app/dates.js';
import { grouped } from '../app/grouped.js';
import type { MessagePartsFragment } from '../generated/graphql.js';
import { MessageCard } from './message-card.js';
import './message.css';

interface Props {
  /** Newest first. */
  messages: readonly MessagePartsFragment[];
  /** The calendar day that what stands above it ended with: its name stands there already. */
  dayBefore?: string | undefined;
}

/** Messages under the names of their days. */
export function MessagesByDay({ messages, dayBefore }: Props) {
  const { i18n } = useLingui();
  const days = [...grouped(messages, ({ sentAt }) => calendarDay(sentAt))];
  return days.map(([day, sent]) => (
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
  ));
}

function Day({ at }: { at: string }) {
  const { i18n } = useLingui();
  const days = daysBetween(at, new Date());
  if (days === 0) return <Trans>Vandaag</Trans>;
  if (days === 1) return <Trans>Gisteren</Trans>;
  return weekday(i18n.locale, at);
}

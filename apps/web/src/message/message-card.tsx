import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import { clock } from '../app/dates.js';
import { later } from '../app/later.js';
import { inOneBreath, scopeName } from '../consent/scope-words.js';
import type { MessagePartsFragment } from '../generated/graphql.js';

// Only the people of an organisation keep a message back.
const KeptMessage = later(() => import('../withholding/kept-message.js'));
const Retract = later(() => import('./retract.js'));

/** One message: from whom, to whom, about what, and its words while they stand. */
export function MessageCard({ message }: { message: MessagePartsFragment }) {
  const { i18n } = useLingui();
  const { authorName, fromName, aboutPerson, body, read, mine } = message;
  const to = inOneBreath(
    i18n,
    message.receivers.map(({ name }) => name),
  );
  return (
    <article className="sw-message" data-mine={mine} data-unread={!read && !mine}>
      <header className="sw-message__top">
        <p>
          <b>{fromName}</b>
          <span className="sw-muted"> · {authorName}</span>
        </p>
        <p className="sw-small sw-muted">
          <time dateTime={message.sentAt}>{clock(i18n.locale, message.sentAt)}</time>
        </p>
      </header>
      {body === null || body === undefined ? (
        <p className="sw-muted">
          <i>
            <Trans>Dit bericht is teruggenomen.</Trans>
          </i>
        </p>
      ) : (
        <p className="sw-message__body">{body}</p>
      )}
      {(message.withheldFrom.length > 0 || message.mayWithhold) && (
        <Suspense fallback={null}>
          <KeptMessage message={message} />
        </Suspense>
      )}
      <footer className="sw-message__end sw-small">
        {!read && !mine && (
          <span className="sw-mark sw-mark--asked">
            <Trans>Nieuw</Trans>
          </span>
        )}
        <span className="sw-mark">{scopeName(i18n, message.scope)}</span>
        {aboutPerson && (
          <span className="sw-mark sw-mark--away">
            <Trans>Over {aboutPerson.name}</Trans>
          </span>
        )}
        <span className="sw-muted">
          <Trans>Aan: {to}</Trans>
        </span>
        {message.mayRetract && body !== null && (
          <Suspense fallback={null}>
            <Retract id={message.id} />
          </Suspense>
        )}
      </footer>
    </article>
  );
}

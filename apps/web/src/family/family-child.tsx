import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { Rows } from '../app/pending.js';
import { Problem } from '../app/problem.js';
import type { CaseloadLine } from '../caseload/use-children.js';
import { LatestLooks } from '../access/latest-looks.js';
import { MessageList } from '../message/message-list.js';
import { useLiveWeb } from '../network/live-web.js';
import { networkQuery } from '../network/network-documents.js';
import { familyDecides } from '../network/web.js';
import { WebList } from '../network/web-list.js';
import './family.css';

/** A family's page about one child: who helps, what is new, who looked. The child itself sees the same, said to it. */
export function FamilyChild({ line, unread }: { line: CaseloadLine; unread: number }) {
  const { t } = useLingui();
  const { child, seats } = line;
  const self = seats.some(({ role }) => role === 'CHILD');
  const name = child.firstName;
  const [{ data, error }, askAgain] = useQuery({
    query: networkQuery,
    variables: { childId: child.id },
    requestPolicy: 'cache-and-network',
  });
  useLiveWeb(child.id);
  const at = `/kind/${child.id}`;

  return (
    <div className="sw-family">
      <section className="sw-stack sw-family__main" aria-labelledby={`helps-${child.id}`}>
        <div className="sw-family__head">
          <h2 id={`helps-${child.id}`} className="utrecht-heading-2 sw-family__title">
            {self ? <Trans>Wie helpt mij?</Trans> : <Trans>Wie helpt {name}?</Trans>}
          </h2>
          <Link href={`${at}?als=tekening`} className="utrecht-link">
            <Trans>Bekijk als tekening</Trans>
          </Link>
        </div>
        {data ? (
          <WebList web={data.network} heading="h3" />
        ) : error ? (
          <Problem error={error} onRetry={askAgain} />
        ) : (
          <Rows rows={5} />
        )}
        {data && familyDecides(data.network) && (
          <div>
            <Link
              href={`${at}/voeg-toe`}
              className="utrecht-button utrecht-button--secondary-action"
            >
              <Trans>Voeg iemand toe</Trans>
            </Link>
          </div>
        )}
      </section>
      <div className="sw-stack sw-family__side" style={{ '--sw-gap': '1.75rem' }}>
        <section className="sw-stack" aria-labelledby={`news-${child.id}`}>
          <div className="sw-family__head">
            <h2 id={`news-${child.id}`} className="utrecht-heading-2">
              <Trans>Nieuws</Trans>
              {unread > 0 && (
                <span className="sw-count">
                  <Trans>{unread} nieuw</Trans>
                </span>
              )}
            </h2>
            <Link href={`${at}/berichten`} className="utrecht-link">
              <Trans>Alle berichten</Trans>
            </Link>
          </div>
          <MessageList childId={child.id} first={3} empty={t`Er zijn nog geen berichten.`} />
        </section>
        <section className="sw-stack" aria-labelledby={`looked-${child.id}`}>
          <div className="sw-family__head">
            <h2 id={`looked-${child.id}`} className="utrecht-heading-2">
              <Trans>Wie keek mee?</Trans>
            </h2>
            <Link href={`${at}/wie-keek`} className="utrecht-link">
              <Trans>Bekijk alles</Trans>
            </Link>
          </div>
          <LatestLooks childId={child.id} child={self ? null : name} />
        </section>
        <nav aria-label={self ? t`Meer over mij` : t`Meer over ${name}`} className="sw-more">
          <Link href={`${at}/toestemmingen`} className="utrecht-link">
            {self ? (
              <Trans>Wat mag wie over mij weten?</Trans>
            ) : (
              <Trans>Wat mag wie weten over {name}?</Trans>
            )}
          </Link>
          {self && child.age >= 16 && (
            <Link href={`${at}/meekijken`} className="utrecht-link">
              <Trans>Wie mag er met mij meekijken?</Trans>
            </Link>
          )}
        </nav>
      </div>
    </div>
  );
}

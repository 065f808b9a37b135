import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { daysBetween, weekday } from '../app/dates.js';
import { NotFound } from '../app/not-found.js';
import { BackLink } from '../app/back-link.js';
import { PageTitle } from '../app/page-title.js';
import { PageSkeleton, Rows } from '../app/pending.js';
import { Problem } from '../app/problem.js';
import { codeOf } from '../app/problem-code.js';
import { networkQuery } from '../network/network-documents.js';
import { isFamily } from '../network/web.js';
import { accessRecordsQuery } from './access-documents.js';
import { LookLine } from './look-line.js';
import { looksByDay } from './look-sentence.js';

/** Who looked, per day and in words. A professional sees the own looks only (S7). */
export default function WhoLooked({ childId }: { childId: string }) {
  const { t } = useLingui();
  const [{ data, error }, askAgain] = useQuery({ query: networkQuery, variables: { childId } });
  const [further, setFurther] = useState<string[]>([]);
  if (error)
    return codeOf(error) === 'NOT_FOUND' ? (
      <NotFound />
    ) : (
      <Problem error={error} onRetry={askAgain} />
    );
  if (!data) return <PageSkeleton />;
  const web = data.network;
  const name = web.child.firstName;
  const cursors = [null, ...further];
  return (
    <div className="sw-narrow sw-stack" style={{ '--sw-gap': '1.5rem' }}>
      <div>
        <BackLink href={isFamily(web) ? '/' : `/kind/${childId}`}>
          <Trans>Terug</Trans>
        </BackLink>
        <PageTitle tab={t`Wie keek mee?`}>
          {isFamily(web) ? (
            <Trans>Wie keek mee bij {name}?</Trans>
          ) : (
            <Trans>Wanneer keek ik bij {name}?</Trans>
          )}
        </PageTitle>
        <p className="utrecht-paragraph sw-muted">
          {isFamily(web) ? (
            <Trans>Elke keer dat iemand iets ziet over {name}, schrijven we dat op.</Trans>
          ) : (
            <Trans>De familie ziet dit ook, met uw naam erbij.</Trans>
          )}
        </p>
      </div>
      {cursors.map((after, page) => (
        <Looks
          key={after ?? 'first'}
          childId={childId}
          child={name}
          after={after}
          onOlder={
            page === cursors.length - 1 ? (next) => setFurther([...further, next]) : undefined
          }
        />
      ))}
    </div>
  );
}

interface LooksProps {
  childId: string;
  child: string;
  after: string | null;
  onOlder: ((cursor: string) => void) | undefined;
}

function Looks({ childId, child, after, onOlder }: LooksProps) {
  const { i18n } = useLingui();
  const [{ data, error }, askAgain] = useQuery({
    query: accessRecordsQuery,
    variables: { childId, first: 100, after },
    requestPolicy: 'cache-and-network',
  });
  if (error) return <Problem error={error} onRetry={askAgain} />;
  if (!data) return <Rows rows={4} />;
  const { edges, pageInfo } = data.accessRecords;
  if (edges.length === 0 && !after) {
    return (
      <p className="sw-empty">
        <Trans>Er heeft nog niemand gekeken.</Trans>
      </p>
    );
  }
  return (
    <>
      {looksByDay(edges.map(({ node }) => node)).map(([day, looks]) => (
        <section key={day} className="sw-stack" style={{ '--sw-gap': '0.5rem' }}>
          <h2 className="utrecht-heading-3 sw-looks__day">
            {daysBetween(looks[0]!.latest.at, new Date()) === 0 ? (
              <Trans>Vandaag</Trans>
            ) : (
              weekday(i18n.locale, looks[0]!.latest.at)
            )}
          </h2>
          <ul className="sw-looks sw-card">
            {looks.map((personDay) => (
              <LookLine key={personDay.latest.id} personDay={personDay} child={child} />
            ))}
          </ul>
        </section>
      ))}
      {onOlder && pageInfo.hasNextPage && pageInfo.endCursor && (
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          onClick={() => onOlder(pageInfo.endCursor!)}
        >
          <Trans>Toon eerdere dagen</Trans>
        </button>
      )}
    </>
  );
}

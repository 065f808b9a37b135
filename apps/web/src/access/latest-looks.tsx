import { Trans } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { Rows } from '../app/pending.js';
import { Problem } from '../app/problem.js';
import { accessRecordsQuery } from './access-documents.js';
import { LookLine } from './look-line.js';
import { looksByDay } from './look-sentence.js';

/** The last few people who looked, for the family's own page. */
export function LatestLooks({ childId, childName }: { childId: string; childName: string }) {
  const [{ data, error }, askAgain] = useQuery({
    query: accessRecordsQuery,
    variables: { childId, first: 100, after: null },
    requestPolicy: 'cache-and-network',
  });
  if (error) return <Problem error={error} onRetry={askAgain} />;
  if (!data) return <Rows rows={2} />;
  const { edges, pageInfo } = data.accessRecords;
  const others = edges.map(({ node }) => node).filter(({ me }) => !me);
  if (others.length === 0) {
    // Who looked often oneself has filled the page: of others nothing is known then.
    if (pageInfo.hasNextPage) return null;
    return (
      <p className="sw-empty">
        <Trans>De laatste tijd keek er niemand anders mee.</Trans>
      </p>
    );
  }
  const latest = looksByDay(others)
    .flatMap(([, looks]) => looks)
    .slice(0, 3);
  return (
    <ul className="sw-looks sw-card">
      {latest.map((personDay) => (
        <LookLine key={personDay.latest.id} personDay={personDay} child={childName} />
      ))}
    </ul>
  );
}

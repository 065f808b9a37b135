import { Trans } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { Rows } from '../app/pending.js';
import { Problem } from '../app/problem.js';
import { accessDaysQuery } from './access-documents.js';
import { LookLine } from './look-line.js';
import { EVERY, useAskedAgain } from './use-asked-again.js';

const SHOWN = 3;

/**
 * The last few others who looked, for the family's own page. On each day that is answered somebody did.
 *
 * @param child the child's name; null where the child itself reads it
 */
export function LatestLooks({ childId, child }: { childId: string; child: string | null }) {
  const [{ data, error }, askAgain] = useQuery({
    query: accessDaysQuery,
    variables: { childId, othersOnly: true, first: SHOWN, after: null },
    requestPolicy: 'cache-and-network',
  });
  const isGuardian = child !== null;
  useAskedAgain(isGuardian, EVERY.home, error, () => askAgain({ requestPolicy: 'network-only' }));
  if (error) return <Problem error={error} onRetry={askAgain} />;
  if (!data) return <Rows rows={2} />;
  const latest = data.accessDays.edges.flatMap(({ node }) => node.people).slice(0, SHOWN);
  if (latest.length === 0) {
    return (
      <p className="sw-empty">
        <Trans>Er keek nog niemand anders mee.</Trans>
      </p>
    );
  }
  return (
    <ul className="sw-looks sw-card">
      {latest.map((look, place) => (
        <LookLine key={place} look={look} child={child} withDay />
      ))}
    </ul>
  );
}

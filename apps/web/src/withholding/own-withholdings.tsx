import { Trans } from '@lingui/react/macro';
import { EyeOff } from 'lucide-react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { Problem } from '../app/problem.js';
import type { Participant, Web } from '../network/web.js';
import { WithholdingCard } from './withholding-card.js';
import { withholdingsQuery } from './withholding-acts.js';

interface Props {
  web: Web;
  /** An organisation for which the viewer works. */
  participant: Participant;
}

/** With one's own participant: what it does not show a guardian now, what it once did not, and the way to a new one. */
export default function OwnWithholdings({ web, participant }: Props) {
  const [{ data, error }, askAgain] = useQuery({
    query: withholdingsQuery,
    variables: { participantId: participant.id },
    requestPolicy: 'cache-and-network',
  });
  if (error) return <Problem error={error} onRetry={askAgain} />;
  const all = data?.withholdings ?? [];
  const lasting = all.filter(({ state }) => state !== 'ENDED');
  const past = all.filter(({ state }) => state === 'ENDED');
  return (
    <div className="sw-stack" style={{ '--sw-gap': '0.75rem' }}>
      {lasting.map((withholding) => (
        <WithholdingCard key={withholding.id} withholding={withholding} />
      ))}
      {past.length > 0 && (
        <details className="sw-withheld__past">
          <summary>
            <Trans>Wat eerder niet te zien was</Trans>
          </summary>
          {past.map((withholding) => (
            <WithholdingCard key={withholding.id} withholding={withholding} />
          ))}
        </details>
      )}
      <div className="sw-no-print">
        <Link
          href={`/kind/${web.child.id}/niet-laten-zien?van=${participant.id}`}
          className="utrecht-button utrecht-button--secondary-action"
        >
          <EyeOff aria-hidden size={20} />
          <Trans>Niet laten zien aan…</Trans>
        </Link>
      </div>
    </div>
  );
}

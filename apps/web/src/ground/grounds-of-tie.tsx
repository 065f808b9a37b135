import { Trans } from '@lingui/react/macro';
import { Scale } from 'lucide-react';
import { Link } from 'wouter';
import { mine, type Tie, type Web } from '../network/web.js';
import { GroundCard } from './ground-card.js';

/** On one tie: what may be told without consent, what waits for a colleague, and the way to begin it. */
export default function GroundsOfTie({ web, tie }: { web: Web; tie: Tie }) {
  const from = mayOpenFrom(web, tie);
  const running = tie.grounds.filter(({ state }) => state !== 'ENDED');
  const ended = tie.grounds.filter(({ state }) => state === 'ENDED');
  return (
    <>
      {running.map((ground) => (
        <GroundCard key={ground.id} ground={ground} underItsTie />
      ))}
      {ended.length > 0 && (
        <details className="sw-ground__past">
          <summary>
            <Trans>Wat eerder zonder toestemming ging</Trans>
          </summary>
          {ended.map((ground) => (
            <GroundCard key={ground.id} ground={ground} />
          ))}
        </details>
      )}
      {from && (
        <div className="sw-no-print">
          <Link
            href={`/kind/${web.child.id}/zonder-toestemming?van=${from}&aan=${from === tie.aId ? tie.bId : tie.aId}`}
            className="utrecht-button utrecht-button--secondary-action"
          >
            <Scale aria-hidden size={20} />
            <Trans>Delen zonder toestemming</Trans>
          </Link>
        </div>
      )}
    </>
  );
}

/**
 * The end of a tie for which the viewer works. A home and an informal helper weigh nothing by law; and towards a home to
 * which the law opens the tie already there is nothing to weigh.
 */
function mayOpenFrom(web: Web, tie: Tie): string | undefined {
  if (tie.openings.some(({ ground }) => ground === 'LEGAL_REPRESENTATIVE')) return undefined;
  return mine(web).find(
    ({ id, kind }) => kind !== 'HOME' && kind !== 'INFORMAL' && (id === tie.aId || id === tie.bId),
  )?.id;
}

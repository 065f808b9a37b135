import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { FactCard } from './fact-card.js';
import type { Fact } from './fact-words.js';

interface Props {
  /** What colleagues wrote down, oldest first; what waits and is something else has no fact. */
  waiting: readonly { childId: string; childName: string; factChange: Fact | null }[];
}

/** Changes of who decides that colleagues wrote down and that wait for the viewer, each with its child. */
export function WaitingFacts({ waiting }: Props) {
  // After a handover the others' proposals still show for a while, and are not theirs to sign any more.
  const mine = waiting.filter(({ factChange }) => factChange?.mayCountersign);
  if (mine.length === 0) return null;
  return (
    <section className="sw-stack" aria-labelledby="waiting-facts">
      <h3 id="waiting-facts" className="utrecht-heading-3">
        <Trans>Gezag: tekent u mee?</Trans>
      </h3>
      {mine.map(
        ({ childId, childName, factChange }) =>
          factChange && (
            <FactCard
              key={factChange.id}
              fact={factChange}
              child={childName}
              above={
                <p className="sw-small">
                  <Link href={`/kind/${childId}/gezag`} className="utrecht-link sw-lone-link">
                    {childName}
                  </Link>
                </p>
              }
            />
          ),
      )}
    </section>
  );
}

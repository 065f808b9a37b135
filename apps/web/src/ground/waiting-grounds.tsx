import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { GroundCard } from './ground-card.js';
import type { Ground } from './ground-words.js';

interface Props {
  /** What colleagues began, oldest first. */
  waiting: readonly Ground[];
}

/** What waits for the viewer as a second colleague, each with its child. */
export function WaitingGrounds({ waiting }: Props) {
  if (waiting.length === 0) return null;
  return (
    <section className="sw-stack" aria-labelledby="countersign">
      <h2 id="countersign" className="utrecht-heading-2">
        <Trans>Wacht op een tweede collega</Trans>
      </h2>
      {waiting.map((ground) => (
        <GroundCard
          key={ground.id}
          ground={ground}
          above={
            <p className="sw-small">
              <Link
                href={`/kind/${ground.childId}?als=tekening&kies=${ground.tieId}`}
                className="utrecht-link"
              >
                {ground.childName}
              </Link>
            </p>
          }
        />
      ))}
    </section>
  );
}

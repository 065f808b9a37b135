import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { GroundCard } from './ground-card.js';
import type { Ground } from './ground-words.js';

interface Props {
  /** What colleagues began, oldest first. */
  waiting: readonly Ground[];
}

/** What colleagues want to share without consent and waits for the viewer, each with its child. */
export function WaitingGrounds({ waiting }: Props) {
  if (waiting.length === 0) return null;
  return (
    <section className="sw-stack" aria-labelledby="share-without">
      <h3 id="share-without" className="utrecht-heading-3">
        <Trans>Delen zonder toestemming: tekent u mee?</Trans>
      </h3>
      {waiting.map((ground) => (
        <GroundCard
          key={ground.id}
          ground={ground}
          above={
            <p className="sw-small">
              <Link
                href={`/kind/${ground.childId}?als=tekening&kies=${ground.tieId}`}
                className="utrecht-link sw-lone-link"
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

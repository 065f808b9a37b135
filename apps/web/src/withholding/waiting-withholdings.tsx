import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { WithholdingCard } from './withholding-card.js';
import type { Withholding } from './withholding-words.js';

interface Props {
  /** What colleagues proposed, oldest first. */
  waiting: readonly Withholding[];
}

/** What colleagues want to keep from a guardian and waits for the viewer, each with its child. */
export function WaitingWithholdings({ waiting }: Props) {
  if (waiting.length === 0) return null;
  return (
    <section className="sw-stack" aria-labelledby="keep-back">
      <h3 id="keep-back" className="utrecht-heading-3">
        <Trans>Niet laten zien: tekent u mee?</Trans>
      </h3>
      {waiting.map((withholding) => (
        <WithholdingCard
          key={withholding.id}
          withholding={withholding}
          above={
            <p className="sw-small">
              <Link
                href={`/kind/${withholding.childId}?als=tekening&kies=${withholding.participantId}`}
                className="utrecht-link sw-lone-link"
              >
                {withholding.childName}
              </Link>
            </p>
          }
        />
      ))}
    </section>
  );
}

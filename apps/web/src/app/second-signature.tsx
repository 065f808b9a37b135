import { Trans } from '@lingui/react/macro';
import { PenLine, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { ProblemLine } from './problem.js';

interface Props {
  /** Signs as the second person; null to whom may not. */
  onSign: (() => void) | null;
  /** Stops it, or takes it back before it began; null to whom may not. */
  onStop: (() => void) | null;
  /** How stopping is called once it is in force; left out while it waits, when it is called the same everywhere. */
  inForce?: ReactNode;
  busy: boolean;
  error: CombinedError | undefined;
  /** What the second person should know before signing. */
  children?: ReactNode;
}

/** What can be done with something that begins only when a second person signs it. */
export function SecondSignature({ onSign, onStop, inForce, busy, error, children }: Props) {
  if (!onSign && !onStop) return null;
  return (
    <div className="sw-stack sw-no-print" style={{ '--sw-gap': '0.5rem' }}>
      {onSign && children}
      <div className="sw-row">
        {onSign && (
          <button
            type="button"
            className="utrecht-button utrecht-button--primary-action"
            disabled={busy}
            onClick={onSign}
          >
            <PenLine aria-hidden size={20} />
            <Trans>Teken mee</Trans>
          </button>
        )}
        {onStop && (
          <button
            type="button"
            className="utrecht-button utrecht-button--secondary-action"
            disabled={busy}
            onClick={onStop}
          >
            {inForce ?? (
              <>
                <X aria-hidden size={20} />
                {onSign ? <Trans>Niet doen</Trans> : <Trans>Trek dit terug</Trans>}
              </>
            )}
          </button>
        )}
      </div>
      <ProblemLine error={error} />
    </div>
  );
}

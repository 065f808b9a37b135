import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { ProblemLine } from '../app/problem.js';

interface Props {
  label: string;
  /** What ending does. */
  children: ReactNode;
  error: CombinedError | undefined;
  busy: boolean;
  onYes: () => void;
  onNo: () => void;
}

/** What somebody sees ends at once and does not come back by itself, so it is asked once more. */
export function EndQuestion({ label, children, error, busy, onYes, onNo }: Props) {
  return (
    <div className="sw-stack sw-line__question" role="group" aria-label={label}>
      <p className="utrecht-paragraph">{children}</p>
      <div className="sw-row">
        <button
          type="button"
          className="utrecht-button utrecht-button--primary-action"
          disabled={busy}
          onClick={onYes}
        >
          <Trans>Ja, beëindig</Trans>
        </button>
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          onClick={onNo}
        >
          <Trans>Nee, laat zo</Trans>
        </button>
      </div>
      <ProblemLine error={error} />
    </div>
  );
}

import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { Consent } from './consent-sentence.js';
import { InvalidateForm } from './invalidate-form.js';
import { RecordForm } from './record-form.js';

/** What who asked, or coordinates, can do: write an answer down, or say that it should never have counted. */
export default function KeepConsent({ consent }: { consent: Consent }) {
  const [open, setOpen] = useState<'record' | 'invalidate' | null>(null);
  const close = () => setOpen(null);
  if (open === 'record') return <RecordForm consent={consent} onDone={close} />;
  if (open === 'invalidate') return <InvalidateForm consent={consent} onDone={close} />;
  const buttons = (
    <div className="sw-row">
      {consent.mayRecordAnswer && (
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          onClick={() => setOpen('record')}
        >
          {consent.state === 'GIVEN' ? (
            <Trans>Schrijf op: ingetrokken</Trans>
          ) : (
            <Trans>Schrijf een antwoord op</Trans>
          )}
        </button>
      )}
      {consent.mayInvalidate && (
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          onClick={() => setOpen('invalidate')}
        >
          <Trans>Dit had nooit mogen tellen</Trans>
        </button>
      )}
    </div>
  );
  // What is in force is seldom wrong: on most cards this stays shut.
  return consent.state === 'GIVEN' ? (
    <details className="sw-keep sw-no-print">
      <summary>
        <Trans>Klopt dit niet meer?</Trans>
      </summary>
      {buttons}
    </details>
  ) : (
    <div className="sw-no-print">{buttons}</div>
  );
}

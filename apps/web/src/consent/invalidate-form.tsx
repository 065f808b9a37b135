import { Trans, useLingui } from '@lingui/react/macro';
import { textProblem } from '@spinnenweb/domain';
import { useId, useState, type FormEvent } from 'react';
import { useMutation } from 'urql';
import { useVoice } from '../app/announce.js';
import { Choice, Choices } from '../app/choice.js';
import { ProblemLine } from '../app/problem.js';
import type { InvalidationKind } from '../generated/graphql.js';
import type { Consent } from './consent-sentence.js';
import { invalidateConsentMutation } from './keeping-documents.js';
import '../app/form.css';

const LONGEST_REASON = 500;

/** Why a consent should never have counted; it ends at once, and who signed reads the reason (C4). */
export function InvalidateForm({ consent, onDone }: { consent: Consent; onDone: () => void }) {
  const { t } = useLingui();
  const { confirm } = useVoice();
  const id = useId();
  const [kind, setKind] = useState<InvalidationKind | null>(null);
  const [reason, setReason] = useState('');
  const [{ error, fetching }, invalidate] = useMutation(invalidateConsentMutation);
  const ready = kind !== null && textProblem(reason, { max: LONGEST_REASON }) === null;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!ready) return;
    const input = { consentId: consent.id, kind, reason: reason.trim() };
    const { data } = await invalidate({ input });
    // The form goes with the consent it belonged to; the confirmation stays with the page.
    if (data) confirm(t`Bewaard. De toestemming telt niet meer.`);
  }
  return (
    <form className="sw-stack sw-form sw-keeping" onSubmit={(event) => void submit(event)}>
      <fieldset>
        <legend>
          <Trans>Waarom had dit nooit mogen tellen?</Trans>
        </legend>
        <Choices>
          <Choice
            type="radio"
            name={`${id}-kind`}
            required
            checked={kind === 'WRONG_PERSON'}
            onChange={() => setKind('WRONG_PERSON')}
            title={<Trans>Iemand anders gaf antwoord</Trans>}
          />
          <Choice
            type="radio"
            name={`${id}-kind`}
            required
            checked={kind === 'NO_AUTHORITY'}
            onChange={() => setKind('NO_AUTHORITY')}
            title={<Trans>Wie tekende, had geen gezag</Trans>}
          />
          <Choice
            type="radio"
            name={`${id}-kind`}
            required
            checked={kind === 'OTHER'}
            onChange={() => setKind('OTHER')}
            title={<Trans>Iets anders</Trans>}
          />
        </Choices>
      </fieldset>
      <div>
        <label className="utrecht-form-label" htmlFor={`${id}-reason`}>
          <Trans>Wat ging er mis?</Trans>
        </label>
        <p className="sw-hint" id={`${id}-hint`}>
          <Trans>Wie tekende, leest dit. Er wordt meteen niets meer gedeeld.</Trans>
        </p>
        <textarea
          id={`${id}-reason`}
          required
          maxLength={LONGEST_REASON}
          aria-describedby={`${id}-hint`}
          className="utrecht-textarea"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      <ProblemLine error={error} />
      <div className="sw-row">
        <button
          type="submit"
          className="utrecht-button utrecht-button--primary-action"
          disabled={fetching || !ready}
        >
          <Trans>Stop deze toestemming</Trans>
        </button>
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          onClick={onDone}
        >
          <Trans>Niet doen</Trans>
        </button>
      </div>
    </form>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { textProblem } from '@spinnenweb/domain';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useVoice } from '../app/announce.js';
import { Choice, Choices } from '../app/choice.js';
import { calendarDay } from '../app/dates.js';
import { ProblemLine } from '../app/problem.js';
import { codeOf } from '../app/problem-code.js';
import type { RecordedAnswer, RecordedHow } from '../generated/graphql.js';
import type { Consent } from './consent-sentence.js';
import { recordAnswerMutation } from './keeping-documents.js';
import '../app/form.css';

const LONGEST = { name: 120, document: 200 };

/** What somebody said on paper or in a conversation: who, what, when and where it is kept. They are told (D2). */
export function RecordForm({ consent, onDone }: { consent: Consent; onDone: () => void }) {
  const { t } = useLingui();
  const { confirm } = useVoice();
  const id = useId();
  const isGiven = consent.state === 'GIVEN';
  const [signerName, setName] = useState('');
  const [answer, setAnswer] = useState<RecordedAnswer | null>(isGiven ? 'WITHDRAWN' : null);
  const [how, setHow] = useState<RecordedHow>('PAPER');
  const [document, setDocument] = useState('');
  const [answeredOn, setDay] = useState(() => calendarDay(new Date()));
  const [{ error, fetching }, record] = useMutation(recordAnswerMutation);
  const ready =
    answer !== null &&
    answeredOn !== '' &&
    textProblem(signerName, { max: LONGEST.name }) === null &&
    textProblem(document, { max: LONGEST.document }) === null;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!ready) return;
    const { data } = await record({
      input: {
        consentId: consent.id,
        signerName: signerName.trim(),
        answer,
        how,
        document: document.trim(),
        answeredOn,
      },
    });
    if (!data) return;
    confirm(t`Opgeschreven. Wie dit antwoord gaf, krijgt hier bericht van.`);
    onDone();
  }
  const field = (name: string, label: ReactNode, hint: ReactNode, input: ReactNode) => (
    <div>
      <label className="utrecht-form-label" htmlFor={`${id}-${name}`}>
        {label}
      </label>
      {hint && (
        <p className="sw-hint" id={`${id}-${name}-hint`}>
          {hint}
        </p>
      )}
      {input}
    </div>
  );
  const said = (value: RecordedAnswer, title: ReactNode) => (
    <Choice
      type="radio"
      name={`${id}-answer`}
      checked={answer === value}
      onChange={() => setAnswer(value)}
      title={title}
    />
  );
  return (
    <form className="sw-stack sw-form sw-keeping" onSubmit={(event) => void submit(event)}>
      {field(
        'name',
        <Trans>Wie gaf antwoord?</Trans>,
        <Trans>Voornaam en achternaam. Van het kind is de voornaam genoeg.</Trans>,
        <input
          id={`${id}-name`}
          required
          maxLength={LONGEST.name}
          autoComplete="off"
          aria-describedby={`${id}-name-hint`}
          className="utrecht-textbox utrecht-textbox--html-input"
          value={signerName}
          onChange={(event) => setName(event.target.value)}
        />,
      )}
      <fieldset>
        <legend>
          <Trans>Wat was het antwoord?</Trans>
        </legend>
        <Choices>
          {isGiven ? (
            said('WITHDRAWN', <Trans>Trekt de toestemming in</Trans>)
          ) : (
            <>
              {said('YES', <Trans>Ja</Trans>)}
              {said('NO', <Trans>Nee</Trans>)}
            </>
          )}
        </Choices>
      </fieldset>
      <fieldset>
        <legend>
          <Trans>Hoe kwam het antwoord?</Trans>
        </legend>
        <Choices>
          <Choice
            type="radio"
            name={`${id}-how`}
            checked={how === 'PAPER'}
            onChange={() => setHow('PAPER')}
            title={<Trans>Op papier</Trans>}
          />
          <Choice
            type="radio"
            name={`${id}-how`}
            checked={how === 'IN_PERSON'}
            onChange={() => setHow('IN_PERSON')}
            title={<Trans>In een gesprek</Trans>}
          />
        </Choices>
      </fieldset>
      {field(
        'day',
        <Trans>Op welke dag?</Trans>,
        null,
        <input
          id={`${id}-day`}
          type="date"
          required
          className="utrecht-textbox utrecht-textbox--html-input sw-date"
          min={calendarDay(consent.requestedAt)}
          max={calendarDay(new Date())}
          value={answeredOn}
          onChange={(event) => setDay(event.target.value)}
        />,
      )}
      {field(
        'document',
        <Trans>Waar staat het?</Trans>,
        <Trans>Bijvoorbeeld: formulier met handtekening, of gespreksverslag.</Trans>,
        <input
          id={`${id}-document`}
          required
          maxLength={LONGEST.document}
          aria-describedby={`${id}-document-hint`}
          className="utrecht-textbox utrecht-textbox--html-input"
          value={document}
          onChange={(event) => setDocument(event.target.value)}
        />,
      )}
      {error && codeOf(error) === 'NOT_FOUND' ? (
        <p role="alert" className="sw-wrong">
          <Trans>
            Voor deze naam kan dit nu niet. Kijk of de naam klopt, of vraag het de ouder zelf.
          </Trans>
        </p>
      ) : (
        <ProblemLine error={error} />
      )}
      <div className="sw-row">
        <button
          type="submit"
          className="utrecht-button utrecht-button--primary-action"
          disabled={fetching || !ready}
        >
          <Trans>Schrijf op</Trans>
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

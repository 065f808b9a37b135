import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import { useMutation, useQuery } from 'urql';
import { ProblemLine } from '../app/problem.js';
import { startOfDay } from '../app/day-field.js';
import { assignMutation, employeesQuery } from './participant-documents.js';
import type { Participant } from './web.js';

/** Adds a colleague to a participant, perhaps as a substitute for a while. */
export function AssignForm({
  participant,
  onDone,
}: {
  participant: Participant;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const isInformal = participant.kind === 'INFORMAL';
  const [{ data }] = useQuery({
    query: employeesQuery,
    variables: { participantId: participant.id },
    pause: isInformal,
  });
  const [{ error, fetching }, assign] = useMutation(assignMutation);
  const [personId, setPersonId] = useState('');
  const [personName, setPersonName] = useState('');
  const [work, setWork] = useState('');
  const [substituteForId, setSubstituteForId] = useState('');
  const [until, setUntil] = useState('');

  async function send(event: FormEvent) {
    event.preventDefault();
    const answer = await assign({
      input: {
        participantId: participant.id,
        ...(isInformal ? { personName } : { personId }),
        function: work,
        ...(substituteForId && { substituteForId }),
        ...(until && { until: startOfDay(until) }),
      },
    });
    if (answer.data) onDone();
  }
  function choose(id: string) {
    setPersonId(id);
    setWork(data?.employees.find((employee) => employee.personId === id)?.function ?? '');
  }
  const id = `assign-${participant.id}`;
  return (
    <form
      className="sw-stack"
      onSubmit={(event) => void send(event)}
      aria-label={isInformal ? t`Voeg iemand toe` : t`Wijs een collega toe`}
    >
      <div>
        <label className="utrecht-form-label" htmlFor={`${id}-who`}>
          <Trans>Wie?</Trans>
        </label>
        {isInformal ? (
          <input
            id={`${id}-who`}
            required
            maxLength={120}
            autoComplete="off"
            className="utrecht-textbox utrecht-textbox--html-input"
            value={personName}
            onChange={(event) => setPersonName(event.target.value)}
          />
        ) : (
          <select
            id={`${id}-who`}
            required
            className="utrecht-select utrecht-select--html-select"
            value={personId}
            onChange={(event) => choose(event.target.value)}
          >
            <option value="">{t`Kies een collega`}</option>
            {data?.employees.map((employee) => (
              <option key={employee.personId} value={employee.personId}>
                {employee.name} ({employee.function})
              </option>
            ))}
          </select>
        )}
      </div>
      <div>
        <label className="utrecht-form-label" htmlFor={`${id}-work`}>
          {isInformal ? (
            <Trans>Wie is dat van het kind?</Trans>
          ) : (
            <Trans>Wat doet deze collega hier?</Trans>
          )}
        </label>
        <input
          id={`${id}-work`}
          required
          maxLength={80}
          className="utrecht-textbox utrecht-textbox--html-input"
          value={work}
          onChange={(event) => setWork(event.target.value)}
        />
      </div>
      {!isInformal && (
        <div>
          <label className="utrecht-form-label" htmlFor={`${id}-for`}>
            <Trans>Vervangt iemand?</Trans>
          </label>
          <select
            id={`${id}-for`}
            className="utrecht-select utrecht-select--html-select"
            value={substituteForId}
            onChange={(event) => setSubstituteForId(event.target.value)}
          >
            <option value="">{t`Nee`}</option>
            {participant.people.map((person) => (
              <option key={person.id} value={person.id}>
                {person.personName}
              </option>
            ))}
          </select>
        </div>
      )}
      <div>
        <label className="utrecht-form-label" htmlFor={`${id}-until`}>
          <Trans>Tot wanneer? (mag leeg blijven)</Trans>
        </label>
        <input
          id={`${id}-until`}
          type="date"
          className="utrecht-textbox utrecht-textbox--html-input"
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
      </div>
      <div className="sw-row">
        <button
          type="submit"
          disabled={fetching}
          className="utrecht-button utrecht-button--primary-action"
        >
          <Trans>Wijs toe</Trans>
        </button>
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          onClick={onDone}
        >
          <Trans>Annuleer</Trans>
        </button>
      </div>
      <ProblemLine error={error} />
    </form>
  );
}

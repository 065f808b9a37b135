import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import { useMutation, useQuery } from 'urql';
import { useVoice } from '../app/announce.js';
import { calendarDay, longDay } from '../app/dates.js';
import { dayAfter, startOfDay } from '../app/day-field.js';
import { ProblemLine } from '../app/problem.js';
import {
  employeesQuery,
  endAbsenceMutation,
  recordAbsenceMutation,
} from './participant-documents.js';
import { isThereNow, type Assignment, type Participant } from './web.js';

/** Who is away, or is going to be: told by themselves or a colleague, with or without somebody who stands in. */
export function AbsenceForm({
  participant,
  onDone,
}: {
  participant: Participant;
  onDone: () => void;
}) {
  const people = participant.people.filter((person) => isThereNow(person));
  const me = people.find((person) => person.me);
  const [chosen, setChosen] = useState(me?.id ?? people[0]?.id ?? '');
  const person = people.find(({ id }) => id === chosen) ?? people[0];
  if (!person) return null;
  const field = `absence-${participant.id}`;
  return (
    <div className="sw-stack">
      {people.length > 1 && (
        <div>
          <label className="utrecht-form-label" htmlFor={field}>
            <Trans>Wie is er niet?</Trans>
          </label>
          <select
            id={field}
            className="utrecht-select utrecht-select--html-select"
            value={person.id}
            onChange={(event) => setChosen(event.target.value)}
          >
            {people.map(({ id, personName }) => (
              <option key={id} value={id}>
                {personName}
              </option>
            ))}
          </select>
        </div>
      )}
      {person.awayUntil && isThereNow({ until: person.awayUntil }) ? (
        <Back key={person.id} person={person} onDone={onDone} />
      ) : (
        <Away key={person.id} participant={participant} person={person} onDone={onDone} />
      )}
    </div>
  );
}

interface Props {
  person: Assignment;
  onDone: () => void;
}

function Back({ person, onDone }: Props) {
  const { t, i18n } = useLingui();
  const { confirm } = useVoice();
  const [{ error, fetching }, end] = useMutation(endAbsenceMutation);
  const { personName } = person;
  const day = (instant: string) => longDay(i18n.locale, instant);
  async function go() {
    const { data } = await end({ assignmentId: person.id });
    if (!data) return;
    confirm(t`${personName} is er weer.`);
    onDone();
  }
  return (
    <>
      <p className="utrecht-paragraph">
        <Trans>
          {personName} is er niet van {day(person.awayFrom ?? '')} tot {day(person.awayUntil ?? '')}
          . Wie vervangt, doet dat tot de eigen einddatum.
        </Trans>
      </p>
      <div className="sw-row">
        <button
          type="button"
          className="utrecht-button utrecht-button--primary-action"
          disabled={fetching}
          onClick={() => void go()}
        >
          {person.me ? <Trans>Ik ben er weer</Trans> : <Trans>{personName} is er weer</Trans>}
        </button>
        <Cancel onDone={onDone} />
      </div>
      <ProblemLine error={error} />
    </>
  );
}

function Away({ participant, person, onDone }: Props & { participant: Participant }) {
  const { t } = useLingui();
  const { confirm } = useVoice();
  const today = calendarDay(new Date());
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState('');
  const [substituteId, setSubstitute] = useState('');
  const [{ data }] = useQuery({
    query: employeesQuery,
    variables: { participantId: participant.id },
    pause: participant.kind === 'INFORMAL',
  });
  const [{ error, fetching }, record] = useMutation(recordAbsenceMutation);
  const there = new Set(participant.people.map(({ personName }) => personName));
  const others = data?.employees.filter(({ name }) => !there.has(name)) ?? [];
  const { personName } = person;

  async function send(event: FormEvent) {
    event.preventDefault();
    const answer = await record({
      input: {
        assignmentId: person.id,
        ...(from > today && { from: startOfDay(from) }),
        until: startOfDay(until),
        ...(substituteId && { substituteId }),
      },
    });
    if (!answer.data) return;
    confirm(t`Opgeschreven: ${personName} is er een tijd niet.`);
    onDone();
  }
  const id = `absence-${person.id}`;
  return (
    <form className="sw-stack" onSubmit={(event) => void send(event)} aria-label={t`Afwezig`}>
      <div className="sw-dates">
        <div>
          <label className="utrecht-form-label" htmlFor={`${id}-from`}>
            <Trans>Vanaf welke dag?</Trans>
          </label>
          <input
            id={`${id}-from`}
            type="date"
            required
            min={today}
            className="utrecht-textbox utrecht-textbox--html-input"
            value={from}
            onChange={(event) => setFrom(event.target.value)}
          />
        </div>
        <div>
          <label className="utrecht-form-label" htmlFor={`${id}-until`}>
            <Trans>Welke dag weer terug?</Trans>
          </label>
          <input
            id={`${id}-until`}
            type="date"
            required
            min={dayAfter(from)}
            className="utrecht-textbox utrecht-textbox--html-input"
            value={until}
            onChange={(event) => setUntil(event.target.value)}
          />
        </div>
      </div>
      {others.length > 0 && (
        <div>
          <label className="utrecht-form-label" htmlFor={`${id}-for`}>
            <Trans>Wie valt in?</Trans>
          </label>
          <p className="sw-hint" id={`${id}-hint`}>
            <Trans>Wie invalt, ziet deze dagen wat {personName} ziet. Daarna niets meer.</Trans>
          </p>
          <select
            id={`${id}-for`}
            aria-describedby={`${id}-hint`}
            className="utrecht-select utrecht-select--html-select"
            value={substituteId}
            onChange={(event) => setSubstitute(event.target.value)}
          >
            <option value="">{t`Niemand`}</option>
            {others.map((employee) => (
              <option key={employee.personId} value={employee.personId}>
                {employee.name} ({employee.function})
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="sw-row">
        <button
          type="submit"
          disabled={fetching}
          className="utrecht-button utrecht-button--primary-action"
        >
          <Trans>Schrijf op</Trans>
        </button>
        <Cancel onDone={onDone} />
      </div>
      <ProblemLine error={error} />
    </form>
  );
}

function Cancel({ onDone }: { onDone: () => void }) {
  return (
    <button
      type="button"
      className="utrecht-button utrecht-button--secondary-action"
      onClick={onDone}
    >
      <Trans>Annuleer</Trans>
    </button>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import { useMutation } from 'urql';
import { useLocation } from 'wouter';
import { ProblemLine } from '../app/problem.js';
import { makeTieMutation } from './participant-documents.js';
import { isThereNow, tiesOf, type Participant, type Web } from './web.js';

/** Ties two participants; then leads to asking what may be told along it. */
export function TieForm({
  web,
  participant,
  onDone,
}: {
  web: Web;
  participant: Participant;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const [{ error, fetching }, makeTie] = useMutation(makeTieMutation);
  const tied = new Set(tiesOf(web, participant.id).flatMap(({ aId, bId }) => [aId, bId]));
  const others = web.participants.filter(
    ({ id, ...other }) => id !== participant.id && !tied.has(id) && isThereNow(other),
  );
  const [otherId, setOtherId] = useState('');
  const keeper = web.seats.find(
    ({ coordinates, participantId }) => coordinates && participantId,
  )?.participantId;

  async function send(event: FormEvent) {
    event.preventDefault();
    if (!keeper) return;
    const { data } = await makeTie({ input: { asId: keeper, aId: participant.id, bId: otherId } });
    if (!data) return;
    onDone();
    navigate(`/kind/${web.child.id}/toestemming?lijntje=${data.tie.id}`);
  }
  if (others.length === 0) {
    return (
      <p className="sw-empty">
        <Trans>Er is al een lijntje met iedereen.</Trans>
      </p>
    );
  }
  return (
    <form
      className="sw-stack"
      onSubmit={(event) => void send(event)}
      aria-label={t`Maak een lijntje`}
    >
      <div>
        <label className="utrecht-form-label" htmlFor={`tie-${participant.id}`}>
          <Trans>Een lijntje tussen {participant.name} en</Trans>
        </label>
        <select
          id={`tie-${participant.id}`}
          required
          className="utrecht-select utrecht-select--html-select"
          value={otherId}
          onChange={(event) => setOtherId(event.target.value)}
        >
          <option value="">{t`Kies een betrokkene`}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <p className="sw-small sw-muted">
        <Trans>Een lijntje deelt nog niets. Daarna vraagt u toestemming.</Trans>
      </p>
      <div className="sw-row">
        <button
          type="submit"
          disabled={fetching}
          className="utrecht-button utrecht-button--primary-action"
        >
          <Trans>Maak het lijntje</Trans>
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

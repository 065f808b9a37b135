import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { useVoice } from '../app/announce.js';
import { ProblemLine } from '../app/problem.js';
import { endAssignmentMutation } from './participant-documents.js';
import { isThereNow, type Assignment, type Participant } from './web.js';

/** The people of a participant, each with the end of their work here. */
export function EndAssignments({ participant }: { participant: Participant }) {
  const people = participant.people.filter((person) => isThereNow(person));
  if (people.length === 0) return null;
  return (
    <ul className="sw-people">
      {people.map((person) => (
        <EndAssignment
          key={person.id}
          person={person}
          isLastKeeper={participant.coordinator && people.length === 1}
        />
      ))}
    </ul>
  );
}

interface Props {
  person: Assignment;
  /** Without this person nobody keeps the web. */
  isLastKeeper: boolean;
}

function EndAssignment({ person, isLastKeeper }: Props) {
  const { t } = useLingui();
  const { confirm } = useVoice();
  const [asking, setAsking] = useState(false);
  const [{ error, fetching }, end] = useMutation(endAssignmentMutation);
  const { personName } = person;
  async function go() {
    const { data } = await end({ assignmentId: person.id });
    if (data) confirm(t`${personName} ziet vanaf nu niets meer van dit web.`);
  }
  return (
    <li className="sw-row">
      <span>{personName}</span>
      <button
        type="button"
        className="utrecht-button utrecht-button--secondary-action"
        disabled={fetching}
        aria-expanded={isLastKeeper ? asking : undefined}
        onClick={() => (isLastKeeper ? setAsking(!asking) : void go())}
        aria-label={t`${personName} stopt hier`}
      >
        <Trans>Stopt hier</Trans>
      </button>
      {asking && isLastKeeper && (
        <div className="sw-stack" role="group" aria-label={t`${personName} stopt`}>
          <p className="utrecht-paragraph">
            <Trans>
              {personName} is hier de laatste. Daarna heeft niemand de regie, en kan niemand die nog
              overdragen. Wijs eerst een collega toe, of draag de regie over.
            </Trans>
          </p>
          <div className="sw-row">
            <button
              type="button"
              className="utrecht-button utrecht-button--primary-action"
              onClick={() => setAsking(false)}
            >
              <Trans>Nee, laat zo</Trans>
            </button>
            <button
              type="button"
              className="utrecht-button utrecht-button--secondary-action"
              disabled={fetching}
              onClick={() => void go()}
            >
              <Trans>Ja, stop toch</Trans>
            </button>
          </div>
        </div>
      )}
      <ProblemLine error={error} />
    </li>
  );
}

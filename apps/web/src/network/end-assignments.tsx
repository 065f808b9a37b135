import { Trans, useLingui } from '@lingui/react/macro';
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
        <EndAssignment key={person.id} person={person} />
      ))}
    </ul>
  );
}

function EndAssignment({ person }: { person: Assignment }) {
  const { t } = useLingui();
  const { confirm } = useVoice();
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
        onClick={() => void go()}
        aria-label={t`${personName} stopt hier`}
      >
        <Trans>Stopt hier</Trans>
      </button>
      <ProblemLine error={error} />
    </li>
  );
}

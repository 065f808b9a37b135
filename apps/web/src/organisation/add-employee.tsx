import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import { useMutation } from 'urql';
import { useVoice } from '../app/announce.js';
import { ProblemLine } from '../app/problem.js';
import { addEmployeeMutation } from './organisation-documents.js';
import type { Organisation } from './people-part.js';
import { nobody, PersonFields } from './person-fields.js';

/** Somebody begins to work here. */
export function AddEmployee({
  organisation,
  onDone,
}: {
  organisation: Organisation;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const { confirm } = useVoice();
  const [person, setPerson] = useState(nobody);
  const [{ error, fetching }, add] = useMutation(addEmployeeMutation);
  async function submit(event: FormEvent) {
    event.preventDefault();
    const { name, work, subject } = person;
    const { data } = await add({
      input: { organisationId: organisation.id, name, function: work, subject },
    });
    if (!data) return;
    confirm(t`${name} werkt nu bij ${organisation.name}.`);
    onDone();
  }
  return (
    <form
      className="sw-card sw-stack sw-form sw-narrow-form"
      aria-label={t`Voeg iemand toe`}
      onSubmit={(event) => void submit(event)}
    >
      <PersonFields id="employee" person={person} onChange={setPerson} withWork />
      <p className="sw-small sw-muted">
        <Trans>Nieuwe mensen zien nog geen kind. Een collega of regiehouder kiest bij wie.</Trans>
      </p>
      <ProblemLine error={error} />
      <div>
        <button
          type="submit"
          disabled={fetching}
          className="utrecht-button utrecht-button--primary-action"
        >
          <Trans>Voeg toe</Trans>
        </button>
      </div>
    </form>
  );
}

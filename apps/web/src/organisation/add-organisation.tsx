import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import { useMutation } from 'urql';
import { useVoice } from '../app/announce.js';
import { ProblemLine } from '../app/problem.js';
import type { OrganisationKind } from '../generated/graphql.js';
import { kindName } from '../network/kind-words.js';
import { addOrganisationMutation } from './organisation-documents.js';
import { Field } from './person-fields.js';

const kinds: readonly OrganisationKind[] = [
  'BSO',
  'SCHOOL',
  'WIJKTEAM',
  'GGD',
  'YOUTH_CARE',
  'GGZ',
  'COACH',
  'CLUB',
  'OTHER',
];

/** One organisation more, that can be invited into webs. */
export function AddOrganisation({ onDone }: { onDone: () => void }) {
  const { t, i18n } = useLingui();
  const { confirm } = useVoice();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<OrganisationKind>('BSO');
  const [{ error, fetching }, add] = useMutation(addOrganisationMutation);
  async function submit(event: FormEvent) {
    event.preventDefault();
    const { data } = await add({ input: { kind, name } });
    if (!data) return;
    confirm(t`${name} staat erbij.`);
    onDone();
  }
  return (
    <form
      className="sw-card sw-stack sw-form sw-narrow-form"
      aria-label={t`Voeg een organisatie toe`}
      onSubmit={(event) => void submit(event)}
    >
      <Field
        id="organisation-name"
        label={<Trans>Naam van de organisatie</Trans>}
        max={120}
        value={name}
        onChange={setName}
      />
      <div>
        <label className="utrecht-form-label" htmlFor="organisation-kind">
          <Trans>Wat doet zij?</Trans>
        </label>
        <select
          id="organisation-kind"
          className="utrecht-select utrecht-select--html-select"
          value={kind}
          onChange={(event) => setKind(event.target.value as OrganisationKind)}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {kindName(i18n, one)}
            </option>
          ))}
        </select>
      </div>
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

import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

/** Who somebody is: what they are called here, and the number their account has where they sign in. */
export interface NewPerson {
  name: string;
  work: string;
  subject: string;
}

export const nobody: NewPerson = { name: '', work: '', subject: '' };

/** The fields that name somebody by their account. */
export function PersonFields({
  id,
  person,
  onChange,
  withWork = false,
}: {
  /** Sets these fields apart from others on the page. */
  id: string;
  person: NewPerson;
  onChange: (person: NewPerson) => void;
  withWork?: boolean;
}) {
  return (
    <>
      <Field
        id={`${id}-name`}
        label={<Trans>Naam</Trans>}
        max={120}
        value={person.name}
        onChange={(name) => onChange({ ...person, name })}
      />
      {withWork && (
        <Field
          id={`${id}-work`}
          label={<Trans>Wat voor werk?</Trans>}
          max={80}
          value={person.work}
          onChange={(work) => onChange({ ...person, work })}
        />
      )}
      <Field
        id={`${id}-subject`}
        label={<Trans>Nummer van het account</Trans>}
        hint={
          <Trans>
            U vindt het waar mensen inloggen. Kijk het goed na. Wie met dit nummer inlogt, is deze
            persoon.
          </Trans>
        }
        max={255}
        value={person.subject}
        onChange={(subject) => onChange({ ...person, subject })}
      />
    </>
  );
}

interface FieldProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  max: number;
  value: string;
  onChange: (value: string) => void;
}

/** One line of text that must be filled in. */
export function Field({ id, label, hint, max, value, onChange }: FieldProps) {
  return (
    <div>
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="sw-hint">
          {hint}
        </p>
      )}
      <input
        id={id}
        required
        maxLength={max}
        autoComplete="off"
        className="utrecht-textbox utrecht-textbox--html-input"
        aria-describedby={hint ? `${id}-hint` : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

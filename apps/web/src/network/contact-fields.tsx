import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { Rows } from '../app/pending.js';
import { Problem } from '../app/problem.js';
import { staffQuery } from './participant-documents.js';

/** The first person of an organisation in this web; both empty for none yet. */
export interface Contact {
  personId: string;
  /** What this person does for the child. */
  work: string;
}

export const nobody: Contact = { personId: '', work: '' };

interface Props {
  organisationId: string;
  contact: Contact;
  onChange: (contact: Contact) => void;
  /** Whom the invited will be hidden from, the inviter too: then nobody could be named later. */
  hidden: 'CONFIDENTIAL' | 'SERVES_PARENT' | null;
}

/** Names who acts for an invited organisation from the start. */
export function ContactFields({ organisationId, contact, onChange, hidden }: Props) {
  const { t } = useLingui();
  const required = hidden !== null;
  const [{ data, error }, askAgain] = useQuery({
    query: staffQuery,
    variables: { organisationId },
  });
  if (error) return <Problem error={error} onRetry={askAgain} />;
  if (!data) return <Rows rows={1} />;
  const { staff } = data;
  const choose = (personId: string) =>
    onChange({
      personId,
      work: staff.find((employee) => employee.personId === personId)?.function ?? '',
    });
  return (
    <>
      <div>
        <label className="utrecht-form-label" htmlFor="contact">
          <Trans>Wie doet daar mee?</Trans>
        </label>
        <p className="sw-hint" id="contact-hint">
          {hidden === 'CONFIDENTIAL' ? (
            <Trans>Alleen deze persoon ziet straks dat zij meedoen. Kies dus nu iemand.</Trans>
          ) : hidden === 'SERVES_PARENT' ? (
            <Trans>Alleen deze persoon en de ouder zien deze hulp. Kies dus nu iemand.</Trans>
          ) : (
            <Trans>Dit mag leeg blijven. U kunt later iemand toewijzen.</Trans>
          )}
        </p>
        <select
          id="contact"
          required={required}
          aria-describedby="contact-hint"
          className="utrecht-select utrecht-select--html-select"
          value={contact.personId}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">{required ? t`Kies een persoon` : t`Nog niemand`}</option>
          {staff.map((employee) => (
            <option key={employee.personId} value={employee.personId}>
              {employee.name} ({employee.function})
            </option>
          ))}
        </select>
      </div>
      {contact.personId && (
        <div>
          <label className="utrecht-form-label" htmlFor="contact-work">
            <Trans>Wat doet deze persoon hier?</Trans>
          </label>
          <input
            id="contact-work"
            required
            maxLength={80}
            autoComplete="off"
            className="utrecht-textbox utrecht-textbox--html-input"
            value={contact.work}
            onChange={(event) => onChange({ ...contact, work: event.target.value })}
          />
        </div>
      )}
    </>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { Plus, X } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useMutation } from 'urql';
import { useLocation } from 'wouter';
import { Choice } from '../app/choice.js';
import { calendarDay } from '../app/dates.js';
import { BackLink } from '../app/back-link.js';
import { PageTitle } from '../app/page-title.js';
import { ProblemLine } from '../app/problem.js';
import { useViewer } from '../app/viewer.js';
import { openNetworkMutation } from './participant-documents.js';
import { NotFound } from '../app/not-found.js';
import '../app/form.css';

interface NewGuardian {
  key: number;
  name: string;
  authority: boolean;
  source: string;
}

/** Opens a new web: the child, its home, and who has parental authority according to which source. */
export default function OpenNetwork() {
  const { t } = useLingui();
  const viewer = useViewer();
  const [, navigate] = useLocation();
  const [{ error, fetching }, open] = useMutation(openNetworkMutation);
  const [organisationId, setOrganisation] = useState(viewer.organisations[0]?.id ?? '');
  const [work, setWork] = useState('');
  const [firstName, setFirstName] = useState('');
  const [bornOn, setBornOn] = useState('');
  const [homeName, setHomeName] = useState('');
  const [guardians, setGuardians] = useState<NewGuardian[]>([
    { key: 0, name: '', authority: true, source: '' },
  ]);
  if (viewer.organisations.length === 0) return <NotFound />;

  const change = (key: number, part: Partial<NewGuardian>) =>
    setGuardians(
      guardians.map((guardian) => (guardian.key === key ? { ...guardian, ...part } : guardian)),
    );
  async function submit(event: FormEvent) {
    event.preventDefault();
    const { data } = await open({
      input: {
        organisationId,
        function: work,
        firstName,
        bornOn,
        homeName: homeName || t`Thuis`,
        guardians: guardians.map(({ name, authority, source }) => ({
          name,
          ...(authority && { authoritySource: source }),
        })),
      },
    });
    if (data) navigate(`/kind/${data.openNetwork.id}/nodig-uit`);
  }
  return (
    <form className="sw-narrow sw-stack sw-form" onSubmit={(event) => void submit(event)}>
      <div>
        <BackLink href="/">
          <Trans>Terug naar mijn kinderen</Trans>
        </BackLink>
        <PageTitle tab={t`Nieuw web`}>
          <Trans>Een nieuw web</Trans>
        </PageTitle>
        <p className="utrecht-paragraph sw-muted">
          <Trans>
            U houdt de regie. Daarna nodigt u de mensen om het kind heen uit. Er wordt nog niets
            gedeeld.
          </Trans>
        </p>
      </div>
      <fieldset className="sw-card sw-stack">
        <legend className="sw-unseen">
          <Trans>Het kind</Trans>
        </legend>
        <Field
          id="child-name"
          label={<Trans>Voornaam van het kind</Trans>}
          value={firstName}
          onChange={setFirstName}
        />
        <Field
          id="born"
          type="date"
          max={calendarDay(new Date())}
          label={<Trans>Geboortedatum</Trans>}
          value={bornOn}
          onChange={setBornOn}
        />
        <Field
          id="home"
          optional
          label={<Trans>Hoe noemt u het thuis? (bijvoorbeeld: Thuis bij mama)</Trans>}
          value={homeName}
          onChange={setHomeName}
        />
      </fieldset>
      {guardians.map((guardian, index) => (
        <fieldset key={guardian.key} className="sw-card sw-stack">
          <legend className="sw-unseen">
            <Trans>Ouder of voogd {index + 1}</Trans>
          </legend>
          <Field
            id={`guardian-${guardian.key}`}
            label={<Trans>Naam van ouder of voogd</Trans>}
            value={guardian.name}
            onChange={(name) => change(guardian.key, { name })}
          />
          <Choice
            type="checkbox"
            checked={guardian.authority}
            onChange={(authority) => change(guardian.key, { authority })}
            title={<Trans>Heeft gezag</Trans>}
            hint={<Trans>Alleen met gezag beslist iemand mee.</Trans>}
          />
          {guardian.authority && (
            <Field
              id={`source-${guardian.key}`}
              label={<Trans>Waar staat dat? (bijvoorbeeld: gezagsregister, met de datum)</Trans>}
              value={guardian.source}
              onChange={(source) => change(guardian.key, { source })}
            />
          )}
          {guardians.length > 1 && (
            <div>
              <button
                type="button"
                className="utrecht-button utrecht-button--secondary-action"
                onClick={() => setGuardians(guardians.filter(({ key }) => key !== guardian.key))}
              >
                <X aria-hidden size={18} />
                <Trans>Haal weg</Trans>
              </button>
            </div>
          )}
        </fieldset>
      ))}
      <div>
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          onClick={() =>
            setGuardians([...guardians, { key: Date.now(), name: '', authority: true, source: '' }])
          }
        >
          <Plus aria-hidden size={20} />
          <Trans>Nog een ouder of voogd</Trans>
        </button>
      </div>
      <fieldset className="sw-card sw-stack">
        <legend className="sw-unseen">
          <Trans>Wie houdt de regie?</Trans>
        </legend>
        <div>
          <label className="utrecht-form-label" htmlFor="organisation">
            <Trans>Uw organisatie houdt de regie</Trans>
          </label>
          <select
            id="organisation"
            className="utrecht-select utrecht-select--html-select"
            value={organisationId}
            onChange={(event) => setOrganisation(event.target.value)}
          >
            {viewer.organisations.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <Field
          id="work"
          label={<Trans>Wat doet u voor dit kind?</Trans>}
          value={work}
          onChange={setWork}
        />
      </fieldset>
      <ProblemLine error={error} />
      <div>
        <button
          type="submit"
          disabled={fetching}
          className="utrecht-button utrecht-button--primary-action"
        >
          <Trans>Open het web</Trans>
        </button>
      </div>
    </form>
  );
}

interface FieldProps {
  id: string;
  label: React.ReactNode;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'date';
  max?: string;
  optional?: boolean;
}

function Field({ id, label, value, onChange, type = 'text', max, optional = false }: FieldProps) {
  return (
    <div>
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type={type}
        max={max}
        required={!optional}
        maxLength={100}
        autoComplete="off"
        className="utrecht-textbox utrecht-textbox--html-input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

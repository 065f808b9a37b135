import { Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useMutation } from 'urql';
import { useVoice } from '../app/announce.js';
import { ProblemLine } from '../app/problem.js';
import type { AdministrationPartsFragment } from '../generated/graphql.js';
import { EndQuestion } from './end-question.js';
import {
  appointAdministratorMutation,
  endAdministrationMutation,
} from './organisation-documents.js';
import { nobody, PersonFields } from './person-fields.js';

interface Props {
  /** Null: the hub itself. */
  of: { id: string; name: string } | null;
  administrators: readonly AdministrationPartsFragment[];
  onChanged: () => void;
}

/** Who administers an organisation or the hub: each with the end of it, and one more. */
export function Administrators({ of, administrators, onChanged }: Props) {
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  const where = of?.name ?? t`de hele hub`;
  return (
    <div className="sw-administrators">
      {administrators.length === 0 && (
        <p className="sw-small sw-muted">
          <Trans>Nog geen beheerder</Trans>
        </p>
      )}
      {administrators.length > 0 && (
        <ul className="sw-stack" style={{ '--sw-gap': '0.25rem' }}>
          {administrators.map((one) => (
            <AdministratorLine key={one.id} one={one} where={where} onEnded={onChanged} />
          ))}
        </ul>
      )}
      <button
        type="button"
        className="utrecht-button utrecht-button--secondary-action"
        aria-expanded={adding}
        aria-label={t`Kies een beheerder voor ${where}`}
        onClick={() => setAdding(!adding)}
      >
        <Plus aria-hidden size={20} />
        <Trans>Beheerder</Trans>
      </button>
      {adding && (
        <AppointForm
          of={of}
          where={where}
          onDone={() => {
            setAdding(false);
            onChanged();
          }}
        />
      )}
    </div>
  );
}

function AdministratorLine({
  one,
  where,
  onEnded,
}: {
  one: AdministrationPartsFragment;
  where: string;
  onEnded: () => void;
}) {
  const { t } = useLingui();
  const { confirm } = useVoice();
  const [asking, setAsking] = useState(false);
  const [{ error, fetching }, end] = useMutation(endAdministrationMutation);
  const { personName } = one;
  async function go() {
    const { data } = await end({ administrationId: one.id });
    if (!data) return;
    confirm(t`${personName} is geen beheerder meer van ${where}.`);
    onEnded();
  }
  return (
    <li>
      <span className="sw-row">
        <span className="sw-line__who">
          {personName} {one.me && <Trans>(u)</Trans>}
        </span>
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          aria-expanded={asking}
          aria-label={t`${personName} stopt als beheerder van ${where}`}
          onClick={() => setAsking(!asking)}
        >
          <Trans>Stopt</Trans>
        </button>
      </span>
      {asking && (
        <EndQuestion
          label={t`${personName} stopt als beheerder van ${where}`}
          error={error}
          busy={fetching}
          onYes={() => void go()}
          onNo={() => setAsking(false)}
        >
          <Trans>
            {personName} beheert {where} dan meteen niet meer.
          </Trans>
        </EndQuestion>
      )}
    </li>
  );
}

function AppointForm({
  of,
  where,
  onDone,
}: {
  of: Props['of'];
  where: string;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const { confirm } = useVoice();
  const [person, setPerson] = useState(nobody);
  const [{ error, fetching }, appoint] = useMutation(appointAdministratorMutation);
  async function submit(event: FormEvent) {
    event.preventDefault();
    const { name, subject } = person;
    const { data } = await appoint({ input: { organisationId: of?.id ?? null, name, subject } });
    if (!data) return;
    confirm(t`${name} beheert nu ${where}.`);
    onDone();
  }
  return (
    <form
      className="sw-stack sw-form sw-narrow-form"
      aria-label={t`Kies een beheerder voor ${where}`}
      onSubmit={(event) => void submit(event)}
    >
      <PersonFields id={`administrator-${of?.id ?? 'hub'}`} person={person} onChange={setPerson} />
      <ProblemLine error={error} />
      <div>
        <button
          type="submit"
          disabled={fetching}
          className="utrecht-button utrecht-button--primary-action"
        >
          <Trans>Maak beheerder</Trans>
        </button>
      </div>
    </form>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { Eye, UserRoundPlus } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useMutation } from 'urql';
import { Link } from 'wouter';
import { BackLink } from '../app/back-link.js';
import { NotFound } from '../app/not-found.js';
import { PageTitle } from '../app/page-title.js';
import { ProblemLine } from '../app/problem.js';
import { addInformalMutation } from './participant-documents.js';
import { familyDecides, hasRole, type Web } from './web.js';
import './add-helper.css';
import '../app/form.css';

/** A family brings somebody of its own circle into the web: by name, and seeing beforehand what that shows. */
export default function AddHelper({ web }: { web: Web }) {
  return familyDecides(web) ? <AddForm web={web} /> : <NotFound />;
}

function AddForm({ web }: { web: Web }) {
  const { t } = useLingui();
  const { firstName } = web.child;
  const self = hasRole(web, 'CHILD');
  const [name, setName] = useState('');
  const [personName, setPersonName] = useState('');
  const [relation, setRelation] = useState('');
  const [added, setAdded] = useState('');
  const [{ error, fetching }, add] = useMutation(addInformalMutation);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const person = personName.trim() && { personName, function: relation };
    const answer = await add({ input: { childId: web.child.id, name, ...person } });
    if (!answer.data) return;
    setAdded(answer.data.addInformal.name);
    setName('');
    setPersonName('');
    setRelation('');
  }
  return (
    <form className="sw-narrow sw-stack sw-form" onSubmit={(event) => void submit(event)}>
      <div>
        <BackLink href={`/kind/${web.child.id}`}>
          <Trans>Terug naar het web</Trans>
        </BackLink>
        <PageTitle tab={t`Voeg iemand toe`}>
          {self ? (
            <Trans>Wie helpt jou nog meer?</Trans>
          ) : (
            <Trans>Wie helpt {firstName} nog meer?</Trans>
          )}
        </PageTitle>
        <p className="utrecht-paragraph">
          {self ? (
            <Trans>Iemand die je zelf kent: familie, een buur, een vriend.</Trans>
          ) : (
            <Trans>Iemand die u zelf kent: familie, een buur, een vriend.</Trans>
          )}
        </p>
      </div>
      {added && (
        <div className="sw-stack" style={{ '--sw-gap': '0.75rem' }}>
          <p role="status" className="sw-done">
            <Trans>{added} staat nu in het web.</Trans>
          </p>
          <div>
            <Link
              href={`/kind/${web.child.id}`}
              className="utrecht-button utrecht-button--secondary-action"
            >
              <Trans>Klaar</Trans>
            </Link>
          </div>
        </div>
      )}
      <Field
        id="name"
        label={
          self ? (
            <Trans>Hoe noem je deze persoon?</Trans>
          ) : (
            <Trans>Hoe noemt {firstName} deze persoon?</Trans>
          )
        }
        hint={<Trans>Bijvoorbeeld: oma Riet.</Trans>}
        value={name}
        onChange={setName}
        required
      />
      <Field
        id="person"
        label={<Trans>Voornaam en achternaam</Trans>}
        hint={<Trans>Dit mag leeg blijven.</Trans>}
        value={personName}
        onChange={setPersonName}
      />
      {personName.trim() && (
        <Field
          id="relation"
          label={
            self ? <Trans>Wie is dat van jou?</Trans> : <Trans>Wie is dat van {firstName}?</Trans>
          }
          hint={<Trans>Bijvoorbeeld: oma, buurman of peettante.</Trans>}
          value={relation}
          onChange={setRelation}
          required
        />
      )}
      {name.trim() && <Preview web={web} name={name.trim()} self={self} />}
      <ProblemLine error={error} />
      <div>
        <button
          type="submit"
          disabled={fetching}
          className="utrecht-button utrecht-button--primary-action"
        >
          <UserRoundPlus aria-hidden size={20} />
          <Trans>Voeg toe</Trans>
        </button>
      </div>
    </form>
  );
}

/** What the rules would show that person (S2, G1), and what the others would know. */
function Preview({ web, name, self }: { web: Web; name: string; self: boolean }) {
  const { t } = useLingui();
  const { firstName } = web.child;
  return (
    <section className="sw-preview" aria-label={t`Wat deze persoon ziet`}>
      <h2 className="utrecht-heading-3 sw-preview__title">
        <Eye aria-hidden size={22} />
        <Trans>Wat ziet {name}?</Trans>
      </h2>
      <ul>
        <li>
          {self ? (
            <Trans>
              {name} ziet je voornaam en je huis. Van de anderen ziet {name} niets.
            </Trans>
          ) : (
            <Trans>
              {name} ziet de naam {firstName} en thuis. Van de anderen ziet {name} niets.
            </Trans>
          )}
        </li>
        <li>
          {self ? (
            <Trans>Een ander mag {name} pas iets vertellen als jij ja zegt.</Trans>
          ) : (
            <Trans>U mag {name} schrijven. Een ander mag dat pas als de familie ja zegt.</Trans>
          )}
        </li>
        <li>
          <Trans>{name} kan nog niet inloggen. Vraag de regiehouder hoe dat kan.</Trans>
        </li>
        <li>
          {self ? (
            <Trans>Jij en de regiehouder zien {name} in het web. Jij kunt dit weer stoppen.</Trans>
          ) : (
            <Trans>
              De familie en de regiehouder zien {name} in het web. U kunt dit weer stoppen.
            </Trans>
          )}
        </li>
      </ul>
    </section>
  );
}

interface FieldProps {
  id: string;
  label: React.ReactNode;
  hint: React.ReactNode;
  value: string;
  onChange: (value: string) => void;
  required?: boolean;
}

function Field({ id, label, hint, value, onChange, required = false }: FieldProps) {
  return (
    <div>
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      <p className="sw-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <input
        id={id}
        required={required}
        maxLength={id === 'relation' ? 80 : 120}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        className="utrecht-textbox utrecht-textbox--html-input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

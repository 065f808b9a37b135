import { Trans, useLingui } from '@lingui/react/macro';
import { UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Rows } from '../app/pending.js';
import { Problem } from '../app/problem.js';
import type { AdministersQuery } from '../generated/graphql.js';
import { AddEmployee } from './add-employee.js';
import { EmploymentLine } from './employment-line.js';
import { employmentsQuery } from './organisation-documents.js';
import { RecordPart } from './record-part.js';
import { SearchField } from './search-field.js';

export type Organisation = NonNullable<AdministersQuery['viewer']>['administers'][number];

/** Who works for an organisation, who comes and who stops. */
export function PeoplePart({ organisation }: { organisation: Organisation }) {
  const { t } = useLingui();
  const [search, setSearch] = useState('');
  const [adding, setAdding] = useState(false);
  const [{ data, error }, askAgain] = useQuery({
    query: employmentsQuery,
    // Nobody's name is only spaces, and such a search is none.
    variables: { organisationId: organisation.id, search: search.trim() },
    requestPolicy: 'cache-and-network',
  });
  const people = data?.employments;
  const working = people?.filter(({ until }) => until === null) ?? [];
  const gone = people?.filter(({ until }) => until !== null) ?? [];
  const [acts, setActs] = useState(0);
  const refresh = () => {
    askAgain({ requestPolicy: 'network-only' });
    setActs(acts + 1);
  };
  return (
    <section className="sw-stack" aria-labelledby="people">
      <div className="sw-row sw-part__head">
        <h2 id="people" className="utrecht-heading-2">
          <Trans>Mensen van {organisation.name}</Trans>
        </h2>
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          aria-expanded={adding}
          onClick={() => setAdding(!adding)}
        >
          <UserRoundPlus aria-hidden size={20} />
          <Trans>Voeg iemand toe</Trans>
        </button>
      </div>
      {adding && (
        <AddEmployee
          organisation={organisation}
          onDone={() => {
            setAdding(false);
            refresh();
          }}
        />
      )}
      <SearchField id="find-person" label={t`Zoek op naam`} search={search} onSearch={setSearch} />
      {error && <Problem error={error} onRetry={askAgain} />}
      {!people && !error && <Rows rows={3} />}
      {people?.length === 0 && (
        <p className="sw-empty">
          {search.trim() === '' ? (
            <Trans>Er werkt hier nog niemand. Voeg iemand toe.</Trans>
          ) : (
            <Trans>Niemand gevonden. Probeer een ander stukje van de naam.</Trans>
          )}
        </p>
      )}
      {working.length > 0 && (
        <ul className="sw-card sw-lines">
          {working.map((person) => (
            <EmploymentLine
              key={person.id}
              person={person}
              organisation={organisation}
              onEnded={refresh}
            />
          ))}
        </ul>
      )}
      {people && people.length >= 100 && (
        <p className="sw-muted">
          <Trans>Er zijn er meer. Zoek op naam.</Trans>
        </p>
      )}
      {gone.length > 0 && (
        <details className="sw-gone">
          <summary>
            <Trans>Werkten hier eerder ({gone.length})</Trans>
          </summary>
          <ul className="sw-card sw-lines">
            {gone.map((person) => (
              <EmploymentLine key={person.id} person={person} organisation={organisation} />
            ))}
          </ul>
        </details>
      )}
      <RecordPart organisationId={organisation.id} acts={acts} />
    </section>
  );
}

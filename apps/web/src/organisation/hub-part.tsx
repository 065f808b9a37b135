import { Trans, useLingui } from '@lingui/react/macro';
import { Building2 } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Rows } from '../app/pending.js';
import { Problem } from '../app/problem.js';
import { kindName } from '../network/kind-words.js';
import { AddOrganisation } from './add-organisation.js';
import { Administrators } from './administrators.js';
import {
  administeredOrganisationsQuery,
  hubAdministratorsQuery,
} from './organisation-documents.js';
import { RecordPart } from './record-part.js';
import { SearchField } from './search-field.js';

/** The organisations of the hub, and who administers each; then who administers the hub itself. */
export function HubPart() {
  const { t, i18n } = useLingui();
  const [search, setSearch] = useState('');
  const [adding, setAdding] = useState(false);
  const [{ data, error }, askAgain] = useQuery({
    query: administeredOrganisationsQuery,
    variables: { search: search.trim() },
    requestPolicy: 'cache-and-network',
  });
  const [hub, askHubAgain] = useQuery({
    query: hubAdministratorsQuery,
    requestPolicy: 'cache-and-network',
  });
  const found = data?.administeredOrganisations;
  const [acts, setActs] = useState(0);
  const acted = (ask: typeof askAgain) => () => {
    ask({ requestPolicy: 'network-only' });
    setActs(acts + 1);
  };
  const refresh = acted(askAgain);
  return (
    <>
      <section className="sw-stack" aria-labelledby="organisations">
        <div className="sw-row sw-part__head">
          <h2 id="organisations" className="utrecht-heading-2">
            <Trans>Organisaties</Trans>
          </h2>
          <button
            type="button"
            className="utrecht-button utrecht-button--secondary-action"
            aria-expanded={adding}
            onClick={() => setAdding(!adding)}
          >
            <Building2 aria-hidden size={20} />
            <Trans>Voeg een organisatie toe</Trans>
          </button>
        </div>
        {adding && (
          <AddOrganisation
            onDone={() => {
              setAdding(false);
              refresh();
            }}
          />
        )}
        <SearchField
          id="find-organisation"
          label={t`Zoek een organisatie`}
          search={search}
          onSearch={setSearch}
        />
        {error && <Problem error={error} onRetry={askAgain} />}
        {!found && !error && <Rows rows={4} />}
        {found?.length === 0 && (
          <p className="sw-empty">
            <Trans>Niets gevonden. Probeer een ander stukje van de naam.</Trans>
          </p>
        )}
        {found && found.length > 0 && (
          <ul className="sw-card sw-lines">
            {found.map(({ organisation, administrators }) => (
              <li key={organisation.id} className="sw-line">
                <span className="sw-line__who">
                  <b>{organisation.name}</b>
                  <span className="sw-small sw-muted">{kindName(i18n, organisation.kind)}</span>
                </span>
                <Administrators
                  of={organisation}
                  administrators={administrators}
                  onChanged={refresh}
                />
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="sw-stack" aria-labelledby="hub-administrators">
        <h2 id="hub-administrators" className="utrecht-heading-2">
          <Trans>Beheerders van de hele hub</Trans>
        </h2>
        {hub.error && <Problem error={hub.error} onRetry={askHubAgain} />}
        {hub.data && (
          <div className="sw-card">
            <Administrators
              of={null}
              administrators={hub.data.hubAdministrators}
              onChanged={acted(askHubAgain)}
            />
          </div>
        )}
        <RecordPart organisationId={null} acts={acts} />
      </section>
    </>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { BackLink } from '../app/back-link.js';
import { NotFound } from '../app/not-found.js';
import { PageTitle } from '../app/page-title.js';
import { PageSkeleton } from '../app/pending.js';
import { Problem } from '../app/problem.js';
import { useViewer } from '../app/viewer.js';
import { HubPart } from './hub-part.js';
import { administersQuery } from './organisation-documents.js';
import { PeoplePart } from './people-part.js';
import './organisation.css';
import '../app/form.css';

/** What the viewer administers: the people of an organisation, the organisations of the hub, or both (D6). */
export default function AdministrationPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const [{ data, error }, askAgain] = useQuery({ query: administersQuery });
  const [chosen, choose] = useState<string | null>(null);
  // An office can end while its page is open: the viewer is told, and this is then no page of theirs.
  if (!viewer.administersHub && viewer.administers.length === 0) return <NotFound />;
  const offices = data?.viewer;
  if (!offices) return error ? <Problem error={error} onRetry={askAgain} /> : <PageSkeleton />;

  const held = viewer.administers.map(({ id }) => id);
  const organisations = offices.administers.filter(({ id }) => held.includes(id));
  const organisation = organisations.find(({ id }) => id === chosen) ?? organisations[0];
  return (
    <div className="sw-stack" style={{ '--sw-gap': '1.75rem' }}>
      <div>
        <BackLink href="/">
          <Trans>Terug naar het begin</Trans>
        </BackLink>
        <PageTitle tab={t`Beheer`}>
          <Trans>Beheer</Trans>
        </PageTitle>
        <p className="utrecht-paragraph sw-muted">
          <Trans>U beheert wie er werkt. Kinderen en hun web ziet u hier niet.</Trans>
        </p>
      </div>
      {organisations.length > 1 && (
        <div className="sw-narrow">
          <label className="utrecht-form-label" htmlFor="administered">
            <Trans>Welke organisatie?</Trans>
          </label>
          <select
            id="administered"
            className="utrecht-select utrecht-select--html-select"
            value={organisation?.id}
            onChange={(event) => choose(event.target.value)}
          >
            {organisations.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      {organisation && <PeoplePart key={organisation.id} organisation={organisation} />}
      {viewer.administersHub && <HubPart />}
    </div>
  );
}

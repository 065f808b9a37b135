import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { clock, weekday } from '../app/dates.js';
import { useNews } from '../app/news.js';
import { Rows } from '../app/pending.js';
import { Problem } from '../app/problem.js';
import type { AdministrativeActsQuery } from '../generated/graphql.js';
import { administrativeActsQuery } from './organisation-documents.js';

interface Props {
  organisationId: string | null;
  /** How much the viewer did on this page: each act stands here at once. */
  acts: number;
}

/** Who did what: every act of an administrator is kept, and their colleagues can see it. */
export function RecordPart({ organisationId, acts: done }: Props) {
  const { i18n } = useLingui();
  const [open, setOpen] = useState(false);
  const [{ data, error }, askAgain] = useQuery({
    query: administrativeActsQuery,
    variables: { organisationId },
    requestPolicy: 'network-only',
    pause: !open,
  });
  useNews(done, () => open && askAgain({ requestPolicy: 'network-only' }));
  const acts = data?.administrativeActs;
  return (
    <details className="sw-gone" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Trans>Wie deed wat?</Trans>
      </summary>
      {error && <Problem error={error} onRetry={askAgain} />}
      {!acts && !error && <Rows rows={2} />}
      {acts?.length === 0 && (
        <p className="sw-empty">
          <Trans>Er is nog niets veranderd.</Trans>
        </p>
      )}
      {acts && acts.length > 0 && (
        <ul className="sw-card sw-lines">
          {acts.map((one) => (
            <li key={`${one.at} ${one.act} ${one.personName}`} className="sw-line">
              <span className="sw-line__who">
                <span>
                  <Sentence one={one} />
                </span>
                <span className="sw-small sw-muted">
                  {weekday(i18n.locale, one.at)}, {clock(i18n.locale, one.at)}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

function Sentence({ one }: { one: AdministrativeActsQuery['administrativeActs'][number] }) {
  const { t } = useLingui();
  const who = one.byName ?? t`De technisch beheerder`;
  const whom = one.personName;
  const where = one.organisationName ?? t`de hele hub`;
  switch (one.act) {
    case 'EMPLOYEE_ADDED':
      return (
        <Trans>
          {who} voegde {whom} toe.
        </Trans>
      );
    case 'EMPLOYMENT_ENDED':
      return (
        <Trans>
          {who} beëindigde het werk van {whom}.
        </Trans>
      );
    case 'ORGANISATION_ADDED':
      return (
        <Trans>
          {who} voegde {where} toe.
        </Trans>
      );
    case 'ADMINISTRATOR_APPOINTED':
      return (
        <Trans>
          {who} maakte {whom} beheerder van {where}.
        </Trans>
      );
    case 'ADMINISTRATION_ENDED':
      return (
        <Trans>
          {whom} is geen beheerder meer van {where}. Dat deed {who}.
        </Trans>
      );
  }
}

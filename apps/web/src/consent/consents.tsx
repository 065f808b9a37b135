import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { Rows } from '../app/pending.js';
import { Problem } from '../app/problem.js';
import { ConsentCard } from './consent-card.js';
import { isWaitedFor } from './consent-sentences.js';
import { consentsQuery } from './consent-documents.js';
import type { Consent } from './consent-sentence.js';

interface Props {
  childId: string;
  /** The viewer is family, or coordinates: then they may know who decides. */
  decides: boolean;
}

/** Every consent of a child that the viewer may see: what waits, what holds, what is over. */
export function Consents({ childId, decides }: Props) {
  const [after, setAfter] = useState<string[]>([]);
  const pages = [undefined, ...after];
  return (
    <div className="sw-stack" style={{ '--sw-gap': '2rem' }}>
      {decides && (
        <p>
          <Link href={`/kind/${childId}/gezag`} className="utrecht-link sw-lone-link">
            <Trans>Wie heeft gezag?</Trans>
          </Link>
        </p>
      )}
      {pages.map((cursor, page) => (
        <ConsentPage
          key={cursor ?? 'first'}
          childId={childId}
          after={cursor}
          onMore={page === pages.length - 1 ? (next) => setAfter([...after, next]) : undefined}
        />
      ))}
    </div>
  );
}

interface PageProps {
  childId: string;
  after: string | undefined;
  onMore: ((cursor: string) => void) | undefined;
}

function ConsentPage({ childId, after, onMore }: PageProps) {
  const { t } = useLingui();
  const [{ data, error }, askAgain] = useQuery({
    query: consentsQuery,
    variables: { childId, after: after ?? null },
    requestPolicy: 'cache-and-network',
  });
  if (error) return <Problem error={error} onRetry={askAgain} />;
  if (!data) return <Rows rows={3} />;
  const { edges, pageInfo } = data.consents;
  const consents = edges.map(({ node }) => node);
  const waiting = consents.filter((consent) => isWaitedFor(consent));
  const given = consents.filter(({ state }) => state === 'GIVEN');
  const over = consents.filter((consent) => !waiting.includes(consent) && !given.includes(consent));
  const more = pageInfo.hasNextPage && pageInfo.endCursor;
  return (
    <>
      {consents.length === 0 && !after && (
        <p className="sw-empty">
          <Trans>Er is nog geen toestemming gevraagd. Er wordt dus nog niets gedeeld.</Trans>
        </p>
      )}
      <Group title={t`Wacht op antwoord`} consents={waiting} />
      <Group title={t`Dit mag nu`} consents={given} />
      <Group title={t`Voorbij`} consents={over} />
      {more && onMore && (
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          onClick={() => onMore(more)}
        >
          <Trans>Toon oudere toestemmingen</Trans>
        </button>
      )}
    </>
  );
}

function Group({ title, consents }: { title: ReactNode; consents: Consent[] }) {
  if (consents.length === 0) return null;
  return (
    <section className="sw-stack">
      <h2 className="utrecht-heading-2">{title}</h2>
      <ul className="sw-consents">
        {consents.map((consent) => (
          <li key={consent.id}>
            <ConsentCard consent={consent} />
          </li>
        ))}
      </ul>
    </section>
  );
}

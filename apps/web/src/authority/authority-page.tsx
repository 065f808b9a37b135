import { Trans, useLingui } from '@lingui/react/macro';
import { PenLine } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { BackLink } from '../app/back-link.js';
import { longDay } from '../app/dates.js';
import { startOfDay } from '../app/day-field.js';
import { NotFound } from '../app/not-found.js';
import { PageTitle } from '../app/page-title.js';
import { PageSkeleton } from '../app/pending.js';
import { Problem } from '../app/problem.js';
import { codeOf } from '../app/problem-code.js';
import type { AuthorityQuery } from '../generated/graphql.js';
import { coordinates, type Web } from '../network/web.js';
import { authorityQuery } from './authority-documents.js';
import { FactCard } from './fact-card.js';
import { FactForm } from './fact-form.js';
import { heldUntil } from './held-until.js';
import './authority.css';

/** Who holds authority over a child, and since when; the coordinator changes it here, with a second signature (C7). */
export default function AuthorityPage({ web }: { web: Web }) {
  const { child } = web;
  const childId = child.id;
  const { t } = useLingui();
  const [{ data, error }, askAgain] = useQuery({
    query: authorityQuery,
    variables: { childId },
    requestPolicy: 'cache-and-network',
  });
  if (error)
    return codeOf(error) === 'NOT_FOUND' ? (
      <NotFound />
    ) : (
      <Problem error={error} onRetry={askAgain} />
    );
  if (!data) return <PageSkeleton />;
  const keeps = coordinates(web);
  // To anyone but the family and the coordinator there are no guardians to be shown.
  if (data.guardians.length === 0) return <NotFound />;
  const waiting = data.factChanges.filter(({ state }) => state === 'WAITING');
  const past = data.factChanges.filter(({ state }) => state !== 'WAITING');
  return (
    <div className="sw-narrow sw-stack" style={{ '--sw-gap': '1.5rem' }}>
      <div>
        <BackLink href={`/kind/${childId}`}>
          <Trans>Terug naar het web</Trans>
        </BackLink>
        <PageTitle tab={t`Gezag`}>
          <Trans>Wie heeft gezag over {child.firstName}?</Trans>
        </PageTitle>
        <p className="utrecht-paragraph">
          <Trans>Wie gezag heeft, beslist mee over wat er gedeeld wordt.</Trans>
        </p>
      </div>
      <ul className="sw-authority">
        {data.guardians.map((guardian) => (
          <GuardianLine
            key={guardian.personId}
            guardian={guardian}
            held={heldUntil(data.factChanges, guardian.personId)}
          />
        ))}
      </ul>
      {!keeps && (
        <p className="utrecht-paragraph sw-muted">
          <Trans>Klopt dit niet? Zeg het tegen de regiehouder.</Trans>
        </p>
      )}
      {waiting.length > 0 && (
        <section className="sw-stack" aria-labelledby="facts-waiting">
          <h2 id="facts-waiting" className="utrecht-heading-2">
            <Trans>Wacht op een tweede collega</Trans>
          </h2>
          {waiting.map((fact) => (
            <FactCard key={fact.id} fact={fact} child={child.firstName} />
          ))}
        </section>
      )}
      {keeps && <Change web={web} known={data} />}
      {past.length > 0 && (
        <details className="sw-authority__past">
          <summary>
            <Trans>Wat er eerder veranderde</Trans>
          </summary>
          <div className="sw-stack">
            {past.map((fact) => (
              <FactCard key={fact.id} fact={fact} child={child.firstName} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

type Guardian = AuthorityQuery['guardians'][number];

interface GuardianLineProps {
  guardian: Guardian;
  /** Under a safety hold until this day, YYYY-MM-DD; null to whom it is not shown. */
  held: string | null;
}

function GuardianLine({ guardian, held }: GuardianLineProps) {
  const { i18n } = useLingui();
  const { name, me, authority, authorityFrom, authorityUntil, authoritySource } = guardian;
  const day = (instant: string) => longDay(i18n.locale, instant);
  return (
    <li className="sw-card sw-authority__one">
      <div className="sw-row">
        <b>{me ? <Trans>{name} (u)</Trans> : name}</b>
        <span className={`sw-mark ${authority ? 'sw-mark--open' : ''}`}>
          {authority ? <Trans>Heeft gezag</Trans> : <Trans>Geen gezag</Trans>}
        </span>
        {held && (
          <span className="sw-mark sw-mark--stop">
            <Trans>Ziet nu niets, tot {day(startOfDay(held))}</Trans>
          </span>
        )}
      </div>
      {authorityFrom && authoritySource && (
        <p className="sw-small sw-muted">
          {authorityUntil ? (
            <Trans>
              Vanaf {day(authorityFrom)} tot {day(authorityUntil)}. Staat in: {authoritySource}.
            </Trans>
          ) : (
            <Trans>
              Vanaf {day(authorityFrom)}. Staat in: {authoritySource}.
            </Trans>
          )}
        </p>
      )}
    </li>
  );
}

function Change({ web, known }: { web: Web; known: AuthorityQuery }) {
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <div>
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          onClick={() => setOpen(true)}
        >
          <PenLine aria-hidden size={20} />
          <Trans>Schrijf een verandering op</Trans>
        </button>
      </div>
    );
  return (
    <section className="sw-stack" aria-labelledby="fact-new">
      <h2 id="fact-new" className="utrecht-heading-2">
        <Trans>Wat is er veranderd?</Trans>
      </h2>
      <FactForm web={web} known={known} onDone={() => setOpen(false)} />
    </section>
  );
}

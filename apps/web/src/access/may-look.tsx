import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import { useMutation, useQuery } from 'urql';
import { longDay } from '../app/dates.js';
import { dayAhead, startOfDay } from '../app/day-field.js';
import { NotFound } from '../app/not-found.js';
import { BackLink } from '../app/back-link.js';
import { PageTitle } from '../app/page-title.js';
import { PageSkeleton } from '../app/pending.js';
import { Problem, ProblemLine } from '../app/problem.js';
import { codeOf } from '../app/problem-code.js';
import { guardiansQuery } from '../consent/ask-documents.js';
import type { GuardiansQuery } from '../generated/graphql.js';
import type { Web } from '../network/web.js';
import { allowGuardianMutation, endAllowanceMutation } from './allow-documents.js';
import './access.css';

/** For a child from 16: who of the guardians may see its web, until a day. The child alone decides (S1). */
export default function MayLook({ web }: { web: Web }) {
  const childId = web.child.id;
  const { t } = useLingui();
  const [{ data, error }, askAgain] = useQuery({
    query: guardiansQuery,
    variables: { childId },
  });
  if (error)
    return codeOf(error) === 'NOT_FOUND' ? (
      <NotFound />
    ) : (
      <Problem error={error} onRetry={askAgain} />
    );
  if (!data) return <PageSkeleton />;
  return (
    <div className="sw-narrow sw-stack" style={{ '--sw-gap': '1.5rem' }}>
      <div>
        <BackLink href="/">
          <Trans>Terug</Trans>
        </BackLink>
        <PageTitle tab={t`Wie mag er meekijken?`}>
          <Trans>Wie mag er met mij meekijken?</Trans>
        </PageTitle>
        <p className="utrecht-paragraph">
          <Trans>
            Je bent 16 of ouder. Jij bepaalt of je ouders jouw web zien. Je kunt het elke dag
            stoppen.
          </Trans>
        </p>
      </div>
      {data.guardians.map((guardian) => (
        <GuardianCard key={guardian.personId} childId={childId} guardian={guardian} />
      ))}
    </div>
  );
}

type Guardian = GuardiansQuery['guardians'][number];

function GuardianCard({ childId, guardian }: { childId: string; guardian: Guardian }) {
  const { i18n } = useLingui();
  const [ended, end] = useMutation(endAllowanceMutation);
  const { name } = guardian;
  return (
    <section className="sw-card sw-stack" aria-label={name}>
      <div className="sw-row">
        <h2 className="utrecht-heading-2">{name}</h2>
        <span className={`sw-mark ${guardian.allowed ? 'sw-mark--open' : ''}`}>
          {guardian.allowed ? <Trans>Kijkt mee</Trans> : <Trans>Kijkt niet mee</Trans>}
        </span>
      </div>
      {guardian.allowed ? (
        <>
          {guardian.allowedUntil && (
            <p className="utrecht-paragraph">
              <Trans>
                {name} mag meekijken tot {longDay(i18n.locale, guardian.allowedUntil)}.
              </Trans>
            </p>
          )}
          <div>
            <button
              type="button"
              className="utrecht-button utrecht-button--secondary-action"
              disabled={ended.fetching}
              onClick={() => void end({ childId, personId: guardian.personId })}
            >
              <Trans>Laat {name} niet meer meekijken</Trans>
            </button>
          </div>
        </>
      ) : (
        <AllowForm childId={childId} guardian={guardian} justEnded={ended.data !== undefined} />
      )}
      <ProblemLine error={ended.error} />
    </section>
  );
}

function AllowForm({
  childId,
  guardian,
  justEnded,
}: {
  childId: string;
  guardian: Guardian;
  justEnded: boolean;
}) {
  const [{ error, fetching }, allow] = useMutation(allowGuardianMutation);
  const [day, setDay] = useState(() => dayAhead(30));
  const { name, personId } = guardian;
  function submit(event: FormEvent) {
    event.preventDefault();
    void allow({ input: { childId, personId, until: startOfDay(day) } });
  }
  return (
    <form className="sw-stack" onSubmit={submit}>
      {justEnded && (
        <p role="status" className="sw-done">
          <Trans>Gestopt. {name} ziet jouw web nu niet meer.</Trans>
        </p>
      )}
      <div>
        <label className="utrecht-form-label" htmlFor={`until-${personId}`}>
          <Trans>Laat {name} meekijken tot</Trans>
        </label>
        <input
          id={`until-${personId}`}
          type="date"
          required
          className="utrecht-textbox utrecht-textbox--html-input sw-date"
          min={dayAhead(1)}
          max={dayAhead(365)}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
      </div>
      <div>
        <button
          type="submit"
          disabled={fetching}
          className="utrecht-button utrecht-button--primary-action"
        >
          <Trans>Laat {name} meekijken</Trans>
        </button>
      </div>
      <ProblemLine error={error} />
    </form>
  );
}

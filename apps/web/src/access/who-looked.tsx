import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useClient, useQuery, type CombinedError } from 'urql';
import { daysBetween, weekday } from '../app/dates.js';
import { Rows } from '../app/pending.js';
import { Problem } from '../app/problem.js';
import type { AccessDaysQuery } from '../generated/graphql.js';
import { hasRole, isFamily, type Web } from '../network/web.js';
import { accessDaysQuery } from './access-documents.js';
import { LookLine } from './look-line.js';

/** How many days at a time. */
const FIRST = 7;

/** Who looked, per day and in words. A professional sees the own looks only (S7). */
export default function WhoLooked({ web }: { web: Web }) {
  const { days, error, askAgain, older } = useLooks(web);
  const name = web.child.firstName;
  const self = hasRole(web, 'CHILD');
  return (
    <div className="sw-narrow-start sw-stack" style={{ '--sw-gap': '1.5rem' }}>
      <div>
        <h2 className="utrecht-heading-2">
          {!isFamily(web) ? (
            <Trans>Wanneer keek ik bij {name}?</Trans>
          ) : self ? (
            <Trans>Wie keek mee bij mij?</Trans>
          ) : (
            <Trans>Wie keek mee bij {name}?</Trans>
          )}
        </h2>
        <p className="utrecht-paragraph sw-muted">
          {!isFamily(web) ? (
            <Trans>De familie ziet dit ook, met uw naam erbij.</Trans>
          ) : self ? (
            <Trans>Elke keer dat iemand iets ziet over jou, schrijven we dat op.</Trans>
          ) : (
            <Trans>Elke keer dat iemand iets ziet over {name}, schrijven we dat op.</Trans>
          )}
        </p>
      </div>
      {days ? <Days days={days} child={self ? null : name} /> : !error && <Rows rows={4} />}
      {error && <Problem error={error} onRetry={askAgain} />}
      {older && (
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          onClick={() => void older()}
        >
          <Trans>Toon eerdere dagen</Trans>
        </button>
      )}
    </div>
  );
}

function Days({ days, child }: { days: readonly Day[]; child: string | null }) {
  const { i18n } = useLingui();
  if (days.length === 0) {
    return (
      <p className="sw-empty">
        <Trans>Er heeft nog niemand gekeken.</Trans>
      </p>
    );
  }
  return days.map(({ day, people }) => {
    const { latestAt } = people[0]!;
    return (
      <section key={day} className="sw-stack" style={{ '--sw-gap': '0.5rem' }}>
        <h3 className="utrecht-heading-3 sw-looks__day">
          {daysBetween(latestAt, new Date()) === 0 ? (
            <Trans>Vandaag</Trans>
          ) : (
            weekday(i18n.locale, latestAt)
          )}
        </h3>
        <ul className="sw-looks sw-card">
          {people.map((look, place) => (
            <LookLine key={place} look={look} child={child} />
          ))}
        </ul>
      </section>
    );
  });
}

/**
 * The latest days, and on asking earlier ones. The earlier ones are of the web as it was then: once it changes, some may
 * not be seen any more (G4).
 */
function useLooks(web: Web) {
  const childId = web.child.id;
  const client = useClient();
  const [{ data, error }, askAgain] = useQuery({
    query: accessDaysQuery,
    variables: { childId, othersOnly: false, first: FIRST, after: null },
    requestPolicy: 'cache-and-network',
  });
  const latest = data?.accessDays;
  const [asked, setAsked] = useState<Asked>();
  const further = asked?.of === web && asked.after === latest ? asked.pages : [];
  const [furtherError, setFurtherError] = useState<CombinedError>();
  const last = further.at(-1) ?? latest;
  const after = last?.pageInfo.hasNextPage ? last.pageInfo.endCursor : null;

  async function older() {
    const answer = await client.query(accessDaysQuery, {
      childId,
      othersOnly: false,
      first: FIRST,
      after,
    });
    setFurtherError(answer.error);
    if (answer.data)
      setAsked({ of: web, after: latest, pages: [...further, answer.data.accessDays] });
  }
  return {
    days: latest && [latest, ...further].flatMap(daysOf),
    error: error ?? furtherError,
    askAgain: error ? askAgain : older,
    older: after ? older : undefined,
  };
}

/** Earlier pages: of which web as it was, and after which latest days. */
interface Asked {
  of: Web;
  after: Page | undefined;
  pages: Page[];
}

type Page = AccessDaysQuery['accessDays'];
type Day = Page['edges'][number]['node'];

const daysOf = ({ edges }: Page): Day[] => edges.map(({ node }) => node);

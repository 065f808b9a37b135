import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useClient, useQuery, type CombinedError } from 'urql';
import { daysBetween, weekday } from '../app/dates.js';
import { Rows } from '../app/pending.js';
import { Problem } from '../app/problem.js';
import { hasRole, isFamily, type Web } from '../network/web.js';
import { accessRecordsQuery } from './access-documents.js';
import { LookLine } from './look-line.js';
import { looksByDay, type Look } from './look-sentence.js';

/** How many records at a time; a person opening one page leaves several. */
const FIRST = 100;

/** Who looked, per day and in words. A professional sees the own looks only (S7). */
export default function WhoLooked({ web }: { web: Web }) {
  const { looks, error, askAgain, older } = useLooks(web);
  const name = web.child.firstName;
  return (
    <div className="sw-narrow-start sw-stack" style={{ '--sw-gap': '1.5rem' }}>
      <div>
        <h2 className="utrecht-heading-2">
          {!isFamily(web) ? (
            <Trans>Wanneer keek ik bij {name}?</Trans>
          ) : hasRole(web, 'CHILD') ? (
            <Trans>Wie keek mee bij mij?</Trans>
          ) : (
            <Trans>Wie keek mee bij {name}?</Trans>
          )}
        </h2>
        <p className="utrecht-paragraph sw-muted">
          {isFamily(web) ? (
            <Trans>Elke keer dat iemand iets ziet over {name}, schrijven we dat op.</Trans>
          ) : (
            <Trans>De familie ziet dit ook, met uw naam erbij.</Trans>
          )}
        </p>
      </div>
      {looks ? <Days looks={looks} child={name} /> : !error && <Rows rows={4} />}
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

function Days({ looks, child }: { looks: readonly Look[]; child: string }) {
  const { i18n } = useLingui();
  if (looks.length === 0) {
    return (
      <p className="sw-empty">
        <Trans>Er heeft nog niemand gekeken.</Trans>
      </p>
    );
  }
  return looksByDay(looks).map(([day, ofDay]) => (
    <section key={day} className="sw-stack" style={{ '--sw-gap': '0.5rem' }}>
      <h3 className="utrecht-heading-3 sw-looks__day">
        {daysBetween(ofDay[0]!.latest.at, new Date()) === 0 ? (
          <Trans>Vandaag</Trans>
        ) : (
          weekday(i18n.locale, ofDay[0]!.latest.at)
        )}
      </h3>
      <ul className="sw-looks sw-card">
        {ofDay.map((personDay) => (
          <LookLine key={personDay.latest.id} personDay={personDay} child={child} />
        ))}
      </ul>
    </section>
  ));
}

/**
 * The latest looks, and on asking earlier ones: one list, since a day may lie across two answers. The earlier ones are of
 * the web as it was then: once it changes, some may not be seen any more (G4).
 */
function useLooks(web: Web) {
  const childId = web.child.id;
  const client = useClient();
  const [{ data, error }, askAgain] = useQuery({
    query: accessRecordsQuery,
    variables: { childId, first: FIRST, after: null },
    requestPolicy: 'cache-and-network',
  });
  const latest = data?.accessRecords;
  const [asked, setAsked] = useState<Asked>();
  const further = asked?.of === web && asked.after === latest ? asked.pages : [];
  const [furtherError, setFurtherError] = useState<CombinedError>();
  const last = further.at(-1) ?? latest;
  const after = last?.pageInfo.hasNextPage ? last.pageInfo.endCursor : null;

  async function older() {
    const answer = await client.query(accessRecordsQuery, { childId, first: FIRST, after });
    setFurtherError(answer.error);
    if (answer.data)
      setAsked({ of: web, after: latest, pages: [...further, answer.data.accessRecords] });
  }
  return {
    looks: latest && [latest, ...further].flatMap(looksOf),
    error: error ?? furtherError,
    askAgain: error ? askAgain : older,
    older: after ? older : undefined,
  };
}

/** Earlier pages: of which web as it was, and after which latest looks. */
interface Asked {
  of: Web;
  after: Page | undefined;
  pages: Page[];
}

interface Page {
  edges: readonly { node: Look }[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

const looksOf = ({ edges }: Page): Look[] => edges.map(({ node }) => node);

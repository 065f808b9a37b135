import { useEffect, useState } from 'react';
import { useClient, useQuery, type CombinedError } from 'urql';
import type { AccessDaysQuery } from '../generated/graphql.js';
import { hasRole, type Web } from '../network/web.js';
import { accessDaysQuery } from './access-documents.js';
import { EVERY, isRefusal, useAskedAgain } from './use-asked-again.js';

/** How many days at a time. */
const FIRST = 7;

type Page = AccessDaysQuery['accessDays'];
export type Day = Page['edges'][number]['node'];

/** Earlier pages: of which web as it was, and after which latest days. */
interface Earlier {
  of: Web;
  after: Page;
  pages: readonly Page[];
  error: CombinedError | undefined;
}

/**
 * The latest days, and as many pages of earlier ones as were asked for. Those are of the web as it was then: once it
 * changes, some may not be seen any more (G4), so all of them leave, are asked for again and come back.
 */
export function useLooks(web: Web) {
  const childId = web.child.id;
  const client = useClient();
  const [{ data, error }, askAgain] = useQuery({
    query: accessDaysQuery,
    variables: { childId, othersOnly: false, first: FIRST, after: null },
    requestPolicy: 'cache-and-network',
  });
  // Whatever was shown before a refusal may be withheld by now (G4).
  const latest = isRefusal(error) ? undefined : data?.accessDays;
  const [wanted, setWanted] = useState({ pages: 0 });
  const [earlier, setEarlier] = useState<Earlier>();

  useEffect(() => {
    if (!latest || wanted.pages === 0) return undefined;
    let isCurrent = true;
    void (async () => {
      const pages: Page[] = [];
      let failed: CombinedError | undefined;
      for (let after = nextOf(latest); after && pages.length < wanted.pages && !failed;) {
        const asked = { childId, othersOnly: false, first: FIRST, after };
        const answer = await client.query(accessDaysQuery, asked, {
          requestPolicy: 'network-only',
        });
        failed = answer.error;
        if (answer.data) pages.push(answer.data.accessDays);
        after = answer.data ? nextOf(answer.data.accessDays) : null;
        if (!isCurrent) return;
      }
      setEarlier({ of: web, after: latest, pages, error: failed });
    })();
    return () => {
      isCurrent = false;
    };
  }, [childId, client, latest, wanted, web]);

  const known = earlier?.of === web && earlier.after === latest ? earlier : undefined;
  const problem = error ?? known?.error;
  useAskedAgain(hasRole(web, 'GUARDIAN'), EVERY.list, problem, () => {
    askAgain({ requestPolicy: 'network-only' });
    if (wanted.pages > 0) setWanted({ ...wanted });
  });

  const further = known?.pages ?? [];
  const last = further.at(-1) ?? latest;
  const isLooking = wanted.pages > further.length && !known?.error && Boolean(last && nextOf(last));
  function older() {
    if (!isLooking) setWanted({ pages: further.length + 1 });
  }
  return {
    days: isRefusal(problem)
      ? undefined
      : latest && [latest, ...further].flatMap(({ edges }) => edges.map(({ node }) => node)),
    error: problem,
    askAgain: error ? askAgain : () => setWanted({ ...wanted }),
    /** Earlier days are on their way. */
    isLooking,
    older: last && nextOf(last) && !known?.error ? older : undefined,
    /** Earlier days were asked for, and there are no more. */
    isAll: wanted.pages > 0 && !problem && Boolean(last && !nextOf(last)),
  };
}

const nextOf = ({ pageInfo }: Page) => (pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null);

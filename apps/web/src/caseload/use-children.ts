import { useEffect, useState } from 'react';
import { useClient, useQuery, type CombinedError } from 'urql';
import type { ChildrenQuery } from '../generated/graphql.js';
import { childrenQuery } from './caseload-documents.js';

/** One child of the viewer, with what is going on around it. */
export type CaseloadLine = ChildrenQuery['children']['edges'][number]['node'];

/** All children the viewer sees: the first fifty live, further ones as far as they were asked for. */
export function useChildren() {
  const client = useClient();
  const [{ data, error }, askAgain] = useQuery({
    query: childrenQuery,
    variables: { after: null },
    requestPolicy: 'cache-and-network',
  });
  const first = data?.children;
  const [further, setFurther] = useState<Further>(nothingFurther);
  // A changed first page shifts what comes after it: ask that again when it is wanted.
  useEffect(() => setFurther(nothingFurther), [first]);

  const last = further.pageInfo ?? first?.pageInfo;
  async function more() {
    const answer = await client.query(childrenQuery, { after: last?.endCursor ?? null });
    if (answer.error) return setFurther({ ...further, error: answer.error });
    const next = answer.data?.children;
    if (!next) return;
    setFurther({ lines: [...further.lines, ...linesOf(next)], pageInfo: next.pageInfo });
  }
  return {
    lines: first && [...linesOf(first), ...further.lines],
    more: last?.hasNextPage ? more : undefined,
    error: error ?? further.error,
    askAgain,
  };
}

interface Further {
  lines: CaseloadLine[];
  pageInfo?: ChildrenQuery['children']['pageInfo'];
  error?: CombinedError;
}

const nothingFurther: Further = { lines: [] };
const linesOf = (page: ChildrenQuery['children']) => page.edges.map(({ node }) => node);

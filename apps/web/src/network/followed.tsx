import { Suspense, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { NotFound } from '../app/not-found.js';
import { PageSkeleton } from '../app/pending.js';
import { Problem } from '../app/problem.js';
import { codeOf } from '../app/problem-code.js';
import { useLiveWeb } from './live-web.js';
import { networkQuery } from './network-documents.js';
import type { Web } from './web.js';

interface Props {
  childId: string;
  /** The page, with the web as the viewer may see it now. */
  children: (web: Web) => ReactNode;
}

/**
 * A page on which something is done in one child's web. It names people, so it follows the web for as long as it is open:
 * what changes is shown, and when the viewer's sight ends the page closes at once, half filled in or not (D6).
 */
export function Followed({ childId, children }: Props) {
  const [{ data, error }, askAgain] = useQuery({ query: networkQuery, variables: { childId } });
  if (error)
    return codeOf(error) === 'NOT_FOUND' ? (
      <NotFound />
    ) : (
      <Problem error={error} onRetry={askAgain} />
    );
  if (!data) return <PageSkeleton />;
  return (
    <>
      <Following childId={childId} />
      {/* A page still to be loaded must not make React throw away the question above it: asked anew at each try, it would
          stir the page that is left, and so itself, without end. */}
      <Suspense fallback={<PageSkeleton />}>{children(data.network)}</Suspense>
    </>
  );
}

/** Listens only where there is a web: an address of nothing is asked for once. */
function Following({ childId }: { childId: string }) {
  useLiveWeb(childId);
  return null;
}

import { useQuery, useSubscription } from 'urql';
import { inboxChangedSubscription, viewerQuery } from './viewer-documents.js';
import { SignIn } from '../sign-in/sign-in.js';
import { Guarded } from './guarded.js';
import { Pages } from './pages.js';
import { PageSkeleton } from './pending.js';
import { Problem } from './problem.js';
import { Shell } from './shell.js';
import { ViewerContext } from './viewer.js';

interface Props {
  /** What stands at this address was shown, and may not be seen any more. */
  isClosed: boolean;
  onSignedOut: () => void;
}

/** Asks who is there; then shows the pages, or the way in. */
export function SignedIn({ isClosed, onSignedOut }: Props) {
  const [{ data, error }, askAgain] = useQuery({ query: viewerQuery });
  const viewer = data?.viewer;
  // The cache takes the news in; the pages read it from there.
  useSubscription({ query: inboxChangedSubscription, pause: !viewer });

  if (viewer) {
    return (
      <ViewerContext value={viewer}>
        <Shell onSignedOut={onSignedOut}>
          <Guarded whole>
            <Pages isClosed={isClosed} />
          </Guarded>
        </Shell>
      </ViewerContext>
    );
  }
  if (data) return <SignIn reason="start" />;
  return <Shell>{error ? <Problem error={error} onRetry={askAgain} /> : <PageSkeleton />}</Shell>;
}

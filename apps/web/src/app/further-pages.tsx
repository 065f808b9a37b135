import { Suspense, type ComponentType } from 'react';
import { Route, Switch, useRoute } from 'wouter';
import { Followed } from '../network/followed.js';
import type { Web } from '../network/web.js';
import { later } from './later.js';
import { NotFound } from './not-found.js';
import { PageSkeleton } from './pending.js';
import { useViewer } from './viewer.js';

const ChildPage = later(() => import('../network/child-page.js'), true);
const RequestPage = later(() => import('../consent/request-page.js'), true);
const OpenNetwork = later(() => import('../network/open-network.js'), true);
const AdministrationPage = later(() => import('../organisation/administration-page.js'), true);

/** The pages on which something is done in one child's web, by the last piece of their address. */
const acts = new Map<string, ComponentType<{ web: Web }>>([
  ['schrijf', later(() => import('../message/compose.js'), true)],
  ['toestemming', later(() => import('../consent/ask-consent.js'), true)],
  ['gezag', later(() => import('../authority/authority-page.js'), true)],
  ['zonder-toestemming', later(() => import('../ground/open-ground.js'), true)],
  ['nodig-uit', later(() => import('../network/invite.js'), true)],
  ['voeg-toe', later(() => import('../network/add-helper.js'), true)],
  ['niet-laten-zien', later(() => import('../withholding/withhold.js'), true)],
  ['meekijken', later(() => import('../access/may-look.js'), true)],
]);

/** Every page but the first, and its address. */
export default function FurtherPages({ isClosed }: { isClosed: boolean }) {
  const isAskedMe = useIsAskedMe();
  // Asking again for what was just closed would count as a try to see it, and the family would read it so (D7).
  if (isClosed && !isAskedMe) return <NotFound />;
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Switch>
        <Route path="/nieuw">{() => <OpenNetwork />}</Route>
        <Route path="/beheer">{() => <AdministrationPage />}</Route>
        <Route path="/vraag/:consentId">
          {({ consentId }) => <RequestPage key={consentId} id={consentId} />}
        </Route>
        <Route path="/kind/:childId/:part?">
          {({ childId, part = '' }) => {
            const Act = acts.get(part);
            return Act ? (
              <Followed key={`${childId}/${part}`} childId={childId}>
                {(web) => <Act web={web} />}
              </Followed>
            ) : (
              <ChildPage key={childId} childId={childId} part={part || undefined} />
            );
          }}
        </Route>
        <Route>{() => <NotFound />}</Route>
      </Switch>
    </Suspense>
  );
}

/** The page is of a question that stands in the viewer's own inbox: it stays theirs when their sight of the child ends. */
function useIsAskedMe(): boolean {
  const { requests, given } = useViewer().inbox;
  const [, question] = useRoute('/vraag/:consentId');
  return [...requests, ...given].some(({ id }) => id === question?.consentId);
}

import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Home } from '../family/home.js';
import { NotFound } from './not-found.js';
import { PageSkeleton } from './pending.js';

// A phone loads the first page; every other one comes when it is opened.
const ChildPage = lazy(() => import('../network/child-page.js'));
const RequestPage = lazy(() => import('../consent/request-page.js'));
const Compose = lazy(() => import('../message/compose.js'));
const AskConsent = lazy(() => import('../consent/ask-consent.js'));
const MayLook = lazy(() => import('../access/may-look.js'));
const OpenNetwork = lazy(() => import('../network/open-network.js'));
const Invite = lazy(() => import('../network/invite.js'));

/** Every page and its address. */
export function Pages() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Switch>
        <Route path="/">{() => <Home />}</Route>
        <Route path="/nieuw">{() => <OpenNetwork />}</Route>
        <Route path="/vraag/:consentId">
          {({ consentId }) => <RequestPage key={consentId} id={consentId} />}
        </Route>
        <Route path="/kind/:childId/schrijf">
          {({ childId }) => <Compose key={childId} childId={childId} />}
        </Route>
        <Route path="/kind/:childId/toestemming">
          {({ childId }) => <AskConsent key={childId} childId={childId} />}
        </Route>
        <Route path="/kind/:childId/nodig-uit">
          {({ childId }) => <Invite key={childId} childId={childId} />}
        </Route>
        <Route path="/kind/:childId/meekijken">
          {({ childId }) => <MayLook key={childId} childId={childId} />}
        </Route>
        <Route path="/kind/:childId/:part?">
          {({ childId, part }) => <ChildPage key={childId} childId={childId} part={part} />}
        </Route>
        <Route>{() => <NotFound />}</Route>
      </Switch>
    </Suspense>
  );
}

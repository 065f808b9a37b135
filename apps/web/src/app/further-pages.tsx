import { Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { later } from './later.js';
import { NotFound } from './not-found.js';
import { PageSkeleton } from './pending.js';

const ChildPage = later(() => import('../network/child-page.js'));
const RequestPage = later(() => import('../consent/request-page.js'));
const Compose = later(() => import('../message/compose.js'));
const AskConsent = later(() => import('../consent/ask-consent.js'));
const Authority = later(() => import('../authority/authority-page.js'));
const OpenGround = later(() => import('../ground/open-ground.js'));
const Withhold = later(() => import('../withholding/withhold.js'));
const MayLook = later(() => import('../access/may-look.js'));
const OpenNetwork = later(() => import('../network/open-network.js'));
const AdministrationPage = later(() => import('../organisation/administration-page.js'));
const Invite = later(() => import('../network/invite.js'));
const AddHelper = later(() => import('../network/add-helper.js'));

/** Every page but the first, and its address. */
export default function FurtherPages() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Switch>
        <Route path="/nieuw">{() => <OpenNetwork />}</Route>
        <Route path="/beheer">{() => <AdministrationPage />}</Route>
        <Route path="/vraag/:consentId">
          {({ consentId }) => <RequestPage key={consentId} id={consentId} />}
        </Route>
        <Route path="/kind/:childId/schrijf">
          {({ childId }) => <Compose key={childId} childId={childId} />}
        </Route>
        <Route path="/kind/:childId/toestemming">
          {({ childId }) => <AskConsent key={childId} childId={childId} />}
        </Route>
        <Route path="/kind/:childId/gezag">
          {({ childId }) => <Authority key={childId} childId={childId} />}
        </Route>
        <Route path="/kind/:childId/zonder-toestemming">
          {({ childId }) => <OpenGround key={childId} childId={childId} />}
        </Route>
        <Route path="/kind/:childId/nodig-uit">
          {({ childId }) => <Invite key={childId} childId={childId} />}
        </Route>
        <Route path="/kind/:childId/voeg-toe">
          {({ childId }) => <AddHelper key={childId} childId={childId} />}
        </Route>
        <Route path="/kind/:childId/niet-laten-zien">
          {({ childId }) => <Withhold key={childId} childId={childId} />}
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

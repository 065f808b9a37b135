import { Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Home } from '../family/home.js';
import { later } from './later.js';
import { PageSkeleton } from './pending.js';

// A phone loads the first page; which others there are it need not know yet.
const FurtherPages = later(() => import('./further-pages.js'), true);

/** The first page, and behind it all others. */
export function Pages({ isClosed }: { isClosed: boolean }) {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Switch>
        <Route path="/">{() => <Home />}</Route>
        <Route>{() => <FurtherPages isClosed={isClosed} />}</Route>
      </Switch>
    </Suspense>
  );
}

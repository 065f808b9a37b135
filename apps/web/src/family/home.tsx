import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import { later } from '../app/later.js';
import { useViewer } from '../app/viewer.js';
import { PageTitle } from '../app/page-title.js';
import { PageSkeleton, Rows } from '../app/pending.js';
import { Problem } from '../app/problem.js';
import { useChildren, type CaseloadLine } from '../caseload/use-children.js';
import { FamilyChild } from './family-child.js';
import { Requests } from './requests.js';

const Caseload = later(() => import('../caseload/caseload.js'));
const Notices = later(() => import('../notice/notices.js'));
const OfOneself = later(() => import('./of-oneself.js'));
const ToAdministration = later(() => import('../organisation/to-administration.js'));

/** The first page: a family's own, a worker's caseload, or both for who is both; and the way to what one administers. */
export function Home() {
  const { t } = useLingui();
  const viewer = useViewer();
  const { lines, error, askAgain, more } = useChildren();
  if (!lines) return error ? <Problem error={error} onRetry={askAgain} /> : <PageSkeleton />;

  const own = lines.filter(isOwn);
  const professional = lines.filter(isProfessional);
  const worker = viewer.organisations.length > 0 || professional.length > 0;
  const administers = viewer.administersHub || viewer.administers.length > 0;
  const { requests, notices, given, told } = viewer.inbox;
  const knowsNothing =
    !worker && !administers && [own, requests, notices, given, told].every(isEmpty);
  const firstName = viewer.person.name.split(' ')[0] ?? viewer.person.name;
  return (
    <div className="sw-stack" style={{ '--sw-gap': '1.75rem' }}>
      <PageTitle tab={own.length > 0 ? t`Thuis` : t`Mijn kinderen`}>
        <Trans>Dag {firstName}</Trans>
      </PageTitle>
      <Requests
        requests={requests.filter(({ mayAnswer }) => mayAnswer)}
        to={own.some(isSelf) ? 'child' : own.length > 0 ? 'family' : 'worker'}
      />
      <Suspense fallback={null}>
        {notices.length > 0 && <Notices to={own.some(isSelf) ? 'child' : 'adult'} />}
        {![given, told].every(isEmpty) && <OfOneself />}
      </Suspense>
      {own.map((line) => (
        <FamilyChild key={line.child.id} line={line} unread={line.unread} />
      ))}
      {worker && (
        <Suspense fallback={<Rows rows={3} />}>
          <Caseload lines={professional} onMore={more} />
        </Suspense>
      )}
      <Suspense fallback={null}>{administers && <ToAdministration />}</Suspense>
      {error && <Problem error={error} onRetry={askAgain} />}
      {knowsNothing && (
        <p className="sw-empty">
          <Trans>Er is hier nu niets te zien. Hoort u bij een web? Dan ziet u dat hier.</Trans>
        </p>
      )}
    </div>
  );
}

const isEmpty = ({ length }: readonly unknown[]) => length === 0;
const isOwn = ({ seats }: CaseloadLine) => seats.some(({ role }) => role !== 'ASSIGNED');
const isSelf = ({ seats }: CaseloadLine) => seats.some(({ role }) => role === 'CHILD');
const isProfessional = ({ seats }: CaseloadLine) => seats.some(({ role }) => role === 'ASSIGNED');

import { Trans, useLingui } from '@lingui/react/macro';
import { Mail, UserPlus } from 'lucide-react';
import { Suspense, useState } from 'react';
import { later } from '../app/later.js';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { BackLink } from '../app/back-link.js';
import { NotFound } from '../app/not-found.js';
import { PageTitle } from '../app/page-title.js';
import { PageSkeleton, Rows } from '../app/pending.js';
import { Problem } from '../app/problem.js';
import { codeOf } from '../app/problem-code.js';
import { Consents } from '../consent/consents.js';
import { MessageList } from '../message/message-list.js';
import { networkQuery } from './network-documents.js';
import { useLiveWeb, type News } from './live-web.js';
import { coordinates, familyDecides, hasRole, isFamily, mine, type Web } from './web.js';
import { WebPart } from './web-part.js';
import './child-page.css';

const HandoverCard = later(() => import('../handover/handover-card.js'));
const WhoLooked = later(() => import('../access/who-looked.js'));

/** One child: its web, its messages, its consents. `part` is the last piece of the address. */
export default function ChildPage({
  childId,
  part,
}: {
  childId: string;
  part: string | undefined;
}) {
  const { t } = useLingui();
  const [{ data, error }, askAgain] = useQuery({
    query: networkQuery,
    variables: { childId },
    requestPolicy: 'cache-and-network',
  });
  const [news, setNews] = useState<News | null>(null);
  useLiveWeb(childId, setNews);

  if (error)
    return codeOf(error) === 'NOT_FOUND' ? (
      <NotFound />
    ) : (
      <Problem error={error} onRetry={askAgain} />
    );
  if (!data) return <PageSkeleton />;
  const web = data.network;
  const self = hasRole(web, 'CHILD');
  const pages: Record<string, () => React.ReactNode> = {
    web: () => <WebPart web={web} news={news} />,
    berichten: () => (
      <div className="sw-narrow-start">
        <MessageList childId={childId} first={20} whole empty={t`Er zijn nog geen berichten.`} />
      </div>
    ),
    toestemmingen: () => <Consents childId={childId} decides={isFamily(web) || coordinates(web)} />,
    'wie-keek': () => (
      <Suspense fallback={<Rows rows={4} />}>
        <WhoLooked web={web} />
      </Suspense>
    ),
  };
  const page = pages[part ?? 'web'];
  if (!page || part === 'web') return <NotFound />;
  return (
    <div className="sw-stack" style={{ '--sw-gap': '1.25rem' }}>
      <div className="sw-child__head">
        <div>
          <BackLink href="/">
            {isFamily(web) ? <Trans>Terug naar het begin</Trans> : <Trans>Mijn kinderen</Trans>}
          </BackLink>
          <PageTitle tab={self ? t`Mijn web` : t`Het web van ${web.child.firstName}`}>
            {self ? <Trans>Mijn web</Trans> : <Trans>Het web van {web.child.firstName}</Trans>}
          </PageTitle>
          <MyPart web={web} />
        </div>
        <HeadActions web={web} />
      </div>
      {web.handover && (
        <Suspense fallback={null}>
          <HandoverCard handover={web.handover} offeredByUs={coordinates(web)} />
        </Suspense>
      )}
      <Tabs web={web} part={part} />
      {page()}
    </div>
  );
}

/** What the viewer is to this child. */
function MyPart({ web }: { web: Web }) {
  const { age } = web.child;
  const names = mine(web).map(({ name }) => name);
  return (
    <p className="sw-muted">
      <Trans>{age} jaar</Trans>
      {names.length > 0 && !isFamily(web) && (
        <>
          {' · '}
          <Trans>Ik hoor bij {names.join(', ')}</Trans>
        </>
      )}
      {coordinates(web) && (
        <>
          {' · '}
          <Trans>Wij houden de regie</Trans>
        </>
      )}
    </p>
  );
}

function HeadActions({ web }: { web: Web }) {
  const at = `/kind/${web.child.id}`;
  return (
    <div className="sw-row sw-no-print">
      {coordinates(web) && (
        <Link href={`${at}/nodig-uit`} className="utrecht-button utrecht-button--secondary-action">
          <UserPlus aria-hidden size={20} />
          <Trans>Nodig iemand uit</Trans>
        </Link>
      )}
      {familyDecides(web) && (
        <Link href={`${at}/voeg-toe`} className="utrecht-button utrecht-button--secondary-action">
          <UserPlus aria-hidden size={20} />
          <Trans>Voeg iemand toe</Trans>
        </Link>
      )}
      {mine(web).length > 0 && (
        <Link href={`${at}/schrijf`} className="utrecht-button utrecht-button--primary-action">
          <Mail aria-hidden size={20} />
          <Trans>Schrijf een bericht</Trans>
        </Link>
      )}
    </div>
  );
}

function Tabs({ web, part }: { web: Web; part: string | undefined }) {
  const { t } = useLingui();
  const at = `/kind/${web.child.id}`;
  const tab = (to: string | undefined, words: React.ReactNode) => (
    <Link href={to ? `${at}/${to}` : at} aria-current={part === to ? 'page' : undefined}>
      {words}
    </Link>
  );
  return (
    <nav className="sw-tabs" aria-label={t`Delen van dit web`}>
      {tab(undefined, <Trans>Web</Trans>)}
      {tab('berichten', <Trans>Berichten</Trans>)}
      {tab('toestemmingen', <Trans>Toestemmingen</Trans>)}
      {tab('wie-keek', isFamily(web) ? <Trans>Wie keek?</Trans> : <Trans>Inzagen</Trans>)}
    </nav>
  );
}

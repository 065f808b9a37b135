import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { CalendarClock, FileSignature, KeyRound, Scale, type LucideIcon } from 'lucide-react';
import { useMutation, useQuery } from 'urql';
import { Link } from 'wouter';
import { howLongAgo } from '../app/dates.js';
import { Rows } from '../app/pending.js';
import { Problem, ProblemLine } from '../app/problem.js';
import { WithdrawButton } from '../consent/withdraw-button.js';
import { markNoticeReadMutation, noticesQuery } from './notice-documents.js';
import { noticeSentences, type Notice, type To } from './notice-sentences.js';
import './notice.css';

/** What the viewer was told because a rule says so: what is not read as cards, what is read behind one line. */
export default function Notices({ to }: { to: To }) {
  const [{ data, error }, askAgain] = useQuery({ query: noticesQuery });
  const notices = data?.viewer?.inbox.notices;
  if (!notices) return error ? <Problem error={error} onRetry={askAgain} /> : <Rows rows={1} />;
  const unread = notices.filter(({ readAt }) => readAt === null);
  const read = notices.filter(({ readAt }) => readAt !== null);
  return (
    <section className="sw-stack" aria-labelledby="notices">
      <h2 id="notices" className="utrecht-heading-2">
        <Trans>Goed om te weten</Trans>
        {unread.length > 0 && (
          <span className="sw-count">
            <Trans>{unread.length} nieuw</Trans>
          </span>
        )}
      </h2>
      <ul className="sw-notices">
        {unread.map((notice) => (
          <NoticeCard key={notice.id} notice={notice} to={to} />
        ))}
      </ul>
      {read.length > 0 && (
        <details className="sw-notices__read">
          <summary>
            <Plural value={read.length} one="# bericht dat u las" other="# berichten die u las" />
          </summary>
          <ul className="sw-notices">
            {read.map((notice) => (
              <NoticeCard key={notice.id} notice={notice} to={to} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const icons: Record<Notice['kind'], LucideIcon> = {
  GROUND: Scale,
  RECORDED_ANSWER: FileSignature,
  IN_FORCE: KeyRound,
  ENDS_SOON: CalendarClock,
};

function NoticeCard({ notice, to }: { notice: Notice; to: To }) {
  const { i18n } = useLingui();
  const [first, ...more] = noticeSentences(i18n, notice, to);
  const Icon = icons[notice.kind];
  return (
    <li className="sw-notice" data-read={notice.readAt !== null}>
      <Icon aria-hidden size={26} strokeWidth={1.8} />
      <div className="sw-stack" style={{ '--sw-gap': '0.625rem' }}>
        <p>
          <b>{first}</b> {more.join(' ')}
        </p>
        <p className="sw-small">
          {notice.childName && <>{notice.childName} · </>}
          {howLongAgo(i18n.locale, notice.at)}
        </p>
        <div className="sw-row sw-notice__acts">
          <About notice={notice} />
          {notice.consent?.mayWithdraw && notice.kind !== 'ENDS_SOON' && (
            <WithdrawButton consent={notice.consent} />
          )}
          {notice.readAt === null && <MarkRead notice={notice} />}
        </div>
      </div>
    </li>
  );
}

/** The way to what it is about. */
function About({ notice: { childId, consent, ground } }: { notice: Notice }) {
  const look = 'utrecht-button utrecht-button--secondary-action';
  if (ground)
    return (
      <Link href={`/kind/${childId}?als=tekening&kies=${ground.tieId}`} className={look}>
        <Trans>Kijk waarom</Trans>
      </Link>
    );
  return (
    consent && (
      <Link href={`/vraag/${consent.id}`} className={look}>
        {consent.mayAnswer ? (
          <Trans>Geef zelf antwoord</Trans>
        ) : (
          <Trans>Bekijk de toestemming</Trans>
        )}
      </Link>
    )
  );
}

function MarkRead({ notice }: { notice: Notice }) {
  const [{ error, fetching }, mark] = useMutation(markNoticeReadMutation);
  return (
    <>
      <button
        type="button"
        className="utrecht-button utrecht-button--secondary-action"
        disabled={fetching}
        onClick={() => void mark({ noticeId: notice.id })}
      >
        <Trans>Gelezen</Trans>
      </button>
      <ProblemLine error={error} />
    </>
  );
}
